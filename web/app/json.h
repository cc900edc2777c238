// json: writes strings as JSON, for what is handed to the page.
#pragma once

#include <string>
#include <string_view>

namespace web {

// Appends `text`, which is UTF-8, in quotation marks.
void append_json(std::string& json, std::string_view text);

} // namespace web
