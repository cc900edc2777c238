#include "ui/shown_rows.h"

#include <algorithm>
#include <cfloat>
#include <climits>
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

namespace {

// The rows that the tree is to hold.
view::Range held(const RowsTold& told) {
    const std::size_t count = told.told.size();
    if (count <= kMostTold) return {0, count};
    const std::size_t from = told.shownFrom - std::min(told.shownFrom, kToldAround);
    return {from, std::min(told.shownTo + kToldAround, count) - from};
}

} // namespace

std::vector<view::Range> rows_to_tell(Painter& painter, BlockMemory& memory, std::size_t first,
                                      std::size_t end) {
    if (!painter.explorer.semantics.wanted) return {};
    RowsTold& told = memory.rows;
    const std::uint64_t of =
        (static_cast<std::uint64_t>(painter.explorer.memory.views) << 32U) + memory.heights.fits();
    if (told.of != of || told.told.size() != memory.heights.count()) {
        told.of = of;
        told.told.assign(memory.heights.count(), false);
    }
    told.shownFrom = first;
    told.shownTo = end;
    const view::Range all = held(told);
    std::fill(told.told.begin(), told.told.begin() + static_cast<std::ptrdiff_t>(all.first), false);
    std::fill(told.told.begin() + static_cast<std::ptrdiff_t>(all.first + all.count), told.told.end(), false);
    std::fill(told.told.begin() + static_cast<std::ptrdiff_t>(first),
              told.told.begin() + static_cast<std::ptrdiff_t>(end), true);
    std::vector<view::Range> ranges;
    std::size_t left = painter.explorer.rowsToTell;
    for (std::size_t i = all.first; i < all.first + all.count && left > 0; ++i) {
        if (told.told[i]) continue;
        if (ranges.empty() || ranges.back().first + ranges.back().count != i) ranges.push_back({i, 0});
        ++ranges.back().count;
        told.told[i] = true;
        --left;
    }
    return ranges;
}

void push_table(Painter& painter, const view::Table& table, const ImRect& area) {
    semantics::push(painter.explorer.semantics,
                    {.role = Role::table,
                     .name = table.caption,
                     .rowCount = static_cast<int>(std::min<std::size_t>(table.count + 1, INT_MAX)),
                     .columnCount = static_cast<int>(table.columns.size()),
                     .from = area.Min,
                     .to = area.Max});
}

void tell_of_rows(Painter& painter, const BlockMemory& memory, double y, int index) {
    semantics::Node* node = semantics::current(painter.explorer.semantics);
    const RowsTold& told = memory.rows;
    if (node == nullptr || told.told.empty()) return;
    const view::Range all = held(told);
    node->kept = (static_cast<std::uint64_t>(painter.explorer.memory.list) << 20U) + told.told.size();
    node->keepFrom = static_cast<int>(all.first) + index;
    node->keepTo = static_cast<int>(all.first + all.count) + index;
    for (std::size_t i = all.first; i < all.first + all.count; ++i) {
        node->tops.push_back(
            static_cast<int>(std::lround(y + memory.heights.offset(i) - static_cast<double>(node->from.y))));
        node->untold += told.told[i] ? 0 : 1;
    }
}

} // namespace ui
