#include "core/out/svg.h"

#include <array>
#include <cstdio>

#include "core/out/escape.h"
#include "core/out/tones.h"
#include "core/view/pages.h"

namespace out {
namespace {

using view::Shape;
using view::ShapeKind;

// Two decimals at most, without a locale and without trailing zeros.
std::string number(float value) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.2f", static_cast<double>(value));
    std::string text(buffer.data());
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string attribute(std::string_view name, float value) {
    return " " + std::string(name) + "=\"" + number(value) + "\"";
}

std::string colour(view::Tone tone) {
    const ToneName& name = tone_name(tone);
    return "var(--" + std::string(name.name) + "," + std::string(name.light) + ")";
}

// Presentation attributes can't hold variables; a style can.
std::string paint(const Shape& shape) {
    if (shape.kind == ShapeKind::text) return " style=\"fill:" + colour(shape.tone) + "\"";
    if (shape.width == 0) return " style=\"fill:" + colour(shape.tone) + "\"";
    std::string style =
        " style=\"fill:none;stroke:" + colour(shape.tone) + "\" stroke-width=\"" + number(shape.width) + "\"";
    if (shape.dashed) style += " stroke-dasharray=\"6 5\"";
    return style;
}

std::string polygon(const Shape& s, std::initializer_list<std::pair<float, float>> corners) {
    std::string points;
    for (const auto& [x, y] : corners)
        points += (points.empty() ? "" : " ") + number(s.x + x * s.size) + "," + number(s.y + y * s.size);
    return "<polygon points=\"" + points + "\"" + paint(s) + "/>";
}

std::string draw(const Shape& s) {
    switch (s.kind) {
    case ShapeKind::line:
        return "<line" + attribute("x1", s.x) + attribute("y1", s.y) + attribute("x2", s.x2) +
               attribute("y2", s.y2) + paint(s) + "/>";
    case ShapeKind::rectangle:
        return "<rect" + attribute("x", s.x) + attribute("y", s.y) + attribute("width", s.x2 - s.x) +
               attribute("height", s.y2 - s.y) + paint(s) + "/>";
    case ShapeKind::circle:
        return "<circle" + attribute("cx", s.x) + attribute("cy", s.y) + attribute("r", s.size) + paint(s) +
               "/>";
    case ShapeKind::diamond:
        return polygon(s, {{0, -1}, {1, 0}, {0, 1}, {-1, 0}});
    case ShapeKind::triangleUp:
        return polygon(s, {{0, -1}, {1, 0.8F}, {-1, 0.8F}});
    case ShapeKind::triangleDown:
        return polygon(s, {{0, 1}, {1, -0.8F}, {-1, -0.8F}});
    case ShapeKind::text:
        break;
    }
    constexpr std::array<std::string_view, 3> anchors = {"start", "middle", "end"};
    return "<text" + attribute("x", s.x) + attribute("y", s.y) + attribute("font-size", s.size) +
           (s.strong ? " font-weight=\"600\"" : "") + " text-anchor=\"" +
           std::string(anchors[static_cast<std::size_t>(s.anchor)]) + "\"" + paint(s) + ">" + escape(s.text) +
           "</text>";
}

std::string draw(const view::Spot& spot, const view::ViewState& state) {
    const std::string area = "<rect" + attribute("x", spot.x) + attribute("y", spot.y) +
                             attribute("width", spot.w) + attribute("height", spot.h) +
                             " rx=\"4\" class=\"spot\"/>";
    const std::string title =
        "<title>" + escape(spot.details.empty() ? spot.name : spot.details) + "</title>";
    if (spot.action.empty()) return "<g>" + title + area + "</g>";
    return "<a href=\"" + escape(view::address_of(view::applied(state, spot.action))) + "\" aria-label=\"" +
           escape(spot.name) + "\"" + (spot.chosen ? " aria-current=\"true\"" : "") + ">" + title + area +
           "</a>";
}

} // namespace

std::string svg(const view::Chart& chart, float width, const view::ViewState& state) {
    const view::Drawing drawing = chart.draw(width);
    std::string text =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" viewBox=\"0 0 " + number(drawing.width) +
        " " + number(drawing.height) + "\"" + attribute("width", drawing.width) +
        attribute("height", drawing.height) + " role=\"group\" aria-label=\"" +
        escape(chart.title + ". " + chart.alternative) +
        "\" font-family=\"'Source Sans 3', 'Source Sans Pro', sans-serif\">\n<g aria-hidden=\"true\">\n";
    for (const Shape& shape : drawing.shapes) text += draw(shape) + "\n";
    text += "</g>\n<style>.spot{fill:transparent}a:hover .spot,a:focus .spot{stroke:" +
            colour(view::Tone::accent) + ";stroke-width:2}</style>\n";
    for (const view::Spot& spot : drawing.spots) text += draw(spot, state) + "\n";
    return text + "</svg>\n";
}

} // namespace out
