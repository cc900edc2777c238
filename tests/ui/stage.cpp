#include "tests/ui/stage.h"

#include <cstring>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "imgui_internal.h"

namespace test {

namespace {

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    REQUIRE_MESSAGE(bytes.str().size() > 1000, "There is no font at " << path);
    return bytes.str();
}

// What a renderer would do with the font's texture.
void take_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

void add(ui::Outcome& to, const ui::Outcome& from) {
    if (!from.action.empty()) to.action = from.action;
    if (!from.copies.empty()) to.copies = from.copies;
    if (!from.opens.empty()) to.opens = from.opens;
    to.copiesLink = to.copiesLink || from.copiesLink;
    to.again = from.again;
}

} // namespace

Stage::Stage(view::View shown, ImVec2 size, bool touch, float pixelRatio, float scale)
    : view(std::move(shown)), context(ImGui::CreateContext()), regular(read(TEST_FONTS_DIR "/regular.ttf")),
      strong(read(TEST_FONTS_DIR "/semibold.ttf")) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.DisplaySize = size;
    io.DisplayFramebufferScale = {pixelRatio, pixelRatio};
    io.DeltaTime = 1 / 60.0F;
    style.tones = ui::palette(style.scheme);
    style.touch = touch;
    style.scale = scale;
    ui::load_fonts(style, regular, strong);
    REQUIRE(style.regular != nullptr);
    REQUIRE(style.strong != nullptr);
    ui::apply(style);
    settle();
}

namespace {
// Something to press among words, as a node of its own.
semantics::Node among_words(const semantics::Node& node, std::size_t place) {
    const semantics::Control& told = node.words.controls[place];
    semantics::Node control;
    control.role = told.role;
    control.id = told.id;
    control.name = told.name;
    control.description = told.description;
    control.address = told.address;
    if (!control.name.empty()) return control;
    semantics::Words own;
    for (const semantics::Stretch& stretch : node.words.stretches)
        if (stretch.control == static_cast<int>(place)) own.stretches.push_back(stretch);
    control.name = semantics::text_of(own);
    while (!control.name.empty() && control.name.back() == ' ') control.name.pop_back();
    return control;
}
} // namespace

semantics::Node Stage::control(const semantics::Node& node, std::size_t place) const {
    semantics::Node control = among_words(node, place);
    if (const semantics::Item* drawn = item(control.id)) {
        control.from = drawn->from;
        control.to = drawn->to;
        control.seenFrom = drawn->seenFrom;
        control.seenTo = drawn->seenTo;
    }
    return control;
}

Stage::~Stage() { ImGui::DestroyContext(context); }

ui::Outcome Stage::frame() {
    ImGui::NewFrame();
    ui::Outcome outcome = ui::explorer_frame(explorer, view, ImGui::GetIO().DisplaySize, style);
    ImGui::Render();
    take_textures();
    return outcome;
}

ui::Outcome Stage::settle() {
    ui::Outcome all;
    int frames = 0;
    do add(all, frame());
    while ((all.again || !context->InputEventsQueue.empty()) && ++frames < 30);
    CHECK_FALSE(all.again);
    return all;
}

ui::Outcome Stage::press(ImGuiID id) {
    ui::explorer_press(explorer, id);
    return settle();
}

ui::Outcome Stage::click(ImVec2 at) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(at.x, at.y);
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
    ui::Outcome outcome = settle();
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    add(outcome, settle());
    return outcome;
}

void Stage::hover(ImVec2 at) {
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    settle();
}

void Stage::focus(ImGuiID id) {
    ui::explorer_focus(explorer, id);
    settle();
}

void Stage::resize(ImVec2 size) {
    ImGui::GetIO().DisplaySize = size;
    settle();
}

void Stage::scroll_main(float to) {
    for (ImGuiWindow* window : context->Windows)
        if (std::strstr(window->Name, "/main") != nullptr && window->WasActive) ImGui::SetScrollY(window, to);
}

const semantics::Node* Stage::find(std::string_view name) const {
    found = controls();
    for (const semantics::Node& node : found)
        if (node.name == name) return &node;
    return nullptr;
}

const semantics::Node* Stage::find(semantics::Role role, std::string_view name) const {
    for (const semantics::Node& node : explorer.semantics.nodes)
        if (node.role == role && node.name == name) return &node;
    return nullptr;
}

const semantics::Item* Stage::item(ImGuiID id) const {
    for (const semantics::Item& item : explorer.semantics.items)
        if (item.id == id) return &item;
    return nullptr;
}

std::vector<semantics::Node> Stage::controls() const {
    std::vector<semantics::Node> all;
    for (const semantics::Node& node : explorer.semantics.nodes) {
        if (node.id != 0) all.push_back(node);
        for (std::size_t i = 0; i < node.words.controls.size(); ++i) all.push_back(control(node, i));
    }
    return all;
}

std::string Stage::drawn() const {
    std::string bytes;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        bytes.append(reinterpret_cast<const char*>(list->VtxBuffer.Data),
                     static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
        bytes.append(reinterpret_cast<const char*>(list->IdxBuffer.Data),
                     static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
    }
    return bytes;
}

} // namespace test
