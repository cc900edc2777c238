// address: an address of the record as it may leave the explorer.
#pragma once

#include <string>
#include <string_view>

namespace view {

// Whether it may become a link: the web and mail only, so that none can carry a script.
inline bool linkable(std::string_view address) {
    return address.starts_with("https://") || address.starts_with("http://") ||
           address.starts_with("mailto:");
}

// The address with what RFC 3986 allows nowhere in one percent-encoded: spaces, control characters, what isn't ASCII,
// and the signs in which HTML, Markdown and mail programs see an end of it. It leads where it led.
inline std::string target(std::string_view address) {
    constexpr std::string_view digits = "0123456789ABCDEF", outside = "\"<>[\\]^`{|}";
    std::string safe;
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F && outside.find(c) == std::string_view::npos) {
            safe += c;
            continue;
        }
        safe += '%';
        safe += digits[byte >> 4U];
        safe += digits[byte & 15U];
    }
    return safe;
}

} // namespace view
