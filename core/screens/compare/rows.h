// compare_rows: what Compare sets side by side, before it is a table: its columns, its themes with what
// changed on each, and the findings of a cell. The screen and its briefings are made from the same rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/query/compare.h"
#include "core/screens/context.h"

namespace view {

struct Compared {
    record::Index theme = record::kNone;
    std::vector<query::ThemeChange> changes; // between each column and the one before it
};

// The columns of the state that this record has, the earlier first.
std::vector<query::Subject> compared_columns(const Context& context);

// "July 2021"; of one body alone "October 2022, North".
std::string subject_name(const record::Dataset& data, query::Subject subject);

// The themes that the state's choice ("only what changed", "only concerns") leaves, those with most findings
// first.
std::vector<Compared> compare_themes(const Context& context, const std::vector<query::Subject>& columns);

// What stands where no finding does: nothing is called unreported that a filter or a choice only hides.
std::string why_empty(const Context& context, query::Subject subject, record::Index theme);

// The findings of a cell: those that pass the filters and the choice of what to show, concerns first, for
// they decide the word.
std::vector<record::Index> cell_findings(const Context& context, query::Subject subject, record::Index theme);

// The findings of a cell that no other column of the same inspection holds too: of North and West, what only
// the one was told.
std::vector<record::Index> own_findings(const Context& context, const std::vector<query::Subject>& columns,
                                        std::size_t column, record::Index theme);

// Whether the last two columns are bodies of one inspection.
bool of_one_inspection(const std::vector<query::Subject>& columns);

// "Of 331 findings 290 are on both, 20 on North alone and 21 on West alone.": of `entries`, for two bodies of
// one inspection; else empty.
std::string shared_findings(const Context& context, const std::vector<query::Subject>& columns,
                            const std::vector<record::Index>& entries);

// Ofsted's own caution, where inspections under different frameworks stand side by side; else empty.
std::string_view caution(const record::Dataset& data, const std::vector<query::Subject>& columns);

// "concerns on 5 themes both times and new on 1": the last column beside the one before it. Empty where
// there is nothing to count, or two bodies of one inspection.
std::string what_changed(const std::vector<query::Subject>& columns, const std::vector<Compared>& rows);

} // namespace view
