// numbers: how a measure moved, beside other areas, and where the inspections fall on its line.
#pragma once

#include <vector>

#include "core/screens/asked.h"

namespace view {

// It tells single figures, on bases of their own, beside the measure.
struct Numbers : Asked {
    const record::Measure* measure = nullptr;  // nullptr: the record holds none
    std::vector<const record::Series*> wanted; // ours always, others by the state's choice
    std::string sentence;                      // what the measure shows (values.h)

    static Numbers of(Asked asked);
};

View blocks(const Numbers& answer);
std::vector<Block> page(const Numbers& answer, float room); // chart, table and notes
std::vector<Block> briefing(const Numbers& answer);         // the same
Table data(const Numbers& answer);                          // every point of the measure, a row each
News news(const Numbers& answer);
std::vector<std::string> file_words(const Numbers& answer);

// The measure over the years, ours strong, others beside it, as lines or bars (chart.cpp); graded inspections as
// upright lines.
Chart chart(const Numbers& answer);

// "Source: Department for Education, “...”": who stands behind what is drawn of the measure (chart.cpp).
std::string sources_of(const Numbers& answer);

} // namespace view
