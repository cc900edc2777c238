#include <algorithm>

#include "ui/blocks.h"
#include "ui/control.h"
#include "ui/marks.h"
#include "ui/rich_text.h"
#include "ui/text.h"

namespace ui {

namespace {

using view::Tone;

constexpr float kRow = 30, kTouchRow = 44, kOptionPadding = 8, kOptionBar = 3, kBox = 16,
                kOptionRounding = 5; // CSS pixels

void draw_box(Pen& pen, ImVec2 at, bool chosen) {
    const float side = scaled(pen, kBox);
    const ImVec2 end{at.x + side, at.y + side};
    if (!chosen) {
        pen.list->AddRectFilled(at, end, pen[Tone::page], 3);
        pen.list->AddRect(at, end, pen[Tone::outline], 3);
        return;
    }
    pen.list->AddRectFilled(at, end, pen[Tone::accent], 3);
    const std::array<ImVec2, 3> tick = {ImVec2{at.x + side * 0.22F, at.y + side * 0.52F},
                                        ImVec2{at.x + side * 0.43F, at.y + side * 0.73F},
                                        ImVec2{at.x + side * 0.8F, at.y + side * 0.28F}};
    pen.list->AddPolyline(tick.data(), static_cast<int>(tick.size()), pen[Tone::page], 0, side * 0.13F);
}

struct RowLook {
    ImRect area;
    bool chosen = false;
    bool hovered = false;
};

void draw_row_ground(Pen& pen, const RowLook& row) {
    const float rounding = scaled(pen, kOptionRounding);
    if (row.chosen)
        pen.list->AddRectFilled(row.area.Min, row.area.Max, pen[Tone::wash], rounding);
    else if (row.hovered)
        pen.list->AddRectFilled(row.area.Min, row.area.Max, mixed(pen[Tone::accent], pen.ground, 0.07F),
                                rounding);
    if (row.chosen)
        pen.list->AddRectFilled(row.area.Min, {row.area.Min.x + scaled(pen, kOptionBar), row.area.Max.y},
                                pen[Tone::accent], rounding, ImDrawFlags_RoundCornersLeft);
}

// One choice; returns its height.
float draw_option(Pen& pen, const view::Options& options, std::size_t place, ImGuiID id, float x, double y,
                  float width) {
    const view::Option& option = options.options[place];
    const float padding = scaled(pen, kOptionPadding);
    const float before = padding + (options.several ? scaled(pen, kBox) + padding : 0);
    const float counted = option.count.empty() ? 0 : text_width(pen, option.count, kSecondary, option.chosen);
    const float after = padding + (counted > 0 ? counted + padding : 0);
    const bool bold = option.chosen && !options.several;
    const TextLook look{.size = kSecondary, .strong = bold};
    view::Text label{words_run(option.label)};
    if (option.mark != view::Mark::none) {
        label.insert(label.begin(), words_run(" ", option.tone));
        label.front().mark = option.mark;
    }
    const SetText set = set_text(pen, label, look, width - before - after);

    const float least = scaled(pen, pen.theme.touch ? kTouchRow : kRow);
    const float height = std::max(least, set.height + padding);
    const ImRect area = box(x, y, width, height);
    semantics_item(pen.explorer.semantics, {.role = options.several ? Role::checkbox : Role::radio,
                                            .id = id,
                                            .name = option.name.empty() ? option.label : option.name,
                                            .setSize = static_cast<int>(options.options.size()),
                                            .position = static_cast<int>(place) + 1,
                                            .chosen = option.chosen,
                                            .checkable = true});
    const Pressed state = control(pen, id, area);
    if (state.pressed) pen.outcome.action = option.action;
    if (!in_sight(y, y + static_cast<double>(height))) return height;

    const ImU32 ground = pen.ground;
    draw_row_ground(pen, {area, option.chosen && !options.several, state.hovered});
    ring(pen, id, area);
    if (bold) pen.ground = pen[Tone::wash];
    const double top = y + static_cast<double>(snap(pen, static_cast<double>(height - set.height) / 2));
    if (options.several)
        draw_box(pen,
                 {x + padding, static_cast<float>(top) +
                                   snap(pen, static_cast<double>(set.lineHeight - scaled(pen, kBox)) / 2)},
                 option.chosen);
    draw_text(pen, label, set, x + before, top, width - before - after, look, id, {});
    draw_text(pen, option.count, x + width - padding - counted,
              top + static_cast<double>(baseline_in_line(pen, kSecondary)), kSecondary, bold,
              pen[bold ? Tone::ink : Tone::secondary]);
    pen.ground = ground;
    return height;
}

// "4 more", "Fewer".
float draw_more(Pen& pen, const view::Options& options, std::size_t hidden, ImGuiID id, float x, double y,
                float width) {
    const bool open = pen.explorer.filtersExpanded == options.title;
    const std::string label = open ? "Fewer" : std::to_string(hidden) + " more";
    const float height = scaled(pen, pen.theme.touch ? kTouchRow : kRow);
    const float padding = scaled(pen, kOptionPadding);
    const ImRect area = box(x, y, width, height);
    semantics_item(pen.explorer.semantics,
                   {.role = Role::button, .id = id, .name = label + ", " + options.title});
    const Pressed state = control(pen, id, area);
    if (state.pressed) {
        pen.explorer.filtersExpanded = open ? std::string() : options.title;
        pen.outcome.again = true;
    }
    if (!in_sight(y, y + static_cast<double>(height))) return height;
    draw_row_ground(pen, {area, false, state.hovered});
    ring(pen, id, area);
    const float top =
        static_cast<float>(y) + snap(pen, static_cast<double>(height - line_height(pen, kSecondary)) / 2);
    draw_text(pen, label, x + padding, static_cast<double>(top + baseline_in_line(pen, kSecondary)),
              kSecondary, false, pen[Tone::ink]);
    const ImVec2 at{area.Max.x - padding - 5, (area.Min.y + area.Max.y) / 2};
    draw_arrow(pen, at, 4, open, pen[Tone::secondary]);
    return height;
}

} // namespace

double draw_options(Pen& pen, const view::Options& options, ImGuiID seed, float x, double y, float width) {
    if (options.options.empty()) return 0;
    double at = y;
    if (!options.title.empty()) {
        const view::Text title{words_run(options.title)};
        at += static_cast<double>(put_text(pen, title, x, at, width, {.size = kSubheading, .strong = true},
                                           seed, {.role = Role::heading, .level = 3}) +
                                  scaled(pen, 4));
    }
    semantics_push(pen.explorer.semantics, {.role = Role::group, .name = options.title});
    const bool open = options.shown == 0 || pen.explorer.filtersExpanded == options.title;
    std::size_t hidden = 0;
    for (std::size_t i = 0; i < options.options.size(); ++i) {
        // What is chosen is never hidden.
        if (!open && i >= options.shown && !options.options[i].chosen) {
            ++hidden;
            continue;
        }
        const ImGuiID id = unique_id(pen, name_id(seed, options.title), options.options[i].label);
        at += static_cast<double>(draw_option(pen, options, i, id, x, at, width));
    }
    if (hidden > 0 || (options.shown != 0 && open && options.options.size() > options.shown))
        at += static_cast<double>(draw_more(
            pen, options, hidden, unique_id(pen, name_id(seed, options.title), "more"), x, at, width));
    semantics_pop(pen.explorer.semantics);
    return at - y;
}

} // namespace ui
