// matrix: what each inspection said on each theme, and what it means where it said nothing (coverage.h).
#pragma once

#include <array>
#include <vector>

#include "core/query/bits.h"
#include "core/query/coverage.h"

namespace query {

struct MatrixCell {
    std::array<std::uint32_t, 4> marks{}; // findings by record::Direction, those that pass the filter
    std::uint32_t hidden = 0;             // findings that don't
    Nothing nothing = Nothing::notKnown;  // what it means where there is neither
};

struct Matrix {
    std::vector<record::Index> inspections; // columns, by date; cancelled and expected ones are not in it
    std::vector<record::Index> themes;      // rows, those with most findings first
    std::vector<MatrixCell> cells;          // row by row

    const MatrixCell& at(std::size_t row, std::size_t column) const {
        return cells[row * inspections.size() + column];
    }
};

// `shown`: the entries whose marks are counted; it changes neither rows, columns nor their order.
Matrix make_matrix(const Catalogue& catalogue, const Bits& shown);

} // namespace query
