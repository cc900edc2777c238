// detail: what the details of several screens are made of: all that the record holds of a theme or a finding.
#pragma once

#include <string>
#include <vector>

#include "core/block/mark_counts.h"
#include "core/screens/asked.h"

namespace view {

// The chosen finding with its evidence, where accounts of it differ, what became of it, and what was said of it
// before; or the event, difference, gap or source that is chosen in its place; nothing where none is. Every screen
// shows it so.
std::vector<Block> detail_of_finding(const Asked& asked);

// The chosen event, difference, gap or source with the evidence under it (detail_thing.cpp); nothing where none is.
std::vector<Block> detail_of_thing(const Asked& asked);

// For each recommendation what later inspections said of that very point, the last one first, or that none
// did: a table; nothing where there is no recommendation. `body`: only what was said of it, unless it is kNone.
std::vector<Block> what_became(const Asked& asked, const std::vector<record::Index>& recommendations,
                               record::Index body = record::kNone);

// The chosen theme: what it is about, when it was raised, its findings.
std::vector<Block> detail_of_theme(const Asked& asked);

// ---- detail_chosen.cpp

// Everything about what is chosen: an inspection, a theme, a theme at an inspection, or a finding; nothing where
// nothing is. `withEvidence`: also for the dates of a chosen inspection.
std::vector<Block> detail_of_chosen(const Asked& asked, bool withEvidence = true);

// Lets go of all of that; of a finding's details beside a chosen inspection or theme, of the finding alone. Nothing where
// nothing is chosen.
Action let_go(const Asked& asked);

// Whether the details are of the chosen finding alone, or of the event, difference, gap or source in its place: no list
// of what else is chosen holds it.
bool finding_alone(const Asked& asked);

// What the details of what was chosen are of (View::detailOf).
std::string detail_of_chosen_name(const Asked& asked);

// "Monitoring visit · 13 to 30 July 2021 · no grade"
std::string inspection_line(const record::Dataset& data, const record::Inspection& inspection);

// The chosen inspection's first lines: kind and dates, title, bodies, what was published.
std::vector<Block> inspection_head(const Asked& asked, bool withOutputs = true);

// When the theme was first a concern, and every inspection that said something on it, each a way to go there.
// `shown`: the one that is on the screen, if any. Nothing where no inspection did.
std::vector<Block> raised_in(const Asked& asked, record::Index theme, record::Index shown = record::kNone);

// "First a concern in these sources: June 2019. A concern at 3 inspections and visits."
std::string first_raised(const Asked& asked, record::Index theme);

// Buttons: compare with an earlier inspection, cite a finding (each where it isn't kNone), copy the link.
Block detail_buttons(const Asked& asked, record::Index inspection, record::Index theme,
                     record::Index finding);

// Accounts that differ, each with its evidence, and our reading at the end.
List accounts_of(const Asked& asked, const record::Difference& difference);

// "The story of workforce stability, inspection by inspection": a line that leads there.
Block way_to_story(const Asked& asked, record::Index theme);

// A section of cards under a heading; nothing where there are none. The cards name their inspection and
// theme, or not.
void add_section(std::vector<Block>& blocks, const Asked& asked, std::vector<record::Index> list,
                 const std::string& title, bool inspection, bool theme);

// The inspection's findings on a theme, whatever the filters.
MarkCounts counts_of(const Asked& asked, record::Index inspection, record::Index theme);

// ---- terms of the glossary (glossary.cpp)

// A term with its meaning, and the source that explains it so; where there is none, that the words are ours.
Text explanation(const record::Dataset& data, const record::Term& term);

// The blocks with each term explained where it stands first (in a paragraph, in the statement or a quotation
// of a card), and all terms that stand in them listed at their end.
std::vector<Block> explained(const Asked& asked, std::vector<Block> blocks);

} // namespace view
