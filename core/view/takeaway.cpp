#include "core/view/takeaway.h"

#include <algorithm>
#include <memory>
#include <set>

#include "core/query/compare.h"
#include "core/query/matrix.h"
#include "core/view/change_words.h"
#include "core/view/link.h"
#include "core/view/numbers.h"
#include "core/view/panels.h"
#include "core/view/phrases.h"
#include "core/view/words.h"

namespace view {
namespace {

using query::Entries;
using record::Dataset;
using record::Index;
using record::kNone;

Cell plain(std::string text) {
    Cell cell;
    cell.text = {run(std::move(text))};
    return cell;
}

void add_columns(Table& table, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        TableColumn column;
        column.head = {std::string(name)};
        column.name = std::string(name);
        table.columns.push_back(std::move(column));
    }
}

// ---- entries: a row for each piece of evidence, so that every quotation stands with its source

struct Line {
    Index entry, evidence;
};

// Of Compare: further columns, and what stands in them for each theme.
struct Changes {
    std::vector<std::string> heads;
    std::vector<std::vector<std::string>> ofTheme;
};

std::string bodies_of(const Entries& entries, Index entry) {
    const Dataset& data = *entries.data;
    std::vector<std::string> names;
    for (Index body = 0; body < data.bodies.size() && body < 64; ++body)
        if ((entries.bodies[entry] >> body & 1U) != 0) names.emplace_back(data.bodies[body].name);
    return joined(names, "; ");
}

Row line_row(const Entries& entries, const Line& line) {
    const Dataset& data = *entries.data;
    const Card card = make_card(entries, line.entry, {});
    const record::Evidence& evidence = data.evidence[line.evidence];
    const record::Source& source = data.sources[evidence.source];
    const Quote quote = make_quote(data, evidence);
    const Index inspection = entries.inspection[line.entry], theme = entries.theme[line.entry];
    const bool finding = query::is_finding(entries, line.entry);
    const bool rowNumber = source.document == "public_record.tsv";
    Row row;
    row.cells = {
        plain(card.id),
        plain(finding ? (card.entry == query::EntryKind::recommendation ? "Recommendation" : "Finding")
                      : card.kind),
        plain(finding ? std::string(label(static_cast<record::Direction>(entries.direction[line.entry])))
                      : ""),
        plain(theme == kNone ? "" : std::string(data.themes[theme].name)),
        plain(inspection == kNone ? "" : inspection_name(data.inspections[inspection])),
        plain(bodies_of(entries, line.entry)),
        plain(card.voice),
        plain(words(card.statement)),
        plain(card.extent),
        plain(quote.text),
        plain(std::string(source.title)),
        plain(std::string(source.publisher)),
        plain(date_iso(source.published)),
        plain(rowNumber ? "" : std::string(evidence.at)),
        plain(std::string(source.address))};
    return row;
}

Table entries_data(const Context& context, const std::vector<Index>& list, Changes changes = {}) {
    const Dataset& data = *context.data;
    auto lines = std::make_shared<std::vector<Line>>();
    const std::uint8_t tiers = query::shown_tiers(data, context.state.filters);
    for (const Index entry : list) {
        const record::Span span = context.entries->evidence[entry];
        for (Index e = span.first; e < span.first + span.count; ++e)
            if ((tiers >> static_cast<unsigned>(data.sources[data.evidence[e].source].tier) & 1U) != 0)
                lines->push_back({entry, e});
    }
    Table table;
    add_columns(table, {"Id", "Kind", "Direction", "Theme", "Inspection", "About", "Told by", "Statement",
                        "Extent", "Quotation", "Source", "Publisher", "Published", "Place", "Address"});
    for (const std::string& head : changes.heads) add_columns(table, {head});
    table.count = lines->size();
    table.rows = [lines, entries = context.entries, words = std::move(changes.ofTheme)](Range range) {
        std::vector<Row> rows;
        const std::size_t end = std::min(range.first + range.count, lines->size());
        for (std::size_t i = range.first; i < end; ++i) {
            const Line& line = (*lines)[i];
            rows.push_back(line_row(*entries, line));
            const Index theme = entries->theme[line.entry];
            if (theme < words.size())
                for (const std::string& word : words[theme]) rows.back().cells.push_back(plain(word));
        }
        return rows;
    };
    return table;
}

// ---- which entries each screen is about

bool anything_chosen(const Context& context) {
    return context.inspection != kNone || context.theme != kNone || context.finding != kNone;
}

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

// The columns of Compare, as the screen resolved them.
std::vector<query::Subject> compared(const Context& context, const View& view) {
    const Dataset& data = *context.data;
    std::vector<query::Subject> columns;
    if (view.state.screen != Screen::compare) return columns;
    for (const Column& column : view.state.columns)
        columns.push_back({record::find(data, record::Part::inspections, column.inspection),
                           record::find(data, record::Part::bodies, column.body)});
    return columns;
}

query::ThemeChange change_at(const Context& context, const std::vector<query::Subject>& columns,
                             std::size_t column, Index theme) {
    return query::theme_change(*context.entries, columns[column - 1], columns[column], theme);
}

// "Only concerns" and "only what changed" hold for what is taken away too. An entry goes by its own theme.
bool wanted(const Context& context, const std::vector<query::Subject>& columns, Index entry) {
    const Entries& entries = *context.entries;
    if (context.state.show == Show::concerns)
        return entries.direction[entry] == static_cast<std::uint8_t>(record::Direction::concern);
    if (context.state.show == Show::all) return true;
    for (std::size_t i = 1; i < columns.size(); ++i)
        if (change_at(context, columns, i, entries.theme[entry]).changed) return true;
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

// For each column but the first, the word for what changed on each theme since the one before.
Changes changes_of(const Context& context, const std::vector<query::Subject>& columns) {
    const auto name = [&](const query::Subject& column) {
        return column_name(*context.data, column.inspection, column.body);
    };
    Changes changes;
    for (std::size_t i = 1; i < columns.size(); ++i)
        changes.heads.push_back("Change on the theme, " + name(columns[i]) + " beside " +
                                name(columns[i - 1]));
    for (Index theme = 0; theme < context.data->themes.size(); ++theme) {
        std::vector<std::string>& words = changes.ofTheme.emplace_back();
        for (std::size_t i = 1; i < columns.size(); ++i)
            words.push_back(change_label(*context.entries, change_at(context, columns, i, theme),
                                         columns[i - 1], columns[i]));
    }
    return changes;
}

// ---- measures

Table points_data(const Dataset& data, const record::Measure& measure) {
    struct At {
        Index series, point;
    };
    auto all = std::make_shared<std::vector<At>>();
    for (Index s = measure.series.first; s < measure.series.first + measure.series.count; ++s)
        for (Index p = data.series[s].points.first;
             p < data.series[s].points.first + data.series[s].points.count; ++p)
            all->push_back({s, p});
    Table table;
    add_columns(table, {"Measure", "Unit", "Area", "Covers", "Date", "Value", "Missing because", "Source",
                        "Address"});
    table.count = all->size();
    table.rows = [&data, &measure, all](Range range) {
        std::vector<Row> rows;
        const std::size_t end = std::min(range.first + range.count, all->size());
        for (std::size_t i = range.first; i < end; ++i) {
            const record::Series& series = data.series[(*all)[i].series];
            const record::Point& point = data.points[(*all)[i].point];
            const record::Source& source = data.sources[series.source];
            Cell value = plain(point.missing.empty() ? plain_number(point.value) : "");
            value.kind = CellKind::number;
            Row row;
            row.cells = {plain(std::string(measure.name)),  plain(std::string(measure.unit)),
                         plain(std::string(series.area)),   plain(std::string(series.covers)),
                         plain(date_iso(point.date)),       std::move(value),
                         plain(std::string(point.missing)), plain(std::string(source.title)),
                         plain(std::string(source.address))};
            rows.push_back(std::move(row));
        }
        return rows;
    };
    return table;
}

Table sources_data(const Dataset& data) {
    Table table;
    add_columns(table, {"Id", "Title", "Publisher", "Kind", "Published", "Tier", "Address"});
    table.count = data.sources.size();
    table.rows = [&data](Range range) {
        std::vector<Row> rows;
        const std::size_t end = std::min(range.first + range.count, data.sources.size());
        for (std::size_t i = range.first; i < end; ++i) {
            const record::Source& source = data.sources[i];
            Row row;
            row.cells = {plain(std::string(source.id)),        plain(std::string(source.title)),
                         plain(std::string(source.publisher)), plain(std::string(label(source.kind))),
                         plain(date_iso(source.published)),    plain(std::string(label(source.tier))),
                         plain(std::string(source.address))};
            rows.push_back(std::move(row));
        }
        return rows;
    };
    return table;
}

// ---- briefing

using Inspections = std::vector<Index>;

bool about(const Inspections& inspections, Index inspection) {
    return inspection != kNone &&
           std::find(inspections.begin(), inspections.end(), inspection) != inspections.end();
}

// Caveats that go with what is shown: what isn't known, where sources differ, and how the record came about.
List caveats(const Context& context, const Inspections& inspections) {
    const Dataset& data = *context.data;
    List list;
    list.name = "To bear in mind";
    if (context.state.screen == Screen::compare)
        list.items.push_back({run("A word of change compares what these sources tell of two inspections, not "
                                  "the services themselves. Inspections differ in what they look at, and "
                                  "what a report doesn’t mention may still be there.")});
    for (const record::Gap& gap : data.gaps)
        if (about(inspections, gap.inspection))
            list.items.push_back(
                {run("Not found: " + std::string(gap.sought) + " " + std::string(gap.where))});
    std::vector<const record::Difference*> differences;
    const bool told = context.state.screen == Screen::timeline && context.theme == kNone; // by the panel
    for (const record::Difference& difference : data.differences)
        if (!told && about(inspections, difference.inspection)) differences.push_back(&difference);
    constexpr std::size_t most = 5;
    if (context.theme == kNone && differences.size() <= most) {
        for (const record::Difference* difference : differences)
            list.items.push_back({run("Sources differ on “" + lower_first(difference->topic) +
                                      "”: " + std::string(difference->reading))});
    } else if (!differences.empty()) {
        // Too many to tell, or on other themes too: differences have none.
        list.items.push_back(
            {run("Sources differ on " + counted(differences.size(), "point") +
                 " of what is told here; Sources, in the explorer, sets them side by side.")});
    }
    list.items.push_back({run(std::string(data.about))});
    return list;
}

// Each source that stands behind the entries, once, with its address to be read on paper.
List sources_of(const Context& context, const std::vector<Index>& entries) {
    const Dataset& data = *context.data;
    const std::uint8_t tiers = query::shown_tiers(data, context.state.filters);
    std::set<Index> sources;
    for (const Index entry : entries)
        for (const record::Evidence& e : slice(data.evidence, context.entries->evidence[entry]))
            if ((tiers >> static_cast<unsigned>(data.sources[e.source].tier) & 1U) != 0)
                sources.insert(e.source);
    List list;
    list.name = "Sources";
    for (const Index i : sources) {
        const record::Source& source = data.sources[i];
        std::string title = "“" + std::string(source.title) + "”, " + std::string(source.publisher);
        if (date_known(source.published)) title += ", " + date_long(source.published);
        if (source.publishedInferred) title += " (date inferred)";
        Text item{run(title + (source.address.empty() ? "." : ". "))};
        if (!source.address.empty()) {
            Run address = run(std::string(source.address), Tone::secondary);
            address.address = std::string(source.address);
            item.push_back(std::move(address));
        }
        list.items.push_back(std::move(item));
    }
    return list;
}

// A line of nothing but controls: "All about this inspection".
bool only_controls(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph != nullptr && !paragraph->text.empty() &&
           std::all_of(paragraph->text.begin(), paragraph->text.end(),
                       [](const Run& part) { return !part.action.empty(); });
}

// Who stands behind a chart: publishers of the judgements, or the series' own sources.
std::string chart_source(const Dataset& data, const View& view) {
    std::vector<std::string> names;
    const auto add = [&](std::string name) {
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    };
    if (view.state.screen == Screen::numbers) {
        const Index measure = record::find(data, record::Part::measures, view.state.measure);
        if (measure == kNone) return {};
        for (const record::Series& series : slice(data.series, data.measures[measure].series)) {
            const record::Source& source = data.sources[series.source];
            add(std::string(source.publisher) + ", “" + std::string(source.title) + "”");
        }
    } else {
        for (const record::Judgement& judgement : data.judgements)
            for (const record::Evidence& e : slice(data.evidence, judgement.evidence))
                add(std::string(data.sources[e.source].publisher));
    }
    return names.empty() ? "" : (names.size() == 1 ? "Source: " : "Sources: ") + joined(names);
}

void name_chart_sources(const Dataset& data, View& view) {
    for (std::vector<Block>* blocks : {&view.main, &view.briefing})
        for (Block& block : *blocks)
            if (auto* chart = std::get_if<Chart>(&block)) chart->source = chart_source(data, view);
}

// What can't be pressed on paper is left out.
void append_printable(std::vector<Block>& into, const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        if (std::holds_alternative<Buttons>(block) || std::holds_alternative<Options>(block)) continue;
        if (!only_controls(block)) into.push_back(block);
    }
}

// The blocks without the list or cards of this name and its heading.
void leave_out(std::vector<Block>& blocks, std::string_view name) {
    for (auto at = blocks.begin(); at != blocks.end(); ++at) {
        const auto* list = std::get_if<List>(&*at);
        const auto* cards = std::get_if<Cards>(&*at);
        if (!(list != nullptr && list->name == name) && !(cards != nullptr && cards->name == name)) continue;
        auto first = at;
        while (first != blocks.begin() && !std::holds_alternative<Heading>(*first)) --first;
        blocks.erase(first, at + 1);
        return;
    }
}

// The first kBriefed of the entries, with how many are left.
void add_findings(const Context& context, std::vector<Block>& page, const std::vector<Index>& entries) {
    const std::size_t shown = std::min(kBriefed, entries.size());
    std::vector<Index> first(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(shown));
    page.emplace_back(make_cards(context.entries, std::move(first), "Findings", card_options(context)));
    if (shown < entries.size())
        page.push_back(paragraph("And " + std::to_string(entries.size() - shown) + " more: see the link.",
                                 Tone::secondary));
}

void brief_timeline(const Context& context, View& view, const std::vector<Index>& entries) {
    std::vector<Block>& page = view.briefing;
    if (!anything_chosen(context)) {
        // The table of marks is too wide for paper; it can be copied by itself.
        page.push_back(view.main.front());
        page.emplace_back(inspections_table(context));
        return;
    }
    page.push_back(view.main.front());
    append_printable(page, view.detail);
    if (context.inspection == kNone || context.theme != kNone) return;
    // Of an inspection the panel counts by theme; on paper there is no panel to go on to.
    leave_out(page, "Evidence for its dates");
    page.push_back(heading(3, "What was said"));
    add_findings(context, page, entries);
}

// The entries whose sources the briefing lists. Numbers and Sources name theirs where they are used.
std::vector<Index> cited_in(const Context& context, std::vector<Index> entries) {
    switch (context.state.screen) {
    case Screen::timeline:
        if (!anything_chosen(context)) return {};
        if (context.inspection == kNone && context.theme != kNone)
            entries.erase(
                std::remove_if(entries.begin(), entries.end(),
                               [&](Index entry) { return !query::is_finding(*context.entries, entry); }),
                entries.end());
        return entries;
    case Screen::findings:
        entries.resize(std::min(kBriefed, entries.size()));
        return entries;
    case Screen::compare:
        return entries;
    default:
        return {};
    }
}

void make_briefing(const Context& context, View& view, const std::vector<Index>& entries,
                   const Inspections& inspections) {
    std::vector<Block>& page = view.briefing;
    switch (view.state.screen) {
    case Screen::timeline:
        brief_timeline(context, view, entries);
        break;
    case Screen::findings:
        page.push_back(view.main.front());
        add_findings(context, page, entries);
        break;
    case Screen::compare:
        // The screen has made its own, with every finding in full, where there is something to compare.
        if (page.empty()) append_printable(page, {view.main.begin() + 1, view.main.end()});
        break;
    case Screen::numbers:
        append_printable(page, view.main);
        leave_out(page, "Single figures"); // of all measures
        break;
    case Screen::sources:
        // The heading, the coverage and the differences of one inspection; not the lists of everything.
        for (const Block& block : view.main) {
            const auto* table = std::get_if<Table>(&block);
            if (table != nullptr && table->caption == "All sources") break;
            append_printable(page, {block});
        }
        break;
    }
    List last = caveats(context, inspections);
    page.push_back(heading(3, last.name));
    page.emplace_back(std::move(last));
    List sources = sources_of(context, cited_in(context, entries));
    if (sources.items.empty()) return;
    page.push_back(heading(3, sources.name));
    page.emplace_back(std::move(sources));
}

} // namespace

std::string file_stem(std::string_view area, const ViewState& state) {
    std::string stem = slug(area) + "-" + std::string(word(kScreens, state.screen));
    const auto add = [&](std::string_view part) {
        const std::string name = slug(part);
        constexpr std::size_t most = 80; // some file systems stop not far beyond, with folders before it
        if (!name.empty() && stem.size() + name.size() < most) stem += "-" + name;
    };
    add(state.theme);
    switch (state.screen) {
    case Screen::timeline:
        add(state.inspection);
        add(state.theme.empty() && state.inspection.empty() ? state.finding : "");
        break;
    case Screen::findings:
        for (const std::string& inspection : state.filters.inspections) add(inspection);
        for (const std::string& theme : state.filters.themes) add(theme);
        add(state.filters.search);
        break;
    case Screen::compare:
        for (const Column& column : state.columns) add(column.inspection + " " + column.body);
        break;
    case Screen::numbers:
        add(state.measure);
        break;
    case Screen::sources:
        add(state.inspection);
        break;
    }
    return stem;
}

void add_takeaway(const Context& context, View& view) {
    const Dataset& data = *context.data;
    view.asAt = date_iso(data.asAt);
    const std::vector<query::Subject> columns = compared(context, view);
    const std::vector<Index> entries =
        columns.empty() ? shown_entries(context) : compared_entries(context, columns);
    Inspections inspections{context.inspection};
    for (const query::Subject& column : columns) inspections.push_back(column.inspection);
    switch (view.state.screen) {
    case Screen::numbers: {
        const Index measure = record::find(data, record::Part::measures, view.state.measure);
        if (measure != kNone) view.data = points_data(data, data.measures[measure]);
        break;
    }
    case Screen::sources:
        view.data = sources_data(data);
        break;
    default:
        view.data = entries_data(context, entries, changes_of(context, columns));
        break;
    }
    if (!view.data.rows) view.data.rows = [](Range) { return std::vector<Row>{}; };
    view.data.caption = view.title;
    make_briefing(context, view, entries, inspections);
    name_chart_sources(data, view);
}

} // namespace view
