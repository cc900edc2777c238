// json: a View's data as JSON, for programs: what it is, the link to it, the record's date, and a row an
// object, keyed by the columns' names. Numbers are numbers; an empty cell is left out.
//
//   {"title": "...", "says": "...", "link": "...", "record": "2026-11-21", "licence": "...", "rows": [{"Id":
//   ...}, ...]}
#pragma once

#include <string>
#include <string_view>

#include "core/view/view.h"

namespace out {

// `address`: the whole address of the view.
std::string json(const view::View& view, std::string_view address);

} // namespace out
