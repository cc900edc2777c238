#include "core/view/takeaway.h"

#include <algorithm>
#include <memory>

#include "core/query/matrix.h"
#include "core/view/numbers.h"
#include "core/view/panels.h"
#include "core/view/phrases.h"

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
// -----------------------
struct Line {
    Index entry, evidence;
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

Table entries_data(const Context& context, const std::vector<Index>& list) {
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
    table.count = lines->size();
    table.rows = [lines, entries = context.entries](Range range) {
        std::vector<Row> rows;
        const std::size_t end = std::min(range.first + range.count, lines->size());
        for (std::size_t i = range.first; i < end; ++i) rows.push_back(line_row(*entries, (*lines)[i]));
        return rows;
    };
    return table;
}

// ---- which entries each screen is about
// ------------------------------------------------------------------------------
std::vector<Index> shown_entries(const Context& context) {
    std::vector<Index> list;
    const Entries& entries = *context.entries;
    const bool timeline = context.state.screen == Screen::timeline;
    query::bits_each(context.shown, [&](Index entry) {
        if (timeline && context.inspection != kNone && entries.inspection[entry] != context.inspection)
            return;
        if (timeline && context.theme != kNone && !query::on_theme(entries, entry, context.theme)) return;
        list.push_back(entry);
    });
    return list;
}

std::vector<Index> compared_entries(const Context& context, const View& view) {
    std::vector<Index> list;
    const Entries& entries = *context.entries;
    for (const Column& column : view.state.columns) {
        const Index inspection = record::find(*context.data, record::Part::inspections, column.inspection);
        const Index body = record::find(*context.data, record::Part::bodies, column.body);
        for (Index entry = 0; entry < entries.size(); ++entry)
            if (inspection != kNone && entries.inspection[entry] == inspection &&
                query::is_finding(entries, entry) && query::bits_has(context.shown, entry) &&
                (body == kNone || query::has(entries, entry, query::Facet::body, body)) &&
                std::find(list.begin(), list.end(), entry) == list.end())
                list.push_back(entry);
    }
    return list;
}

// ---- measures
// ----------------------------------------------------------------------------------------------------------
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
// ----------------------------------------------------------------------------------------------------------
// Caveats that go with what is shown: what isn't known, and how the record came about.
List caveats(const Context& context) {
    const Dataset& data = *context.data;
    List list;
    list.name = "To bear in mind";
    for (const record::Gap& gap : data.gaps)
        if (gap.inspection != kNone && gap.inspection == context.inspection)
            list.items.push_back(
                {run("Not found: " + std::string(gap.sought) + " " + std::string(gap.where))});
    for (const record::Difference& difference : data.differences)
        if (difference.inspection != kNone && difference.inspection == context.inspection)
            list.items.push_back({run("Sources differ on “" + lower_first(difference.topic) +
                                      "”: " + std::string(difference.reading))});
    constexpr std::size_t most = 6;
    if (list.items.size() > most) list.items.resize(most);
    list.items.push_back({run(std::string(data.about))});
    return list;
}

// What can't be pressed on paper is left out.
void append_printable(std::vector<Block>& into, const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        if (std::holds_alternative<Buttons>(block) || std::holds_alternative<Options>(block)) continue;
        into.push_back(block);
    }
}

void make_briefing(const Context& context, View& view, const std::vector<Index>& entries) {
    std::vector<Block>& page = view.briefing;
    switch (view.state.screen) {
    case Screen::timeline:
        append_printable(page, {view.main.begin(), view.main.begin() + 1});
        append_printable(page, view.detail);
        break;
    case Screen::findings: {
        std::vector<Index> first(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(
                                                                        std::min(kBriefed, entries.size())));
        const std::size_t left = entries.size() - first.size();
        page.push_back(view.main.front());
        page.emplace_back(make_cards(context.entries, std::move(first), "Findings", card_options(context)));
        if (left > 0)
            page.push_back(
                paragraph("And " + std::to_string(left) + " more: see the link.", Tone::secondary));
        break;
    }
    case Screen::compare:
    case Screen::numbers:
        append_printable(page, view.main);
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
    List last = caveats(context);
    page.push_back(heading(3, last.name));
    page.emplace_back(std::move(last));
}

} // namespace

void add_takeaway(const Context& context, View& view) {
    const Dataset& data = *context.data;
    view.asAt = date_iso(data.asAt);
    const std::vector<Index> entries =
        context.state.screen == Screen::compare ? compared_entries(context, view) : shown_entries(context);
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
        view.data = entries_data(context, entries);
        break;
    }
    if (!view.data.rows) view.data.rows = [](Range) { return std::vector<Row>{}; };
    view.data.caption = view.title;
    make_briefing(context, view, entries);
}

} // namespace view
