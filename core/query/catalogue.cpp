#include "core/query/catalogue.h"

#include <algorithm>
#include <numeric>

#include "core/record/names.h"
#include "core/record/naming.h"
#include "core/record/sorting.h"

namespace query {
namespace {

using record::Dataset;
using record::Index;
using record::kNone;

// `lists(entry, add)` calls `add` with each list that the entry is in.
template <class Lists>
Postings make_postings(std::size_t count, Index entries, Lists lists) {
    Postings postings{std::vector<Index>(count + 1, 0), {}};
    for (Index entry = 0; entry < entries; ++entry) lists(entry, [&](Index i) { ++postings.starts[i + 1]; });
    std::partial_sum(postings.starts.begin(), postings.starts.end(), postings.starts.begin());
    postings.entries.resize(postings.starts.back());
    std::vector<Index> next = postings.starts;
    for (Index entry = 0; entry < entries; ++entry)
        lists(entry, [&](Index i) { postings.entries[next[i]++] = entry; });
    return postings;
}

std::vector<Index> in_order(std::size_t count) {
    std::vector<Index> order(count);
    std::iota(order.begin(), order.end(), Index{0});
    return order;
}

} // namespace

Catalogue make_catalogue(const Dataset& data) {
    Catalogue c;
    c.data = &data;
    c.entries = make_entries(data);
    const Entries& entries = c.entries;
    c.ofInspection = make_postings(data.inspections.size(), entries.size(), [&](Index entry, auto add) {
        if (entries.inspection[entry] != kNone) add(entries.inspection[entry]);
    });
    c.ofTheme = make_postings(data.themes.size(), entries.size(), [&](Index entry, auto add) {
        if (entries.theme[entry] != kNone) add(entries.theme[entry]);
        for (const Index theme : slice(data.themeRefs, entries.alsoThemes[entry])) add(theme);
    });
    c.answered = make_postings(data.findings.size(), data.findings.size(), [&](Index finding, auto add) {
        for (const Index answered : slice(data.findingRefs, data.findings.answers[finding])) add(answered);
    });
    // Findings are the first entries, in their own order, and so are both one number.
    for (Index i = 0; i < data.findings.size(); ++i) {
        const std::span<Index> answers =
            std::span(c.answered.entries).subspan(c.answered.starts[i], c.answered.of(i).size());
        record::sort_stably(answers, [&](Index a, Index b) {
            return date_less(date_of_inspection(entries, b), date_of_inspection(entries, a));
        });
    }
    const auto findings = [&](std::span<const Index> list) {
        return std::count_if(list.begin(), list.end(),
                             [&](Index entry) { return is_finding(entries, entry); });
    };
    for (Index i = 0; i < data.inspections.size(); ++i)
        c.findings.push_back(static_cast<std::size_t>(findings(c.ofInspection.of(i))));
    c.byDate = in_order(data.inspections.size());
    record::sort_stably(c.byDate, [&](Index a, Index b) {
        return date_less(inspection_date(data.inspections[a]), inspection_date(data.inspections[b]));
    });
    c.themes = in_order(data.themes.size());
    record::sort_stably(
        c.themes, [&](Index a, Index b) { return findings(c.ofTheme.of(a)) > findings(c.ofTheme.of(b)); });
    const auto inspections = static_cast<Index>(data.inspections.size());
    constexpr auto kDirections = static_cast<Index>(record::kDirections.size());
    for (Index entry = 0; entry < data.findings.size(); ++entry) {
        if (entries.inspection[entry] == kNone) continue;
        const auto mark = [&](Index theme) {
            c.marked.push_back({entry, (theme * inspections + entries.inspection[entry]) * kDirections +
                                           entries.direction[entry]});
        };
        mark(entries.theme[entry]);
        for (const Index theme : slice(data.themeRefs, entries.alsoThemes[entry])) mark(theme);
    }
    c.facets = make_facet_sets(c);
    c.terms = make_term_finder(data);
    return c;
}

std::vector<Index> held_by_date(const Catalogue& catalogue) {
    std::vector<Index> held;
    std::copy_if(catalogue.byDate.begin(), catalogue.byDate.end(), std::back_inserter(held), [&](Index i) {
        return catalogue.data->inspections[i].status == record::InspectionStatus::held;
    });
    return held;
}

std::vector<Index> findings_of(const Catalogue& catalogue, Index inspection, Index theme, Index body) {
    std::vector<Index> found;
    for (const Index entry : catalogue.ofInspection.of(inspection))
        if (is_finding(catalogue.entries, entry) && on_theme(catalogue.entries, entry, theme) &&
            of_body(catalogue.entries, entry, body))
            found.push_back(entry);
    return found;
}

} // namespace query
