#include "core/screens/context.h"

#include <algorithm>
#include <iterator>

#include "core/query/filter.h"

namespace view {

Context make_context(const record::Dataset& data, const ViewState& state) {
    Context context;
    context.data = &data;
    context.state = state;
    context.entries = std::make_shared<const query::Entries>(query::make_entries(data));
    context.shown = query::filter(*context.entries, state.filters);
    context.inspection = record::find(data, record::Part::inspections, state.inspection);
    context.theme = record::find(data, record::Part::themes, state.theme);
    context.finding = query::find_entry(*context.entries, state.finding);
    if (context.inspection == record::kNone) context.state.inspection.clear();
    if (context.theme == record::kNone) context.state.theme.clear();
    if (context.finding == record::kNone) context.state.finding.clear();
    return context;
}

CardOptions card_options(const Context& context) {
    CardOptions options;
    options.tiers = query::shown_tiers(*context.data, context.state.filters);
    options.needles = query::needles(context.state.filters.search);
    options.chosen = context.state.finding;
    return options;
}

std::vector<record::Index> passing(const Context& context, const std::vector<record::Index>& list) {
    std::vector<record::Index> kept;
    std::copy_if(list.begin(), list.end(), std::back_inserter(kept),
                 [&](record::Index entry) { return query::bits_has(context.shown, entry); });
    return kept;
}

} // namespace view
