// telling: which of many entries to tell first where there is no room for all of them.
//
// Every inspection in turn, whole inspections before visits, the latest first, so that a short list tells of as many of
// them as the long one. Of each, first the kind of finding of which it has most (level, the concern), then each other kind once,
// then in their shares, so that a short list neither blames nor praises more than the long one it stands for. Neutral findings, responses
// and figures only after those. Within each kind: inspectors' own findings, what it asked for before what it found, each
// theme once before any comes again, what most sources tell.
#pragma once

#include <vector>

#include "core/query/catalogue.h"

namespace query {

// `entries` in that order, `chosen` (may be kNone) before all others if it is among them.
std::vector<record::Index> telling_order(const Catalogue& catalogue, const std::vector<record::Index>& list,
                                         record::Index chosen = record::kNone);

} // namespace query
