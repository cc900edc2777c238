// briefings: the parts that a briefing (briefing.h) is put together from.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/block/view.h"
#include "core/screens/context.h"

namespace view {

// With every finding. `entries`: what the screen is about; `inspections`: those that it is about.
std::vector<Block> whole_briefing(const Context& context, const View& view,
                                  const std::vector<record::Index>& entries,
                                  const std::vector<record::Index>& inspections);
std::vector<Block> whole_comparison(const Context& context); // empty where there is nothing to compare

// What fits a sheet: `room` is its height (sheet.h) without title and foot.
std::vector<Block> one_page(const Context& context, const View& view,
                            const std::vector<record::Index>& entries,
                            const std::vector<record::Index>& inspections, float room);
std::vector<Block> comparison_page(const Context& context, const std::vector<record::Index>& entries,
                                   float room);

// A card with one quotation, the inspectors' own document before what others print of it; how many more
// sources say so stands behind it, theme and inspection behind the statement.
Card short_card(const Context& context, record::Index entry, bool theme, bool inspection);

// "75 findings: 20 strengths and 55 concerns", "3 responses or figures".
std::string counted_entries(const query::Entries& entries, const std::vector<record::Index>& list);

} // namespace view
