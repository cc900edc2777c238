// takeaway: what a reader takes away from a screen: the table behind it, and a one-page briefing.
//
// Both are part of the View, so that every export holds what the screen shows and nothing else.
//   Timeline   the findings that pass the filters, of what is chosen; the chart and the chosen findings
//   Findings   the entries that pass the filters; the first kBriefed of them
//   Compare    the findings of the columns, with the change word of their theme; the table
//   Numbers    every point of the measure, a row each; chart and table
//   Sources    the sources; where the accounts of the chosen inspection differ
#pragma once

#include <cstddef>

#include "core/view/context.h"
#include "core/view/view.h"

namespace view {

inline constexpr std::size_t kBriefed = 40;

// Fills `briefing`, `data` and `asAt` of a view whose screen has been made.
void add_takeaway(const Context& context, View& view);

} // namespace view
