// csv: a table as comma-separated values: UTF-8 with a byte order mark (without it Excel reads it as another
// encoding), RFC 4180 (CRLF, quotation marks doubled), the first line the columns' names. Which columns there
// are is the screens' to say: core/screens/data_columns.cpp, and `data` of Numbers and Sources.
//
// Safe against formulas (core/block/no_formula.h), and against directional controls (core/record/utf8.h).
#pragma once

#include <string>

#include "core/block/view.h"

namespace out {

std::string csv(const view::Table& table);

} // namespace out
