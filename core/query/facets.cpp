#include "core/query/facets.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/query/catalogue.h"
#include "core/query/years.h"
#include "core/record/names.h"
#include "core/record/naming.h"

namespace query {
namespace {

using record::Index;
using record::kNone;
using record::Part;

using Take = std::function<void(Index value)>;

template <Part part>
void by_id(const Catalogue& catalogue, std::string_view word, const Take& take) {
    if (const Index i = record::find(*catalogue.data, part, word); i != kNone) take(i);
}

// Of an enumeration of record/names.h: every word of it is a value.
template <const auto& names>
void by_key(const Catalogue&, std::string_view word, const Take& take) {
    const auto at =
        std::find_if(names.begin(), names.end(), [&](const record::Name& n) { return n.key == word; });
    if (at != names.end()) take(static_cast<Index>(at - names.begin()));
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

// The first year is one even where nothing is of it: then the filter leaves nothing.
void year(const Catalogue& catalogue, std::string_view word, const Take& take) {
    const auto span = year_span(word);
    if (!span) return;
    take(static_cast<Index>(span->from));
    for (const FacetValue& value : sets_of(catalogue, Facet::year).values)
        if (static_cast<int>(value.index) > span->from && static_cast<int>(value.index) <= span->to)
            take(value.index);
}
std::vector<FacetValue> years(const Catalogue& catalogue) {
    std::set<std::int16_t, std::greater<>> all(catalogue.entries.year.begin(), catalogue.entries.year.end());
    all.erase(0);
    std::vector<FacetValue> values;
    for (const std::int16_t each : all)
        values.push_back({static_cast<Index>(each), std::to_string(each), std::to_string(each), {}});
    return values;
}

void each_inspection(const Entries& entries, Index entry, const Take& take) {
    if (entries.inspection[entry] != kNone) take(entries.inspection[entry]);
}
void each_theme(const Entries& entries, Index entry, const Take& take) {
    if (entries.theme[entry] != kNone) take(entries.theme[entry]);
    for (const Index theme : slice(entries.data->themeRefs, entries.alsoThemes[entry])) take(theme);
}
void each_direction(const Entries& entries, Index entry, const Take& take) {
    if (entries.direction[entry] != kNoDirection) take(entries.direction[entry]);
}
template <class Set>
void each_bit(Set set, const Take& take) {
    for (Index i = 0; set != 0; ++i, set = static_cast<Set>(set >> 1U))
        if ((set & 1U) != 0) take(i);
}
void each_body(const Entries& entries, Index entry, const Take& take) {
    each_bit(entries.bodies[entry], take);
}
void each_tier(const Entries& entries, Index entry, const Take& take) {
    each_bit(entries.tiers[entry], take);
}
void each_year(const Entries& entries, Index entry, const Take& take) {
    if (entries.year[entry] != 0) take(static_cast<Index>(entries.year[entry]));
}
// A narrower choice beside the voices: what inspectors said in their own reports, letters and tables.
constexpr record::Name kOwnWords = {"inspectors-own", "Inspectors, in their own documents"};
constexpr auto kOwnWordsValue = static_cast<Index>(record::kVoices.size());

void by_voice(const Catalogue& catalogue, std::string_view word, const Take& take) {
    if (word == kOwnWords.key)
        take(kOwnWordsValue);
    else
        by_key<record::kVoices>(catalogue, word, take);
}
std::vector<FacetValue> voices(const Catalogue& catalogue) {
    std::vector<FacetValue> values = all_of<record::kVoices>(catalogue);
    values.insert(values.begin() + 1,
                  {kOwnWordsValue, std::string(kOwnWords.key), std::string(kOwnWords.label), {}});
    return values;
}
void each_voice(const Entries& entries, Index entry, const Take& take) {
    take(static_cast<Index>(entries.voice[entry]));
    if (entries.ownWords[entry]) take(kOwnWordsValue);
}

// A row a filter, in the order in which links name them, the first ones in that of Facet.
// clang-format off
constexpr std::array kFacets = {
    FacetRow{.key = "in", .title = "Inspection", .one = "inspection", .part = Part::inspections, .place = 5,
             .resolve = by_id<Part::inspections>, .each = each_inspection, .values = inspections},
    FacetRow{.key = "on", .title = "Theme", .one = "theme", .part = Part::themes, .place = 2,
             .resolve = by_id<Part::themes>, .each = each_theme, .values = themes},
    FacetRow{.key = "direction", .title = "What was said", .one = "kind of finding", .part = Part::retired, .place = 0,
             .resolve = by_key<record::kDirections>, .each = each_direction, .values = directions},
    FacetRow{.key = "voice", .title = "Told by", .one = "voice", .part = Part::retired, .place = 1,
             .resolve = by_voice, .each = each_voice, .values = voices},
    FacetRow{.key = "tier", .title = "Found in", .one = "kind of source", .part = Part::retired, .place = 6,
             .resolve = by_key<record::kTiers>, .each = each_tier, .values = all_of<record::kTiers>},
    FacetRow{.key = "body", .title = "About", .one = "body", .part = Part::bodies, .place = 4,
             .resolve = by_id<Part::bodies>, .each = each_body, .values = bodies},
    FacetRow{.key = "year", .title = "Year", .one = "year", .part = Part::retired, .place = 3,
             .resolve = year, .each = each_year, .values = years},
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

} // namespace

std::span<const FacetRow> facets() { return kFacets; }
const FacetRow& row_of(Facet facet) { return kFacets[static_cast<std::size_t>(facet)]; }

const Bits* FacetSets::of(Index value) const {
    const auto at =
        std::find_if(values.begin(), values.end(), [&](const FacetValue& v) { return v.index == value; });
    return at == values.end() ? nullptr : &entries[static_cast<std::size_t>(at - values.begin())];
}

const FacetSets& sets_of(const Catalogue& catalogue, Facet facet) {
    return catalogue.facets[static_cast<std::size_t>(facet)];
}

std::vector<FacetSets> make_facet_sets(const Catalogue& catalogue) {
    std::vector<FacetSets> all;
    const Entries& entries = catalogue.entries;
    for (const FacetRow& row : kFacets) {
        FacetSets& sets = all.emplace_back(FacetSets{row.values(catalogue), {}});
        sets.entries.assign(sets.values.size(), bits_none(entries.size()));
        std::vector<Bits*> by_value; // values are small numbers
        for (std::size_t i = 0; i < sets.values.size(); ++i) {
            const Index value = sets.values[i].index;
            if (by_value.size() <= value) by_value.resize(value + 1, nullptr);
            by_value[value] = &sets.entries[i];
        }
        for (Index entry = 0; entry < entries.size(); ++entry)
            row.each(entries, entry, [&](Index value) {
                if (value < by_value.size() && by_value[value] != nullptr) bits_put(*by_value[value], entry);
            });
    }
    return all;
}

} // namespace query
