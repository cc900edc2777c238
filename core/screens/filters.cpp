#include "core/screens/filters.h"

#include <algorithm>

#include "core/block/phrases.h"
#include "core/query/years.h"

namespace view {

std::string label_of(const Asked& asked, Facet facet, std::string_view word) {
    for (const FacetValue& value : query::sets_of(*asked.catalogue, facet).values)
        if (value.word == word) return value.label;
    if (const auto span = query::year_span(word); span && facet == Facet::year)
        return query::year_label(*span);
    return std::string(word);
}

Options facet_options(const Asked& asked, Facet facet) {
    const query::Catalogue& catalogue = *asked.catalogue;
    Options options{.title = std::string(row_of(facet).title), .several = true};
    query::Bits among = asked.filtered.without(facet);
    query::bits_and(among, asked.counted);
    const std::vector<std::string>& wished = asked.state.filters.of(facet);
    for (const FacetValue& value : query::sets_of(catalogue, facet).values) {
        Option option;
        option.chosen = std::find(wished.begin(), wished.end(), value.word) != wished.end();
        const std::size_t number = count(catalogue, among, facet, value.index);
        if (number == 0 && !option.chosen && count(catalogue, asked.counted, facet, value.index) == 0)
            continue;
        option.label = value.label;
        option.count = thousands(number);
        option.name = value.label + ", " + option.count;
        if (value.direction) {
            option.mark = mark_of(*value.direction);
            option.tone = tone_of(*value.direction);
        }
        option.action = toggle(facet, value.word);
        option.group = value.group;
        options.options.push_back(std::move(option));
    }
    if (!options.options.empty() && !options.options[0].group.empty()) options.shown = 9;
    return options;
}

std::vector<Block> filter_summary(const Asked& asked) {
    const Selection& wished = asked.state.filters;
    if (wishes(wished) == 0) return {};
    query::Bits shown = asked.shown;
    query::bits_and(shown, asked.counted);
    std::vector<Block> blocks;
    blocks.emplace_back(Paragraph{{run(thousands(query::bits_count(shown)) + " of " +
                                           thousands(query::bits_count(asked.counted)) + " shown · ",
                                       Tone::secondary),
                                   link("clear filters", clear_filters())}});
    Buttons chips;
    const auto add = [&](const std::string& label, const char* what, Action action) {
        const std::string seen = label + " ×"; // comes first in the name
        chips.buttons.push_back(
            {.label = seen, .name = seen + ", remove this " + what, .action = std::move(action)});
    };
    for (std::size_t f = 0; f < facets().size(); ++f)
        for (const std::string& word : wished.of(static_cast<Facet>(f)))
            add(label_of(asked, static_cast<Facet>(f), word), "filter", toggle(static_cast<Facet>(f), word));
    if (!wished.search.empty()) add("“" + wished.search + "”", "search", clear(Field::search));
    blocks.emplace_back(std::move(chips));
    return blocks;
}

Block findings_are_counted() {
    return Paragraph{{run("The counts are of findings and recommendations; ", Tone::secondary),
                      link("Findings", choose(Field::screen, kFindings)),
                      run(" also counts responses and figures.", Tone::secondary)}};
}

std::string facet_in_words(const Asked& asked, Facet facet) {
    std::vector<std::string> labels;
    for (const std::string& word : asked.state.filters.of(facet))
        labels.push_back(label_of(asked, facet, word));
    return joined(labels, " or ");
}

std::string filters_in_words(const Asked& asked, bool withSearch) {
    std::vector<std::string> parts;
    for (std::size_t f = 0; f < facets().size(); ++f) {
        std::string part = facet_in_words(asked, static_cast<Facet>(f));
        if (!part.empty()) parts.push_back(std::move(part));
    }
    const std::string& search = asked.state.filters.search;
    if (withSearch && !search.empty()) parts.push_back("what holds “" + search + "”");
    return joined(parts, "; ");
}

} // namespace view
