#include "ui/panel_filters.h"

#include <algorithm>

#include "ui/blocks.h"
#include "ui/control.h"
#include "ui/marks.h"
#include "ui/panel.h"

namespace ui {

namespace {

using view::Tone;

constexpr const char* kRoomForArrow = "\u00A0\u00A0\u00A0\u00A0"; // no break, and no end of a line
constexpr float kFiltersMargin = 16, kFiltersTop = 18, kFiltersBottom = 32, kBetween = 10;
constexpr float kLeastChooser = 130, kArrowFromEnd = 19; // CSS pixels

// The first `end` blocks of the filters.
double draw_filters(Painter& painter, const view::View& view, std::size_t end, float x, double y,
                    float width) {
    const float body = painter.body;
    painter.body = kSecondary;
    semantics::push(painter.explorer.semantics, {.role = Role::region, .name = "Filters"});
    const double height = draw_blocks(painter, view.filters, 0, end, "filters", x, y, width);
    semantics::pop(painter.explorer.semantics);
    painter.body = body;
    return height;
}

// The list that one thing is chosen from, where the filters begin with one: it has a button of its own.
const view::Options* chooser(const view::View& view) {
    const auto* options = view.filters.empty() ? nullptr : std::get_if<view::Options>(&view.filters.front());
    return options != nullptr && options->chooser ? options : nullptr;
}

view::Button chooser_button(const view::Options& options, bool open) {
    view::Button button;
    button.label = options.title;
    for (const view::Option& option : options.options)
        if (option.chosen) button.label = option.label;
    button.name = options.title + ": " + button.label + (open ? ", shown" : ", hidden");
    button.label += kRoomForArrow;
    button.chosen = open;
    return button;
}

view::Button filters_button(std::size_t chosen, bool open) {
    view::Button button;
    button.label = chosen > 0 ? "Filters · " + std::to_string(chosen) : "Filters";
    button.name = button.label + (open ? ", shown" : ", hidden");
    button.chosen = open;
    return button;
}

// Blocks on the panel's colour, which needs the height that only drawing tells: painted beneath afterwards.
double draw_unfolded(Painter& painter, const view::View& view, std::size_t end, float x, double y,
                     float width) {
    const auto gap = static_cast<double>(scaled(painter, kFiltersMargin));
    painter.list->ChannelsSplit(2);
    painter.list->ChannelsSetCurrent(1);
    const ImU32 ground = painter.ground;
    painter.ground = painter[Tone::panel];
    const double inner =
        draw_filters(painter, view, end, x + kFiltersMargin, y + gap, width - 2 * kFiltersMargin) + 2 * gap;
    painter.ground = ground;
    painter.list->ChannelsSetCurrent(0);
    const ImRect area = box(x, y, width, static_cast<float>(inner));
    painter.list->AddRectFilled(area.Min, area.Max, painter[Tone::panel], 6);
    painter.list->AddRect(area.Min, area.Max, painter[Tone::line], 6);
    painter.list->ChannelsMerge();
    return inner;
}

} // namespace

void draw_filters_panel(Painter& painter, const view::View& view, const ImRect& area) {
    Panel panel(painter, "filters", area, Tone::panel, Border::right);
    const double top = panel.top() + static_cast<double>(kFiltersTop);
    const TextColumn column = column_of(area, kFiltersMargin, area.GetWidth());
    panel.ends_at(top + draw_filters(painter, view, view.filters.size(), column.x, top, column.width) +
                  static_cast<double>(kFiltersBottom));
}

double draw_folded_filters(Painter& painter, const view::View& view, float x, double y, float width) {
    Explorer& explorer = painter.explorer;
    const view::Options* const one = chooser(view);
    const view::Button filters = filters_button(view.filtersSet, explorer.filtersOpen);
    const float filtersWide = button_width(painter, filters), between = scaled(painter, kBetween);

    float along = 0, row = 0;
    double at = y;
    const auto put = [&](const view::Button& button, const char* id, float most, bool& open, bool& other) {
        const ButtonDrawn drawn =
            draw_button(painter, button, unique_id(painter, painter.seed, id), x + along, at, most,
                        {.expanded = open ? semantics::Expanded::yes : semantics::Expanded::no});
        if (drawn.pressed) {
            open = !open;
            other = false;
            painter.outcome.again = true;
        }
        along += drawn.width;
        row = std::max(row, drawn.height);
        return drawn;
    };
    if (one != nullptr) {
        // Beside the other button, or above it where its words would have no room.
        const float left = width - filtersWide - between;
        const bool beside = left >= scaled(painter, kLeastChooser);
        const ButtonDrawn drawn = put(chooser_button(*one, explorer.chooserOpen), "choose",
                                      beside ? left : width, explorer.chooserOpen, explorer.filtersOpen);
        draw_arrow(
            painter,
            {x + drawn.width - scaled(painter, kArrowFromEnd), static_cast<float>(at) + drawn.height / 2}, 5,
            explorer.chooserOpen, painter[explorer.chooserOpen ? Tone::page : Tone::ink]);
        along += between;
        if (!beside) {
            at += static_cast<double>(row + between);
            along = row = 0;
        }
    }
    put(filters, "fold", width, explorer.filtersOpen, explorer.chooserOpen);
    const double height = at + static_cast<double>(row) - y;
    const std::size_t all = view.filters.size();
    const std::size_t end = explorer.chooserOpen && one != nullptr ? 1 : explorer.filtersOpen ? all : 0;
    if (end == 0) return height;
    const auto gap = static_cast<double>(scaled(painter, kFiltersMargin));
    const double unfolded = draw_unfolded(painter, view, end, x, y + height + gap, width);
    // What was chosen is what one wants to see next.
    if (explorer.chooserOpen && !painter.outcome.action.empty()) explorer.chooserOpen = false;
    return height + gap + unfolded;
}

} // namespace ui
