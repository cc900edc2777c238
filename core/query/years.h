// years: a filter's word for a year or for several: "2016", "2016-2022" (both ends belong to it).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace query {

struct YearSpan {
    int from = 0, to = 0; // from <= to
};

// nullopt: not such a word. One whose ends are the wrong way round is put right.
std::optional<YearSpan> year_span(std::string_view word);

// As links write it, and as readers do: "2016-2022", "2016 to 2022"; of one year alone "2016" both times.
std::string year_word(YearSpan span);
std::string year_label(YearSpan span);

} // namespace query
