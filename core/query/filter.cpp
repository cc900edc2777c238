#include "core/query/filter.h"

#include <algorithm>

#include "core/query/search.h"
#include "core/record/names.h"

namespace query {
namespace {

using record::Index;
using record::kNone;

template <class Enum, std::size_t N>
Index enum_index(const std::array<record::Name, N>& names, std::string_view word) {
    const auto value = record::from_key<Enum>(names, word);
    return value ? static_cast<Index>(*value) : kNone;
}

Index year_index(std::string_view word) {
    const auto date = record::date_parse(word);
    return date && date->month == 0 ? static_cast<Index>(date->year) : kNone;
}

std::vector<Index> resolved(const record::Dataset& data, const Selection& selection, Facet facet) {
    std::vector<Index> values;
    for (const std::string& word : chosen(selection, facet)) {
        const Index value = resolve(data, facet, word);
        if (value != kNone) values.push_back(value);
    }
    return values;
}

Bits filter_facets(const Entries& entries, const Selection& selection, std::size_t leftOut) {
    Bits bits = search(entries, needles(selection.search));
    for (std::size_t f = 0; f < kFacets; ++f) {
        const auto facet = static_cast<Facet>(f);
        const std::vector<Index> values = resolved(*entries.data, selection, facet);
        if (f == leftOut || values.empty()) continue;
        Bits wished = bits_none(entries.size());
        for (Index entry = 0; entry < entries.size(); ++entry)
            if (std::any_of(values.begin(), values.end(),
                            [&](Index value) { return has(entries, entry, facet, value); }))
                bits_put(wished, entry);
        bits_and(bits, wished);
    }
    return bits;
}

} // namespace

const std::vector<std::string>& chosen(const Selection& selection, Facet facet) {
    switch (facet) {
    case Facet::inspection:
        return selection.inspections;
    case Facet::theme:
        return selection.themes;
    case Facet::direction:
        return selection.directions;
    case Facet::voice:
        return selection.voices;
    case Facet::tier:
        return selection.tiers;
    case Facet::body:
        return selection.bodies;
    case Facet::year:
        break;
    }
    return selection.years;
}

Index resolve(const record::Dataset& data, Facet facet, std::string_view word) {
    switch (facet) {
    case Facet::inspection:
        return record::find(data, record::Part::inspections, word);
    case Facet::theme:
        return record::find(data, record::Part::themes, word);
    case Facet::direction:
        return enum_index<record::Direction>(record::kDirections, word);
    case Facet::voice:
        return enum_index<record::Voice>(record::kVoices, word);
    case Facet::tier:
        return enum_index<record::Tier>(record::kTiers, word);
    case Facet::body:
        return record::find(data, record::Part::bodies, word);
    case Facet::year:
        break;
    }
    return year_index(word);
}

bool has(const Entries& entries, Index entry, Facet facet, Index value) {
    switch (facet) {
    case Facet::inspection:
        return entries.inspection[entry] == value;
    case Facet::theme:
        return on_theme(entries, entry, value);
    case Facet::direction:
        return entries.direction[entry] == value;
    case Facet::voice:
        return static_cast<Index>(entries.voice[entry]) == value;
    case Facet::tier:
        return (entries.tiers[entry] >> value & 1U) != 0;
    case Facet::body:
        return value < 64 && (entries.bodies[entry] >> value & 1U) != 0;
    case Facet::year:
        break;
    }
    return static_cast<Index>(entries.year[entry]) == value;
}

Bits filter(const Entries& entries, const Selection& selection) {
    return filter_facets(entries, selection, kFacets);
}

Bits filter_but(const Entries& entries, const Selection& selection, Facet facet) {
    return filter_facets(entries, selection, static_cast<std::size_t>(facet));
}

std::size_t count(const Entries& entries, const Bits& among, Facet facet, Index value) {
    std::size_t number = 0;
    bits_each(among, [&](Index entry) { number += has(entries, entry, facet, value) ? 1U : 0U; });
    return number;
}

std::uint8_t shown_tiers(const record::Dataset& data, const Selection& selection) {
    unsigned tiers = 0;
    for (const Index tier : resolved(data, selection, Facet::tier)) tiers |= 1U << tier;
    return static_cast<std::uint8_t>(tiers == 0 ? 0xFF : tiers);
}

std::size_t wishes(const Selection& selection) {
    std::size_t number = needles(selection.search).empty() ? 0 : 1;
    for (std::size_t f = 0; f < kFacets; ++f) number += chosen(selection, static_cast<Facet>(f)).size();
    return number;
}

} // namespace query
