// findings: what exactly was said. All entries that pass the filters, sorted and grouped.
#pragma once

#include <string>
#include <vector>

#include "core/screens/asked.h"

namespace view {

// A line of the table: an entry, or (kNone) the heading of a group.
struct EntryLine {
    record::Index entry = record::kNone;
    std::string heading = {};
};

struct Findings : Asked {
    std::vector<EntryLine> lines;
    std::string heading;         // "47 concerns on workforce stability"
    bool titleHasFilters = true; // and the heading; else they are too many for it

    static Findings of(Asked asked);
};

View blocks(const Findings& answer);
std::vector<Block> page(const Findings& answer, float room);
std::vector<Block> briefing(const Findings& answer); // the first of the entries
Table data(const Findings& answer);                  // the entries that pass the filters
News news(const Findings& answer);
std::vector<std::string> file_words(const Findings& answer);

// The lines sorted and grouped as the state says (lines.cpp).
std::vector<EntryLine> make_lines(const Asked& asked);

// In which order the list stands: Sort, the usual one told apart.
enum class Order : std::uint8_t { bestMatch, inspection, theme, direction, voice, source };
Order order_of(const ViewState& state);

// What the search found beside entries: lines that lead to each, the best first (things.cpp).
List things_list(const Findings& answer, std::size_t most);

// How the list is grouped: what is chosen, or what is usual.
Group group_of(const ViewState& state);

} // namespace view
