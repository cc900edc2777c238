// takeaway: what a reader takes away from a screen: the table behind it, and a one-page briefing.
//
// Both are part of the View, so that every export holds what the screen shows and nothing else.
//   Timeline   the findings that pass the filters, of what is chosen; the chart and the chosen findings
//   Findings   the entries that pass the filters; the first kBriefed of them
//   Compare    the findings of the columns, with the change words of their theme; the table, each finding
//              with a number that leads to its quotations below
//   Numbers    every point of the measure, a row each; chart and table
//   Sources    the sources; where the accounts of the chosen inspection differ
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/view/context.h"
#include "core/view/view.h"

namespace view {

inline constexpr std::size_t kBriefed = 40;

// Fills `briefing`, `data` and `asAt` of a view whose screen has been made, and names its charts' sources. A
// screen that knows a better briefing than its own blocks has put it there already (Compare).
void add_takeaway(const Context& context, View& view);

// What a file of this state is called, without its ending: "northamptonshire-timeline-workforce-jul-2021".
// Small letters, digits and hyphens.
std::string file_stem(std::string_view area, const ViewState& state);

} // namespace view
