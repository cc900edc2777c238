// timeline_title: the sentence over the timeline, worked out from the grades.
//
// It counts spells of "inadequate" (two inspections of a council in a row that found the same are one spell,
// its predecessor's included) and names the grade in force with the month from which it is: "Inadequate
// twice, requires improvement since November 2022". It makes no trend of grades. Where the councils' grades
// differ, each is named; where only areas were judged there is "no overall grade".
#pragma once

#include <string>

#include "core/record/record.h"

namespace view {

std::string timeline_title(const record::Dataset& data);

} // namespace view
