// sample: views made by hand, with every kind of block, and with what nobody would put into one.
#pragma once

#include <map>
#include <string>

#include "core/block/view.h"

namespace test {

// What each control of the sample does, by its name: the theme of that name is chosen.
using Expected = std::map<std::string, view::Action>;

view::View sample_view(Expected* expected = nullptr);

// Words as long as a page, empty lists, tables without rows or columns, texts without words.
view::View hostile_view();

// A table of so many rows of different heights; `asked` counts the rows asked for.
view::View table_view(std::size_t rows, std::size_t* asked);

// The same with cards.
view::View cards_view(std::size_t cards, std::size_t* asked);

} // namespace test
