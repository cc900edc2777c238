// data_columns: the columns of the CSV and JSON of entries, a row each in data_columns.cpp. A table of plain
// words with a row for each piece of evidence of the tiers that are shown, so that every quotation stands with its source.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/screens/asked.h"

namespace view {

// A column that one screen adds.
struct DataColumn {
    std::string name;
    std::function<std::string(record::Index entry)> cell;
};

Table entries_data(const Asked& asked, std::vector<DataColumn> more = {});

// A table of plain words: `columns` name its columns; rows_of gives it rows of data_row.
Table data_table(std::initializer_list<std::string_view> columns);
Row data_row(std::initializer_list<std::string_view> cells);

} // namespace view
