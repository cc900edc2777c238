#include "core/state/facets.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include "core/query/search.h"
#include "core/record/names.h"
#include "core/record/naming.h"

namespace view {
namespace {

using query::Catalogue;
using query::Entries;
using record::Index;
using record::kNone;
using record::Part;

template <Part part>
Index by_id(const Catalogue& catalogue, std::string_view word) {
    return record::find(*catalogue.data, part, word);
}

// Of an enumeration of record/names.h: every word of it is a value.
template <const auto& names>
Index by_key(const Catalogue&, std::string_view word) {
    const auto at =
        std::find_if(names.begin(), names.end(), [&](const record::Name& n) { return n.key == word; });
    return at == names.end() ? kNone : static_cast<Index>(at - names.begin());
}
template <const auto& names>
std::vector<FacetValue> all_of(const Catalogue&) {
    std::vector<FacetValue> values;
    for (Index i = 0; i < names.size(); ++i)
        values.push_back({i, std::string(names[i].key), std::string(names[i].label), {}});
    return values;
}

std::vector<FacetValue> directions(const Catalogue& catalogue) {
    std::vector<FacetValue> values = all_of<record::kDirections>(catalogue);
    for (FacetValue& value : values) value.direction = static_cast<record::Direction>(value.index);
    return values;
}

std::vector<FacetValue> inspections(const Catalogue& catalogue) {
    std::vector<FacetValue> values;
    for (auto i = catalogue.byDate.rbegin(); i != catalogue.byDate.rend(); ++i) { // the latest first
        const record::Inspection& inspection = catalogue.data->inspections[*i];
        const record::Date date = inspection_date(inspection);
        values.push_back({*i,
                          std::string(inspection.id),
                          inspection_name(inspection),
                          {},
                          date_known(date) ? std::to_string(date.year) : "No date"});
    }
    return values;
}

template <class Row>
FacetValue named(const std::vector<Row>& rows, Index i) {
    return {i, std::string(rows[i].id), std::string(rows[i].name), {}};
}
std::vector<FacetValue> themes(const Catalogue& catalogue) {
    std::vector<FacetValue> values;
    for (const Index i : catalogue.themes) values.push_back(named(catalogue.data->themes, i));
    return values;
}
std::vector<FacetValue> bodies(const Catalogue& catalogue) {
    std::vector<FacetValue> values;
    for (Index i = 0; i < catalogue.data->bodies.size(); ++i)
        values.push_back(named(catalogue.data->bodies, i));
    return values;
}

Index year(const Catalogue&, std::string_view word) {
    const auto date = record::date_parse(word);
    return date && date->month == 0 ? static_cast<Index>(date->year) : kNone;
}
std::vector<FacetValue> years(const Catalogue& catalogue) {
    std::set<std::int16_t, std::greater<>> all(catalogue.entries.year.begin(), catalogue.entries.year.end());
    all.erase(0);
    std::vector<FacetValue> values;
    for (const std::int16_t each : all)
        values.push_back({static_cast<Index>(each), std::to_string(each), std::to_string(each), {}});
    return values;
}

bool of_inspection(const Entries& entries, Index entry, Index value) {
    return entries.inspection[entry] == value;
}
bool of_direction(const Entries& entries, Index entry, Index value) {
    return entries.direction[entry] == value;
}
// A narrower choice beside the voices: what inspectors said in their own reports, letters and tables.
constexpr record::Name kOwnWords = {"inspectors-own", "Inspectors, in their own documents"};
constexpr auto kOwnWordsValue = static_cast<Index>(record::kVoices.size());

Index by_voice(const Catalogue& catalogue, std::string_view word) {
    return word == kOwnWords.key ? kOwnWordsValue : by_key<record::kVoices>(catalogue, word);
}
std::vector<FacetValue> voices(const Catalogue& catalogue) {
    std::vector<FacetValue> values = all_of<record::kVoices>(catalogue);
    values.insert(values.begin() + 1,
                  {kOwnWordsValue, std::string(kOwnWords.key), std::string(kOwnWords.label), {}});
    return values;
}
bool of_voice(const Entries& entries, Index entry, Index value) {
    return value == kOwnWordsValue ? entries.ownWords[entry]
                                   : static_cast<Index>(entries.voice[entry]) == value;
}
bool of_tier(const Entries& entries, Index entry, Index value) {
    return (entries.tiers[entry] >> value & 1U) != 0;
}
bool of_year(const Entries& entries, Index entry, Index value) {
    return static_cast<Index>(entries.year[entry]) == value;
}

// A row a filter, in the order in which links name them, the first ones in that of Facet.
// clang-format off
constexpr std::array kFacets = {
    FacetRow{.key = "in", .title = "Inspection", .one = "inspection", .part = Part::inspections, .place = 2,
             .resolve = by_id<Part::inspections>, .has = of_inspection, .values = inspections},
    FacetRow{.key = "on", .title = "Theme", .one = "theme", .part = Part::themes, .place = 1,
             .resolve = by_id<Part::themes>, .has = query::on_theme, .values = themes},
    FacetRow{.key = "direction", .title = "What was said", .one = "kind of finding", .part = Part::retired, .place = 0,
             .resolve = by_key<record::kDirections>, .has = of_direction, .values = directions},
    FacetRow{.key = "voice", .title = "Told by", .one = "voice", .part = Part::retired, .place = 3,
             .resolve = by_voice, .has = of_voice, .values = voices},
    FacetRow{.key = "tier", .title = "Found in", .one = "kind of source", .part = Part::retired, .place = 5,
             .resolve = by_key<record::kTiers>, .has = of_tier, .values = all_of<record::kTiers>},
    FacetRow{.key = "body", .title = "About", .one = "body", .part = Part::bodies, .place = 4,
             .resolve = by_id<Part::bodies>, .has = query::of_body, .values = bodies},
    FacetRow{.key = "year", .title = "Year", .one = "year", .part = Part::retired, .place = 6,
             .resolve = year, .has = of_year, .values = years},
};
// clang-format on

static_assert(
    [] {
        std::array<bool, kFacets.size()> taken{};
        for (const FacetRow& row : kFacets)
            if (row.place < taken.size()) taken[row.place] = true;
        return std::all_of(taken.begin(), taken.end(), [](bool each) { return each; });
    }(),
    "each filter has a place of its own in Findings, from 0 on");

std::vector<Index> resolved(const Catalogue& catalogue, const Selection& selection, Facet facet) {
    std::vector<Index> values;
    for (const std::string& word : selection.of(facet))
        if (const Index value = row_of(facet).resolve(catalogue, word); value != kNone)
            values.push_back(value);
    return values;
}

} // namespace

std::span<const FacetRow> facets() { return kFacets; }
const FacetRow& row_of(Facet facet) { return kFacets[static_cast<std::size_t>(facet)]; }

const std::vector<std::string>& Selection::of(Facet facet) const {
    static const std::vector<std::string> none;
    const auto at = lists.find(facet);
    return at == lists.end() ? none : at->second;
}

bool operator==(const Selection& a, const Selection& b) {
    if (a.search != b.search) return false;
    for (std::size_t f = 0; f < kFacets.size(); ++f)
        if (a.of(static_cast<Facet>(f)) != b.of(static_cast<Facet>(f))) return false;
    return true;
}

query::Bits filter(const Catalogue& catalogue, const Selection& selection, std::optional<Facet> leftOut) {
    const Entries& entries = catalogue.entries;
    query::Bits bits = query::search(entries, query::needles(selection.search));
    for (std::size_t f = 0; f < kFacets.size(); ++f) {
        const auto facet = static_cast<Facet>(f);
        const std::vector<Index> values = resolved(catalogue, selection, facet);
        if (facet == leftOut || values.empty()) continue;
        query::Bits wished = query::bits_none(entries.size());
        for (Index entry = 0; entry < entries.size(); ++entry)
            if (std::any_of(values.begin(), values.end(),
                            [&](Index value) { return kFacets[f].has(entries, entry, value); }))
                query::bits_put(wished, entry);
        query::bits_and(bits, wished);
    }
    return bits;
}

std::size_t count(const Catalogue& catalogue, const query::Bits& among, Facet facet, Index value) {
    std::size_t number = 0;
    query::bits_each(
        among, [&](Index entry) { number += row_of(facet).has(catalogue.entries, entry, value) ? 1U : 0U; });
    return number;
}

std::uint8_t shown_tiers(const Catalogue& catalogue, const Selection& selection) {
    unsigned tiers = 0;
    for (const Index tier : resolved(catalogue, selection, Facet::tier)) tiers |= 1U << tier;
    return static_cast<std::uint8_t>(tiers == 0 ? 0xFF : tiers);
}

std::size_t wishes(const Selection& selection) {
    std::size_t number = query::needles(selection.search).empty() ? 0 : 1;
    for (const auto& [facet, words] : selection.lists) number += words.size();
    return number;
}

} // namespace view
