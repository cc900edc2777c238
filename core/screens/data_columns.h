// data_columns: what was said, as data: findings, recommendations, responses and single figures (the entries of
// query/entries.h), a row each; and their evidence, a row a piece, on which everything stands that one needs to quote
// it: the finding, its inspection, the words, the source. The CSV and JSON of a screen that shows entries are the
// second, of those and of the tiers that it shows.
//
// The fields of both, with what they mean, stand in data_columns.cpp, a row each.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/screens/asked.h"
#include "core/screens/data_fields.h"

namespace view {

// A column that one screen adds.
struct DataColumn {
    std::string name;
    std::function<std::string(record::Index entry)> cell;
};

// The evidence of the entries that are told, of the tiers that are shown.
Table evidence_data(const Asked& asked, std::vector<DataColumn> more = {});

// The entries that are told.
Table findings_data(const Asked& asked);

std::vector<FieldAbout> about_evidence_data();
std::vector<FieldAbout> about_findings_data();

// "inspection_2021_07": words as the name of a field.
std::string field_name(std::string_view words);

} // namespace view
