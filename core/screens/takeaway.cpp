#include "core/screens/takeaway.h"

#include <algorithm>
#include <memory>

#include "core/block/phrases.h"
#include "core/query/compare.h"
#include "core/query/filter.h"
#include "core/screens/compare/change_words.h"
#include "core/screens/compare/rows.h"
#include "core/screens/numbers/values.h"
#include "core/screens/told.h"
#include "core/state/link.h"
#include "core/state/words.h"

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

struct DataLine {
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

Row line_row(const Entries& entries, const DataLine& line) {
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
    auto lines = std::make_shared<std::vector<DataLine>>();
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
            const DataLine& line = (*lines)[i];
            rows.push_back(line_row(*entries, line));
            const Index theme = entries->theme[line.entry];
            if (theme < words.size())
                for (const std::string& word : words[theme]) rows.back().cells.push_back(plain(word));
        }
        return rows;
    };
    return table;
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
            words.push_back(change_label(
                *context.entries, query::theme_change(*context.entries, columns[i - 1], columns[i], theme),
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

// ---- charts

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
    for (Block& block : view.main)
        if (auto* chart = std::get_if<Chart>(&block)) chart->source = chart_source(data, view);
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
    std::vector<query::Subject> columns; // as the screen resolved them
    if (view.state.screen == Screen::compare) {
        Context resolved = context;
        resolved.state.columns = view.state.columns;
        columns = compared_columns(resolved);
    }
    const std::vector<Index> entries = told_entries(context, columns);
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
    name_chart_sources(data, view);
}

} // namespace view
