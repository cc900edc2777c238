// layout: what stands where at a width.
//
//   from 1100   filters | main | detail, each scrolling for itself
//   from  900   filters | main over detail, each scrolling for itself
//   below 900   filters folded into a button, main over detail
//   below 600   one column that scrolls as a whole: filters folded into a button, main, detail;
//               where main begins with a chart, the detail follows the chart. What was chosen there opens as a
//               sheet over the lower part, so that the reader's place in main stays as it was
//
// Main over detail needs some height: on a screen too low for both, the detail is the end of main's column.
#pragma once

#include <cstdint>

#include "core/block/view.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace ui {

inline constexpr float kFiltersWidth = 264, kDetailWidth = 360; // CSS pixels
inline constexpr float kWideFrom = 1100, kMiddleFrom = 900, kPhoneBelow = 600;
inline constexpr float kOverFrom = 640;  // height from which main stands over the detail,
inline constexpr float kSheetFrom = 440; // and on a phone over the sheet

enum class DetailAt : std::uint8_t { beside, under, afterChart, afterMain };

struct Layout {
    bool narrow = false; // filters folded, notices in main's column
    bool filtersBeside = false;
    DetailAt detailAt = DetailAt::afterMain;
    bool detailApart = false; // beside or under: a panel of its own
    float margin = 24;        // at the left and right of main
    ImRect filters, main, detail;
};

// `top`: where the columns begin, under the notices. `scale`: of text; the widths above grow with it, as they
// would if the reader had zoomed.
Layout lay_out(const view::View& view, ImVec2 size, float scale, float top);

// One column, or panels beside each other.
inline bool is_narrow(ImVec2 size, float scale) { return size.x < kMiddleFrom * scale; }

// Left edge and width of the column within a panel: no wider than reads well.
struct TextColumn {
    float x = 0, width = 0;
};
inline constexpr float kMost = 1140; // CSS pixels: width of main's column beside other panels
TextColumn column_of(const ImRect& panel, float margin, float most);

} // namespace ui
