// years: the filter by year as a span, for a reader wants "2016 to 2022" and not seven boxes.
#pragma once

#include <vector>

#include "core/block/view.h"
#include "core/screens/asked.h"

namespace view {

// Two lists, one choice each: from which year, and to which. "Any" leads to the record's first or last; at
// both ends it is no filter at all, and what has no date is shown again. Choosing a first year behind the last
// lets go of the last, and the other way round. None where the record has one year.
//
// Of years that an older link names one by one, the lists show the first and the last.
std::vector<Options> year_options(const Asked& asked);

} // namespace view
