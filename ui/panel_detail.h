// panel_detail: what was chosen, beside main or below it.
#pragma once

#include "core/view/view.h"
#include "ui/pen.h"

namespace ui {

void draw_detail_panel(Pen& pen, const view::View& view, const ImRect& area);

// In main's column. Returns the height. What was chosen anew is brought into sight.
double draw_detail(Pen& pen, const view::View& view, float x, double y, float width);

} // namespace ui
