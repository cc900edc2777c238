#include "ui/panel_notices.h"

#include <algorithm>

#include "ui/panel.h"

namespace ui {

namespace {
using view::Tone;
constexpr float kMostNotices = 0.4F;          // of the canvas's height; more than that scrolls
constexpr float kMarginX = 24, kMarginY = 12; // CSS pixels

} // namespace

float draw_notices_strip(Painter& painter, const view::View& view, ImVec2 size) {
    if (view.notices.empty()) return 0;
    // Given the most it may have, of which it fills what it needs.
    const float most = std::floor(size.y * kMostNotices);
    float height = most;
    {
        Panel panel(painter, "notices", {0, 0, size.x, most}, Tone::wash, Border::none, false);
        painter.list->ChannelsSplit(2);
        painter.list->ChannelsSetCurrent(1);
        const double top = panel.top() + static_cast<double>(kMarginY);
        const double bottom =
            top +
            draw_region(painter, "Notices", view.notices, "notices", kMarginX, top, size.x - 2 * kMarginX) +
            static_cast<double>(kMarginY);
        panel.ends_at(bottom);
        height = static_cast<float>(std::min(static_cast<double>(most), bottom - panel.top()));
        painter.list->ChannelsSetCurrent(0);
        painter.list->PushClipRect({0, 0}, size); // under the scrollbar too
        painter.list->AddRectFilled({0, 0}, {size.x, height}, painter[Tone::wash]);
        painter.list->AddRectFilled({0, height - 1}, {size.x, height}, painter[Tone::line]);
        painter.list->PopClipRect();
        painter.list->ChannelsMerge();
    }
    return height;
}

double draw_notices(Painter& painter, const view::View& view, float x, double y, float width) {
    if (view.notices.empty()) return 0;
    painter.list->ChannelsSplit(2);
    painter.list->ChannelsSetCurrent(1);
    const ImU32 ground = painter.ground;
    painter.ground = painter[Tone::wash];
    const double margin = static_cast<double>(scaled(painter, kMarginY));
    const double height = draw_region(painter, "Notices", view.notices, "notices", x + kMarginY, y + margin,
                                      width - 2 * kMarginY) +
                          2 * margin;
    painter.ground = ground;
    painter.list->ChannelsSetCurrent(0);
    const ImRect area = box(x, y, width, static_cast<float>(height));
    painter.list->AddRectFilled(area.Min, area.Max, painter[Tone::wash], 6);
    painter.list->ChannelsMerge();
    return height;
}

} // namespace ui
