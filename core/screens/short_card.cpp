#include <array>

#include "core/block/mark_counts.h"
#include "core/block/phrases.h"
#include "core/query/filter.h"
#include "core/query/telling.h"
#include "core/screens/briefings.h"

namespace view {
namespace {

using record::Evidence;
using record::Index;

// The evidence to quote where there is room for one.
const Evidence* best_evidence(const Context& context, Index entry) {
    const record::Dataset& data = *context.data;
    const std::uint8_t tiers = query::shown_tiers(data, context.state.filters);
    const Evidence* best = nullptr;
    int most = -1;
    for (const Evidence& e : slice(data.evidence, context.entries->evidence[entry])) {
        const record::Source& source = data.sources[e.source];
        if ((tiers >> static_cast<unsigned>(source.tier) & 1U) == 0) continue;
        const int weight =
            (e.quote.empty() ? 0 : 2) + (source.kind == record::SourceKind::inspectionReport ? 1 : 0);
        if (weight <= most) continue;
        most = weight;
        best = &e;
    }
    return best;
}

} // namespace

Card short_card(const Context& context, Index entry, bool theme, bool inspection) {
    CardOptions options = card_options(context);
    options.theme = theme;
    options.inspection = false; // named below, more shortly
    Card card = make_card(*context.entries, entry, options);
    card.quotes.clear();
    if (const Evidence* e = best_evidence(context, entry)) {
        card.quotes.push_back(make_quote(*context.data, *e, options.needles));
        const std::size_t more = query::sources_of_entry(*context.entries, entry) - 1;
        if (more > 0)
            card.quotes[0].where.push_back(run(", and " + counted(more, "more source"), Tone::secondary));
    }
    const Index held = context.entries->inspection[entry];
    if (inspection && held != record::kNone)
        card.about.insert(card.about.begin(), run(inspection_month(context.data->inspections[held]) +
                                                      (card.about.empty() ? "" : ", "),
                                                  Tone::secondary));
    if (!card.about.empty()) {
        card.statement.push_back(run(" ", Tone::secondary));
        card.statement.insert(card.statement.end(), card.about.begin(), card.about.end());
        card.about.clear();
    }
    return card;
}

std::string counted_entries(const query::Entries& entries, const std::vector<Index>& list) {
    MarkCounts marks{};
    std::size_t findings = 0;
    for (const Index entry : list)
        if (query::is_finding(entries, entry)) {
            ++findings;
            ++marks[entries.direction[entry]];
        }
    std::vector<std::string> parts;
    if (findings > 0) parts.push_back(counted(findings, "finding") + " (" + mark_words(marks) + ")");
    if (findings < list.size())
        parts.push_back(counted(list.size() - findings, "response or figure", "responses and figures"));
    return joined(parts);
}

} // namespace view
