// table_cell: what stands in one cell of a table:
// its text, the shaded blank or the dash of nothing, and short cards.
#pragma once

#include <string>
#include <vector>

#include "core/block/view.h"
#include "imgui_internal.h"
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

// Whether parts of it can be pressed, or read one by one.
bool has_parts(const view::Cell& cell);

// A cell's own node, and what can be pressed as a whole in it.
struct CellNode {
    const view::Cell& cell;
    ImRect area; // of what is pressed, or of the cell
    std::size_t column = 0;
    ImGuiID id = 0; // of its item; 0: it can't be pressed as a whole
};

// Declares the cell and draws its contents. Controls come before one that is as large as the cell.
void draw_cell(Painter& painter, const CellNode& node, const SetCell& set, float x, double y, float width,
               const TextLook& look, ImGuiID seed);

} // namespace ui
