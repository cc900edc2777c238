// table_stacked: a table whose columns have no room beside each other: each row is a block, each cell stands
// under the name of its column.
#pragma once

#include "core/block/view.h"
#include "ui/painter.h"

namespace ui {

// Without the caption. Returns the height.
double draw_stacked(Painter& painter, const view::Table& table, ImGuiID seed, float x, double y, float width);

} // namespace ui
