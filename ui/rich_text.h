// rich_text: a view::Text set in lines: runs of two weights, marks, links and buttons within the text.
#pragma once

#include <cfloat>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ui/painter.h"

namespace ui {

inline constexpr float kFrameRoom = 0.4F; // within a frame, at either side of its words, by text size

enum class Align : std::uint8_t { left, centre, right };

struct TextLook {
    float size = kBody;  // CSS pixels, before the style's scale
    bool strong = false; // all of it
    Align align = Align::left;
    view::Tone tone = view::Tone::ink; // of runs in ink
};

// One stretch of a run on a line; or its mark.
struct Piece {
    std::size_t run = 0;
    std::string_view text{};
    float x = 0, width = 0;
    bool mark = false;
    bool framed = false; // run.framed, and there is room for it
};

struct SetLine {
    std::size_t first = 0, end = 0; // pieces
    float width = 0;
};

// A text in lines. It refers to the Text's own strings.
struct SetText {
    std::vector<Piece> pieces;
    std::vector<SetLine> lines;
    float width = 0, height = 0, lineHeight = 0;
};

// Breaks lines at spaces, after hyphens, dashes and slashes, and, in a word wider than `width`, anywhere.
// "\n" ends a line.
SetText set_text(const Painter& painter, const view::Text& text, const TextLook& look, float width);

// The width of running text, at most 75 characters a line, and of the line under a title, somewhat more.
float measure(const Painter& painter, const TextLook& look, float width);
float caption_measure(const Painter& painter, const TextLook& look, float width);

// Draws it in a column of `width` whose upper left corner is x, y, makes its controls, and declares it:
// `node` holds the words, or, where there are controls among them, nodes for each part. A node of role none
// declares nothing but the controls.
void draw_text(Painter& painter, const view::Text& text, const SetText& set, float x, double y, float width,
               const TextLook& look, ImGuiID seed, semantics::Declared node);

// The three steps in one; returns the height.
float put_text(Painter& painter, const view::Text& text, float x, double y, float width, const TextLook& look,
               ImGuiID seed, semantics::Declared node);

// A run of plain words.
view::Run words_run(std::string text, view::Tone tone = view::Tone::ink, bool strong = false);

// Where a line of a column begins.
float line_start(const SetLine& line, float x, float width, Align align);

bool has_controls(const view::Text& text);

} // namespace ui
