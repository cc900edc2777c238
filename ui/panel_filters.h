// panel_filters: the filters, beside main or folded into a button above it.
#pragma once

#include "core/block/view.h"
#include "ui/layout.h"
#include "ui/painter.h"

namespace ui {

[[gnu::noinline]] void draw_filters_panel(Painter& painter, const view::View& view, const ImRect& area);

// The button "Filters · 2" and, when it is open, the filters below it. Returns the height.
double draw_folded_filters(Painter& painter, const view::View& view, float x, double y, float width);

} // namespace ui
