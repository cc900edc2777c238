#include "core/screens/years.h"

#include <algorithm>

#include "core/block/phrases.h"
#include "core/query/years.h"

namespace view {
namespace {

// The years with entries, the earliest first.
std::vector<FacetValue> all_years(const Asked& asked) {
    std::vector<FacetValue> years = query::sets_of(*asked.catalogue, Facet::year).values;
    std::reverse(years.begin(), years.end());
    return years;
}

int year(const FacetValue& value) { return static_cast<int>(value.index); }

// From which to which of these years the filter reaches: all of them where there is none.
struct Ends {
    std::size_t from = 0, to = 0;
};

Ends chosen_ends(const Asked& asked, const std::vector<FacetValue>& years) {
    Ends ends{years.size(), 0};
    for (const std::string& word : asked.state.filters.of(Facet::year)) {
        const auto span = query::year_span(word);
        for (std::size_t i = 0; span && i < years.size(); ++i) {
            if (year(years[i]) < span->from || year(years[i]) > span->to) continue;
            ends.from = std::min(ends.from, i);
            ends.to = std::max(ends.to, i);
        }
    }
    return ends.from == years.size() ? Ends{0, years.size() - 1} : ends;
}

Action choose_years(const std::vector<FacetValue>& years, Ends ends) {
    if (ends.from == 0 && ends.to + 1 == years.size()) return clear(Facet::year);
    return choose(Facet::year, query::year_word({year(years[ends.from]), year(years[ends.to])}));
}

} // namespace

std::vector<Options> year_options(const Asked& asked) {
    const std::vector<FacetValue> years = all_years(asked);
    if (years.size() < 2) return {};
    query::Bits among = asked.filtered.without(Facet::year);
    query::bits_and(among, asked.counted);
    std::vector<std::size_t> before{0}; // how many entries are of earlier years
    for (const FacetValue& each : years)
        before.push_back(before.back() + count(*asked.catalogue, among, Facet::year, each.index));

    const Ends now = chosen_ends(asked, years);
    const std::size_t last = years.size() - 1;
    std::vector<Options> lists;
    for (const bool first : {true, false}) {
        Options& list = lists.emplace_back(Options{.title = first ? "From year" : "To year", .narrow = true});
        const std::size_t open = first ? 0 : last; // the end that "Any" leads to
        const auto add = [&](const std::string& label, std::size_t at) {
            Ends ends = now;
            (first ? ends.from : ends.to) = at;
            if (ends.from > ends.to) (first ? ends.to : ends.from) = first ? last : 0;
            const bool all = ends.from == 0 && ends.to == last; // of no date too
            const std::string number =
                thousands(all ? query::bits_count(among) : before[ends.to + 1] - before[ends.from]);
            Option option{.label = label,
                          .name = label,
                          .count = number,
                          .chosen = (first ? now.from : now.to) == at,
                          .action = choose_years(years, ends)};
            option.name.append(", ").append(number);
            list.options.push_back(std::move(option));
        };
        add("Any", open);
        for (std::size_t i = last + 1; i-- > 0;)
            if (i != open) add(years[i].label, i);
    }
    return lists;
}

} // namespace view
