// sources: who says so, what each source tells that the others leave out, where accounts differ, what is
// missing.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/block/mark_counts.h"
#include "core/screens/asked.h"

namespace view {

// What the sources of one inspection tell, of what passes the filters.
struct Coverage {
    std::vector<record::Index> sources, themes; // columns, rows
    std::vector<MarkCounts> marks;              // row by row
    std::vector<std::size_t> findings;          // by source
    std::vector<std::size_t> only;              // those that no other source holds, by source
};

// Where sources are set side by side, it is for the chosen inspection, else for the one that most sources speak
// of.
struct Sources : Asked {
    std::vector<record::Index> pages; // the sources, those at one address once
    Coverage coverage;
    std::size_t part = 0; // of parts()
    std::string number;   // "75 sources, 1,355 pieces of evidence, 24 places where accounts differ"

    static Sources of(Asked asked);
};

View blocks(const Sources& answer);
std::vector<Block> page(const Sources& answer, float room);
std::vector<Block> briefing(const Sources& answer); // coverage and differences of one inspection
Table data(const Sources& answer);                  // the sources
News news(const Sources& answer);
std::vector<std::string> file_words(const Sources& answer);

// The subjects of the screen, a page each (sources.cpp): how links call it, and how readers do.
struct SourcesPart {
    std::string_view word, label;
    bool ofInspection; // it is of one inspection at a time
};
std::span<const SourcesPart> parts();

// Where accounts differ: for each difference a heading, and a list of what each says and of our reading.
// `inspection`: those of one; kNone: those of none.
std::vector<List> accounts(const Asked& asked, record::Index inspection);

// What each source tells of the inspection, by theme; of all sources, how much each is used.
Table coverage_table(const Sources& answer);
Table sources_table(const Sources& answer);

} // namespace view
