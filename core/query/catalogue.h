// catalogue: what every answer starts from, made once when a record is loaded: the entries, in which order
// inspections and themes stand, and which entries each of them, and each value of a filter, has. Nothing of it
// is made again on a move.
//
// The Dataset must outlive it, and it whatever is made from it. It can be read from anywhere, but for the first
// search, which makes what searching needs.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/query/entries.h"
#include "core/query/facets.h"
#include "core/query/terms.h"

namespace query {

// For each inspection, or each theme, its entries in the record's order.
struct Postings {
    std::vector<record::Index> starts; // one more than there are lists
    std::vector<record::Index> entries;

    std::span<const record::Index> of(record::Index i) const {
        return std::span(entries).subspan(starts[i], starts[i + 1] - starts[i]);
    }
};

struct SearchIndex; // search.h

struct Catalogue {
    const record::Dataset* data = nullptr;
    Entries entries;
    std::vector<record::Index> byDate; // inspections, the earliest first (inspection_date)
    std::vector<record::Index> themes; // those with most findings first; equal ones in the record's order
    std::vector<std::size_t> findings; // of each inspection
    Postings ofInspection, ofTheme;    // of a theme: those too that only touch it
    // Every mark of the matrix (matrix.h): a finding, and the theme, inspection and direction that it counts for, as
    // one number: (theme * inspections + inspection) * record::kDirections.size() + direction.
    struct Marked {
        record::Index entry, of;
    };
    std::vector<Marked> marked;
    Postings answered; // of each finding those that answer it (answers.h), the latest inspection first
    std::vector<FacetSets> facets;                       // by Facet: sets_of()
    PhraseFinder terms;                                  // of the glossary
    mutable std::shared_ptr<const SearchIndex> searched; // made when it is first asked for (search.h)
    record::Date today; // the day it is read, where that is known: the core has no clock
};

[[gnu::noinline]] Catalogue make_catalogue(const record::Dataset& data);

// Inspections that were held, the earliest first.
std::vector<record::Index> held_by_date(const Catalogue& catalogue);

// Findings of the inspection (and of one body of it) on the theme, in the record's order.
std::vector<record::Index> findings_of(const Catalogue& catalogue, record::Index inspection,
                                       record::Index theme, record::Index body = record::kNone);

} // namespace query
