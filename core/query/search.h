// search: finding what a reader typed in the words of the record.
//
// The query is split into words at white space; "text in quotation marks" is one word with its spaces. An
// entry is found when every word occurs somewhere in it: in its statement, its quotations, the source's scale
// word, its speaker and role, the title and publisher of its sources, or its theme's name. Upper and lower
// case are the same, and so are curly and straight quotation marks, and hyphens and dashes. A word matches
// within words too: "super" finds "supervision".
//
// No string is built for the texts that are searched.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/query/bits.h"
#include "core/query/entries.h"

namespace query {

using Needles = std::vector<std::string>; // folded

Needles needles(std::string_view typed);

// Entries in which every needle occurs; all of them where there is no needle.
Bits search(const Entries& entries, const Needles& needles);

// Where needles occur in `text`: [from, to) in bytes, ascending, not overlapping. For marking hits.
struct Hit {
    std::size_t from = 0, to = 0;
};
std::vector<Hit> hits(std::string_view text, const Needles& needles);

bool occurs(std::string_view text, const std::string& needle);

} // namespace query
