// panel_notices: what a reader must know before anything else, on the accent's wash.
#pragma once

#include "core/block/view.h"
#include "ui/painter.h"

namespace ui {

// As a strip across the canvas. Returns its height.
[[gnu::noinline]] float draw_notices_strip(Painter& painter, const view::View& view, ImVec2 size);

// Above main, in its column. Returns its height.
double draw_notices(Painter& painter, const view::View& view, float x, double y, float width);

} // namespace ui
