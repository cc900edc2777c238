#include "core/query/matrix.h"

namespace query {
using record::Index;
using record::kNone;

Matrix make_matrix(const Catalogue& catalogue, const Bits& shown) {
    const record::Dataset& data = *catalogue.data;
    const Entries& entries = catalogue.entries;
    Matrix matrix{held_by_date(catalogue), catalogue.themes, {}};

    // Where each theme and inspection stands, so that one walk over the entries fills all cells.
    const std::size_t columns = matrix.inspections.size();
    std::vector<std::size_t> rowOf(data.themes.size()), columnOf(data.inspections.size(), columns);
    for (std::size_t row = 0; row < matrix.themes.size(); ++row) rowOf[matrix.themes[row]] = row;
    for (std::size_t column = 0; column < columns; ++column) columnOf[matrix.inspections[column]] = column;

    matrix.cells.resize(matrix.themes.size() * columns);
    for (std::size_t row = 0; row < matrix.themes.size(); ++row)
        for (std::size_t column = 0; column < columns; ++column)
            matrix.cells[row * columns + column].nothing =
                nothing_of(catalogue, matrix.inspections[column], matrix.themes[row]);
    for (Index entry = 0; entry < entries.size(); ++entry) {
        const Index inspection = entries.inspection[entry];
        if (!is_finding(entries, entry) || inspection == kNone || columnOf[inspection] == columns) continue;
        const auto mark = [&](Index theme) {
            MatrixCell& cell = matrix.cells[rowOf[theme] * columns + columnOf[inspection]];
            ++(bits_has(shown, entry) ? cell.marks[entries.direction[entry]] : cell.hidden);
        };
        mark(entries.theme[entry]);
        for (const Index theme : slice(data.themeRefs, entries.alsoThemes[entry])) mark(theme);
    }
    return matrix;
}

} // namespace query
