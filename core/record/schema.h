// schema: the format as a JSON Schema (2020-12), for editors and other programs.
//
// Made from the table in format.h, and says all that it says but what a schema can't: what a reference may
// name, the order of dates, and that a number isn't less than another. Each kind of object is a definition
// under its own name ("finding"), and so is each way that something is written ("date").
#pragma once

#include <string>

namespace record {

// The whole of assets/inspections.schema.json: two-space indent, a line's end at the end.
std::string schema();

} // namespace record
