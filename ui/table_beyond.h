// table_beyond: what lies beyond the edges of a table that is wider than there is room: how many columns on either side,
// and a way there. A scrollbar alone is overlooked, and a reader then takes the columns in sight for all there are.
#pragma once

#include "ui/memory.h"
#include "ui/painter.h"
#include "ui/table_columns.h"

namespace ui {

// Draws "← 6 more" and "2 more →" over the table's edges, from `y` on, and answers how high they are: the same whatever
// is in sight. What was pressed is left in `memory.wanted`. In CSS pixels of the canvas; `offset` is how far the columns
// are scrolled.
double draw_beyond(Painter& painter, const Columns& columns, float offset, ImGuiID seed, float x, double y,
                   float width, BlockMemory& memory);

} // namespace ui
