#include "core/screens/told.h"

#include <algorithm>

#include "core/query/filter.h"

namespace view {
namespace {

using query::Entries;
using record::Index;
using record::kNone;

std::vector<Index> shown_entries(const Context& context) {
    std::vector<Index> list;
    const Entries& entries = *context.entries;
    const bool timeline = context.state.screen == Screen::timeline;
    query::bits_each(context.shown, [&](Index entry) {
        if (timeline && context.inspection != kNone && entries.inspection[entry] != context.inspection)
            return;
        if (timeline && context.theme != kNone && !query::on_theme(entries, entry, context.theme)) return;
        // A finding chosen alone.
        if (timeline && context.inspection == kNone && context.theme == kNone && context.finding != kNone &&
            entry != context.finding)
            return;
        list.push_back(entry);
    });
    return list;
}

bool wanted(const Context& context, const std::vector<query::Subject>& columns, Index entry) {
    const Entries& entries = *context.entries;
    if (context.state.show == Show::concerns)
        return entries.direction[entry] == static_cast<std::uint8_t>(record::Direction::concern);
    if (context.state.show == Show::all) return true;
    for (std::size_t i = 1; i < columns.size(); ++i)
        if (query::theme_change(entries, columns[i - 1], columns[i], entries.theme[entry]).changed)
            return true;
    return false;
}

std::vector<Index> compared_entries(const Context& context, const std::vector<query::Subject>& columns) {
    std::vector<Index> list;
    const Entries& entries = *context.entries;
    query::bits_each(context.shown, [&](Index entry) {
        if (!query::is_finding(entries, entry) || !wanted(context, columns, entry)) return;
        if (std::any_of(columns.begin(), columns.end(), [&](const query::Subject& column) {
                return entries.inspection[entry] == column.inspection &&
                       (column.body == kNone || query::has(entries, entry, query::Facet::body, column.body));
            }))
            list.push_back(entry);
    });
    return list;
}

} // namespace

bool anything_chosen(const Context& context) {
    return context.inspection != kNone || context.theme != kNone || context.finding != kNone;
}

std::vector<Index> told_entries(const Context& context, const std::vector<query::Subject>& columns) {
    return columns.empty() ? shown_entries(context) : compared_entries(context, columns);
}

} // namespace view
