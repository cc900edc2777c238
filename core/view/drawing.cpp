#include "core/view/drawing.h"

#include "core/view/text_width.h"

namespace view {

void Pen::line(float x, float y, float x2, float y2, Tone tone, float width, bool dashed) {
    Shape s;
    s.kind = ShapeKind::line;
    s.x = x;
    s.y = y;
    s.x2 = x2;
    s.y2 = y2;
    s.tone = tone;
    s.width = width;
    s.dashed = dashed;
    drawing.shapes.push_back(std::move(s));
}

void Pen::box(float x, float y, float x2, float y2, Tone tone) {
    Shape s;
    s.kind = ShapeKind::rectangle;
    s.x = x;
    s.y = y;
    s.x2 = x2;
    s.y2 = y2;
    s.tone = tone;
    s.width = 0;
    drawing.shapes.push_back(std::move(s));
}

void Pen::mark(ShapeKind kind, float x, float y, float size, Tone tone, float width) {
    Shape s;
    s.kind = kind;
    s.x = x;
    s.y = y;
    s.size = size;
    s.tone = tone;
    s.width = width;
    drawing.shapes.push_back(std::move(s));
}

void Pen::text(float x, float y, std::string words, Tone tone, Anchor anchor, bool strong) {
    Shape s;
    s.kind = ShapeKind::text;
    s.x = x;
    s.y = y;
    s.size = kChartText;
    s.tone = tone;
    s.anchor = anchor;
    s.strong = strong;
    s.text = std::move(words);
    drawing.shapes.push_back(std::move(s));
}

std::string fitting(const std::vector<std::string>& names, float room) {
    for (const std::string& name : names)
        if (text_width(name, kChartText) <= room) return name;
    return {};
}

} // namespace view
