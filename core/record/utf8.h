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

} // namespace record
