#include "ui/panel_main.h"

#include <algorithm>
#include <string>

#include "ui/panel.h"
#include "ui/panel_detail.h"
#include "ui/panel_filters.h"
#include "ui/panel_notices.h"

namespace ui {

namespace {

using view::Tone;

constexpr float kMainTop = 20, kMainBottom = 40, kMainGap = 24; // CSS pixels
constexpr float kMostAlone = 1400; // width of main without other panels; kMost with some

double draw_main(Painter& painter, const view::View& view, std::size_t first, std::size_t end,
                 const std::string& name, const TextColumn& column, double y) {
    if (first == end) return 0;
    semantics::push(painter.explorer.semantics, {.role = Role::region, .name = name});
    // Each screen's blocks are its own: what was measured of a long list is still known when a reader comes back to it.
    const std::string blocks = "main " + view.state.screen;
    const double height =
        draw_blocks(painter, view.main, first, end, blocks.c_str(), column.x, y, column.width);
    semantics::pop(painter.explorer.semantics);
    return height;
}

// One past the first chart, with what stands before it.
std::size_t end_of_chart(const view::View& view) {
    const auto chart = std::find_if(view.main.begin(), view.main.end(), [](const view::Block& block) {
        return std::holds_alternative<view::Chart>(block);
    });
    return static_cast<std::size_t>(chart - view.main.begin()) + (chart == view.main.end() ? 0 : 1);
}

} // namespace

void draw_main_panel(Painter& painter, const view::View& view, const Layout& layout) {
    // Each screen keeps its own place.
    Panel panel(painter, "main " + view.state.screen, layout.main, Tone::page, Border::none);
    panel.shows(view.mainOf);
    const bool alone = view.filters.empty() && view.detail.empty();
    const TextColumn column =
        column_of(layout.main, layout.margin, (alone ? kMostAlone : kMost) * painter.style.scale);
    const auto gap = static_cast<double>(scaled(painter, kMainGap));
    const std::size_t all = view.main.size();
    double y = panel.top() + static_cast<double>(layout.filtersBeside || alone ? kMainTop : layout.margin);
    const auto below = [&](double height) { y += height > 0 ? height + gap : 0; };

    if (layout.narrow) {
        below(draw_notices(painter, view, column.x, y, column.width));
        if (!view.filters.empty())
            below(draw_folded_filters(painter, view, column.x, y, column.width) - gap / 3);
    }
    if (layout.detailApart || view.detail.empty()) {
        below(draw_main(painter, view, 0, all, view.title, column, y));
    } else if (layout.detailAt == DetailAt::afterChart) {
        const std::size_t chart = end_of_chart(view);
        below(draw_main(painter, view, 0, chart, view.title, column, y) - gap / 2);
        below(draw_detail(painter, view, column.x, y, column.width) + gap / 2);
        below(draw_main(painter, view, chart, all, view.title + ", continued", column, y));
    } else {
        below(draw_main(painter, view, 0, all, view.title, column, y));
        painter.list->AddRectFilled({column.x, static_cast<float>(y)},
                                    {column.x + column.width, static_cast<float>(y) + 1},
                                    painter[Tone::line]);
        y += gap;
        below(draw_detail(painter, view, column.x, y, column.width));
    }
    panel.ends_at(y - gap + static_cast<double>(kMainBottom));
}

} // namespace ui
