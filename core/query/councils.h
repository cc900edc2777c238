// councils: which councils stand for others. A council that followed another covers what that one did.
#pragma once

#include <vector>

#include "core/record/record.h"

namespace query {

using Councils = std::vector<record::Index>;
bool holds(const Councils& councils, record::Index one);

// The councils among these bodies.
Councils councils(const record::Dataset& data, record::Span bodies);

// The councils that stand for these today: those that followed them, or themselves.
Councils councils_today(const record::Dataset& data, const Councils& councils);

// Whether one of them is, or was followed by, one of `today`.
bool share_council(const record::Dataset& data, const Councils& councils, const Councils& today);

} // namespace query
