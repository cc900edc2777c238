// naming: when an inspection was, and how it is called: in a filter, a table's head, a sentence, a file.
#pragma once

#include <string>
#include <string_view>

#include "core/record/record.h"

namespace record {

// The day by which an inspection is placed: its start, else its end, else its publication.
Date inspection_date(const Inspection& inspection);

// The month that names an inspection: "July 2021". Where the time of the inspection itself isn't known, that
// of its publication: "published May 2011" (with `bare`: "May 2011").
std::string inspection_month(const Inspection& inspection, bool bare = false);

// "July 2021, monitoring visit"
std::string inspection_name(const Inspection& inspection);

// "fourth monitoring visit": what sources count the inspection as.
std::string count_name(const Count& count);

// The first letter small, but not that of "MASH" or "I"; or a capital.
std::string lower_first(std::string_view text);
// "inspectors"; but a name stays one: "Department for Education".
std::string within_sentence(Voice voice);
std::string first_upper(std::string text);

} // namespace record
