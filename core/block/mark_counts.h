// mark_counts: how many findings of each direction, as marks and in words. One mark is one finding; where
// there are more than four in all, each direction becomes one mark and its number.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/block/view.h"
#include "core/query/entries.h"

namespace view {

using MarkCounts = std::array<std::uint32_t, 4>; // by record::Direction

// Of the findings among the entries.
MarkCounts count_marks(const query::Entries& entries, const std::vector<record::Index>& list);

Text mark_runs(const MarkCounts& counts);

// "1 strength, 2 progress and 12 concerns"; empty where there is none.
std::string mark_words(const MarkCounts& counts);

// Has the column be wide enough for them on two lines, and take of what room there is as much as they would fill on one.
void fit_marks(TableColumn& column, const MarkCounts& counts);

} // namespace view
