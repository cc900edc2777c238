// data_words: words of data that the record itself has no list of.
#pragma once

#include <array>
#include <string>

#include "core/query/coverage.h"
#include "core/record/names.h"

namespace view {

// By query::EntryKind.
inline constexpr std::array<record::Name, 4> kEntryKinds = {{{"finding", "Finding"},
                                                             {"recommendation", "Recommendation"},
                                                             {"response", "Response"},
                                                             {"figure", "Figure"}}};
// By query::Held.
inline constexpr std::array<record::Name, 3> kHeld = {
    {{"own", "In their own documents"}, {"quoted", "Quoted by others"}, {"reported", "Reported by others"}}};
// By query::Coverage.
inline constexpr std::array<record::Name, 3> kCoverages = {
    {{"grades", "Grades alone"}, {"part", "In part"}, {"whole", "Whole"}}};

inline std::string coverage_key(const query::Catalogue& catalogue, record::Index inspection) {
    return std::string(kCoverages[static_cast<std::size_t>(query::coverage(catalogue, inspection))].key);
}

} // namespace view
