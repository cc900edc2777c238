// search: what a reader typed, found in all that the record holds.
//
// Entries are searched in their statement and what kind of entry they are ("recommendation"); in their
// quotations, a table's values, the source's scale word, a figure's unit and basis; and in names: of the
// theme, the inspection (its month and kind), the bodies it is about, the speaker. Titles of sources are not among them: one that many entries
// share would find them all. For the same reason a word that the names of most entries have ("council") finds
// none of them by its name, and restricts nothing where there are other words (typed.h says what one can
// write, find.h what is found and in which order). Newer inspections come first among equals.
//
// Everything else that the record holds is found too, as things that have a place of their own: themes,
// inspections, measures, events, differences, terms, gaps, sources, bodies.
//
// The index is made when it is first asked for (some milliseconds for the record), and kept in the Catalogue.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/query/bits.h"
#include "core/query/catalogue.h"
#include "core/query/search/find.h"

namespace query {

// What is found beside entries, in the order in which the kinds stand in the list.
enum class ThingKind : std::uint8_t {
    theme,
    inspection,
    measure,
    event,
    difference,
    term,
    gap,
    source,
    body
};

struct Thing {
    ThingKind kind = ThingKind::theme;
    record::Index index = record::kNone; // in its part of the record
};

struct SearchIndex {
    TextIndex text;                     // entries first, the newest first; then things
    std::vector<record::Index> entries; // by document
    std::vector<Thing> things;          // by document, from entries.size() on
    std::vector<SameWords> known;
    std::vector<std::string> shared; // stems of words that the names of most entries have, sorted
};

// The index of the catalogue's record. The first call makes it; not from two threads at once.
const SearchIndex& search_index(const Catalogue& catalogue);

struct Found {
    bool asked = false;                 // something was looked for
    std::vector<record::Index> entries; // the best first
    Bits bits;                          // the same as a set; all entries where nothing was looked for
    std::vector<Thing> things;          // the best first
    Marks marks;
    std::vector<Forgiven> forgiven;
    std::vector<std::string> missing; // words that stand nowhere
};

Found search(const Catalogue& catalogue, std::string_view typed);

} // namespace query
