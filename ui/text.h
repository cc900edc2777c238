// text: one line in one font, measured and drawn on whole device pixels: crisp at any pixel ratio.
#pragma once

#include <string_view>

#include "ui/painter.h"

namespace ui {

// CSS pixels. `size` is one of style.h's, before the style's scale;
// so are all sizes of text given to functions of ui/.
float text_width(const Painter& painter, std::string_view text, float size, bool strong);

// Draws `text` with its baseline at that height.
void draw_text(Painter& painter, std::string_view text, float x, double baseline, float size, bool strong,
               ImU32 colour);

float line_height(const Painter& painter, float size);

// How far below the upper edge of a line its baseline lies.
float baseline_in_line(const Painter& painter, float size);

} // namespace ui
