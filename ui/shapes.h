// shapes: a view::Drawing on an ImDrawList.
#pragma once

#include "core/block/view.h"
#include "ui/painter.h"

namespace ui {

// `origin`: where the drawing's upper left corner stands. All of the drawing grows with the style's scale.
void draw_shapes(Painter& painter, const view::Drawing& drawing, ImVec2 origin);

} // namespace ui
