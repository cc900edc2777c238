#include "core/query/accounts.h"

#include <algorithm>

namespace query {
namespace {

using record::Dataset;
using record::Evidence;
using record::Index;
using record::kNone;

bool overlap(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return false;
    return a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos;
}

bool among(const Dataset& data, const record::Difference& difference, std::span<const Evidence> own) {
    const auto accounts = slice(data.accounts, difference.accounts);
    return std::any_of(accounts.begin(), accounts.end(), [&](const record::Account& account) {
        const Evidence& said = data.evidence[account.evidence];
        return std::any_of(own.begin(), own.end(), [&](const Evidence& e) {
            return e.source == said.source && overlap(e.quote, said.quote);
        });
    });
}

} // namespace

std::vector<Index> differences_on(const Catalogue& catalogue, Index entry) {
    const Dataset& data = *catalogue.data;
    const auto own = slice(data.evidence, catalogue.entries.evidence[entry]);
    std::vector<Index> found;
    for (Index i = 0; i < data.differences.size(); ++i) {
        const Index of = data.differences[i].inspection;
        if ((of == kNone || of == catalogue.entries.inspection[entry]) &&
            among(data, data.differences[i], own))
            found.push_back(i);
    }
    return found;
}

} // namespace query
