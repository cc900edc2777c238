// drawing: the strokes that charts are made of. Sizes are CSS pixels.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/view/view.h"

namespace view {

inline constexpr float kChartText = 15;

class Pen {
public:
    explicit Pen(float width) { drawing.width = width; }

    void line(float x, float y, float x2, float y2, Tone tone, float width = 1, bool dashed = false);
    void box(float x, float y, float x2, float y2, Tone tone);
    void mark(ShapeKind kind, float x, float y, float size, Tone tone, float width = 0);
    void text(float x, float y, std::string words, Tone tone, Anchor anchor = Anchor::start,
              bool strong = false);

    Drawing drawing;
};

// The first of the names that fits the room, in chart text; empty where none does.
std::string fitting(const std::vector<std::string>& names, float room);

} // namespace view
