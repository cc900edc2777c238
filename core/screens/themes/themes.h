// themes: what each inspection said on each theme, as a matrix; and, of a theme that is chosen alone, its story: the
// theme through every inspection, the latest first. With an inspection chosen too, the matrix stays and the details
// are of both.
#pragma once

#include <optional>
#include <vector>

#include "core/query/matrix.h"
#include "core/query/story.h"
#include "core/screens/asked.h"
#include "core/screens/numbers/numbers.h"

namespace view {

struct Themes : Asked {
    query::Matrix matrix;
    struct EachTime {
        record::Index theme;
        std::size_t times;
    };
    std::vector<EachTime> eachTime;    // themes that were a concern whenever an inspection looked (story.h)
    std::optional<query::Story> story; // of the chosen theme
    std::optional<Numbers> measure;    // of a story: the first measure that belongs to the theme

    static Themes of(Asked asked);
};

View blocks(const Themes& answer);
std::vector<Block> page(const Themes& answer, float room);
std::vector<Block> briefing(const Themes& answer); // the story with every finding; else the matrix in words
Table data(const Themes& answer);                  // the findings that pass the filters, of what is chosen
News news(const Themes& answer);
std::vector<std::string> file_words(const Themes& answer);
About about(const Themes& answer);

// ---- parts, a file each

// Findings by theme and inspection (matrix_table.cpp).
Table matrix_table(const Themes& answer);

// "Workforce stability: concerns told of from 2016 to 2023, strengths and progress in May 2026": worked out from
// the story, whatever the filters; it makes no trend (story.cpp).
std::string story_title(const Themes& answer);

// When the theme was a concern, and at how many of the inspections that looked at it.
std::string raised_sentence(const Themes& answer);
Block measure_sentence(const Themes& answer); // what the theme's measure shows, and who stands behind it

// The story as blocks: at most `most` findings of an inspection, then how many more there are; 0: all of them.
std::vector<Block> story_blocks(const Themes& answer, std::size_t most);

} // namespace view
