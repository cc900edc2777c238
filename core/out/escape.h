// escape: text made safe inside HTML and SVG, in text and in attributes in quotation marks.
#pragma once

#include <string>
#include <string_view>

namespace out {

inline std::string escape(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

// Whether an address of the record may become a link: http and https only, so that no record can carry a
// script.
inline bool linkable(std::string_view address) {
    return address.substr(0, 8) == "https://" || address.substr(0, 7) == "http://";
}

} // namespace out
