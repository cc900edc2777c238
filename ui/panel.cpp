#include "ui/panel.h"

#include <array>

#include "ui/blocks.h"
#include "ui/control.h"

namespace ui {

Panel::Panel(Painter& drawn, const std::string& name, const ImRect& area, view::Tone ground, Border border,
             bool fills)
    : painter(drawn) {
    ImGui::SetCursorScreenPos(area.Min);
    // All is drawn on the page's colour: of 3.5 million pixels that a first picture filled, 2.5 had been before.
    ImGui::PushStyleColor(ImGuiCol_ChildBg, fills && ground != view::Tone::page ? painter[ground] : 0);
    ImGui::BeginChild(name.c_str(), area.GetSize(), ImGuiChildFlags_None,
                      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove);
    ImGui::PopStyleColor();
    painter.panel = ImGui::GetCurrentWindow();
    painter.list = ImGui::GetWindowDrawList();
    painter.ground = painter[ground];
    contentTop = static_cast<double>(area.Min.y) - static_cast<double>(painter.panel->Scroll.y);
    semantics::push(painter.explorer.semantics, {.from = area.Min, .to = area.Max});
    semantics::scrolls(painter.explorer.semantics);
    const ImU32 line = painter[view::Tone::line];
    painter.list->PushClipRect(area.Min, area.Max); // under the scrollbar too
    switch (border) {
    case Border::none:
        break;
    case Border::left:
        painter.list->AddRectFilled(area.Min, {area.Min.x + 1, area.Max.y}, line);
        break;
    case Border::right:
        painter.list->AddRectFilled({area.Max.x - 1, area.Min.y}, area.Max, line);
        break;
    case Border::top:
        painter.list->AddRectFilled(area.Min, {area.Max.x, area.Min.y + 1}, line);
        break;
    }
    painter.list->PopClipRect();
}

Panel::~Panel() {
    draw_rings(painter);
    semantics::pop(painter.explorer.semantics);
    ImGui::EndChild();
    painter.panel = nullptr;
    painter.list = nullptr;
}

void Panel::shows(const std::string& what) {
    ImGuiWindow& window = *painter.panel;
    const int now = static_cast<int>(ImHashStr(what.data(), what.size()));
    int& before = *window.StateStorage.GetIntRef(window.GetID("shows"), now);
    if (before == now) return;
    before = now;
    if (window.Scroll.y <= 0) return;
    ImGui::SetScrollY(&window, 0);
    painter.outcome.again = true;
}

double Panel::top() const { return contentTop; }

void Panel::ends_at(double bottom) {
    ImGuiWindow& window = *painter.panel;
    const float before = window.ContentSize.y;
    window.DC.CursorMaxPos.y = std::max(window.DC.CursorMaxPos.y, static_cast<float>(bottom));
    // Whether it scrolls shows in the next frame.
    if (std::abs(before - static_cast<float>(bottom - contentTop)) >= 2) painter.outcome.again = true;
}

double draw_blocks(Painter& painter, const std::vector<view::Block>& blocks, std::size_t first,
                   std::size_t end, const char* name, float x, double y, float width) {
    // Ids grow from a block's kind and its place among those of its kind:
    // a block of another kind more above leaves them as they are.
    std::array<int, std::variant_size_v<view::Block>> before{};
    for (std::size_t i = 0; i < first; ++i) ++before[blocks[i].index()];
    double at = y;
    for (std::size_t i = first; i < end; ++i) {
        const std::size_t kind = blocks[i].index();
        const std::string place = std::to_string(kind) + ":" + std::to_string(before[kind]++);
        if (i > first) at += static_cast<double>(scaled(painter, gap_between(blocks[i - 1], blocks[i])));
        at += draw_block(painter, blocks[i], name_id(name_id(painter.seed, name), place), x, at, width);
    }
    return at - y;
}

double draw_region(Painter& painter, const char* region, const std::vector<view::Block>& blocks,
                   const char* name, float x, double y, float width) {
    const float body = painter.body;
    painter.body = kSecondary;
    semantics::push(painter.explorer.semantics, {.role = Role::region, .name = region});
    const double height = draw_blocks(painter, blocks, 0, blocks.size(), name, x, y, width);
    semantics::pop(painter.explorer.semantics);
    painter.body = body;
    return height;
}

} // namespace ui
