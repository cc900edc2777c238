// json: a View's data as JSON, for programs: what it is, the link to it, the record's date, and a row an
// object, keyed by the columns' names. Numbers are numbers; an empty cell is left out.
//
//   {"title": "...", "says": "...", "link": "...", "record": "2026-11-21", "rows": [{"finding_id": ...}, ...]}
//
// Where there are no rows, "noRows" says why.
//
// UTF-8, two-space indent. Text must be UTF-8, as all of the record's is.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/block/view.h"

namespace out {

// `address`: the whole address of the view.
std::string json(const view::View& view, std::string_view address);

// A text as a JSON string, in its quotation marks; and the same added to `json`.
std::string json_string(std::string_view text);
void append_json(std::string& json, std::string_view text);

// {"key": "value", ...} on one line; keys and values are texts.
std::string json_object(const std::vector<std::pair<std::string_view, std::string>>& fields);

} // namespace out
