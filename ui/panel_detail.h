// panel_detail: what was chosen, beside main, under it, or in its column.
#pragma once

#include "core/block/view.h"
#include "ui/layout.h"
#include "ui/painter.h"

namespace ui {

// Once a frame, before the panels: notes what is chosen, and whether something else was in the last frame, on
// whatever screen and whether or not there were details of it.
void note_choice(Explorer& explorer, const view::View& view);

// A panel of its own, beside or under main.
[[gnu::noinline]] void draw_detail_panel(Painter& painter, const view::View& view, const Layout& layout);

// In main's column. Returns the height. What was chosen anew is brought into sight.
double draw_detail(Painter& painter, const view::View& view, float x, double y, float width);

} // namespace ui
