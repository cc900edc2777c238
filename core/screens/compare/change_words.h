// change_words: query/compare.h's answers in words and marks. The one place where a change gets its name.
#pragma once

#include <string>

#include "core/block/view.h"
#include "core/query/compare.h"

namespace view {

// "Concern, with progress"; of two bodies "Only North".
std::string change_label(const query::Entries& entries, const query::ThemeChange& change, query::Subject a,
                         query::Subject b);

// The label with its mark, and under it what else is known ("Looked at in October 2023").
Text change_text(const query::Entries& entries, const query::ThemeChange& change, query::Subject a,
                 query::Subject b, record::Index theme);

} // namespace view
