#include "core/out/svg.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "core/block/palette.h"
#include "core/block/sheet.h"
#include "core/block/text_width.h"
#include "core/out/day.h"
#include "core/out/escape.h"
#include "core/state/link.h"

namespace out {
namespace {

using view::Shape;
using view::ShapeKind;

// One decimal at most, without a locale and without trailing zeros.
std::string number(float value) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.1f", static_cast<double>(value));
    std::string text(buffer.data());
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string attribute(std::string_view name, float value) {
    return " " + std::string(name) + "=\"" + number(value) + "\"";
}

// Within a page colours follow its theme; a file of its own has none.
enum class Where { page, file };

std::string colour(view::Tone tone) {
    const view::Colour& named = view::colour_of(tone);
    return "var(--" + std::string(named.name) + "," + std::string(named.light) + ")";
}

// Presentation attributes can't hold variables, a style can; programs that draw files know attributes best.
std::string paint(const Shape& shape, Where where) {
    const bool filled = shape.kind == ShapeKind::text || shape.width == 0;
    if (where == Where::page && filled) return " style=\"fill:" + colour(shape.tone) + "\"";
    const std::string light(view::colour_of(shape.tone).light);
    if (filled) return " fill=\"" + light + "\"";
    std::string style = where == Where::page ? " style=\"fill:none;stroke:" + colour(shape.tone) + "\""
                                             : " fill=\"none\" stroke=\"" + light + "\"";
    style += " stroke-width=\"" + number(shape.width) + "\"";
    if (shape.dashed) style += " stroke-dasharray=\"6 5\"";
    return style;
}

std::string polygon(const Shape& s, std::initializer_list<std::pair<float, float>> corners, Where where) {
    std::string points;
    for (const auto& [x, y] : corners)
        points += (points.empty() ? "" : " ") + number(s.x + x * s.size) + "," + number(s.y + y * s.size);
    return "<polygon points=\"" + points + "\"" + paint(s, where) + "/>";
}

std::string draw(const Shape& s, Where where) {
    switch (s.kind) {
    case ShapeKind::line:
        return "<line" + attribute("x1", s.x) + attribute("y1", s.y) + attribute("x2", s.x2) +
               attribute("y2", s.y2) + paint(s, where) + "/>";
    case ShapeKind::rectangle:
        return "<rect" + attribute("x", s.x) + attribute("y", s.y) + attribute("width", s.x2 - s.x) +
               attribute("height", s.y2 - s.y) + paint(s, where) + "/>";
    case ShapeKind::circle:
        return "<circle" + attribute("cx", s.x) + attribute("cy", s.y) + attribute("r", s.size) +
               paint(s, where) + "/>";
    case ShapeKind::diamond:
        return polygon(s, {{0, -1}, {1, 0}, {0, 1}, {-1, 0}}, where);
    case ShapeKind::triangleUp:
        return polygon(s, {{0, -1}, {1, 0.8F}, {-1, 0.8F}}, where);
    case ShapeKind::triangleDown:
        return polygon(s, {{0, 1}, {1, -0.8F}, {-1, -0.8F}}, where);
    case ShapeKind::text:
        break;
    }
    constexpr std::array<std::string_view, 3> anchors = {"start", "middle", "end"};
    return "<text" + attribute("x", s.x) + attribute("y", s.y) + attribute("font-size", s.size) +
           (s.strong ? " font-weight=\"600\"" : "") + " text-anchor=\"" +
           std::string(anchors[static_cast<std::size_t>(s.anchor)]) + "\"" + paint(s, where) + ">" +
           escape(s.text) + "</text>";
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

constexpr std::string_view kFamily =
    " font-family=\"'Source Sans 3', 'Source Sans Pro', Calibri, Arial, sans-serif\"";

std::string opening(std::string_view more, float width, float height) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + std::string(more) + " viewBox=\"0 0 " +
           number(width) + " " + number(height) + "\"" + attribute("width", width) +
           attribute("height", height);
}

// How many bytes of `word`, whole characters and at least one, are no wider than `width`.
std::size_t fitting(std::string_view word, float width, float size, bool strong) {
    const auto next = [&](std::size_t at) { // where the character after this one begins
        for (++at; at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U;) ++at;
        return at;
    };
    std::size_t fits = next(0);
    while (fits < word.size() && view::text_width(word.substr(0, next(fits)), size, strong) <= width)
        fits = next(fits);
    return fits;
}

// `text` in lines no wider than `width`. A word that is wider by itself, such as a link, goes on in the next line.
std::vector<std::string> lines_of(std::string_view text, float width, float size, bool strong) {
    std::vector<std::string> lines(1);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        std::string word(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) continue;
        while (view::text_width(word, size, strong) > width) {
            const std::size_t fits = fitting(word, width, size, strong);
            if (fits == word.size()) break;
            if (!lines.back().empty()) lines.emplace_back();
            lines.back() = word.substr(0, fits);
            lines.emplace_back();
            word.erase(0, fits);
        }
        std::string& line = lines.back();
        std::string longer = line;
        longer.append(line.empty() ? "" : " ").append(word);
        if (!line.empty() && view::text_width(longer, size, strong) > width)
            lines.push_back(word);
        else
            line = longer;
    }
    return lines;
}

// Lines of text above and below the chart of a file.
struct Column {
    float width, y = 0;
    std::string text;

    void write(std::string_view words, float size, view::Tone tone, bool strong = false) {
        if (words.empty()) return;
        for (const std::string& line : lines_of(words, width, size, strong)) {
            y += size * 1.35F;
            Shape shape{.kind = ShapeKind::text, .x = kMargin, .y = y, .size = size, .tone = tone};
            shape.strong = strong;
            shape.text = line;
            text += draw(shape, Where::file) + "\n";
        }
    }

    // A line with marks among its words, such as a legend's; without marks, as many lines as it takes.
    void write(const view::Text& line, float size, view::Tone tone) {
        const bool marks = std::any_of(line.begin(), line.end(),
                                       [](const view::Run& run) { return run.mark != view::Mark::none; });
        if (!marks) return write(view::words(line), size, tone);
        y += size * 1.35F;
        Shape at{.x = kMargin, .tone = tone};
        for (const view::Run& run : line) {
            if (run.mark != view::Mark::none) {
                at.kind = run.mark == view::Mark::graded ? ShapeKind::circle : ShapeKind::diamond;
                at.width = run.mark == view::Mark::graded ? 0 : 1.5F;
                at.size = size * 0.36F;
                at.x += at.size;
                at.y = y - size * 0.32F;
                text += draw(at, Where::file);
                at.x += at.size;
            }
            at.kind = ShapeKind::text;
            at.size = size;
            at.y = y;
            // A space at its beginning would not be drawn.
            const std::size_t space = std::min(run.text.find_first_not_of(' '), run.text.size());
            at.x += view::text_width(std::string_view(run.text).substr(0, space), size);
            at.text = run.text.substr(space);
            text += draw(at, Where::file) + "\n";
            at.x += view::text_width(at.text, size);
        }
    }
    static constexpr float kMargin = 24;
};

} // namespace

std::string svg(const view::Chart& chart, float width, const view::ViewState& state) {
    const view::Drawing& drawing = chart.draw({.width = width});
    std::string text = opening(" class=\"drawing\"", drawing.width, drawing.height) +
                       " role=\"group\" aria-label=\"" + escape(chart.title + ". " + chart.alternative) +
                       "\"" + std::string(kFamily) + ">\n<g aria-hidden=\"true\">\n";
    for (const Shape& shape : drawing.shapes) text += draw(shape, Where::page) + "\n";
    text += "</g>\n<style>.spot{fill:transparent}a:hover .spot,a:focus .spot{stroke:" +
            colour(view::Tone::accent) + ";stroke-width:2}</style>\n";
    for (const view::Spot& spot : drawing.spots) text += draw(spot, state) + "\n";
    return text + "</svg>\n";
}

std::string svg_picture(const view::Chart& chart, float width) {
    const view::Drawing& drawing = chart.draw({.width = width});
    std::string text = opening(" class=\"drawing\"", drawing.width, drawing.height) +
                       " role=\"img\" aria-label=\"" + escape(chart.title) + "\"" + std::string(kFamily) +
                       ">\n";
    for (const Shape& shape : drawing.shapes) text += draw(shape, Where::page) + "\n";
    return text + "</svg>\n";
}

std::string view_picture(const view::View& view) {
    if (!view.chart) return {};
    const view::Drawing& drawing = view.chart->draw({.width = view::kPaperChart});
    std::string text = opening("", drawing.width, drawing.height) + std::string(kFamily) + ">\n";
    for (const Shape& shape : drawing.shapes) text += draw(shape, Where::file) + "\n";
    return text + "</svg>\n";
}

std::string svg_file(const view::View& view, std::string_view record, std::string_view address) {
    if (!view.chart) return {};
    constexpr float width = 960, margin = Column::kMargin, inner = width - 2 * margin;
    Column column{inner, margin / 2, {}};
    column.write(view.chart->title, 22, view::Tone::ink, true);
    column.write(view.chart->subtitle, 16, view::Tone::secondary);
    const float top = column.y + 16;
    const view::Drawing& drawing = view.chart->draw({.width = inner});
    column.y = top + drawing.height + 8;
    column.write(view.chart->source, 15, view::Tone::secondary);
    column.write(std::string(record) + ", as at " + day_in_words(view.asAt), 15, view::Tone::secondary);
    column.write(address, 15, view::Tone::accent);
    const float height = column.y + margin;

    std::string text = opening("", width, height) + " role=\"img\"" + std::string(kFamily) + ">\n<title>" +
                       escape(view.chart->title) + "</title>\n<desc>" + escape(view.says) + "</desc>\n<rect" +
                       attribute("width", width) + attribute("height", height) + " fill=\"" +
                       std::string(view::colour_of(view::Tone::page).light) + "\"/>\n" + column.text +
                       "<g transform=\"translate(" + number(margin) + "," + number(top) + ")\">\n";
    for (const Shape& shape : drawing.shapes) text += draw(shape, Where::file) + "\n";
    return text + "</g>\n</svg>\n";
}

} // namespace out
