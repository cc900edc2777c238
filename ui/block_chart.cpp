#include <vector>

#include "core/record/sorting.h"
#include "ui/blocks.h"
#include "ui/control.h"
#include "ui/details.h"
#include "ui/rich_text.h"
#include "ui/shapes.h"

namespace ui {

namespace {

using view::Tone;

constexpr float kChartGap = 10; // CSS pixels between subtitle and drawing

ImRect area_of(const Painter& painter, const view::Spot& spot, ImVec2 origin) {
    const float scale = painter.style.scale;
    const ImVec2 from{origin.x + spot.x * scale, origin.y + spot.y * scale};
    return {from, {from.x + spot.w * scale, from.y + spot.h * scale}};
}

float distance(const ImRect& area, ImVec2 to) {
    const ImVec2 from = area.GetCenter();
    return (from.x - to.x) * (from.x - to.x) + (from.y - to.y) * (from.y - to.y);
}

void draw_spots(Painter& painter, const view::Drawing& drawing, ImGuiID seed, ImVec2 origin) {
    const std::vector<view::Spot>& spots = drawing.spots;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    std::vector<ImRect> areas;
    std::vector<ImGuiID> ids;
    std::vector<std::size_t> order;
    for (const view::Spot& spot : spots) {
        areas.push_back(area_of(painter, spot, origin));
        ids.push_back(unique_id(painter, seed, spot.name));
        order.push_back(order.size());
        const bool leads = !spot.action.empty();
        semantics::item(painter.explorer.semantics,
                        {.role = leads ? Role::link : Role::point,
                         .id = ids.back(),
                         .name = spot.name,
                         .description = spot.details == spot.name ? std::string() : spot.details,
                         .address = leads ? address(painter, spot.action) : std::string(),
                         .chosen = spot.chosen});
    }
    // Where places crowd, the nearest one gets the pointer: the first one to be made.
    record::sort_stably(order, [&](std::size_t a, std::size_t b) {
        return distance(areas[a], pointer) < distance(areas[b], pointer);
    });
    Details& details = painter.explorer.memory.details;
    bool told = false;
    for (const std::size_t i : order) {
        const Pressed state = control(painter, ids[i], areas[i]);
        if (state.pressed) {
            painter.outcome.action = spots[i].action;
            if (ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen) details.tapped = ids[i];
        }
        ring(painter, ids[i], areas[i]);
        if (!told && !spots[i].details.empty() && wants_details(painter, ids[i], state.hovered) &&
            ImGui::GetCurrentWindow()->ClipRect.Overlaps(areas[i])) {
            draw_details(painter, ids[i], areas[i], spots[i].details);
            told = true;
        }
    }
}

} // namespace

double draw_chart(Painter& painter, const view::Chart& chart, ImGuiID seed, float x, double y, float width) {
    semantics::Tree& tree = painter.explorer.semantics;
    double at = y;
    if (!chart.title.empty()) {
        const view::Text title{words_run(chart.title)};
        at += static_cast<double>(put_text(painter, title, x, at, width, {.size = kHeading, .strong = true},
                                           seed, {.role = Role::heading, .level = 2}));
    }
    const TextLook small{.size = kSecondary, .tone = Tone::secondary};
    if (!chart.subtitle.empty())
        at += static_cast<double>(put_text(painter, chart.subtitle, x, at,
                                           caption_measure(painter, small, width), small,
                                           name_id(seed, "subtitle"), {.role = Role::text}));
    if (!chart.draw) return at - y;
    at += static_cast<double>(scaled(painter, kChartGap));

    const view::Drawing& drawing =
        chart.draw({.width = width / painter.style.scale, .touch = painter.style.touch});
    const float height = drawing.height * painter.style.scale;
    const ImVec2 origin{snap(painter, static_cast<double>(x)), snap(painter, at)};
    const ImVec2 end{x + width, origin.y + height};
    semantics::push(tree, {.role = Role::figure,
                           .name = chart.title,
                           .description = chart.alternative,
                           .from = origin,
                           .to = end});
    ImGui::PushClipRect(origin, {end.x, end.y}, true);
    if (in_sight(at, at + static_cast<double>(height))) draw_shapes(painter, drawing, origin);
    ImGui::PopClipRect();
    draw_spots(painter, drawing, seed, origin);
    semantics::pop(tree);
    return at + static_cast<double>(height) - y;
}

} // namespace ui
