#include <algorithm>

#include "core/block/mark_counts.h"
#include "core/block/phrases.h"
#include "core/screens/themes/themes.h"

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

Table matrix_table(const Themes& answer) {
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
            "Shaded: not looked at. Under each date: how much of the inspection is known.",
            Tone::secondary)};
    add_column(table, "Theme", 0, 190);
    table.columns[0].head = {"", "", ""};
    for (std::size_t c = 0; c < matrix.inspections.size(); ++c) {
        const record::Inspection& inspection = data.inspections[matrix.inspections[c]];
        add_column(table, inspection_name(inspection), 0.6F, 68);
        TableColumn& column = table.columns.back();
        column.head = inspection_head(inspection);
        column.head.emplace_back(coverage_short(query::coverage(*answer.catalogue, matrix.inspections[c])));
        column.name += ", " + coverage_phrase(*answer.catalogue, matrix.inspections[c]);
        column.chosen = matrix.inspections[c] == answer.inspection;
        column.action = choose(Field::inspection, inspection.id);
        // A crowded column is wider: four marks with numbers.
        for (std::size_t r = 0; r < matrix.themes.size(); ++r) fit_marks(column, matrix.at(r, c).marks);
    }
    rows_of(table, matrix.themes.size(), [&answer, &matrix](std::size_t r) {
        const record::Theme& of = answer.theme_at(matrix.themes[r]);
        Row row{.chosen = matrix.themes[r] == answer.theme};
        row.cells.push_back(
            head_cell(run(of.name, Tone::ink, row.chosen), story_of(answer, matrix.themes[r])));
        for (std::size_t c = 0; c < matrix.inspections.size(); ++c)
            row.cells.push_back(make_cell(answer.data(), matrix, r, c,
                                          row.chosen && matrix.inspections[c] == answer.inspection));
        return row;
    });
    return table;
}

} // namespace view
