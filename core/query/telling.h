// telling: which of many entries to tell first where there is no room for all of them.
//
// A concern, a progress and a strength in turn, so that a short list neither blames nor praises more than the
// long one it stands for; neutral findings, responses and figures only after those. Within each: inspectors'
// own findings, and those of the inspection of which least was told yet, so that a short list tells of as many
// inspections as the long one: whole inspections before visits, the latest first. Of one inspection, what it
// asked for before what it found, each theme once before any comes again, what most sources tell.
#pragma once

#include <vector>

#include "core/query/catalogue.h"

namespace query {

// `entries` in that order, `chosen` (may be kNone) before all others if it is among them.
std::vector<record::Index> telling_order(const Catalogue& catalogue, const std::vector<record::Index>& list,
                                         record::Index chosen = record::kNone);

} // namespace query
