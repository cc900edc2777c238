// utf8: text from outside made safe to show. Links, search boxes and files hold whatever somebody put there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace record {

// The bytes of the character at the start of `text`, which isn't empty; 0 where they are no UTF-8 (overlong
// forms, surrogates and values above U+10FFFF are none).
std::size_t utf8_length(std::string_view text);

// `text` with bytes that are no UTF-8 replaced by U+FFFD, and without the control characters of ASCII.
std::string clean_utf8(std::string_view text);

// `text` with nothing in it that reorders what stands around it, whatever that is: its directional controls
// (Unicode 15, UAX #9: U+061C, 200E, 200F, 202A to 202E, 2066 to 2069) outside a whole isolate of the text's own
// get an isolate each, in which they have no effect. No character is lost; most texts come back as they are, and
// isolated(isolated(text)) is isolated(text). For every output but JSON, whose readers want the record's words
// to the byte.
std::string isolated(std::string_view text);

} // namespace record
