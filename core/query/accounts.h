// accounts: where the accounts of a finding's very sentence differ. The record sets accounts that differ side by side
// (`differences`), each with a quotation; a finding is concerned by one where a quotation of its own is among them,
// whole or in part, from the same source, and the difference is about its inspection or about none.
#pragma once

#include <vector>

#include "core/query/catalogue.h"

namespace query {

// Differences that concern the entry, in the record's order.
std::vector<record::Index> differences_on(const Catalogue& catalogue, record::Index entry);

} // namespace query
