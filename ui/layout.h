// layout: what stands where at a width.
//
//   from 1100   filters | main | detail, each scrolling for itself
//   from  900   filters | main, with the detail below it
//   below 900   one column: filters folded into a button, main, detail
//   below 600   the same; where main begins with a chart, the detail follows the chart
#pragma once

#include "core/view/view.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace ui {

inline constexpr float kFiltersWidth = 264, kDetailWidth = 360; // CSS pixels
inline constexpr float kWideFrom = 1100, kMiddleFrom = 900, kPhoneBelow = 600;

struct Layout {
    bool narrow = false; // one column
    bool filtersBeside = false;
    bool detailBeside = false;
    bool detailAfterChart = false;
    float margin = 24; // at the left and right of main
    ImRect filters, main, detail;
};

// `top`: where the columns begin, under the notices. `scale`: of text; the widths above grow with it, as they
// would if the reader had zoomed.
Layout lay_out(const view::View& view, ImVec2 size, float scale, float top);

// One column, or panels beside each other.
inline bool is_narrow(ImVec2 size, float scale) { return size.x < kMiddleFrom * scale; }

// Left edge and width of the column within a panel: no wider than reads well.
struct Column {
    float x = 0, width = 0;
};
Column column_of(const ImRect& panel, float margin, float most);

} // namespace ui
