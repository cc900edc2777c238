// notices: what a reader must know before reading: which parts of a link couldn't be honoured, and what
// changed in the record since the link was shared.
#pragma once

#include <vector>

#include "core/block/view.h"
#include "core/screens/asked.h"
#include "core/state/link.h"

namespace view {

// Words of the state that this record doesn't know, a sentence each. A retired id says what took its place,
// as a way to the same state with that in it.
std::vector<Block> unknown_ids(const query::Catalogue& catalogue, const ViewState& state);

// What the link held that couldn't be read, and "since this link was made: 2 entries and 1 event added to
// what it shows, 1 reworded", from `added` and `revised` of `news`, which is what the link shows today. A
// judgement is news of its inspection; gaps have no date and are never news.
std::vector<Block> link_notices(const query::Catalogue& catalogue, const Link& link, const News& news);

// That the record is more than six months old, and what that means; nothing where it is younger, or where the
// day isn't known.
std::vector<Block> stale_notice(const query::Catalogue& catalogue);

} // namespace view
