// datapackage: what the tables of the record are, for programs: a Data Package of Frictionless Data, version 1
// (specs.frictionlessdata.io), as datapackage.json beside the files. Of each table its fields with their types and
// meanings, its key, and which fields name rows of other tables; of the whole its title, licence, sources and the day up
// to which the record goes.
//
// A date is a string with a pattern there, for a Table Schema's own type would have a day invented where a source gives
// a month. UTF-8, two-space indent.
#pragma once

#include <string>

#include "core/record/record.h"

namespace out {

// The files beside it that are no tables.
inline constexpr std::string_view kRecordFile = "inspections.json", kSchemaFile = "inspections.schema.json",
                                  kLicenceFile = "licence.txt";

std::string data_package(const record::Dataset& data);

} // namespace out
