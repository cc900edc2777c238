#include "ui/layout.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float kMostAside = 48; // CSS pixels: a column doesn't wander off from its neighbour on wide screens
constexpr float kDetailShare = 0.4F, kSheetShare = 0.55F; // of the height, where main stands over it

DetailAt detail_at(const view::View& view, ImVec2 size, float scale) {
    if (view.detail.empty()) return DetailAt::afterMain;
    if (size.x >= kWideFrom * scale) return DetailAt::beside;
    // A sheet over the lower part is for what was chosen; what stands there by itself stands in the page.
    const bool phone = size.x < kPhoneBelow * scale;
    if (!view.closes.empty() && size.y >= (phone ? kSheetFrom : kOverFrom) * scale) return DetailAt::under;
    return view.chart && (phone || view.closes.empty()) ? DetailAt::afterChart : DetailAt::afterMain;
}

} // namespace

Layout lay_out(const view::View& view, ImVec2 size, float scale, float top) {
    Layout layout;
    const bool phone = size.x < kPhoneBelow * scale;
    layout.narrow = is_narrow(size, scale);
    layout.filtersBeside = !layout.narrow && !view.filters.empty();
    layout.detailAt = detail_at(view, size, scale);
    layout.detailApart = layout.detailAt == DetailAt::beside || layout.detailAt == DetailAt::under;
    layout.margin = phone ? 16 : 24;
    const float left = layout.filtersBeside ? std::round(kFiltersWidth * scale) : 0;
    layout.filters = {0, top, left, size.y};
    layout.main = {left, top, size.x, size.y};
    layout.detail = layout.main;
    if (layout.detailAt == DetailAt::beside)
        layout.main.Max.x = layout.detail.Min.x = size.x - std::round(kDetailWidth * scale);
    else if (layout.detailAt == DetailAt::under)
        layout.main.Max.y = layout.detail.Min.y =
            size.y - std::round((size.y - top) * (phone ? kSheetShare : kDetailShare));
    return layout;
}

TextColumn column_of(const ImRect& panel, float margin, float most) {
    const float room = std::max(panel.GetWidth() - 2 * margin, 1.0F);
    const float width = std::min(room, most);
    return {panel.Min.x + margin + std::min(std::floor((room - width) / 2), kMostAside), width};
}

} // namespace ui
