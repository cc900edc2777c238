// facets: what a reader can filter by, a row each, and which entries pass.
//
// A row says all that there is to know of a filter: how links call it, what stands over its choices, which
// values there are, and which entries have one. A new filter is a row in facets.cpp, with functions of its own
// where its values are neither ids nor an enumeration. Findings offers every one, by `place`; the other screens
// name those they offer.
//
// A Selection keeps the words that were chosen as they came (from a link, from a click): a link outlives the
// record that it was made on, and a word that this record doesn't know must not be lost on the way. Such
// words choose nothing: a list of them alone is as good as none (the view says what it left out), so that the
// rest is still shown. Several words of one facet are alternatives ("strength or progress"); several facets
// must all be met, and the search.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/query/bits.h"
#include "core/query/catalogue.h"

namespace view {

// A facet's place in the table. Those named here are spoken of elsewhere; a further row needs no name.
enum class Facet : std::uint8_t { inspection, theme, direction, voice, tier, body, year };

struct Selection {
    std::map<Facet, std::vector<std::string>> lists; // words: ids, keys of record/names.h, years
    std::string search;                              // UTF-8, as typed

    const std::vector<std::string>& of(Facet facet) const; // empty where nothing is chosen
    friend bool operator==(const Selection& a, const Selection& b);
};

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
    record::Index (*resolve)(const query::Catalogue& catalogue, std::string_view word); // kNone: unknown here
    bool (*has)(const query::Entries& entries, record::Index entry, record::Index value);
    std::vector<FacetValue> (*values)(
        const query::Catalogue& catalogue); // in the order in which they are offered
};

// In the order in which links name them.
std::span<const FacetRow> facets();
const FacetRow& row_of(Facet facet);

// Entries that pass all lists and the search; `leftOut`: a facet whose own list is passed over, so that what
// is left is what choosing another value of it chooses from.
query::Bits filter(const query::Catalogue& catalogue, const Selection& selection,
                   std::optional<Facet> leftOut = std::nullopt);

// How many entries of `among` have the value.
std::size_t count(const query::Catalogue& catalogue, const query::Bits& among, Facet facet,
                  record::Index value);

// The tiers to show evidence of: one bit a tier; all where none is chosen.
std::uint8_t shown_tiers(const query::Catalogue& catalogue, const Selection& selection);

// How many words are chosen in all, the search counting as one.
std::size_t wishes(const Selection& selection);

} // namespace view
