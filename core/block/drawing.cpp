#include "core/block/drawing.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "core/block/text_width.h"

namespace view {

void Pen::line(float x, float y, float x2, float y2, Tone tone, float width, bool dashed) {
    drawing.shapes.push_back({.kind = ShapeKind::line,
                              .x = x,
                              .y = y,
                              .x2 = x2,
                              .y2 = y2,
                              .width = width,
                              .tone = tone,
                              .dashed = dashed});
}

void Pen::box(float x, float y, float x2, float y2, Tone tone) {
    drawing.shapes.push_back(
        {.kind = ShapeKind::rectangle, .x = x, .y = y, .x2 = x2, .y2 = y2, .width = 0, .tone = tone});
}

void Pen::mark(ShapeKind kind, float x, float y, float size, Tone tone, float width) {
    drawing.shapes.push_back({.kind = kind, .x = x, .y = y, .size = size, .width = width, .tone = tone});
}

void Pen::text(float x, float y, std::string words, Tone tone, Anchor anchor, bool strong) {
    drawing.shapes.push_back({.kind = ShapeKind::text,
                              .x = x,
                              .y = y,
                              .size = kChartText,
                              .tone = tone,
                              .strong = strong,
                              .anchor = anchor,
                              .text = std::move(words)});
}

namespace {

struct Box {
    float left, top, right, bottom;
};

// Letters reach from 0.71 em over the baseline to 0.21 em under it; a little air at the sides.
Box box_of(const Shape& shape, float air = 0) {
    const float width = text_width(shape.text, shape.size, shape.strong);
    const float left = shape.anchor == Anchor::start    ? shape.x
                       : shape.anchor == Anchor::middle ? shape.x - width / 2
                                                        : shape.x - width;
    return {left - air, shape.y - 0.71F * shape.size, left + width + air, shape.y + 0.21F * shape.size};
}

bool is_free(const Drawing& drawing, const Shape& text) {
    constexpr float air = 4;
    const Box box = box_of(text);
    if (box.left < 0 || box.right > drawing.width || box.top < 0) return false;
    for (const Shape& other : drawing.shapes) {
        if (other.kind != ShapeKind::text || other.text.empty()) continue;
        const Box taken = box_of(other, air);
        if (box.left < taken.right && taken.left < box.right && box.top < taken.bottom &&
            taken.top < box.bottom)
            return false;
    }
    return true;
}

constexpr float kGrid = 1; // lines no wider than this are axis and grid

// Whether the line runs through the box: cut down to the box in x, then in y, something of it is left.
bool crosses(const Shape& line, const Box& box) {
    float from = 0, to = 1;
    const auto cut = [&](float start, float end, float low, float high) {
        const float way = end - start;
        if (way == 0) return low <= start && start <= high;
        const float a = (low - start) / way, b = (high - start) / way;
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
        return from <= to;
    };
    return cut(line.x, line.x2, box.left, box.right) && cut(line.y, line.y2, box.top, box.bottom);
}

// Lines that the text would stand on: none, only dashed ones, or whole ones too.
enum class Under : std::uint8_t { nothing, dashed, whole };

Under under(const Drawing& drawing, const Shape& text) {
    const Box box = box_of(text);
    Under most = Under::nothing;
    for (const Shape& other : drawing.shapes)
        if (other.kind == ShapeKind::line && other.width > kGrid && crosses(other, box))
            most = std::max(most, other.dashed ? Under::dashed : Under::whole);
    return most;
}

// Writes where there is no text; on lines only if `onLines`.
bool write(Pen& pen, const std::vector<std::string>& words, const std::vector<TextPlace>& places, Tone tone,
           bool strong, bool onLines) {
    for (const std::string& each : words)
        for (const TextPlace& place : places) {
            Pen trial(pen.canvas);
            trial.text(place.x, place.y, each, tone, place.anchor, strong);
            Shape& text = trial.drawing.shapes[0];
            const Under lines = under(pen.drawing, text);
            if (!is_free(pen.drawing, text) || (!onLines && lines != Under::nothing)) continue;
            if (lines == Under::dashed) { // it stops for the words
                const Box box = box_of(text, 2);
                pen.box(box.left, box.top - 1, box.right, box.bottom + 1, Tone::page);
            }
            pen.drawing.shapes.push_back(std::move(text));
            return true;
        }
    return false;
}

} // namespace

bool write_where_clear(Pen& pen, const std::vector<std::string>& words, const std::vector<TextPlace>& places,
                       Tone tone, bool strong) {
    return write(pen, words, places, tone, strong, false);
}

bool write_where_free(Pen& pen, const std::vector<std::string>& words, const std::vector<TextPlace>& places,
                      Tone tone, bool strong) {
    return write(pen, words, places, tone, strong, false) || write(pen, words, places, tone, strong, true);
}

std::function<const Drawing&(Canvas)> remembered(std::function<Drawing(Canvas)> draw) {
    struct Last {
        Canvas canvas;
        std::optional<Drawing> drawing;
    };
    return [draw = std::move(draw), last = std::make_shared<Last>()](Canvas canvas) -> const Drawing& {
        if (!last->drawing || last->canvas != canvas) *last = {canvas, draw(canvas)};
        return *last->drawing;
    };
}

Spot spot_at(float x, float y, float size, Canvas canvas) {
    const float wide = canvas.touch ? std::max(size, kFingertip) : size;
    return {.x = x - wide / 2, .y = y - wide / 2, .w = wide, .h = wide};
}

std::string fitting(const std::vector<std::string>& names, float room) {
    for (const std::string& name : names)
        if (text_width(name, kChartText) <= room) return name;
    return {};
}

} // namespace view
