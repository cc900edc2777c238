// briefing: what is shown as something to hand on: title, chart, table, findings with their quotations and
// sources, caveats. Made when it is asked for, from a View and the record that the View was made of.
//
// One page is what a report or a meeting has room for: the few findings that tell most (query/telling.h), as
// many as fit a sheet (block/sheet.h), and a sentence that says what was left out. With every finding, it is
// as long as it gets; there
//   Timeline   the chart, and what is chosen with all its findings
//   Findings   the first kBriefed of the entries
//   Compare    the table, each finding with a number that leads to its quotations below
//   Numbers    chart, table and notes
//   Sources    coverage and differences of one inspection
#pragma once

#include <cstddef>
#include <vector>

#include "core/block/view.h"
#include "core/record/record.h"

namespace view {

inline constexpr std::size_t kBriefed = 40;

enum class Length { onePage, everyFinding };

std::vector<Block> make_briefing(const record::Dataset& data, const View& view, Length length);

} // namespace view
