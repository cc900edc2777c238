#include "core/query/matrix.h"

#include <algorithm>

#include "core/record/names.h"

namespace query {
using record::Index;
using record::kNone;

Matrix make_matrix(const Catalogue& catalogue, const Bits& shown) {
    const record::Dataset& data = *catalogue.data;
    Matrix matrix{held_by_date(catalogue), catalogue.themes, {}};

    constexpr std::size_t kDirections = record::kDirections.size();
    const std::size_t columns = matrix.inspections.size(), all = data.inspections.size();
    std::vector<std::uint32_t> marks(data.themes.size() * all * kDirections),
        hidden(data.themes.size() * all);
    for (const Catalogue::Marked& marked : catalogue.marked)
        ++(bits_has(shown, marked.entry) ? marks[marked.of] : hidden[marked.of / kDirections]);
    matrix.cells.resize(matrix.themes.size() * columns);
    for (std::size_t row = 0; row < matrix.themes.size(); ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            MatrixCell& cell = matrix.cells[row * columns + column];
            const std::size_t of = matrix.themes[row] * all + matrix.inspections[column];
            std::copy_n(&marks[of * kDirections], kDirections, cell.marks.begin());
            cell.hidden = hidden[of];
            cell.nothing = nothing_of(catalogue, matrix.inspections[column], matrix.themes[row]);
        }
    return matrix;
}

} // namespace query
