#include "core/screens/asked.h"

#include "core/block/phrases.h"

namespace view {

using record::Index;
using record::kNone;

Asked make_asked(const query::Catalogue& catalogue, const ViewState& state) {
    Asked asked;
    asked.catalogue = &catalogue;
    asked.state = state;
    asked.inspection = record::find(asked.data(), record::Part::inspections, state.inspection);
    asked.theme = record::find(asked.data(), record::Part::themes, state.theme);
    asked.finding = query::find_entry(asked.entries(), state.finding);
    if (asked.inspection == kNone) asked.state.inspection.clear();
    if (asked.theme == kNone) asked.state.theme.clear();
    if (asked.finding == kNone) asked.state.finding.clear();
    asked.shown = filter(catalogue, state.filters);
    asked.cards = {.tiers = shown_tiers(catalogue, state.filters),
                   .needles = query::needles(state.filters.search),
                   .chosen = asked.state.finding};
    asked.counted =
        entries_where(asked, [&](Index entry) { return query::is_finding(asked.entries(), entry); });
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

Action list_findings(Action filters) {
    return both(choose(Field::screen, kFindings), clear_filters(), std::move(filters));
}

} // namespace view
