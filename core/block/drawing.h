// drawing: what all charts have in common: strokes, years along the axis, places to choose. In CSS pixels.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/block/view.h"
#include "core/record/date.h"

namespace view {

inline constexpr float kChartText = 15;
inline constexpr float kNarrow = 520; // a drawing that is no wider has shorter words

// The radius at which a dot or a diamond of this size is drawn: on touch it may be larger.
constexpr float dot_of(Canvas, float size) { return size; }

// What can be chosen with a finger is at least this wide and high.
inline constexpr float kFingertip = 44;

// Years from left to right.
struct YearScale {
    float left = 0, right = 0;
    double first = 0, last = 0;

    float x(double year) const {
        return left + static_cast<float>((year - first) / std::max(last - first, 1.0)) * (right - left);
    }
    float x(record::Date date) const { return x(date_position(date)); }
};

// Makes a chart's `draw` of a function from a canvas to a drawing: it remembers what it drew last.
std::function<const Drawing&(Canvas)> remembered(std::function<Drawing(Canvas)> draw);

// A place around a mark: `size` wide and high, with a fingertip's size on touch.
Spot spot_at(float x, float y, float size, Canvas canvas);

class Pen {
public:
    explicit Pen(Canvas canvas) : canvas(canvas) { drawing.width = canvas.width; }

    void line(float x, float y, float x2, float y2, Tone tone, float width = 1, bool dashed = false);
    void box(float x, float y, float x2, float y2, Tone tone);
    void mark(ShapeKind kind, float x, float y, float size, Tone tone, float width = 0);
    void text(float x, float y, std::string words, Tone tone, Anchor anchor = Anchor::start,
              bool strong = false);

    Drawing drawing;
    Canvas canvas;
};

// Where a text may stand.
struct TextPlace {
    float x = 0, y = 0; // of its baseline
    Anchor anchor = Anchor::start;
};

// Writes the first of `words` at the first of `places` where it stays inside the width and runs into no text
// and no line that is there already (axis and grid don't count); the longest name first, and for each name the
// best place first. False, and nothing is written, where there is no such place.
bool write_where_clear(Pen& pen, const std::vector<std::string>& words, const std::vector<TextPlace>& places,
                       Tone tone, bool strong = false);
// The same; where every place lies on a line, on one of those. False: all stand on text.
bool write_where_free(Pen& pen, const std::vector<std::string>& words, const std::vector<TextPlace>& places,
                      Tone tone, bool strong = false);

// The first of the names that fits the room, in chart text; empty where none does.
std::string fitting(const std::vector<std::string>& names, float room);

} // namespace view
