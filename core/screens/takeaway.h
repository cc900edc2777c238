// takeaway: what a reader takes away from a screen besides a briefing (briefing.h): the table behind it, and
// what a file of it is called.
//
// The table is part of the View, so that every export holds what the screen shows and nothing else.
//   Timeline   the findings that pass the filters, of what is chosen
//   Findings   the entries that pass the filters
//   Compare    the findings of the columns, with the change words of their theme
//   Numbers    every point of the measure, a row each
//   Sources    the sources
#pragma once

#include <string>
#include <string_view>

#include "core/block/view.h"
#include "core/screens/context.h"

namespace view {

// Fills `data` and `asAt` of a view whose screen has been made, and names its charts' sources.
void add_takeaway(const Context& context, View& view);

// What a file of this state is called, without its ending: "northamptonshire-timeline-workforce-jul-2021".
// Small letters, digits and hyphens.
std::string file_stem(std::string_view area, const ViewState& state);

} // namespace view
