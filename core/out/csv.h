// csv: a table as comma-separated values: UTF-8 with a byte order mark (without it Excel reads it as another
// encoding), RFC 4180 (CRLF, quotation marks doubled), the first line the columns' names. Which columns there
// are is the screens' to say: core/screens/data_columns.cpp and data_tables.cpp.
//
// Safe against formulas (core/block/no_formula.h), and against directional controls (core/record/utf8.h).
#pragma once

#include <cstdint>
#include <string>

#include "core/block/view.h"

namespace out {

// For programs alone: without the mark, and every text as it is, for an apostrophe more would be another text.
enum class CsvFor : std::uint8_t { spreadsheets, programs };

std::string csv(const view::Table& table, CsvFor whom = CsvFor::spreadsheets);

} // namespace out
