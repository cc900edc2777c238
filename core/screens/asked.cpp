#include "core/screens/asked.h"

#include <array>
#include <utility>

#include "core/block/phrases.h"

namespace view {

using record::Index;
using record::kNone;

std::optional<query::Thing> thing_of(const record::Dataset& data, std::string_view id) {
    constexpr std::array<std::pair<record::Part, query::ThingKind>, 4> parts = {
        {{record::Part::events, query::ThingKind::event},
         {record::Part::differences, query::ThingKind::difference},
         {record::Part::gaps, query::ThingKind::gap},
         {record::Part::sources, query::ThingKind::source}}};
    for (const auto& [part, kind] : parts)
        if (const Index i = record::find(data, part, id); i != kNone) return query::Thing{kind, i};
    return {};
}

Asked make_asked(const query::Catalogue& catalogue, const ViewState& state) {
    Asked asked;
    asked.catalogue = &catalogue;
    asked.state = state;
    asked.inspection = record::find(asked.data(), record::Part::inspections, state.inspection);
    asked.theme = record::find(asked.data(), record::Part::themes, state.theme);
    asked.finding = query::find_entry(asked.entries(), state.finding);
    if (asked.inspection == kNone) asked.state.inspection.clear();
    if (asked.theme == kNone) asked.state.theme.clear();
    if (asked.finding == kNone) asked.thing = thing_of(asked.data(), state.finding);
    if (asked.finding == kNone && !asked.thing) asked.state.finding.clear();
    asked.filtered = filter(catalogue, state.filters);
    asked.shown = asked.filtered.shown;
    asked.cards = {.tiers = shown_tiers(catalogue, state.filters),
                   .marks = asked.filtered.found.marks,
                   .chosen = asked.state.finding};
    // Findings are the first entries.
    asked.counted = query::bits_first(asked.entries().size(), asked.data().findings.size());
    asked.told.reserve(query::bits_count(asked.shown));
    query::bits_each(asked.shown, [&](Index entry) { asked.told.push_back(entry); });
    return asked;
}

std::vector<Index> passing(const Asked& asked, std::vector<Index> list) {
    std::erase_if(list, [&](Index entry) { return !query::bits_has(asked.shown, entry); });
    return list;
}

std::vector<Index> inspections_of(const Asked& asked) {
    const bool by_finding = asked.inspection == kNone && asked.finding != kNone;
    return {by_finding ? asked.entries().inspection[asked.finding] : asked.inspection};
}

About about(const Asked& asked) { return {first_upper(asked.title), asked.says}; }

Action show_on_timeline(const Asked& asked, Index inspection, Index theme) {
    Action go =
        both(choose(Field::screen, kTimeline), choose(Field::inspection, asked.inspection_at(inspection).id));
    return theme == kNone ? go : both(std::move(go), choose(Field::theme, asked.theme_at(theme).id));
}

Action story_of(const Asked& asked, Index theme) {
    return both(choose(Field::screen, kThemes), choose(Field::theme, asked.theme_at(theme).id),
                clear(Field::inspection));
}

Action list_findings(Action filters) {
    return both(choose(Field::screen, kFindings), clear_filters(), std::move(filters));
}

} // namespace view
