#include "core/state/facets.h"

namespace view {
namespace {

using query::Catalogue;
using record::Index;

std::vector<Index> resolved(const Catalogue& catalogue, const Selection& selection, Facet facet) {
    std::vector<Index> values;
    for (const std::string& word : selection.of(facet))
        row_of(facet).resolve(catalogue, word, [&](Index value) { values.push_back(value); });
    return values;
}

} // namespace

const std::vector<std::string>& Selection::of(Facet facet) const {
    static const std::vector<std::string> none;
    const auto at = lists.find(facet);
    return at == lists.end() ? none : at->second;
}

bool operator==(const Selection& a, const Selection& b) {
    if (a.search != b.search) return false;
    for (std::size_t f = 0; f < facets().size(); ++f)
        if (a.of(static_cast<Facet>(f)) != b.of(static_cast<Facet>(f))) return false;
    return true;
}

Filtered filter(const Catalogue& catalogue, const Selection& selection) {
    Filtered filtered{query::search(catalogue, selection.search), {}, {}};
    filtered.shown = filtered.found.bits;
    for (const auto& [facet, words] : selection.lists) {
        const std::vector<Index> values = resolved(catalogue, selection, facet);
        if (values.empty()) continue;
        query::Bits wished = query::bits_none(catalogue.entries.size());
        for (const Index value : values)
            if (const query::Bits* has = query::sets_of(catalogue, facet).of(value))
                query::bits_or(wished, *has);
        query::bits_and(filtered.shown, wished);
        filtered.passing.emplace(facet, std::move(wished));
    }
    return filtered;
}

query::Bits Filtered::without(Facet facet) const {
    if (!passing.contains(facet)) return shown;
    query::Bits bits = found.bits;
    for (const auto& [each, wished] : passing)
        if (each != facet) query::bits_and(bits, wished);
    return bits;
}

std::size_t count(const Catalogue& catalogue, const query::Bits& among, Facet facet, Index value) {
    const query::Bits* has = query::sets_of(catalogue, facet).of(value);
    return has == nullptr ? 0 : query::bits_count_both(among, *has);
}

std::uint8_t shown_tiers(const Catalogue& catalogue, const Selection& selection) {
    unsigned tiers = 0;
    for (const Index tier : resolved(catalogue, selection, Facet::tier)) tiers |= 1U << tier;
    return static_cast<std::uint8_t>(tiers == 0 ? 0xFF : tiers);
}

std::size_t wishes(const Selection& selection) {
    std::size_t number = query::read_typed(selection.search).empty() ? 0 : 1;
    for (const auto& [facet, words] : selection.lists) number += words.size();
    return number;
}

} // namespace view
