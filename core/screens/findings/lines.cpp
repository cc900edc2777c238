// Sorting and grouping: by which key entries stand in order, and the words over a group.
#include <array>

#include "core/block/phrases.h"
#include "core/record/sorting.h"
#include "core/screens/findings/findings.h"

namespace view {
namespace {

using query::Entries;
using record::Dataset;
using record::Index;
using record::kNone;

// Positions of inspections (the latest first) and themes (most findings first), so that keys are small
// numbers.
struct Ranks {
    std::vector<Index> inspection, theme;
};

Ranks make_ranks(const Asked& asked) {
    Ranks ranks{std::vector<Index>(asked.data().inspections.size()),
                std::vector<Index>(asked.data().themes.size())};
    Index rank = static_cast<Index>(ranks.inspection.size());
    for (const Index i : asked.catalogue->byDate) ranks.inspection[i] = --rank;
    for (const Index theme : asked.catalogue->themes) ranks.theme[theme] = rank++;
    return ranks;
}

Index first_source(const Entries& entries, Index entry) {
    const record::Span evidence = entries.evidence[entry];
    return evidence.count == 0 ? kNone : entries.data->evidence[evidence.first].source;
}

// What sorting and grouping go by, a row each in the order of Order from its second on: a key that orders, and the words over a
// group.
struct By {
    Index (*key)(const Entries& entries, const Ranks& ranks, Index entry);
    std::string (*name)(const Entries& entries, Index entry);
};
constexpr std::array kBy = {
    By{[](const Entries& entries, const Ranks& ranks, Index entry) {
           const Index i = entries.inspection[entry];
           return i == kNone ? kNone : ranks.inspection[i];
       },
       [](const Entries& entries, Index entry) {
           const Index i = entries.inspection[entry];
           return i == kNone ? "No inspection named" : inspection_name(entries.data->inspections[i]);
       }},
    By{[](const Entries& entries, const Ranks& ranks, Index entry) {
           const Index i = entries.theme[entry];
           return i == kNone ? kNone : ranks.theme[i];
       },
       [](const Entries& entries, Index entry) {
           const Index i = entries.theme[entry];
           return i == kNone ? "No theme" : std::string(entries.data->themes[i].name);
       }},
    By{[](const Entries& entries, const Ranks&, Index entry) { return Index{entries.direction[entry]}; },
       [](const Entries& entries, Index entry) {
           return entries.direction[entry] == query::kNoDirection
                      ? "Responses and figures"
                      : std::string(label(static_cast<record::Direction>(entries.direction[entry])));
       }},
    By{[](const Entries& entries, const Ranks&, Index entry) {
           return static_cast<Index>(entries.voice[entry]);
       },
       [](const Entries& entries, Index entry) { return std::string(label(entries.voice[entry])); }},
    By{[](const Entries& entries, const Ranks&, Index entry) { return first_source(entries, entry); },
       [](const Entries& entries, Index entry) {
           const Index source = first_source(entries, entry);
           return source == kNone ? "No source" : std::string(entries.data->sources[source].title);
       }},
};

} // namespace

Order order_of(const ViewState& state) {
    if (state.sort != Sort::usual) return static_cast<Order>(state.sort);
    return query::read_typed(state.filters.search).empty() ? Order::inspection : Order::bestMatch;
}

Group group_of(const ViewState& state) {
    if (state.group != Group::usual) return state.group;
    if (order_of(state) != Order::inspection) return Group::none;
    return state.filters.of(Facet::inspection).size() == 1 ? Group::theme : Group::inspection;
}

std::vector<EntryLine> make_lines(const Asked& asked) {
    const Entries& entries = asked.entries();
    const Ranks ranks = make_ranks(asked);
    // What fits the search best comes first among equals of any order.
    const query::Found& found = asked.filtered.found;
    std::vector<Index> order = found.asked ? passing(asked, found.entries) : asked.told;
    const auto sort = [&](const By& by) {
        record::sort_stably(
            order, [&](Index a, Index b) { return by.key(entries, ranks, a) < by.key(entries, ranks, b); });
    };
    if (const Order by = order_of(asked.state); by != Order::bestMatch)
        sort(kBy[static_cast<std::size_t>(by) - static_cast<std::size_t>(Order::inspection)]);
    std::vector<EntryLine> lines;
    const Group group = group_of(asked.state);
    if (group == Group::none) {
        for (const Index entry : order) lines.push_back({entry});
        return lines;
    }
    const By& by = kBy[static_cast<std::size_t>(group) - static_cast<std::size_t>(Group::inspection)];
    sort(by);
    for (std::size_t i = 0; i < order.size();) {
        const Index key = by.key(entries, ranks, order[i]);
        std::size_t end = i;
        while (end < order.size() && by.key(entries, ranks, order[end]) == key) ++end;
        lines.push_back({kNone, by.name(entries, order[i]) + " · " + thousands(end - i)});
        for (; i < end; ++i) lines.push_back({order[i]});
    }
    return lines;
}

} // namespace view
