// timeline_chart: judgements and visits as a drawing.
//
// From the top: who was responsible (a band for each council, a bar for the trust); a line for each grade,
// with the grade in force as steps; a filled circle for each graded inspection, a hollow diamond for each
// visit without a grade; years. Rules: query/grades.h, and the design's "Grade in force":
// - Points stand where their inspection was published (else where it was held); their names give both months.
// - A carried-over grade is dashed; while there is no grade of the whole service the line is thin, and the
// points
//   carry their area's name.
#pragma once

#include "core/block/view.h"
#include "core/screens/context.h"

namespace view {

Chart timeline_chart(const Context& context);

// What a point's details say: "Inadequate, full inspection, June 2019, published July 2019".
std::string point_details(const record::Dataset& data, record::Index inspection);

} // namespace view
