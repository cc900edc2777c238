// told: which entries a screen is about, and so what can be taken away from it.
#pragma once

#include <vector>

#include "core/query/compare.h"
#include "core/screens/context.h"

namespace view {

// Whether the Timeline shows something in particular.
bool anything_chosen(const Context& context);

// In the record's order, of those that pass the filters: on the Timeline what is said of what is chosen; in
// Compare (`columns` are its own) the findings of its columns, as far as "only what changed" and "only
// concerns" leave them, an entry going by its own theme; else all.
std::vector<record::Index> told_entries(const Context& context, const std::vector<query::Subject>& columns);

} // namespace view
