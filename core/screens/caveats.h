// caveats: what a reader of a briefing must bear in mind: what isn't known of the inspections it tells of,
// where sources differ on them, how the record came about.
#pragma once

#include <vector>

#include "core/block/view.h"
#include "core/screens/context.h"

namespace view {

// All of them, in full. `inspections`: those that the briefing is about; may hold kNone.
List caveats(const Context& context, const std::vector<record::Index>& inspections);

// The same in a few lines: differences and gaps of the same kind become a sentence.
List short_caveats(const Context& context, const std::vector<record::Index>& inspections);

} // namespace view
