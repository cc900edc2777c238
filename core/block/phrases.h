// phrases: the words in which every screen names an inspection, a body, a source, a number of things; and
// the makers of runs, blocks and cells. One place, so that every screen and every output say the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/block/view.h"
#include "core/query/coverage.h"
#include "core/record/names.h"
#include "core/record/naming.h"

namespace view {

// "14", "1,834": never to be taken for a year.
std::string thousands(std::size_t number);

// "1 finding", "14 findings"; `many` where adding an s won't do.
std::string counted(std::size_t number, std::string_view one, std::string_view many = {});

// "once", "twice", "three times" ... "11 times".
std::string times(std::size_t number);

// "a", "a and b", "a, b and c".
std::string joined(const std::vector<std::string>& parts, std::string_view last = " and ");

using record::first_upper;
using record::lower_first;

// A sentence as part of another: its first letter small, unless it starts with the area's or a body's name.
std::string within_sentence(const record::Dataset& data, std::string_view text);

// "Jul", "2021": the head of a narrow column.
std::vector<std::string> inspection_head(const record::Inspection& inspection);

// "requires improvement" / "no grade" / "requires improvement (North and West)" / "inadequate (child
// protection)" / "leaders outstanding, everything else good" / "North leaders good, ...; West ..." ...
// Of one council alone, if `council` is one: then no council is named.
std::string grade_phrase(const record::Dataset& data, const record::Inspection& inspection,
                         record::Index council = record::kNone);

// What one council was judged, area by area, the best first: "leaders outstanding, everything else good".
// Empty where it was judged in no main area.
std::string areas_phrase(const record::Dataset& data, const record::Inspection& inspection,
                         record::Index council);

// "child protection"; an area whose own name is a sentence is called as it stands beside others: "leaders".
std::string area_name(const record::FrameworkArea& area);

// "Northamptonshire County Council"; for councils of one area and name, "North and West Northamptonshire
// councils". Of the bodies given, councils only where there are any (the trust works for them).
std::string bodies_phrase(const record::Dataset& data, record::Span bodies);

// "North", "West", "County Council": what tells a body from the others of its area.
std::string body_short(const record::Dataset& data, record::Index body);

// A column of Compare: "July 2021", of one body alone "October 2022, North". `body` may be kNone.
std::string column_name(const record::Dataset& data, record::Index inspection, record::Index body);

// "Report to council, West Northamptonshire Council, 23 September 2021"; by its title where another source of
// the record would be called the same.
std::string source_phrase(const record::Dataset& data, record::Index source);

// The years of the inspections that were held: "2011 to 2025".
std::string years_span(const record::Dataset& data);

// Names that stand behind a chart, each once: "Sources: Ofsted and Department for Education"; of none, "".
void add_once(std::vector<std::string>& names, std::string_view name);
std::string sources_line(const std::vector<std::string>& names);

// ---- runs and blocks

Run run(std::string_view text, Tone tone = Tone::ink, bool strong = false);
Run marked(Mark mark, Tone tone, std::string_view text = {}, std::string_view name = {});
Run link(std::string_view text, Action action);

// Words that lead out of the explorer; plain ones where no address is known.
Run away(std::string_view text, std::string_view address);

Block heading(int level, std::string_view text);
Block paragraph(std::string_view text, Tone tone = Tone::ink);

// A list under a heading of its name, or (with `level` 0) without one; nothing where it is empty.
void add_list(std::vector<Block>& into, List list, int level = 3);

void append(std::vector<Block>& into, std::vector<Block> more);
void append(Text& into, const Text& more);

// A column with a one-line head. `weight`: its share of the width; `atLeast`: CSS pixels; `numbers`: set
// right.
void add_column(Table& table, std::string_view name, float weight, float atLeast, bool numbers = false);

// A cell of a table of words, or of numbers.
Cell cell_of(std::string_view text, Tone tone = Tone::ink);
Cell number_cell(std::string_view text);

// The head of a row, which may be a way to what the row is about.
Cell head_cell(Run text, Action action = {});

// "13 May 2021", or "not known".
Run published_run(record::Date published);

// “The words of a source” and where they stand; a table's value without quotation marks.
Text quoted(const Quote& quote, Tone tone = Tone::ink);

// How much of an inspection (and of one body's) is known: "known whole: its own report was read", "known in
// part: its report is not among these sources", "known in part: no report was published".
std::string coverage_phrase(const query::Catalogue& catalogue, record::Index inspection,
                            record::Index body = record::kNone);
// The same for the head of a narrow column: "whole", "in part", "grades".
std::string_view coverage_short(query::Coverage coverage);
// And as a mark.
Mark coverage_mark(query::Coverage coverage);

// Why nothing is shown of a theme, a sentence or two.
std::string_view why_nothing(query::Nothing nothing);

// The kind of cell that stands where nothing was said.
CellKind kind_of(query::Nothing nothing);

Mark mark_of(record::Direction direction);
Tone tone_of(record::Direction direction);
Tone tone_of(record::Grade grade);

} // namespace view
