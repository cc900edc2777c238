// facets: what a reader can filter by, a row each, and which entries have which value.
//
// A row says all that there is to know of a filter: how links call it, what stands over its choices, which
// values there are, and which of them an entry has. A new filter is a row in facets.cpp, with functions of its
// own where its values are neither ids nor an enumeration. Findings offers every one, by `place`; the other
// screens name those they offer.
//
// The values, and for each the set of entries that have it, are worked out once, when the catalogue is made: a
// filter then joins sets, and a count counts bits.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/query/bits.h"
#include "core/record/record.h"

namespace query {

struct Catalogue;
struct Entries;

// A facet's place in the table. Those named here are spoken of elsewhere; a further row needs no name.
enum class Facet : std::uint8_t { inspection, theme, direction, voice, tier, body, year };

// One choice of a facet.
struct FacetValue {
    record::Index index = 0;                    // an index of the record, an enumeration's number, a year
    std::string word, label;                    // in links, on the screen
    std::optional<record::Direction> direction; // of a direction: it is shown with its mark
    std::string group = {};                     // stands under this heading, with its neighbours of the same
};

struct FacetRow {
    std::string_view key;           // in links
    std::string_view formerly = {}; // a key that older links have
    std::string_view title;         // over its choices
    std::string_view one;           // "inspection": what a word of it is called
    record::Part part;              // whose ids its words are; Part::retired: they are no ids
    std::uint8_t place;             // among the filters of Findings, from 0
    void (*resolve)(const Catalogue& catalogue, std::string_view word,
                    const std::function<void(record::Index value)>& take); // nothing: unknown here
    void (*each)(const Entries& entries, record::Index entry,
                 const std::function<void(record::Index value)>& take); // the values that the entry has
    std::vector<FacetValue> (*values)(const Catalogue& catalogue); // in the order in which they are offered
};

// In the order in which links name them.
std::span<const FacetRow> facets();
const FacetRow& row_of(Facet facet);

// The values of a facet, and for each of them the entries that have it.
struct FacetSets {
    std::vector<FacetValue> values;
    std::vector<Bits> entries;

    // nullptr: no value of the record.
    const Bits* of(record::Index value) const;
};

const FacetSets& sets_of(const Catalogue& catalogue, Facet facet);

// A row of the table each.
[[gnu::noinline]] std::vector<FacetSets> make_facet_sets(const Catalogue& catalogue);

} // namespace query
