// no_formula: text that a spreadsheet doesn't take for a formula. For whatever may be pasted into one or opened
// with one: CSV, tables and citations on the clipboard.
#pragma once

#include <string>
#include <string_view>

namespace view {

// Whether a spreadsheet may take a cell that begins so for a formula: its first sign that can be seen is
// = + - @ (also in their wide forms, which East Asian versions read), or it begins with a tab, a line feed or a
// carriage return. A plain negative number ("-5.2", "-1,200", "-3%") is none. OWASP, "CSV Injection".
bool like_formula(std::string_view text);

// `text` with an apostrophe before it where it is like a formula: spreadsheets take that for "this is text".
std::string no_formula(std::string text);

} // namespace view
