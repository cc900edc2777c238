// blocks: each kind of block of a View, drawn in a column.
//
// All take the column's left edge, the height at which to start and the width, and return how much height they
// took. `seed` is the id from which those of the block's controls grow.
#pragma once

#include "core/block/view.h"
#include "ui/pen.h"

namespace ui {

double draw_block(Pen& pen, const view::Block& block, ImGuiID seed, float x, double y, float width);

double draw_heading(Pen& pen, const view::Heading& heading, ImGuiID seed, float x, double y, float width);
double draw_paragraph(Pen& pen, const view::Paragraph& paragraph, ImGuiID seed, float x, double y,
                      float width);
double draw_overline(Pen& pen, const view::Overline& overline, ImGuiID seed, float x, double y, float width);
double draw_options(Pen& pen, const view::Options& options, ImGuiID seed, float x, double y, float width);
double draw_buttons(Pen& pen, const view::Buttons& buttons, ImGuiID seed, float x, double y, float width);
double draw_table(Pen& pen, const view::Table& table, ImGuiID seed, float x, double y, float width);
double draw_cards(Pen& pen, const view::Cards& cards, ImGuiID seed, float x, double y, float width);
double draw_chart(Pen& pen, const view::Chart& chart, ImGuiID seed, float x, double y, float width);
double draw_list(Pen& pen, const view::List& list, ImGuiID seed, float x, double y, float width);

// A button that stands alone. Returns its size and whether it was pressed. `most`: of its width.
struct ButtonDrawn {
    float width = 0, height = 0;
    bool pressed = false;
};
float button_width(const Pen& pen, const view::Button& button);
ButtonDrawn draw_button(Pen& pen, const view::Button& button, ImGuiID id, float x, double y, float most,
                        bool checkable = false);

// Free height between two blocks that follow each other.
float gap_between(const view::Block& above, const view::Block& below);

} // namespace ui
