// quick: reads the JSON of a record that has no fault, several times as fast as the parser that can say what is wrong.
//
// Strings are decoded where they stand, so that the file's own bytes become the record's text; nothing is looked at
// twice, and no line is counted. What isn't plainly right ends it: load.cpp then reads the file again, slowly, for the
// sentences.
#pragma once

#include <cstddef>

#include "core/record/reader.h"

namespace record {

// Reads `text` (UTF-8, without a byte order mark), behind whose `size` bytes a zero stands, and changes it. False where it
// is not JSON by RFC 8259, or holds a zero byte, or a number that takes more than a double and 15 digits to tell: what `reader` has got by
// then is of no use.
bool read_quickly(char* text, std::size_t size, Reader& reader);

} // namespace record
