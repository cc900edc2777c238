// compare_table: the rows of Compare as a table: theme, a cell for each column, what changed.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "core/block/view.h"
#include "core/screens/compare/rows.h"

namespace view {

// How many findings stand in a cell, and how they point to their quotations.
struct Notes {
    std::size_t most = 4;         // then "N more"
    std::size_t mostOfChosen = 4; // on the theme that is chosen
    bool links = true;            // the rest is a link away; on paper it is only counted
    std::shared_ptr<const std::vector<record::Index>> cited; // numbered from 1: "(3)" after the finding
};

// How many of `all` findings stand in a cell: one more than allowed rather than "1 more".
std::size_t shown_of(std::size_t all, std::size_t most);

Table compare_table(const Context& context, std::vector<query::Subject> columns,
                    std::vector<Compared> compared, Notes notes = {});

// The words that stand in the table, each with what it means.
List definitions(const Context& context, const std::vector<query::Subject>& columns,
                 const std::vector<Compared>& rows);

} // namespace view
