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

const ui::SemanticNode* Stage::find(std::string_view name) const {
    for (const ui::SemanticNode& node : explorer.semantics.nodes)
        if (node.id != 0 && node.name == name) return &node;
    return nullptr;
}

const ui::SemanticNode* Stage::find(ui::Role role, std::string_view name) const {
    for (const ui::SemanticNode& node : explorer.semantics.nodes)
        if (node.role == role && node.name == name) return &node;
    return nullptr;
}

const ui::DrawnItem* Stage::item(ImGuiID id) const {
    for (const ui::DrawnItem& item : explorer.semantics.items)
        if (item.id == id) return &item;
    return nullptr;
}

std::vector<ui::SemanticNode> Stage::controls() const {
    std::vector<ui::SemanticNode> found;
    for (const ui::SemanticNode& node : explorer.semantics.nodes)
        if (node.id != 0) found.push_back(node);
    return found;
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
