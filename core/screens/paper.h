// paper: what briefings of several screens are made of. A briefing is what is shown as something to hand on:
// title, chart, table, findings with their quotations and sources, caveats.
//
// One page is what a report or a meeting has room for: the few findings that tell most (query/telling.h), as
// many as fit a sheet (block/sheet.h), and a sentence that says what was left out. With every finding, it is
// as long as it gets.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/screens/asked.h"

namespace view {

// Blocks that fill a sheet from above, and a list at its foot.
struct Sheet {
    // `room`: its height without title and frame.
    Sheet(float room, List foot);

    void add(Block block);
    std::vector<Block> whole() &&; // with its foot

    std::vector<Block> blocks;
    float left = 0; // of its height
    std::vector<Block> foot;
};

// Appends the blocks but what can only be pressed.
void append_printable(std::vector<Block>& into, const std::vector<Block>& blocks);

// ---- on one page

// As many of the entries as there is room for, those first that tell most, and a sentence about the others.
// `theme`: cards name theirs. `inspection`: more than one was asked for, and each one's entries stand under its
// heading, with how much was said at it in all, the latest first, spread over as many as there is room for
// (query/telling.h).
void tell(Sheet& sheet, const Asked& asked, const std::vector<record::Index>& entries, bool theme,
          bool inspection);

// "Only July 2021, monitoring visit.": the filters, where any is set.
void add_filters(Sheet& sheet, const Asked& asked);

// A card with one quotation, the inspectors' own document before what others print of it; how many more
// sources say so stands behind it, its theme behind the statement.
Card short_card(const Asked& asked, record::Index entry, bool theme);

// "75 findings (20 strengths and 55 concerns) and 3 responses or figures"
std::string counted_entries(const query::Entries& entries, const std::vector<record::Index>& list);

// " Most on planning (40), practice (30) and workforce (25).": the themes that most of them are on.
std::string main_themes(const Asked& asked, const std::vector<record::Index>& entries);

// ---- with every finding

// Every one of the entries, as cards; `options` are the screen's, but for what stands over them already.
void add_findings(std::vector<Block>& page, const Asked& asked, std::vector<record::Index> entries,
                  std::string name, CardOptions options);

// So too, under the heading of each theme, the themes with most findings first.
void add_findings_by_theme(std::vector<Block>& page, const Asked& asked,
                           const std::vector<record::Index>& entries);

// Each source that stands behind the entries, once, with its address to be read on paper; nothing without
// entries.
void add_sources(std::vector<Block>& page, const Asked& asked, const std::vector<record::Index>& entries);

// ---- caveats (caveats.cpp): what must be borne in mind of what is told of some inspections, after `first`,
// which is the screen's own: what was looked for and not found, and where sources differ

// `differences`: whether it tells where sources differ; else what is briefed has told it.
List caveats(const Asked& asked, const std::vector<record::Index>& inspections, std::string_view first = {},
             bool differences = true);

// On one page a few of them, and how many more there are; where no inspection was chosen, of how many of those that are
// told of the reports are missing.
List short_caveats(const Asked& asked, const std::vector<record::Index>& inspections,
                   std::string_view first = {});

} // namespace view
