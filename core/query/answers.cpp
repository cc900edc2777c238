#include "core/query/answers.h"

#include <algorithm>

#include "core/query/coverage.h"
#include "core/query/grades.h"
#include "core/record/naming.h"

namespace query {

using record::Dataset;
using record::Date;
using record::Index;
using record::kNone;

std::span<const Index> answered_by(const Catalogue& catalogue, Index entry) {
    if (!is_finding(catalogue.entries, entry)) return {};
    return catalogue.answered.of(catalogue.entries.index[entry]);
}

std::vector<Index> looked_later(const Catalogue& catalogue, Index entry, bool whole) {
    const Dataset& data = *catalogue.data;
    const Entries& entries = catalogue.entries;
    const Date made =
        entries.inspection[entry] == kNone ? own_date(entries, entry) : date_of_inspection(entries, entry);
    const Councils today = councils_today(data, councils(data, data.findings.bodies[entries.index[entry]]));
    std::vector<Index> later = held_by_date(catalogue);
    std::erase_if(later, [&](Index i) {
        const record::Inspection& inspection = data.inspections[i];
        return !date_less(made, inspection_date(inspection)) ||
               !looks_at(data, inspection, entries.theme[entry]) ||
               !share_council(data, councils(data, inspection.bodies), today) ||
               (whole && coverage(catalogue, i) != Coverage::whole);
    });
    return later;
}

std::vector<Index> recommendations_of(const Catalogue& catalogue, Index inspection, Index body) {
    std::vector<Index> found;
    for (const Index entry : catalogue.ofInspection.of(inspection))
        if (catalogue.entries.kind[entry] == EntryKind::recommendation &&
            of_body(catalogue.entries, entry, body))
            found.push_back(entry);
    return found;
}

} // namespace query
