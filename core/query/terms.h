// terms: the words that the glossary explains, as texts have them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/query/search/marks.h"
#include "core/record/record.h"

namespace query {

// "Multi-agency safeguarding hub (MASH)" is met as either, and each as one or several.
std::vector<std::string> term_spellings(std::string_view term);

// Finds them all at once; `which` is the term's place in the glossary.
[[gnu::noinline]] PhraseFinder make_term_finder(const record::Dataset& data);

} // namespace query
