// change_words: query/compare.h's answers in words and marks. The one place where a change gets its name.
#pragma once

#include <string>

#include "core/query/compare.h"
#include "core/screens/asked.h"

namespace view {

// "Concern, with progress"; of two bodies "Only North".
std::string change_label(const Asked& asked, const query::ThemeChange& change, query::Subject a,
                         query::Subject b);

// The label with its mark, and under it what else is known ("Looked at in October 2023").
Text change_text(const Asked& asked, const query::ThemeChange& change, query::Subject a,
                 query::Subject b, record::Index theme);

} // namespace view
