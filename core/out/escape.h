// escape: text made safe inside HTML and SVG, in text and in attributes in quotation marks.
//
// What XML 1.0 has no place for (U+FFFE, U+FFFF, control characters) becomes U+FFFD, or a picture would not be one;
// directional controls don't reach beyond the text (record/utf8.h).
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/record/utf8.h"

namespace out {

inline std::string escape(std::string_view text) {
    constexpr std::string_view unsafe = "&<>\"'", replacement = "\xEF\xBF\xBD";
    constexpr std::array<std::string_view, 5> instead = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    const std::string contained = record::isolated(text);
    std::string safe;
    safe.reserve(contained.size());
    for (std::size_t i = 0; i < contained.size(); ++i) {
        const char c = contained[i];
        const auto byte = static_cast<unsigned char>(c);
        const std::size_t at = unsafe.find(c);
        if (at != std::string_view::npos) {
            safe += instead[at];
        } else if (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') {
            safe += replacement;
        } else if (byte == 0xEF && (contained.compare(i, 3, "\xEF\xBF\xBE") == 0 ||
                                    contained.compare(i, 3, "\xEF\xBF\xBF") == 0)) {
            safe += replacement;
            i += 2;
        } else {
            safe += c;
        }
    }
    return safe;
}

} // namespace out
