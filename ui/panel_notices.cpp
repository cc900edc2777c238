#include "ui/panel_notices.h"

#include <algorithm>

#include "ui/panel.h"

namespace ui {

namespace {
using view::Tone;
constexpr float kMostNotices = 0.4F;          // of the canvas's height; more than that scrolls
constexpr float kMarginX = 24, kMarginY = 12; // CSS pixels

} // namespace

float draw_notices_strip(Pen& pen, const view::View& view, ImVec2 size) {
    if (view.notices.empty()) return 0;
    // Given the most it may have; the columns below are drawn over what it doesn't need.
    const float most = std::floor(size.y * kMostNotices);
    float height = most;
    {
        Panel panel(pen, "notices", {0, 0, size.x, most}, Tone::wash, Border::none);
        const double top = panel.top() + static_cast<double>(kMarginY);
        const double bottom =
            top + draw_region(pen, "Notices", view.notices, "notices", kMarginX, top, size.x - 2 * kMarginX) +
            static_cast<double>(kMarginY);
        panel.ends_at(bottom);
        height = static_cast<float>(std::min(static_cast<double>(most), bottom - panel.top()));
        pen.list->PushClipRect({0, 0}, size); // under the scrollbar too
        pen.list->AddRectFilled({0, height - 1}, {size.x, height}, pen[Tone::line]);
        pen.list->PopClipRect();
    }
    return height;
}

double draw_notices(Pen& pen, const view::View& view, float x, double y, float width) {
    if (view.notices.empty()) return 0;
    pen.list->ChannelsSplit(2);
    pen.list->ChannelsSetCurrent(1);
    const ImU32 ground = pen.ground;
    pen.ground = pen[Tone::wash];
    const double margin = static_cast<double>(scaled(pen, kMarginY));
    const double height =
        draw_region(pen, "Notices", view.notices, "notices", x + kMarginY, y + margin, width - 2 * kMarginY) +
        2 * margin;
    pen.ground = ground;
    pen.list->ChannelsSetCurrent(0);
    const ImRect area = box(x, y, width, static_cast<float>(height));
    pen.list->AddRectFilled(area.Min, area.Max, pen[Tone::wash], 6);
    pen.list->ChannelsMerge();
    return height;
}

} // namespace ui
