// filters: the filters as blocks and in words, and what they leave.
#pragma once

#include <string>
#include <vector>

#include "core/block/view.h"
#include "core/screens/asked.h"

namespace view {

// The choices of a facet, each with what choosing it would leave; values that no entry has are left out.
Options facet_options(const Asked& asked, Facet facet);

// "14 of 96 shown" with a way to drop each filter, and all. Nothing where no filter is set.
std::vector<Block> filter_summary(const Asked& asked);

// Says what the counts beside the filters are of where they are of findings: Findings counts more.
Block findings_are_counted();

// What a value of the facet is called; the word itself where the record doesn't know it.
std::string label_of(const Asked& asked, Facet facet, std::string_view word);

// The words that are chosen in a facet, as a reader would name them: "Strength or Progress". Empty where none
// is.
std::string facet_in_words(const Asked& asked, Facet facet);

// All filters so: "July 2021, monitoring visit; Strength or Progress; what holds “agency”". Empty where none
// is set.
std::string filters_in_words(const Asked& asked, bool withSearch = true);

} // namespace view
