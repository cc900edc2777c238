#include "ui/shown_rows.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace ui {

double fit_in_place(Painter& painter, Heights& heights, std::size_t count, float width, float guess,
                    double y) {
    const Anchor& pressed = painter.explorer.memory.anchor;
    const float kept = pressed.frames > 0 ? std::max(pressed.y, painter.panel->InnerRect.Min.y)
                                          : painter.panel->InnerRect.Min.y;
    const double above = static_cast<double>(kept) - y;
    const std::size_t row = heights.count() == count && count > 0 && above > 0 ? heights.at(above) : 0;
    const double before = row > 0 ? heights.offset(row) : 0;
    if (!heights.fit(count, width, painter.style.scale, guess) || row == 0) return 0;
    const double moved = heights.offset(row) - before;
    ImGui::SetScrollY(painter.panel, std::max(0.0F, painter.panel->Scroll.y + static_cast<float>(moved)));
    painter.outcome.again = true;
    return moved;
}

void go_to_row(Painter& painter, const Heights& heights, std::size_t row, double y) {
    constexpr float kUnder = 0.25F; // of the panel
    int& left = painter.explorer.memory.toOpensAt;
    if (row >= heights.count() || left == 0 || painter.panel->ScrollTarget.y < FLT_MAX) return;
    --left;
    const ImRect& shown = painter.panel->InnerRect;
    const double wanted = static_cast<double>(shown.Min.y + shown.GetHeight() * kUnder);
    const auto away = static_cast<float>(y + heights.offset(row) - wanted);
    const float to = std::clamp(painter.panel->Scroll.y + away, 0.0F, painter.panel->ScrollMax.y);
    const bool unknown = painter.panel->ScrollMax.y == 0; // how far it scrolls is known a frame later
    if (!unknown && std::abs(to - painter.panel->Scroll.y) < 1) return;
    if (!unknown) ImGui::SetScrollY(painter.panel, to);
    painter.outcome.again = true;
}

} // namespace ui
