// blocks: each kind of block of a View, drawn in a column.
//
// All take the column's left edge, the height at which to start and the width, and return how much height
// they took. `seed` is the id from which those of the block's controls grow.
#pragma once

#include "core/block/view.h"
#include "ui/painter.h"

namespace ui {

double draw_block(Painter& painter, const view::Block& block, ImGuiID seed, float x, double y, float width);

double draw_heading(Painter& painter, const view::Heading& heading, ImGuiID seed, float x, double y,
                    float width);
double draw_paragraph(Painter& painter, const view::Paragraph& paragraph, ImGuiID seed, float x, double y,
                      float width);
double draw_overline(Painter& painter, const view::Overline& overline, ImGuiID seed, float x, double y,
                     float width);
double draw_options(Painter& painter, const view::Options& options, ImGuiID seed, float x, double y,
                    float width);
double draw_buttons(Painter& painter, const view::Buttons& buttons, ImGuiID seed, float x, double y,
                    float width);
double draw_table(Painter& painter, const view::Table& table, ImGuiID seed, float x, double y, float width);
double draw_cards(Painter& painter, const view::Cards& cards, ImGuiID seed, float x, double y, float width);
double draw_chart(Painter& painter, const view::Chart& chart, ImGuiID seed, float x, double y, float width);
double draw_list(Painter& painter, const view::List& list, ImGuiID seed, float x, double y, float width);

// A button that stands alone. Returns its size and whether it was pressed. `most`: of its width. `node`: what is to be
// said of it besides.
struct ButtonDrawn {
    float width = 0, height = 0;
    bool pressed = false;
};
float button_width(const Painter& painter, const view::Button& button);
ButtonDrawn draw_button(Painter& painter, const view::Button& button, ImGuiID id, float x, double y,
                        float most, semantics::Declared node = {});

// Free height between two blocks that follow each other.
float gap_between(const view::Block& above, const view::Block& below);

} // namespace ui
