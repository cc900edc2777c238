// numbers: how a measure moved, beside other areas, and where the inspections fall on its line.
#pragma once

#include <vector>

#include "core/screens/asked.h"

namespace view {

struct Numbers : Asked {
    const record::Measure* measure = nullptr;  // nullptr: the record holds none
    std::vector<const record::Series*> wanted; // ours always, others by the state's choice
    std::string sentence;                      // what the measure shows (values.h)
    std::vector<record::Index> figures;        // single figures, on bases of their own: entries

    static Numbers of(Asked asked);
};

View blocks(const Numbers& answer);
std::vector<Block> page(const Numbers& answer, float room); // chart, table and notes
std::vector<Block> briefing(const Numbers& answer);         // the same
Table data(const Numbers& answer);                          // every point of the measure, a row each
News news(const Numbers& answer);
std::vector<std::string> file_words(const Numbers& answer);

// The measure over the years as lines, ours strong, others beside it, graded inspections as upright lines
// (chart.cpp).
Chart chart(const Numbers& answer);

} // namespace view
