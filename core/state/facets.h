// facets: what a reader filters by (query/facets.h has the table), and what passes.
//
// A Selection keeps the words that were chosen as they came (from a link, from a click): a link outlives the
// record that it was made on, and a word that this record doesn't know must not be lost on the way. Such
// words choose nothing: a list of them alone is as good as none (the view says what it left out), so that the
// rest is still shown. Several words of one facet are alternatives ("strength or progress"); several facets
// must all be met, and the search.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/query/catalogue.h"
#include "core/query/facets.h"
#include "core/query/search.h"

namespace view {

using query::Facet;
using query::facets;
using query::FacetValue;
using query::row_of;

struct Selection {
    std::map<Facet, std::vector<std::string>> lists; // words: ids, keys of record/names.h, spans of years
    std::string search;                              // UTF-8, as typed

    const std::vector<std::string>& of(Facet facet) const; // empty where nothing is chosen
    friend bool operator==(const Selection& a, const Selection& b);
};

// What passes the lists and the search. The search is made and each list is joined once.
struct Filtered {
    query::Found found;                   // by the search
    std::map<Facet, query::Bits> passing; // of each facet of which something is chosen
    query::Bits shown;                    // what passes all of them

    // What passes all but the facet's own list: what choosing another value of it chooses from.
    query::Bits without(Facet facet) const;
};
Filtered filter(const query::Catalogue& catalogue, const Selection& selection);

// How many entries of `among` have the value.
std::size_t count(const query::Catalogue& catalogue, const query::Bits& among, Facet facet,
                  record::Index value);

// The tiers to show evidence of: one bit a tier; all where none is chosen.
std::uint8_t shown_tiers(const query::Catalogue& catalogue, const Selection& selection);

// How many words are chosen in all, the search counting as one.
std::size_t wishes(const Selection& selection);

} // namespace view
