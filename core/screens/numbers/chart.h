// measure_chart: a measure over the years as lines, ours strong, others beside it, graded inspections as
// upright lines. A break in a series is a gap with its reason; the axis starts at zero; each line is named at
// its end.
//
// A series far larger than ours (England's number of children in need) would press ours flat: it is left to
// the table, and the chart's subtitle says so.
#pragma once

#include "core/block/view.h"
#include "core/screens/context.h"

namespace view {

Chart measure_chart(const Context& context, const record::Measure& measure);

// Whether the series is wanted: ours always, others by the state's choice.
bool series_wanted(const Context& context, const record::Series& series);

// A series too large for the chart's axis.
bool off_the_chart(const Context& context, const record::Measure& measure, const record::Series& series);

} // namespace view
