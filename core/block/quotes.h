// quotes: evidence as a reader can check it: the words, the source, its date, the place in it.
//
// A quotation is verbatim. A cell of a table is told with its row and column. What was noted of a page when it
// was read (the cells of a fact sheet, record::kFactSheets) is told in words, all cells of one row together:
// whose page, of what day, on which inspection.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/block/view.h"
#include "core/query/search/marks.h"

namespace view {

// How a quotation names its source: whole, as it can be cited; or no longer than it takes to know it again on the
// screen ("Ofsted 2022, North, ¶ 7").
enum class Citing : std::uint8_t { whole, shortly };

Quote make_quote(const record::Dataset& data, const record::Evidence& evidence,
                 const query::Marks& marks = {});

// All of some evidence, in its order; `tiers`: only of these (a bit a record::Tier). Words that stand in two
// sources are quoted once, with both places. A source that was named just before is "the same".
std::vector<Quote> make_quotes(const record::Dataset& data, record::Span evidence, std::uint8_t tiers = 0xFF,
                               const query::Marks& marks = {}, Citing named = Citing::whole);

// What one source says of something.
struct SourceWords {
    record::Index source = record::kNone;
    std::vector<std::string> quotes; // verbatim; a heading only where nothing else is quoted
    std::vector<std::string> cells;  // of tables, and what was noted
    std::vector<std::string> places; // where in it: "paragraph 7"
};

// Some evidence by its sources, in the order in which they first come.
std::vector<SourceWords> by_source(const record::Dataset& data, record::Span evidence,
                                   std::uint8_t tiers = 0xFF);

// Quotations of one source one after another, without the outer quotation marks: "first words” … “further words".
std::string run_on(const std::vector<std::string>& quotes);

// Everything that a source says in one line, without its name: "“first words” … “further words” cell; cell".
std::string in_one(const SourceWords& words);

// Where in its source it stands; empty where that tells a reader nothing.
std::string_view place_in(const record::Dataset& data, const record::Evidence& evidence);

// "Ofsted 2022, North, ¶ 7". What is taken away names its sources whole.
std::string short_citation(const record::Dataset& data, const record::Evidence& evidence);

// `text` cut into runs with the hits marked.
Text with_hits(std::string_view text, const query::Marks& marks, Tone tone = Tone::ink);

} // namespace view
