// panels: the blocks that screens are put together from.
#pragma once

#include <string>
#include <vector>

#include "core/block/view.h"
#include "core/query/filter.h"
#include "core/screens/context.h"

namespace view {

// Filters

// One list of choices for a facet, each with what choosing it would leave; values that no entry has are left
// out. `several`: what is chosen adds up.
Options facet_options(const Context& context, query::Facet facet, std::string title);

// Themes to choose one of, for screens where a theme is looked at rather than filtered by.
Options theme_options(const Context& context);

// "14 of 96 findings" with a way to drop each filter, and all. Nothing where no filter is set.
std::vector<Block> filter_summary(const Context& context, std::size_t shown, std::size_t all);

// The same, of what the context's screen shows.
std::vector<Block> filter_summary(const Context& context);

// Says what the counts beside the filters are of: for one theme they differ from screen to screen.
Block what_is_counted(const Context& context);

// The filters as a reader would name them: "July 2021, monitoring visit; Strength or Progress"; the search
// too where it isn't part of the screen's heading. Empty where none is set.
std::string filters_in_words(const Context& context);

// Which filters hide everything, and dropping which would help most.
std::vector<Block> nothing_matches(const Context& context);

// Timeline
Table matrix_table(const Context& context);
Table inspections_table(const Context& context);
List events_list(const Context& context);

// Everything about what is chosen: inspection, theme, finding, or a pair of them.
std::vector<Block> detail(const Context& context);

// The glossary's terms that stand in these blocks, each with its meaning; nothing where there are none.
std::vector<Block> words_used(const Context& context, const std::vector<Block>& blocks);

// Gives each of those terms its meaning where it stands first: in a paragraph, or in the statement or the
// quotation of a card.
void explain_terms(const Context& context, std::vector<Block>& blocks);

// Who made this, how old it is, and what to do about a mistake.
Block colophon(const record::Dataset& data);

// A column with a one-line head. `weight`: its share of the width; `atLeast`: CSS pixels; `numbers`: set
// right.
void add_column(Table& table, std::string name, float weight, float atLeast, bool numbers = false);

Block heading(int level, std::string text);
Block paragraph(std::string text, Tone tone = Tone::ink);

} // namespace view
