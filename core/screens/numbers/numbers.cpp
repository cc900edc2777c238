// Numbers: how a measure moved, beside other areas, and where the inspections fall on its line.
#include <algorithm>
#include <memory>
#include <set>

#include "core/block/phrases.h"
#include "core/screens/numbers/chart.h"
#include "core/screens/numbers/values.h"
#include "core/screens/panels.h"
#include "core/screens/screen.h"
#include "core/state/link.h"

namespace view {
namespace {

using record::Dataset;
using record::Index;
using record::kNone;
using record::Measure;
using record::Point;
using record::Series;

Options measure_options(const Dataset& data, Index chosen) {
    Options options;
    options.title = "Measures";
    for (Index i = 0; i < data.measures.size(); ++i) {
        Option option;
        option.label = std::string(data.measures[i].name);
        option.name = option.label;
        option.chosen = i == chosen;
        option.action = choose(Field::measure, std::string(data.measures[i].id));
        options.options.push_back(std::move(option));
    }
    return options;
}

Options beside_options(const Context& context, const Measure& measure) {
    Options options;
    options.title = "Beside";
    options.several = true;
    std::vector<std::string> others;
    for (const Series& series : slice(context.data->series, measure.series))
        if (!is_local(*context.data, series)) others.push_back(slug(series.area));
    for (const Series& series : slice(context.data->series, measure.series)) {
        if (is_local(*context.data, series)) continue;
        Option option;
        option.label = std::string(series.area);
        option.name = option.label;
        option.chosen = series_wanted(context, series);
        // An empty list means all, and "none" must be sayable: the list then holds a word that is no area.
        std::vector<std::string> next = context.state.areas.empty() ? others : context.state.areas;
        const auto at = std::find(next.begin(), next.end(), slug(series.area));
        if (at != next.end())
            next.erase(at);
        else
            next.push_back(slug(series.area));
        next.erase(std::remove(next.begin(), next.end(), "none"), next.end());
        option.action = clear(Field::areas);
        const bool all = std::all_of(others.begin(), others.end(), [&](const std::string& each) {
            return std::find(next.begin(), next.end(), each) != next.end();
        });
        if (next.empty()) next.emplace_back("none");
        if (!all)
            for (std::string& word : next)
                option.action.push_back({Field::areas, Op::toggle, std::move(word)});
        options.options.push_back(std::move(option));
    }
    Option marks;
    marks.label = "Mark inspections";
    marks.name = marks.label;
    marks.chosen = context.state.marks;
    marks.action = {{Field::marks, Op::toggle, {}}};
    options.options.push_back(std::move(marks));
    return options;
}

Table figures_table(const Context& context, const Measure& measure) {
    const Dataset& data = *context.data;
    auto dates = std::make_shared<std::vector<record::Date>>();
    auto series = std::make_shared<std::vector<const Series*>>();
    for (const Series& each : slice(data.series, measure.series)) {
        if (!series_wanted(context, each)) continue;
        series->push_back(&each);
        for (const Point& point : slice(data.points, each.points))
            if (std::find(dates->begin(), dates->end(), point.date) == dates->end())
                dates->push_back(point.date);
    }
    std::sort(dates->begin(), dates->end(), record::date_less);
    Table table;
    table.caption = "The same figures";
    TableColumn area;
    area.head = {""};
    area.name = "Area";
    area.atLeast = 210;
    area.weight = 0;
    table.columns.push_back(std::move(area));
    for (const record::Date date : *dates) {
        TableColumn column;
        column.head = {std::to_string(date.year)};
        column.name = date_long(date);
        column.numbers = true;
        column.atLeast = 62;
        table.columns.push_back(std::move(column));
    }
    table.count = series->size();
    table.rows = [&data, &measure, dates, series](Range range) {
        std::vector<Row> rows;
        const std::size_t end = std::min(range.first + range.count, series->size());
        for (std::size_t r = range.first; r < end; ++r) {
            const Series& each = *(*series)[r];
            Row row;
            Cell head;
            head.head = true;
            head.text = {run(std::string(each.area))};
            row.cells.push_back(std::move(head));
            for (const record::Date date : *dates) {
                Cell cell;
                cell.kind = CellKind::number;
                for (const Point& point : slice(data.points, each.points)) {
                    if (point.date != date) continue;
                    cell.text = {run(point.missing.empty() ? value_number(data, measure, point.value) : "–")};
                    cell.name = std::string(each.area) + ", " + date_long(date) + ": " +
                                (point.missing.empty() ? value_text(data, measure, point.value)
                                                       : "no value, " + std::string(point.missing));
                }
                if (cell.text.empty())
                    cell.name = std::string(each.area) + ", " + date_long(date) + ": no figure";
                row.cells.push_back(std::move(cell));
            }
            rows.push_back(std::move(row));
        }
        return rows;
    };
    return table;
}

void add_notes(std::vector<Block>& blocks, const Context& context, const Measure& measure) {
    const Dataset& data = *context.data;
    List list;
    list.name = "About these figures";
    std::set<std::string_view> said;
    std::set<Index> sources;
    for (const Series& series : slice(data.series, measure.series)) {
        sources.insert(series.source);
        for (const record::Break& gap : slice(data.breaks, series.breaks))
            if (said.insert(gap.why).second)
                list.items.push_back(
                    {run(date_long(gap.date) + ": ", Tone::ink, true), run(std::string(gap.why))});
        for (const Point& point : slice(data.points, series.points))
            if (!point.missing.empty() && said.insert(point.missing).second)
                list.items.push_back({run("A dash: ", Tone::ink, true), run(std::string(point.missing))});
    }
    if (!measure.caution.empty()) list.items.push_back({run(std::string(measure.caution))});
    for (const Index source : sources) {
        Run where =
            run(std::string(data.sources[source].title) + ", " + std::string(data.sources[source].publisher),
                Tone::secondary);
        where.address = std::string(data.sources[source].address);
        list.items.push_back({run("Source: ", Tone::secondary), std::move(where)});
    }
    blocks.push_back(heading(3, list.name));
    blocks.emplace_back(std::move(list));
}

// What inspectors, councils or the press gave as single figures, on bases of their own.
void add_single_figures(std::vector<Block>& blocks, const Context& context) {
    const query::Entries& entries = *context.entries;
    std::vector<Index> figures;
    for (Index entry = 0; entry < entries.size(); ++entry)
        if (entries.kind[entry] == query::EntryKind::figure) figures.push_back(entry);
    if (figures.empty()) return;
    blocks.push_back(heading(3, "Single figures, on other bases"));
    blocks.push_back(paragraph(
        "Given by inspectors, councils or the press. Each counts in its own way: none is a point of the "
        "series above.",
        Tone::secondary));
    blocks.emplace_back(
        make_cards(context.entries, std::move(figures), "Single figures", card_options(context)));
}

} // namespace

void numbers_screen(const Context& context, View& view) {
    const Dataset& data = *context.data;
    Index chosen = record::find(data, record::Part::measures, context.state.measure);
    if (chosen == kNone && !data.measures.empty()) chosen = 0;
    if (chosen == kNone) {
        view.title = "Numbers";
        view.main.push_back(paragraph("This record holds no measures."));
        return;
    }
    const Measure& measure = data.measures[chosen];
    view.state.measure = std::string(measure.id);
    view.title = std::string(measure.name);
    view.says = measure_title(data, measure) + ".";
    view.filters.emplace_back(measure_options(data, chosen));
    view.filters.emplace_back(beside_options(context, measure));
    view.main.emplace_back(measure_chart(context, measure));
    view.main.emplace_back(figures_table(context, measure));
    add_notes(view.main, context, measure);
    add_single_figures(view.main, context);
    view.detail = detail(context);
}

} // namespace view
