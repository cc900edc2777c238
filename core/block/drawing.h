// drawing: the strokes that charts are made of. Sizes are CSS pixels.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/block/view.h"

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

// Where a text may stand.
struct TextPlace {
    float x = 0, y = 0; // of its baseline
    Anchor anchor = Anchor::start;
};

// Writes the first of `words` at the first of `places` where it stays inside the width and runs into no text
// and no line that is there already; the longest name first, and for each name the best place first. Where
// every place lies on a line, on one of those (axis and grid don't count); where none is free of text,
// nothing is written: false.
bool write_where_free(Pen& pen, const std::vector<std::string>& words, const std::vector<TextPlace>& places,
                      Tone tone, bool strong = false);

// The first of the names that fits the room, in chart text; empty where none does.
std::string fitting(const std::vector<std::string>& names, float room);

} // namespace view
