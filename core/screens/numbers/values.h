// values: figures and measures in words.
#pragma once

#include <string>
#include <vector>

#include "core/record/record.h"

namespace view {

// "402,400", "19.5": up to three decimals, none that are zero, a comma every three digits.
std::string number_text(double value);

// The same without commas, and with a plain minus: for data that programs read.
std::string plain_number(double value);

// With its unit where that is short: "19.5%", "2,406".
std::string value_text(double value, std::string_view unit);

// A value as its measure gives its values: with as many decimals as its most precise point ("13.0%" beside
// "19.5%").
std::string value_text(const record::Dataset& data, const record::Measure& measure, double value);
std::string value_number(const record::Dataset& data, const record::Measure& measure, double value);

// Whether values of areas of different sizes can be set on one axis: a percentage, a rate, an average.
bool comparable(const record::Measure& measure);

// A series of the area that this record is about (rather than of a region or of England).
bool is_local(const record::Dataset& data, const record::Series& series);

// "North Northamptonshire" -> "North": of a council's name, what isn't the name of the whole area. Others
// stay.
std::string short_area(const record::Dataset& data, std::string_view area);

// The points that have a value; and the last of them, nullptr where there is none.
std::vector<const record::Point*> given_points(const record::Dataset& data, const record::Series& series);
const record::Point* last_point(const record::Dataset& data, const record::Series& series);

// What the chart of a measure shows, as a sentence worked out from its points. It says what changed between
// the first and the last local value and, where sizes don't matter, how the last one lies to England's on the
// same day:
//   "Agency rate has fallen by half since 2017, from 40.9% to 19.5% in 2025, across a break in the series in 2021, and is
//    still above England’s 13%"
//   "Re-referrals within 12 months: North 23.9% and West 23.9% in 2025, both above England’s 22.6%"
// "By half" means to between 45 and 55 per cent of what it was, "doubled" to between 190 and 210 per cent,
// "hardly changed" by less than 3 per cent.
std::string measure_title(const record::Dataset& data, const record::Measure& measure);

} // namespace view
