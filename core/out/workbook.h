// workbook: what a workbook of what is shown holds, as JSON for the page, which makes the file of it
// (web/page/workbook.js). What the columns mean, the page has from datapackage.json (out/datapackage.h).
//
//   {"readMe": [["What this is", "..."], ["Link", "..."], ...], "tables": {"findings": [["f-1", "finding", ...], ...]}}
//
// Every cell is a text, in the order of the table's fields. UTF-8.
#pragma once

#include <string>

#include "core/out/briefing.h"

namespace out {

std::string workbook_json(const view::View& view, const Reading& reading);

} // namespace out
