#include <algorithm>
#include <memory>

#include "core/block/mark_counts.h"
#include "core/block/phrases.h"
#include "core/query/grades.h"
#include "core/query/matrix.h"
#include "core/screens/panels.h"

namespace view {
namespace {

using query::Matrix;
using query::MatrixCell;
using record::Dataset;
using record::Index;

Action choose_both(const Dataset& data, Index inspection, Index theme) {
    Action action = choose(Field::inspection, std::string(data.inspections[inspection].id));
    action.push_back({Field::theme, Op::set, std::string(data.themes[theme].id)});
    return action;
}

Cell make_cell(const Dataset& data, const Matrix& matrix, std::size_t row, std::size_t column, bool chosen) {
    const MatrixCell& from = matrix.at(row, column);
    const record::Theme& theme = data.themes[matrix.themes[row]];
    const record::Inspection& inspection = data.inspections[matrix.inspections[column]];
    Cell cell;
    cell.text = mark_runs(from.marks);
    std::string what = mark_words(from.marks);
    if (cell.text.empty() && from.hidden > 0) {
        // Not one of the kinds of nothing: there is something, and the filters hide it.
        what = counted(from.hidden, "finding") + ", hidden by the filters";
        cell.text = {run("…", Tone::secondary)};
    } else if (cell.text.empty()) {
        cell.kind = from.looked ? CellKind::nothingReported : CellKind::notLooked;
        what = from.looked ? "nothing reported" : "not looked at";
    }
    cell.name = std::string(theme.name) + ", " + inspection_month(inspection) + ": " + what;
    cell.chosen = chosen;
    cell.action = choose_both(data, matrix.inspections[column], matrix.themes[row]);
    return cell;
}

} // namespace

Table matrix_table(const Context& context) {
    const Dataset& data = *context.data;
    const auto matrix = std::make_shared<const Matrix>(query::make_matrix(*context.entries, context.shown));
    Table table;
    table.caption = "Findings by theme and inspection";
    table.about = {run("One mark, one finding: ", Tone::secondary),
                   marked(Mark::strength, Tone::strength, " strength, ", ""),
                   marked(Mark::progress, Tone::progress, " progress, ", ""),
                   marked(Mark::concern, Tone::concern, " concern, ", ""),
                   marked(Mark::neutral, Tone::secondary, " neutral. ", ""),
                   run("– nothing reported. Shaded: not looked at.", Tone::secondary)};
    for (Run& part : table.about) part.tone = part.mark == Mark::none ? Tone::secondary : part.tone;
    TableColumn themes;
    themes.name = "Theme";
    themes.head = {"", ""};
    themes.atLeast = 190;
    themes.weight = 0;
    table.columns.push_back(std::move(themes));
    for (const Index i : matrix->inspections) {
        const record::Inspection& inspection = data.inspections[i];
        TableColumn column;
        column.head = inspection_head(inspection);
        column.name = inspection_name(inspection);
        column.atLeast = 66;
        column.chosen = i == context.inspection;
        column.action = choose(Field::inspection, std::string(inspection.id));
        table.columns.push_back(std::move(column));
    }
    // A crowded column is wider: three marks with numbers.
    for (std::size_t c = 0; c < matrix->inspections.size(); ++c)
        for (std::size_t r = 0; r < matrix->themes.size(); ++r) {
            std::size_t characters = 0;
            for (const Run& part : mark_runs(matrix->at(r, c).marks))
                characters += part.mark == Mark::none ? 0 : 2 + part.text.size();
            table.columns[c + 1].atLeast =
                std::max(table.columns[c + 1].atLeast, 8.5F * static_cast<float>(characters) + 12);
        }
    table.count = matrix->themes.size();
    table.rows = [&data, matrix, theme = context.theme, inspection = context.inspection](Range range) {
        std::vector<Row> rows;
        const std::size_t end = std::min(range.first + range.count, matrix->themes.size());
        for (std::size_t r = range.first; r < end; ++r) {
            const record::Theme& of = data.themes[matrix->themes[r]];
            Row row;
            row.chosen = matrix->themes[r] == theme;
            Cell head;
            head.head = true;
            head.text = {run(std::string(of.name), Tone::ink, row.chosen)};
            head.action = choose(Field::theme, std::string(of.id));
            row.cells.push_back(std::move(head));
            for (std::size_t c = 0; c < matrix->inspections.size(); ++c)
                row.cells.push_back(
                    make_cell(data, *matrix, r, c, row.chosen && matrix->inspections[c] == inspection));
            rows.push_back(std::move(row));
        }
        return rows;
    };
    return table;
}

Table inspections_table(const Context& context) {
    const Dataset& data = *context.data;
    Table table;
    table.caption = "Every inspection and visit";
    table.about = {run("The latest first. Grades are of the whole service unless another area is named.",
                       Tone::secondary)};
    add_column(table, "Inspection", 2, 190);
    add_column(table, "Published", 1, 120);
    add_column(table, "Of", 2, 170);
    add_column(table, "Grade", 2, 150);
    add_column(table, "Findings", 0, 80, true);

    auto order = std::make_shared<std::vector<Index>>(query::inspections_by_date(data));
    std::reverse(order->begin(), order->end());
    table.count = order->size();
    table.rows = [&data, order, entries = context.entries, chosen = context.inspection](Range range) {
        std::vector<Row> rows;
        const std::size_t end = std::min(range.first + range.count, order->size());
        for (std::size_t r = range.first; r < end; ++r) {
            const Index i = (*order)[r];
            const record::Inspection& inspection = data.inspections[i];
            std::size_t findings = 0;
            for (Index entry = 0; entry < entries->size(); ++entry)
                findings += entries->inspection[entry] == i && query::is_finding(*entries, entry) ? 1U : 0U;
            Row row;
            row.chosen = i == chosen;
            Cell head;
            head.head = true;
            head.text = {marked(query::graded(inspection) ? Mark::graded : Mark::visit, Tone::secondary,
                                " " + inspection_name(inspection), inspection_name(inspection))};
            head.text[0].tone = Tone::ink;
            head.action = choose(Field::inspection, std::string(inspection.id));
            Cell published;
            published.text = {
                run(date_known(inspection.published) ? date_long(inspection.published) : "not known",
                    date_known(inspection.published) ? Tone::ink : Tone::secondary)};
            Cell of;
            of.text = {run(bodies_phrase(data, inspection.bodies))};
            Cell grade;
            const bool held = inspection.status == record::InspectionStatus::held;
            grade.text = {run(held ? grade_phrase(data, inspection) : lower_first(label(inspection.status)),
                              held && query::graded(inspection) ? Tone::ink : Tone::secondary)};
            Cell number;
            number.kind = CellKind::number;
            number.text = {run(std::to_string(findings))};
            row.cells = {std::move(head), std::move(published), std::move(of), std::move(grade),
                         std::move(number)};
            rows.push_back(std::move(row));
        }
        return rows;
    };
    return table;
}

List events_list(const Context& context) {
    const Dataset& data = *context.data;
    std::vector<Index> order(data.events.size());
    for (Index i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](Index a, Index b) { return date_less(data.events[a].date, data.events[b].date); });
    List list;
    list.name = "What happened in between";
    for (const Index i : order) {
        const record::Event& event = data.events[i];
        Text item;
        const std::string when =
            event.dateText.empty() ? date_span(event.date, event.until) : std::string(event.dateText);
        const bool vague = !event.dateText.empty();
        item.push_back(run(vague ? date_long(event.date) + " (“" + when + "”)" : when, Tone::ink, true));
        item.push_back(run(": " + std::string(event.title)));
        if (event.status != record::EventStatus::happened)
            item.push_back(
                run(event.status == record::EventStatus::planned ? " Planned." : " Planned, then dropped.",
                    Tone::secondary));
        if (!event.outcome.empty()) item.push_back(run(" " + std::string(event.outcome), Tone::secondary));
        bool first = true;
        for (const record::Evidence& e : slice(data.evidence, event.evidence)) {
            if (!first) break;
            const record::Source& source = data.sources[e.source];
            Run where = run(" " + std::string(source.publisher), Tone::secondary);
            where.address = std::string(source.address);
            item.push_back(std::move(where));
            first = false;
        }
        list.items.push_back(std::move(item));
    }
    return list;
}

} // namespace view
