#include "core/screens/numbers/numbers.h"

#include <algorithm>
#include <set>

#include "core/block/phrases.h"
#include "core/query/grades.h"
#include "core/screens/data_tables.h"
#include "core/screens/detail.h"
#include "core/screens/numbers/values.h"
#include "core/screens/paper.h"
#include "core/state/link.h"

namespace view {
namespace {

using record::Dataset;
using record::Index;
using record::kNone;
using record::Measure;
using record::Point;
using record::Series;

Options measure_options(const Numbers& answer) {
    Options options{.title = "Measures", .chooser = true};
    for (const Measure& measure : answer.data().measures) {
        Option& option = options.options.emplace_back();
        option.label = option.name = measure.name;
        option.chosen = &measure == answer.measure;
        option.action = choose(Field::measure, measure.id);
    }
    return options;
}

bool holds(const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

Options beside_options(const Numbers& answer) {
    const Dataset& data = answer.data();
    Options options{.title = "Beside", .several = true};
    std::vector<std::string> others;
    for (const Series& series : slice(data.series, answer.measure->series))
        if (!is_local(data, series)) others.push_back(slug(series.area));
    for (const Series& series : slice(data.series, answer.measure->series)) {
        if (is_local(data, series)) continue;
        const std::string area = slug(series.area);
        Option& option = options.options.emplace_back();
        option.label = option.name = series.area;
        option.chosen = answer.state.areas.empty() || holds(answer.state.areas, area);
        // An empty list means all, and "none" must be sayable: the list then holds a word that is no area.
        std::vector<std::string> next = answer.state.areas.empty() ? others : answer.state.areas;
        if (std::erase(next, area) == 0) next.push_back(area);
        std::erase(next, "none");
        option.action = clear(Field::areas);
        const bool all = std::all_of(others.begin(), others.end(),
                                     [&](const std::string& each) { return holds(next, each); });
        if (next.empty()) next.emplace_back("none");
        if (!all)
            for (const std::string& word : next)
                option.action = both(option.action, toggle(Field::areas, word));
    }
    Option& marks = options.options.emplace_back();
    marks.label = marks.name = "Mark inspections";
    marks.chosen = answer.state.marks;
    marks.action = toggle(Field::marks, {});
    return options;
}

Cell figure_cell(const Dataset& data, const Measure& measure, const Series& series, record::Date date) {
    Cell cell{.kind = CellKind::number,
              .where = std::string(series.area) + ", " + date_long(date),
              .says = "no figure"};
    for (const Point& point : slice(data.points, series.points)) {
        if (point.date != date) continue;
        cell.text = {run(point.missing.empty() ? value_number(data, measure, point.value) : "–")};
        cell.says = point.missing.empty() ? value_text(data, measure, point.value)
                                          : "no value, " + std::string(point.missing);
    }
    return cell;
}

Table figures_table(const Numbers& answer) {
    const Dataset& data = answer.data();
    std::vector<record::Date> dates;
    for (const Series* series : answer.wanted)
        for (const Point& point : slice(data.points, series->points))
            if (std::find(dates.begin(), dates.end(), point.date) == dates.end()) dates.push_back(point.date);
    std::sort(dates.begin(), dates.end(), record::date_less);
    Table table{.caption = "The same figures"};
    add_column(table, "Area", 0, 210);
    table.columns[0].head = {""};
    for (const record::Date date : dates) {
        add_column(table, date_long(date), 1, 62, true);
        table.columns.back().head = {std::to_string(date.year)};
    }
    rows_of(table, answer.wanted.size(), [&answer, dates = std::move(dates)](std::size_t i) {
        const Series& series = *answer.wanted[i];
        Row row{{head_cell(run(series.area))}};
        for (const record::Date date : dates)
            row.cells.push_back(figure_cell(answer.data(), *answer.measure, series, date));
        return row;
    });
    return table;
}

List notes(const Numbers& answer) {
    const Dataset& data = answer.data();
    const Measure& measure = *answer.measure;
    List list{.name = "About these figures"};
    std::set<std::string_view> said;
    std::set<Index> sources;
    for (const Series& series : slice(data.series, measure.series)) {
        sources.insert(series.source);
        for (const record::Break& gap : slice(data.breaks, series.breaks))
            if (said.insert(gap.why).second)
                list.items.push_back({run(date_long(gap.date) + ": ", Tone::ink, true), run(gap.why)});
        for (const Point& point : slice(data.points, series.points))
            if (!point.missing.empty() && said.insert(point.missing).second)
                list.items.push_back({run("A dash: ", Tone::ink, true), run(point.missing)});
    }
    if (!measure.caution.empty()) list.items.push_back({run(measure.caution)});
    for (const Index source : sources) {
        const record::Source& of = data.sources[source];
        const std::string name = std::string(of.title) + ", " + std::string(of.publisher);
        list.items.push_back({run("Source: ", Tone::secondary), away(name, of.address)});
    }
    return list;
}

// Chart, table and notes: what can stand on paper.
View first_part(const Numbers& answer) {
    View view;
    if (answer.measure == nullptr) {
        view.main.push_back(paragraph("This record holds no measures."));
        return view;
    }
    view.chart = chart(answer);
    view.table = figures_table(answer);
    view.main = {*view.chart, *view.table};
    add_list(view.main, notes(answer));
    return view;
}

} // namespace

Numbers Numbers::of(Asked asked) {
    Numbers answer{std::move(asked), nullptr, {}, {}};
    const Dataset& data = answer.data();
    answer.title = "Numbers";
    answer.told.clear();
    for (Index entry = 0; entry < answer.entries().size(); ++entry)
        if (answer.entries().kind[entry] == query::EntryKind::figure) answer.told.push_back(entry);
    const Index chosen = record::find(data, record::Part::measures, answer.state.measure);
    if (chosen == kNone && data.measures.empty()) return answer;
    answer.measure = &data.measures[chosen == kNone ? 0 : chosen];
    answer.state.measure = answer.measure->id;
    answer.sentence = measure_title(data, *answer.measure);
    answer.title = answer.measure->name;
    answer.says = answer.sentence + ".";
    for (const Series& series : slice(data.series, answer.measure->series))
        if (is_local(data, series) || answer.state.areas.empty() ||
            holds(answer.state.areas, slug(series.area)))
            answer.wanted.push_back(&series);
    return answer;
}

View blocks(const Numbers& answer) {
    View view = first_part(answer);
    if (answer.measure == nullptr) return view;
    view.filters = {measure_options(answer), beside_options(answer)};
    if (!answer.told.empty()) {
        view.main.push_back(heading(3, "Single figures, on other bases"));
        view.main.push_back(paragraph(
            "Given by inspectors, councils or the press. Each counts in its own way: none is a point of the "
            "series above.",
            Tone::secondary));
        view.main.emplace_back(make_cards(answer.entries(), answer.told, "Single figures", answer.cards));
    }
    view.detail = explained(answer, detail_of_finding(answer));
    return view;
}

std::vector<Block> page(const Numbers& answer, float room) {
    Sheet sheet(room, short_caveats(answer, inspections_of(answer)));
    append(sheet.blocks, first_part(answer).main);
    return std::move(sheet).whole();
}

std::vector<Block> briefing(const Numbers& answer) {
    std::vector<Block> page = first_part(answer).main;
    add_list(page, caveats(answer, inspections_of(answer)));
    return page; // its sources stand among the notes
}

Table data(const Numbers& answer) {
    return measures_data(answer.data(),
                         record::find(answer.data(), record::Part::measures, answer.state.measure));
}

News news(const Numbers& answer) {
    News news{query::bits_none(answer.entries().size())};
    for (const Index entry : answer.told) query::bits_put(news.entries, entry);
    for (Index i = 0; answer.state.marks && i < answer.data().inspections.size(); ++i)
        if (query::graded(answer.inspection_at(i))) news.inspections.push_back(i);
    return news;
}

std::vector<std::string> file_words(const Numbers& answer) { return {answer.state.measure}; }

} // namespace view
