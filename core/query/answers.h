// answers: what later inspections said of the very point of a finding, as the record keeper linked them
// (`answers` of the later finding).
#pragma once

#include <vector>

#include "core/query/catalogue.h"

namespace query {

// What answers the entry, which is a finding: entries, the latest inspection first.
std::span<const record::Index> answered_by(const Catalogue& catalogue, record::Index entry);

// Inspections after that of the finding, of one of its councils, that looked at its theme: the earliest first.
// `whole`: those alone that were read whole.
std::vector<record::Index> looked_later(const Catalogue& catalogue, record::Index entry, bool whole);

// The recommendations of the inspection (and of one body of it), in the record's order.
std::vector<record::Index> recommendations_of(const Catalogue& catalogue, record::Index inspection,
                                              record::Index body = record::kNone);

} // namespace query
