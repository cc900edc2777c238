// filter: which entries pass a Selection, and how many would pass if one more thing were chosen.
//
// Words that the record doesn't know choose nothing: a list of unknown words only is as good as empty (the
// view says what it left out), so that a link to a record without an id still shows the rest.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/query/bits.h"
#include "core/query/entries.h"
#include "core/query/selection.h"

namespace query {

enum class Facet : std::uint8_t { inspection, theme, direction, voice, tier, body, year };
inline constexpr std::size_t kFacets = 7;

// The words chosen in a facet.
const std::vector<std::string>& chosen(const Selection& selection, Facet facet);

// What a word of a facet stands for in this record (an index, an enumeration's number, a year); kNone:
// nothing.
record::Index resolve(const record::Dataset& data, Facet facet, std::string_view word);

// Whether the entry has the value.
bool has(const Entries& entries, record::Index entry, Facet facet, record::Index value);

// Entries that pass all lists and the search.
Bits filter(const Entries& entries, const Selection& selection);

// The same without one facet's own list: what choosing a value of that facet chooses from.
Bits filter_but(const Entries& entries, const Selection& selection, Facet facet);

// How many entries of `among` have the value.
std::size_t count(const Entries& entries, const Bits& among, Facet facet, record::Index value);

// The tiers to show evidence of: one bit a tier; all where none is chosen.
std::uint8_t shown_tiers(const record::Dataset& data, const Selection& selection);

// How many words are chosen in all, the search counting as one.
std::size_t wishes(const Selection& selection);

} // namespace query
