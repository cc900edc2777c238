// matrix: what each inspection said on each theme, and whether it looked at all.
//
// The rule of "looked": an inspection X looked at a theme if it has a finding on it, or names it in its
// focus, or is a full inspection of the theme's area (its framework has a judgement area that maps to it).
#pragma once

#include <array>
#include <vector>

#include "core/query/bits.h"
#include "core/query/catalogue.h"

namespace query {

struct MatrixCell {
    std::array<std::uint32_t, 4> marks{}; // findings by record::Direction, those that pass the filter
    std::uint32_t hidden = 0;             // findings that don't
    bool looked = false;                  // whatever the filter
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

// Whether the inspection looked at the theme. With a `body` of that inspection: its findings of that body
// only.
bool looked(const Catalogue& catalogue, record::Index inspection, record::Index theme,
            record::Index body = record::kNone);

} // namespace query
