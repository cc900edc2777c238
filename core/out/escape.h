// escape: text made safe inside HTML and SVG, in text and in attributes in quotation marks.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace out {

inline std::string escape(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    constexpr std::string_view unsafe = "&<>\"'";
    constexpr std::array<std::string_view, 5> instead = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    for (const char c : text) {
        const std::size_t at = unsafe.find(c);
        if (at == std::string_view::npos)
            safe += c;
        else
            safe += instead[at];
    }
    return safe;
}

// Whether an address of the record may become a link: http and https only, so that none can carry a script.
inline bool linkable(std::string_view address) {
    return address.starts_with("https://") || address.starts_with("http://");
}

} // namespace out
