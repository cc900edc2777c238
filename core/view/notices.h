// notices: what a reader must know before reading: which parts of a link couldn't be honoured, and what
// changed in the record since the link was shared.
#pragma once

#include <vector>

#include "core/record/record.h"
#include "core/view/link.h"
#include "core/view/view.h"

namespace view {

// Words of the state that this record doesn't know, a sentence each. A retired id says what replaced it.
std::vector<Block> unknown_ids(const record::Dataset& data, const ViewState& state);

// What the link held that couldn't be read, and "since this link was made: 2 findings added to what it shows,
// 1 reworded", from `added` and `revised` of what the view shows.
std::vector<Block> link_notices(const record::Dataset& data, const Link& link, const View& view);

} // namespace view
