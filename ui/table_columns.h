// table_columns: how wide the columns of a table are, and whether it has to scroll sideways.
#pragma once

#include <vector>

#include "core/block/view.h"
#include "ui/painter.h"
#include "ui/rich_text.h"

namespace ui {

struct Columns {
    std::vector<float> widths;
    std::vector<float> starts; // from the table's left edge, unscrolled
    float total = 0;
    bool wide = false;    // wider than there is room: the first column stays, the others scroll
    bool stacked = false; // or each row is a block of its own
};

// What its columns would fill side by side.
float wished_width(const Painter& painter, const view::Table& table);

Columns lay_out_columns(const Painter& painter, const view::Table& table, float width);

// Numbers to the right, marks under a head of several short lines (month, year) in the middle.
Align align_of(const view::Table& table, std::size_t column);

} // namespace ui
