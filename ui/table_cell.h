// table_cell: what stands in one cell of a table:
// its text, the shaded blank or the dash of nothing, and short cards.
#pragma once

#include <string>
#include <vector>

#include "core/block/view.h"
#include "ui/painter.h"
#include "ui/rich_text.h"

namespace ui {

struct SetNote {
    view::Text text;
    SetText set;
    float height = 0;
};

// A cell in lines. It refers to the cell's own strings.
struct SetCell {
    SetText text;
    std::vector<SetNote> notes;
    float height = 0;
};

SetCell set_cell(const Painter& painter, const view::Cell& cell, const TextLook& look, float width);

// What the cell says as a whole.
std::string said(const view::Cell& cell);
// And where the search's hits stand in it.
std::vector<view::Stretch> hits_said(const view::Cell& cell);

// Whether parts of it can be pressed, or read one by one.
bool has_parts(const view::Cell& cell);

// Draws the contents. `declared`: as a node too, or its parts as nodes if it has any.
// Controls come before one that is as large as the cell.
void draw_cell(Painter& painter, const view::Cell& cell, const SetCell& set, float x, double y, float width,
               const TextLook& look, ImGuiID seed, bool declared);

} // namespace ui
