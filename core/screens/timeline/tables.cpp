#include <algorithm>
#include <numeric>

#include "core/block/mark_counts.h"
#include "core/block/phrases.h"
#include "core/record/sorting.h"
#include "core/screens/timeline/timeline.h"

namespace view {
namespace {

using query::Matrix;
using query::MatrixCell;
using record::Dataset;
using record::Index;

Cell make_cell(const Dataset& data, const Matrix& matrix, std::size_t row, std::size_t column, bool chosen) {
    const MatrixCell& from = matrix.at(row, column);
    const record::Theme& theme = data.themes[matrix.themes[row]];
    const record::Inspection& inspection = data.inspections[matrix.inspections[column]];
    Cell cell;
    cell.text = mark_runs(from.marks);
    cell.where = std::string(theme.name) + ", " + inspection_month(inspection);
    cell.says = mark_words(from.marks);
    if (cell.text.empty() && from.hidden > 0) {
        // Not one of the kinds of nothing: there is something, and the filters hide it.
        cell.says = counted(from.hidden, "finding") + ", hidden by the filters";
        cell.text = {run("…", Tone::secondary)};
    } else if (cell.text.empty()) {
        cell.kind = kind_of(from.nothing);
        cell.says = nothing_words(cell.kind);
    }
    cell.chosen = chosen;
    cell.action = both(choose(Field::inspection, inspection.id), choose(Field::theme, theme.id));
    return cell;
}

} // namespace

Table matrix_table(const Timeline& answer) {
    const Dataset& data = answer.data();
    const Matrix& matrix = answer.matrix;
    Table table{.caption = "Findings by theme and inspection", .opensAtEnd = true};
    table.about = {
        run("One mark, one finding: ", Tone::secondary),
        marked(Mark::strength, Tone::strength, " strength, "),
        marked(Mark::progress, Tone::progress, " progress, "),
        marked(Mark::concern, Tone::concern, " concern, "),
        marked(Mark::neutral, Tone::secondary, " neutral. "),
        run("– nothing said in the whole report. ? not known: only parts of it are in these sources. "
            "Shaded: not looked at. Under each date: how much of the inspection is known. Where not "
            "all fit, the latest are shown, and the earlier ones are one scroll to the left.",
            Tone::secondary)};
    add_column(table, "Theme", 0, 190);
    table.columns[0].head = {"", "", ""};
    for (std::size_t c = 0; c < matrix.inspections.size(); ++c) {
        const record::Inspection& inspection = data.inspections[matrix.inspections[c]];
        add_column(table, inspection_name(inspection), 1, 66);
        TableColumn& column = table.columns.back();
        column.head = inspection_head(inspection);
        column.head.emplace_back(coverage_short(query::coverage(*answer.catalogue, matrix.inspections[c])));
        column.name += ", " + coverage_phrase(*answer.catalogue, matrix.inspections[c]);
        column.chosen = matrix.inspections[c] == answer.inspection;
        column.action = choose(Field::inspection, inspection.id);
        // A crowded column is wider: three marks with numbers.
        for (std::size_t r = 0; r < matrix.themes.size(); ++r) {
            std::size_t characters = 0;
            for (const Run& part : mark_runs(matrix.at(r, c).marks))
                characters += part.mark == Mark::none ? 0 : 2 + part.text.size();
            column.atLeast = std::max(column.atLeast, 8.5F * static_cast<float>(characters) + 12);
        }
    }
    rows_of(table, matrix.themes.size(), [&answer, &matrix](std::size_t r) {
        const record::Theme& of = answer.theme_at(matrix.themes[r]);
        Row row{.chosen = matrix.themes[r] == answer.theme};
        row.cells.push_back(head_cell(run(of.name, Tone::ink, row.chosen), choose(Field::theme, of.id)));
        for (std::size_t c = 0; c < matrix.inspections.size(); ++c)
            row.cells.push_back(make_cell(answer.data(), matrix, r, c,
                                          row.chosen && matrix.inspections[c] == answer.inspection));
        return row;
    });
    return table;
}

Table inspections_table(const Timeline& answer, bool withBodies) {
    Table table{.caption = "Every inspection and visit"};
    table.about = {run("The latest first. Grades are of the whole service unless another area is named.",
                       Tone::secondary)};
    add_column(table, "Inspection", 2, 190);
    add_column(table, "Published", 1, 120);
    if (withBodies) add_column(table, "Of", 2, 170);
    add_column(table, "Grade", 2, 150);
    add_column(table, "Findings", 0, 80, true);
    rows_of(table, answer.catalogue->byDate.size(), [&answer, withBodies](std::size_t r) {
        const Index i = answer.catalogue->byDate[answer.catalogue->byDate.size() - 1 - r];
        const record::Inspection& inspection = answer.inspection_at(i);
        const std::string name = inspection_name(inspection);
        const bool held = inspection.status == record::InspectionStatus::held;
        const bool graded = query::graded(inspection);
        Row row{.chosen = i == answer.inspection};
        row.cells = {head_cell(marked(graded ? Mark::graded : Mark::visit, Tone::ink, " " + name, name),
                               choose(Field::inspection, inspection.id)),
                     Cell{{published_run(inspection.published)}}};
        if (withBodies) row.cells.push_back(cell_of(bodies_phrase(answer.data(), inspection.bodies)));
        row.cells.push_back(
            cell_of(held ? grade_phrase(answer.data(), inspection) : lower_first(label(inspection.status)),
                    held && graded ? Tone::ink : Tone::secondary));
        row.cells.push_back(number_cell(thousands(answer.catalogue->findings[i])));
        return row;
    });
    return table;
}

// Who says it: each publisher once, leading to the first of its pages that has an address.
Text publishers(const Dataset& data, record::Span evidence) {
    std::vector<const record::Source*> named;
    for (const record::Evidence& e : slice(data.evidence, evidence)) {
        const record::Source& source = data.sources[e.source];
        const auto at = std::find_if(named.begin(), named.end(), [&](const record::Source* other) {
            return other->publisher == source.publisher;
        });
        if (at == named.end())
            named.push_back(&source);
        else if ((*at)->address.empty())
            *at = &source;
    }
    Text text;
    for (const record::Source* source : named) {
        text.push_back(run(text.empty() ? " " : ", ", Tone::secondary));
        text.push_back(away(std::string(source->publisher), source->address));
    }
    return text;
}

List events_list(const Timeline& answer) {
    const Dataset& data = answer.data();
    std::vector<Index> order(data.events.size());
    std::iota(order.begin(), order.end(), Index{0});
    record::sort_stably(
        order, [&](Index a, Index b) { return date_less(data.events[a].date, data.events[b].date); });
    List list{.name = "What happened in between"};
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
        append(item, publishers(data, event.evidence));
        list.items.push_back(std::move(item));
    }
    return list;
}

} // namespace view
