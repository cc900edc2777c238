#include "core/query/matrix.h"

#include <algorithm>

namespace query {
namespace {

using record::Index;
using record::kNone;

bool in_focus(const record::Dataset& data, const record::Inspection& inspection, Index theme) {
    for (const record::Statement& focus : slice(data.statements, inspection.focus)) {
        const auto themes = slice(data.themeRefs, focus.themes);
        if (std::find(themes.begin(), themes.end(), theme) != themes.end()) return true;
    }
    return false;
}

bool full_on(const record::Dataset& data, const record::Inspection& inspection, Index theme) {
    if (!inspection.kind.whole || inspection.framework == kNone) return false;
    const auto areas = slice(data.frameworkAreas, data.frameworks[inspection.framework].areas);
    return std::any_of(areas.begin(), areas.end(), [&](const record::FrameworkArea& area) {
        return area.maps == data.themes[theme].area;
    });
}

} // namespace

bool looked(const Catalogue& catalogue, Index inspection, Index theme, Index body) {
    const record::Inspection& x = catalogue.data->inspections[inspection];
    return in_focus(*catalogue.data, x, theme) || full_on(*catalogue.data, x, theme) ||
           !findings_of(catalogue, inspection, theme, body).empty();
}

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
        for (std::size_t column = 0; column < columns; ++column) {
            const record::Inspection& x = data.inspections[matrix.inspections[column]];
            matrix.cells[row * columns + column].looked =
                in_focus(data, x, matrix.themes[row]) || full_on(data, x, matrix.themes[row]);
        }
    for (Index entry = 0; entry < entries.size(); ++entry) {
        const Index inspection = entries.inspection[entry];
        if (!is_finding(entries, entry) || inspection == kNone || columnOf[inspection] == columns) continue;
        const auto mark = [&](Index theme) {
            MatrixCell& cell = matrix.cells[rowOf[theme] * columns + columnOf[inspection]];
            cell.looked = true;
            ++(bits_has(shown, entry) ? cell.marks[entries.direction[entry]] : cell.hidden);
        };
        mark(entries.theme[entry]);
        for (const Index theme : slice(data.themeRefs, entries.alsoThemes[entry])) mark(theme);
    }
    return matrix;
}

} // namespace query
