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

void draw_box(Painter& painter, ImVec2 at, bool chosen) {
    const float side = scaled(painter, kBox);
    const ImVec2 end{at.x + side, at.y + side};
    if (!chosen) {
        painter.list->AddRectFilled(at, end, painter[Tone::page], 3);
        painter.list->AddRect(at, end, painter[Tone::outline], 3);
        return;
    }
    painter.list->AddRectFilled(at, end, painter[Tone::accent], 3);
    const std::array<ImVec2, 3> tick = {ImVec2{at.x + side * 0.22F, at.y + side * 0.52F},
                                        ImVec2{at.x + side * 0.43F, at.y + side * 0.73F},
                                        ImVec2{at.x + side * 0.8F, at.y + side * 0.28F}};
    painter.list->AddPolyline(tick.data(), static_cast<int>(tick.size()), painter[Tone::page], 0,
                              side * 0.13F);
}

struct RowLook {
    ImRect area;
    bool chosen = false;
    bool hovered = false;
};

void draw_row_ground(Painter& painter, const RowLook& row) {
    const float rounding = scaled(painter, kOptionRounding);
    if (row.chosen)
        painter.list->AddRectFilled(row.area.Min, row.area.Max, painter[Tone::wash], rounding);
    else if (row.hovered)
        painter.list->AddRectFilled(row.area.Min, row.area.Max,
                                    mixed(painter[Tone::accent], painter.ground, 0.07F), rounding);
    if (row.chosen)
        painter.list->AddRectFilled(row.area.Min,
                                    {row.area.Min.x + scaled(painter, kOptionBar), row.area.Max.y},
                                    painter[Tone::accent], rounding, ImDrawFlags_RoundCornersLeft);
}

// One choice; returns its height.
float draw_option(Painter& painter, const view::Options& options, std::size_t place, ImGuiID id, float x,
                  double y, float width) {
    const view::Option& option = options.options[place];
    const float padding = scaled(painter, kOptionPadding);
    const float before = padding + (options.several ? scaled(painter, kBox) + padding : 0);
    const std::string_view count = options.narrow ? std::string_view() : std::string_view(option.count);
    const float counted = count.empty() ? 0 : text_width(painter, count, kSecondary, option.chosen);
    const float after = padding + (counted > 0 ? counted + padding : 0);
    const bool bold = option.chosen && !options.several;
    const TextLook look{.size = kSecondary, .strong = bold};
    view::Text label{words_run(option.label)};
    if (option.mark != view::Mark::none) {
        label.insert(label.begin(), words_run(" ", option.tone));
        label.front().mark = option.mark;
    }
    const SetText set = set_text(painter, label, look, width - before - after);

    const float least = scaled(painter, painter.style.touch ? kTouchRow : kRow);
    const float height = std::max(least, set.height + padding);
    const ImRect area = box(x, y, width, height);
    semantics::Declared node{.role = options.several ? Role::checkbox : Role::radio,
                             .id = id,
                             .name = option.name.empty() ? option.label : option.name,
                             .setSize = static_cast<int>(options.options.size()),
                             .position = static_cast<int>(place) + 1,
                             .chosen = option.chosen,
                             .checkable = true,
                             .from = area.Min,
                             .to = area.Max};
    const Pressed state = control(painter, id, area);
    if (state.pressed) painter.outcome.action = option.action;
    if (!painter.explorer.semantics.wanted && !in_sight(y, y + static_cast<double>(height))) return height;
    const ImU32 ground = painter.ground;
    draw_row_ground(painter, {area, option.chosen && !options.several, state.hovered});
    ring(painter, id, area);
    if (bold) painter.ground = painter[Tone::wash];
    const double top = y + static_cast<double>(snap(painter, static_cast<double>(height - set.height) / 2));
    if (options.several)
        draw_box(
            painter,
            {x + padding, static_cast<float>(top) +
                              snap(painter, static_cast<double>(set.lineHeight - scaled(painter, kBox)) / 2)},
            option.chosen);
    draw_text(painter, label, set, x + before, top, width - before - after, look, id, std::move(node));
    draw_text(painter, count, x + width - padding - counted,
              top + static_cast<double>(baseline_in_line(painter, kSecondary)), kSecondary, bold,
              painter[bold ? Tone::ink : Tone::secondary]);
    painter.ground = ground;
    return height;
}

// How many narrow choices stand beside one another.
std::size_t narrow_abreast(const Painter& painter, const view::Options& options, float width) {
    float widest = 1;
    for (const view::Option& option : options.options)
        widest = std::max(widest, text_width(painter, option.label, kSecondary, true));
    return static_cast<std::size_t>(std::max(1.0F, width / (widest + 2 * scaled(painter, kOptionPadding))));
}

// "4 more", "Fewer".
float draw_more(Painter& painter, const view::Options& options, std::size_t hidden, ImGuiID id, float x,
                double y, float width) {
    const bool open = painter.explorer.filtersExpanded == options.title;
    const std::string label = open ? "Fewer" : std::to_string(hidden) + " more";
    const float height = scaled(painter, painter.style.touch ? kTouchRow : kRow);
    const float padding = scaled(painter, kOptionPadding);
    const ImRect area = box(x, y, width, height);
    semantics::item(painter.explorer.semantics,
                    {.role = Role::button,
                     .id = id,
                     .name = label + ", " + options.title,
                     .expanded = open ? semantics::Expanded::yes : semantics::Expanded::no});
    const Pressed state = control(painter, id, area);
    if (state.pressed) {
        painter.explorer.filtersExpanded = open ? std::string() : options.title;
        painter.outcome.again = true;
    }
    if (!in_sight(y, y + static_cast<double>(height))) return height;
    draw_row_ground(painter, {area, false, state.hovered});
    ring(painter, id, area);
    const float top = static_cast<float>(y) +
                      snap(painter, static_cast<double>(height - line_height(painter, kSecondary)) / 2);
    draw_text(painter, label, x + padding, static_cast<double>(top + baseline_in_line(painter, kSecondary)),
              kSecondary, false, painter[Tone::ink]);
    const ImVec2 at{area.Max.x - padding - 5, (area.Min.y + area.Max.y) / 2};
    draw_arrow(painter, at, 4, open, painter[Tone::secondary]);
    return height;
}

} // namespace

double draw_options(Painter& painter, const view::Options& options, ImGuiID seed, float x, double y,
                    float width) {
    if (options.options.empty()) return 0;
    double at = y;
    if (!options.title.empty()) {
        const view::Text title{words_run(options.title)};
        at +=
            static_cast<double>(put_text(painter, title, x, at, width, {.size = kSubheading, .strong = true},
                                         seed, {.role = Role::heading, .level = 3}) +
                                scaled(painter, 4));
    }
    semantics::push(painter.explorer.semantics,
                    {.role = options.several ? Role::group : Role::radioGroup, .name = options.title});
    const bool open = options.shown == 0 || painter.explorer.filtersExpanded == options.title;
    std::size_t hidden = 0;
    std::string_view under; // the heading over the options that follow
    const std::size_t abreast = options.narrow ? narrow_abreast(painter, options, width) : 1;
    const float each = snap(painter, static_cast<double>(width) / static_cast<double>(abreast));
    for (std::size_t i = 0; i < options.options.size(); ++i) {
        // What is chosen is never hidden.
        if (!open && i >= options.shown && !options.options[i].chosen) {
            ++hidden;
            continue;
        }
        if (const std::string& group = options.options[i].group; group != under) {
            under = group;
            const view::Text heading{words_run(group, Tone::secondary)};
            at += static_cast<double>(scaled(painter, 6));
            at += static_cast<double>(put_text(painter, heading, x + scaled(painter, kOptionPadding), at,
                                               width, {.size = kSecondary, .tone = Tone::secondary},
                                               name_id(seed, group), {.role = Role::text}));
        }
        const ImGuiID id = unique_id(painter, name_id(seed, options.title), options.options[i].label);
        const std::size_t column = i % abreast;
        const auto height = static_cast<double>(
            draw_option(painter, options, i, id, x + static_cast<float>(column) * each, at, each));
        if (column + 1 == abreast || i + 1 == options.options.size()) at += height;
    }
    semantics::pop(painter.explorer.semantics);
    if (hidden > 0 || (options.shown != 0 && open && options.options.size() > options.shown))
        at += static_cast<double>(draw_more(painter, options, hidden,
                                            unique_id(painter, name_id(seed, options.title), "more"), x, at,
                                            width));
    return at - y;
}

} // namespace ui
