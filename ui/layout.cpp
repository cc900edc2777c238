#include "ui/layout.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {
constexpr float kMostAside =
    48; // CSS pixels: on the widest screens a column doesn't wander off from its neighbour
}

Layout lay_out(const view::View& view, ImVec2 size, float scale, float top) {
    Layout layout;
    const bool phone = size.x < kPhoneBelow * scale;
    layout.narrow = is_narrow(size, scale);
    layout.filtersBeside = !layout.narrow && !view.filters.empty();
    layout.detailBeside = size.x >= kWideFrom * scale && !view.detail.empty();
    layout.detailAfterChart =
        phone && !view.main.empty() && std::holds_alternative<view::Chart>(view.main.front());
    layout.margin = phone ? 16 : 24;
    const float left = layout.filtersBeside ? std::round(kFiltersWidth * scale) : 0;
    const float right = layout.detailBeside ? size.x - std::round(kDetailWidth * scale) : size.x;
    layout.filters = {0, top, left, size.y};
    layout.main = {left, top, right, size.y};
    layout.detail = {right, top, size.x, size.y};
    return layout;
}

Column column_of(const ImRect& panel, float margin, float most) {
    const float room = std::max(panel.GetWidth() - 2 * margin, 1.0F);
    const float width = std::min(room, most);
    return {panel.Min.x + margin + std::min(std::floor((room - width) / 2), kMostAside), width};
}

} // namespace ui
