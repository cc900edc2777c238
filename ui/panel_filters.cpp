#include "ui/panel_filters.h"

#include <algorithm>

#include "ui/blocks.h"
#include "ui/control.h"
#include "ui/panel.h"

namespace ui {

namespace {

using view::Tone;

constexpr float kMargin = 16, kTop = 18, kBottom = 32; // CSS pixels

double draw(Pen& pen, const view::View& view, float x, double y, float width) {
    const float body = pen.body;
    pen.body = kSecondary;
    semantics_push(pen.explorer.semantics, {.role = Role::region, .name = "Filters"});
    const double height = draw_blocks(pen, view.filters, 0, view.filters.size(), "filters", x, y, width);
    semantics_pop(pen.explorer.semantics);
    pen.body = body;
    return height;
}

} // namespace

void draw_filters_panel(Pen& pen, const view::View& view, const ImRect& area) {
    Panel panel(pen, "filters", area, Tone::panel, Border::right);
    const double top = panel.top() + static_cast<double>(kTop);
    const Column column = column_of(area, kMargin, area.GetWidth());
    panel.ends_at(top + draw(pen, view, column.x, top, column.width) + static_cast<double>(kBottom));
}

double draw_folded_filters(Pen& pen, const view::View& view, float x, double y, float width) {
    const std::size_t chosen = view.filtersSet;
    view::Button button;
    button.label = chosen > 0 ? "Filters · " + std::to_string(chosen) : "Filters";
    const bool open = pen.explorer.filtersOpen;
    button.name = button.label + (open ? ", shown" : ", hidden");
    button.chosen = open;
    const ButtonDrawn drawn = draw_button(pen, button, unique_id(pen, pen.seed, "fold"), x, y, width, true);
    if (drawn.pressed) {
        pen.explorer.filtersOpen = !open;
        pen.outcome.again = true;
    }
    double height = static_cast<double>(drawn.height);
    if (!open) return height;
    // On the panel's colour, which needs the height that only drawing tells: painted beneath afterwards.
    const auto gap = static_cast<double>(scaled(pen, kMargin));
    pen.list->ChannelsSplit(2);
    pen.list->ChannelsSetCurrent(1);
    const ImU32 ground = pen.ground;
    pen.ground = pen[Tone::panel];
    const double top = y + height + gap;
    const double inner = draw(pen, view, x + kMargin, top + gap, width - 2 * kMargin) + 2 * gap;
    pen.ground = ground;
    pen.list->ChannelsSetCurrent(0);
    const ImRect area = box(x, top, width, static_cast<float>(inner));
    pen.list->AddRectFilled(area.Min, area.Max, pen[Tone::panel], 6);
    pen.list->AddRect(area.Min, area.Max, pen[Tone::line], 6);
    pen.list->ChannelsMerge();
    return height + gap + inner;
}

} // namespace ui
