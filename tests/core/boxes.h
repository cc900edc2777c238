// boxes: where the texts of a drawing stand, to see whether they run into each other or out of it.
#pragma once

#include <string>
#include <vector>

#include "core/block/view.h"

struct TextBox {
    float left, top, right, bottom;
    std::string text;
};

// One box a text: ascent and descent of the font, and its width.
std::vector<TextBox> text_boxes(const view::Drawing& drawing);

// "“2021” and “2022”" for each pair of texts that overlap; empty where none do.
std::string overlaps(const view::Drawing& drawing);

// The texts that a thick, whole line of the drawing crosses: a grade's line, one of its steps.
std::string struck_through(const view::Drawing& drawing);

// Texts and spots that stand out of the drawing.
std::string outside(const view::Drawing& drawing);
