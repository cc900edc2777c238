// telling: which of many entries to tell first where there is no room for all of them.
//
// Every inspection in turn, so that a short list tells of as many of them as the long one: whole inspections before
// visits, the latest first; visits of which there is most to tell before others. Of each, first the kind of finding of
// which it has most (level, the concern), then each other kind once, then in their shares, so that a short list neither
// blames nor praises more than the long one it stands for. Neutral findings, responses and figures only after those.
// Within each kind: inspectors' own findings, what it asked for before what it found, each theme once before any comes
// again, what most sources tell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/query/catalogue.h"

namespace query {

// Calls `tell` with the entries in that order, `chosen` (may be kNone) before all others if it is among them, until
// it returns false.
void tell_in_turn(const Catalogue& catalogue, const std::vector<record::Index>& list, record::Index chosen,
                  const std::function<bool(record::Index)>& tell);

// The entries in that order, no more than `most` of them.
std::vector<record::Index> telling_order(const Catalogue& catalogue, const std::vector<record::Index>& list,
                                         record::Index chosen = record::kNone, std::size_t most = SIZE_MAX);

} // namespace query
