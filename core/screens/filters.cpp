#include <algorithm>
#include <set>

#include "core/block/phrases.h"
#include "core/query/matrix.h"
#include "core/screens/panels.h"
#include "core/state/words.h"

namespace view {
namespace {

using query::Facet;
using record::Dataset;
using record::Index;

Field field_of(Facet facet) {
    switch (facet) {
    case Facet::inspection:
        return Field::inspections;
    case Facet::theme:
        return Field::themes;
    case Facet::direction:
        return Field::directions;
    case Facet::voice:
        return Field::voices;
    case Facet::tier:
        return Field::tiers;
    case Facet::body:
        return Field::bodies;
    case Facet::year:
        break;
    }
    return Field::years;
}

struct Value {
    Index index;
    std::string word, label;
    Mark mark = Mark::none;
    Tone tone = Tone::ink;
};

template <std::size_t N>
std::vector<Value> enum_values(const std::array<record::Name, N>& names) {
    std::vector<Value> values;
    for (Index i = 0; i < N; ++i)
        values.push_back({i, std::string(names[i].key), std::string(names[i].label)});
    return values;
}

std::vector<Value> years(const query::Entries& entries) {
    std::set<std::int16_t, std::greater<>> all(entries.year.begin(), entries.year.end());
    all.erase(0);
    std::vector<Value> values;
    for (const std::int16_t year : all)
        values.push_back({static_cast<Index>(year), std::to_string(year), std::to_string(year)});
    return values;
}

std::vector<Value> values_of(const Context& context, Facet facet) {
    const Dataset& data = *context.data;
    std::vector<Value> values;
    switch (facet) {
    case Facet::inspection:
        for (const Index i : query::inspections_by_date(data))
            values.push_back({i, std::string(data.inspections[i].id), inspection_name(data.inspections[i])});
        std::reverse(values.begin(), values.end()); // the latest first
        return values;
    case Facet::theme:
        for (const Index i : query::themes_by_findings(*context.entries))
            values.push_back({i, std::string(data.themes[i].id), std::string(data.themes[i].name)});
        return values;
    case Facet::direction:
        values = enum_values(record::kDirections);
        for (Value& value : values) {
            value.mark = mark_of(static_cast<record::Direction>(value.index));
            value.tone = tone_of(static_cast<record::Direction>(value.index));
        }
        return values;
    case Facet::voice:
        return enum_values(record::kVoices);
    case Facet::tier:
        return enum_values(record::kTiers);
    case Facet::body:
        for (Index i = 0; i < data.bodies.size(); ++i)
            values.push_back({i, std::string(data.bodies[i].id), std::string(data.bodies[i].name)});
        return values;
    case Facet::year:
        break;
    }
    return years(*context.entries);
}

std::string label_of(const Context& context, Facet facet, std::string_view word) {
    for (const Value& value : values_of(context, facet))
        if (value.word == word) return value.label;
    return std::string(word);
}

// Whether the screen shows the entry, filters apart: Findings shows everything, the Timeline all findings,
// Compare those of its columns, Sources those of its inspection.
bool on_screen(const Context& context, Index entry) {
    const query::Entries& entries = *context.entries;
    if (context.state.screen == Screen::findings) return true;
    if (!query::is_finding(entries, entry)) return false;
    if (context.state.screen == Screen::sources)
        return context.inspection == record::kNone || entries.inspection[entry] == context.inspection;
    if (context.state.screen != Screen::compare) return true;
    const auto& columns = context.state.columns;
    return std::any_of(columns.begin(), columns.end(), [&](const Column& column) {
        const Index inspection = record::find(*context.data, record::Part::inspections, column.inspection);
        const Index body = record::find(*context.data, record::Part::bodies, column.body);
        return inspection != record::kNone && entries.inspection[entry] == inspection &&
               (body == record::kNone || query::has(entries, entry, Facet::body, body));
    });
}

query::Bits counted_bits(const Context& context) {
    query::Bits bits = query::bits_none(context.entries->size());
    for (Index entry = 0; entry < context.entries->size(); ++entry)
        if (on_screen(context, entry)) query::bits_put(bits, entry);
    return bits;
}

} // namespace

Options facet_options(const Context& context, Facet facet, std::string title) {
    const query::Entries& entries = *context.entries;
    Options options;
    options.title = std::move(title);
    options.several = true;
    query::Bits among = query::filter_but(entries, context.state.filters, facet);
    const query::Bits all = counted_bits(context);
    query::bits_and(among, all);
    const std::vector<std::string>& wished = query::chosen(context.state.filters, facet);
    for (const Value& value : values_of(context, facet)) {
        Option option;
        option.chosen = std::find(wished.begin(), wished.end(), value.word) != wished.end();
        const std::size_t number = query::count(entries, among, facet, value.index);
        if (number == 0 && !option.chosen && query::count(entries, all, facet, value.index) == 0) continue;
        option.label = value.label;
        option.name = value.label + ", " + std::to_string(number);
        option.count = std::to_string(number);
        option.mark = value.mark;
        option.tone = value.tone;
        option.action = toggle(field_of(facet), value.word);
        options.options.push_back(std::move(option));
    }
    return options;
}

Options theme_options(const Context& context) {
    const Dataset& data = *context.data;
    const query::Entries& entries = *context.entries;
    Options options;
    options.title = "Themes";
    // Choosing one hides nothing and drops no filter: what is left is what passes all of them.
    query::Bits among = context.shown;
    query::bits_and(among, counted_bits(context));
    Option all;
    all.label = "All themes";
    all.count = std::to_string(query::bits_count(among));
    all.name = "All themes, " + counted(query::bits_count(among), "finding");
    all.chosen = context.state.theme.empty();
    all.action = clear(Field::theme);
    options.options.push_back(std::move(all));
    for (const Index theme : query::themes_by_findings(entries)) {
        const std::size_t number = query::count(entries, among, Facet::theme, theme);
        Option option;
        option.label = std::string(data.themes[theme].name);
        option.count = std::to_string(number);
        option.name = option.label + ", " + counted(number, "finding");
        option.chosen = theme == context.theme;
        option.action = choose(Field::theme, std::string(data.themes[theme].id));
        options.options.push_back(std::move(option));
    }
    options.shown = 11;
    return options;
}

std::vector<Block> filter_summary(const Context& context, std::size_t shown, std::size_t all) {
    if (query::wishes(context.state.filters) == 0) return {};
    std::vector<Block> blocks;
    Text line{run(std::to_string(shown) + " of " + std::to_string(all) + " shown · ", Tone::secondary)};
    line.push_back(link("clear filters", clear_filters()));
    blocks.emplace_back(Paragraph{std::move(line)});

    Buttons chips;
    const query::Selection& wished = context.state.filters;
    for (std::size_t f = 0; f < query::kFacets; ++f) {
        const auto facet = static_cast<Facet>(f);
        for (const std::string& word : query::chosen(wished, facet)) {
            Button chip;
            chip.label = label_of(context, facet, word) + " ×";
            chip.name = chip.label + ", remove this filter"; // what is seen comes first
            chip.action = toggle(field_of(facet), word);
            chips.buttons.push_back(std::move(chip));
        }
    }
    if (!wished.search.empty()) {
        Button chip;
        chip.label = "“" + wished.search + "” ×";
        chip.name = chip.label + ", remove this search";
        chip.action = clear(Field::search);
        chips.buttons.push_back(std::move(chip));
    }
    blocks.emplace_back(std::move(chips));
    return blocks;
}

std::vector<Block> filter_summary(const Context& context) {
    const query::Bits all = counted_bits(context);
    query::Bits shown = context.shown;
    query::bits_and(shown, all);
    return filter_summary(context, query::bits_count(shown), query::bits_count(all));
}

Block what_is_counted(const Context& context) {
    if (context.state.screen == Screen::findings)
        return paragraph("The counts are of all entries: findings, recommendations, responses and figures.",
                         Tone::secondary);
    return Paragraph{{run("The counts are of findings and recommendations; ", Tone::secondary),
                      link("Findings", choose(Field::screen, std::string(word(kScreens, Screen::findings)))),
                      run(" also counts responses and figures.", Tone::secondary)}};
}

std::string filters_in_words(const Context& context) {
    std::vector<std::string> parts;
    const query::Selection& wished = context.state.filters;
    for (std::size_t f = 0; f < query::kFacets; ++f) {
        const auto facet = static_cast<Facet>(f);
        std::vector<std::string> labels;
        for (const std::string& word : query::chosen(wished, facet))
            labels.push_back(label_of(context, facet, word));
        if (!labels.empty()) parts.push_back(joined(labels, " or "));
    }
    // Findings says it over its table.
    if (!wished.search.empty() && context.state.screen != Screen::findings)
        parts.push_back("what holds “" + wished.search + "”");
    return joined(parts, "; ");
}

std::vector<Block> nothing_matches(const Context& context) {
    const query::Entries& entries = *context.entries;
    const query::Selection& wished = context.state.filters;
    struct Way {
        std::size_t leaves;
        std::string label;
        Action action;
    };
    std::vector<Way> ways;
    const auto consider = [&](std::string label, Action action) {
        ViewState next = applied(context.state, action);
        ways.push_back(
            {query::bits_count(query::filter(entries, next.filters)), std::move(label), std::move(action)});
    };
    if (!wished.search.empty()) consider("the search “" + wished.search + "”", clear(Field::search));
    for (std::size_t f = 0; f < query::kFacets; ++f) {
        const auto facet = static_cast<Facet>(f);
        std::vector<std::string> labels;
        for (const std::string& word : query::chosen(wished, facet))
            labels.push_back(label_of(context, facet, word));
        if (!labels.empty()) consider("the filter " + joined(labels, " or "), clear(field_of(facet)));
    }
    std::stable_sort(ways.begin(), ways.end(),
                     [](const Way& a, const Way& b) { return a.leaves > b.leaves; });

    std::vector<Block> blocks{heading(3, "Nothing matches")};
    if (ways.empty()) return blocks;
    if (ways[0].leaves == 0) {
        blocks.emplace_back(
            Paragraph{{run("No single filter is to blame: dropping any one still leaves nothing. "),
                       link("Clear all filters", clear_filters())}});
        return blocks;
    }
    for (const Way& way : ways)
        if (way.leaves > 0)
            blocks.emplace_back(Paragraph{
                {link("Drop " + way.label, way.action), run(" to see " + std::to_string(way.leaves) + ".")}});
    return blocks;
}

void add_column(Table& table, std::string name, float weight, float atLeast, bool numbers) {
    TableColumn column;
    column.head = {name};
    column.name = std::move(name);
    column.weight = weight;
    column.atLeast = atLeast;
    column.numbers = numbers;
    table.columns.push_back(std::move(column));
}

Block heading(int level, std::string text) { return Heading{level, {run(std::move(text))}}; }

Block paragraph(std::string text, Tone tone) { return Paragraph{{run(std::move(text), tone)}}; }

} // namespace view
