// write: a file that a command makes.
#pragma once

#include <iosfwd>
#include <string>

namespace cli {

// False where it can't be written; why has then been said to `err`.
bool write(const std::string& path, const std::string& text, std::ostream& err);

} // namespace cli
