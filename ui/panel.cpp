#include "ui/panel.h"

#include <array>

#include "ui/blocks.h"
#include "ui/control.h"

namespace ui {

Panel::Panel(Pen& drawn, const std::string& name, const ImRect& area, view::Tone ground, Border border)
    : pen(drawn) {
    ImGui::SetCursorScreenPos(area.Min);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, pen[ground]);
    ImGui::BeginChild(name.c_str(), area.GetSize(), ImGuiChildFlags_None,
                      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove);
    ImGui::PopStyleColor();
    pen.panel = ImGui::GetCurrentWindow();
    pen.list = ImGui::GetWindowDrawList();
    pen.ground = pen[ground];
    contentTop = static_cast<double>(area.Min.y) - static_cast<double>(pen.panel->Scroll.y);
    const ImU32 line = pen[view::Tone::line];
    pen.list->PushClipRect(area.Min, area.Max); // under the scrollbar too
    switch (border) {
    case Border::none:
        break;
    case Border::left:
        pen.list->AddRectFilled(area.Min, {area.Min.x + 1, area.Max.y}, line);
        break;
    case Border::right:
        pen.list->AddRectFilled({area.Max.x - 1, area.Min.y}, area.Max, line);
        break;
    case Border::top:
        pen.list->AddRectFilled(area.Min, {area.Max.x, area.Min.y + 1}, line);
        break;
    }
    pen.list->PopClipRect();
}

Panel::~Panel() {
    draw_rings(pen);
    ImGui::EndChild();
    pen.panel = nullptr;
    pen.list = nullptr;
}

void Panel::shows(const std::string& what) {
    ImGuiWindow& window = *pen.panel;
    const int now = static_cast<int>(ImHashStr(what.data(), what.size()));
    int& before = *window.StateStorage.GetIntRef(window.GetID("shows"), now);
    if (before == now) return;
    before = now;
    if (window.Scroll.y <= 0) return;
    ImGui::SetScrollY(&window, 0);
    pen.outcome.again = true;
}

double Panel::top() const { return contentTop; }

void Panel::ends_at(double bottom) {
    ImGuiWindow& window = *pen.panel;
    const float before = window.ContentSize.y;
    window.DC.CursorMaxPos.y = std::max(window.DC.CursorMaxPos.y, static_cast<float>(bottom));
    // Whether it scrolls shows in the next frame.
    if (std::abs(before - static_cast<float>(bottom - contentTop)) >= 2) pen.outcome.again = true;
}

double draw_blocks(Pen& pen, const std::vector<view::Block>& blocks, std::size_t first, std::size_t end,
                   const char* name, float x, double y, float width) {
    // Ids grow from a block's kind and its place among those of its kind:
    // a block of another kind more above leaves them as they are.
    std::array<int, std::variant_size_v<view::Block>> before{};
    for (std::size_t i = 0; i < first; ++i) ++before[blocks[i].index()];
    double at = y;
    for (std::size_t i = first; i < end; ++i) {
        const std::size_t kind = blocks[i].index();
        const std::string place = std::to_string(kind) + ":" + std::to_string(before[kind]++);
        if (i > first) at += static_cast<double>(scaled(pen, gap_between(blocks[i - 1], blocks[i])));
        at += draw_block(pen, blocks[i], name_id(name_id(pen.seed, name), place), x, at, width);
    }
    return at - y;
}

double draw_region(Pen& pen, const char* region, const std::vector<view::Block>& blocks, const char* name,
                   float x, double y, float width) {
    const float body = pen.body;
    pen.body = kSecondary;
    semantics_push(pen.explorer.semantics, {.role = Role::region, .name = region});
    const double height = draw_blocks(pen, blocks, 0, blocks.size(), name, x, y, width);
    semantics_pop(pen.explorer.semantics);
    pen.body = body;
    return height;
}

} // namespace ui
