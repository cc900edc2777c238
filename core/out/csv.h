// csv: a table as comma-separated values: UTF-8 with a byte order mark (without it Excel reads it as another
// encoding), RFC 4180 (CRLF, quotation marks doubled), the first line the columns' names. Which columns there
// are is the screens' to say: core/screens/data_columns.cpp and data_tables.cpp.
//
// Safe against formulas: a text that a spreadsheet would take for one (it starts with = + - @, a tab or a
// carriage return) gets an apostrophe before it. Numbers stay numbers.
#pragma once

#include <string>

#include "core/block/view.h"

namespace out {

std::string csv(const view::Table& table);

} // namespace out
