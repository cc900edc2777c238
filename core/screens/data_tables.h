// data_tables: the whole record as tables that refer to one another: findings and their evidence (data_columns.h),
// inspections, judgements, measures, sources. The site's folder data/ holds each as a file, the workbook each as a
// sheet.
//
// Of what is shown, the first two hold what passes its filters; the others are always whole, so that whatever the first
// two name is there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/screens/asked.h"
#include "core/screens/data_fields.h"

namespace view {

struct NamedTable {
    std::string_view name; // of its file, and of its sheet in small letters
    Table table;
};

// In the order of about_tables(). Good while the catalogue is.
std::vector<NamedTable> record_tables(const Asked& asked);

// Every inspection, with how much of it is known.
Table inspections_data(const query::Catalogue& catalogue);

// The points of one measure, or (kNone) of all.
Table measures_data(const record::Dataset& data, record::Index measure = record::kNone);

// These sources.
Table sources_data(const query::Catalogue& catalogue, std::vector<record::Index> sources);

// ---- what they are, for other programs

// A field that names a row of another table, by that table's key.
struct Refers {
    std::string_view field, table;
};

struct TableAbout {
    std::string_view name, title, says;
    std::vector<std::string_view>
        key; // the fields that together are in no two rows the same, and never empty
    std::vector<Refers> refers;
    std::vector<FieldAbout> fields;
};

std::vector<TableAbout> about_tables();

} // namespace view
