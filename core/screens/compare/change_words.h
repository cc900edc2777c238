// change_words: query/compare.h's answers in words and marks, and how urgent they are: a row each.
#pragma once

#include <string>

#include "core/query/compare.h"
#include "core/screens/asked.h"

namespace view {

// "Concern, with progress"; of two bodies "Only North".
std::string change_label(const Asked& asked, const query::ThemeChange& change, query::Subject a,
                         query::Subject b);

// The label with its mark, and under it what else is known ("Looked at in October 2023").
Text change_text(const Asked& asked, const query::ThemeChange& change, query::Subject a, query::Subject b,
                 record::Index theme);

// What a reader should know first, from 0 to 9: what is worse, what is gone, what is better, what stayed.
int urgency(const query::ThemeChange& change);

} // namespace view
