#include "core/block/no_formula.h"

#include <algorithm>
#include <array>

#include "core/record/utf8.h"

namespace view {
namespace {

// = + - @ and their wide forms.
constexpr std::array<std::string_view, 8> kRisky = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};

// What a spreadsheet may pass over, or nobody sees, before the first sign: spaces, marks of order, no width.
bool unseen(std::string_view one) {
    if (one == " " || one == "\u00A0" || one == "\u061C" || one == "\uFEFF") return true;
    return one.size() == 3 && one[0] == '\xE2' &&
           ((one >= "\u2000" && one <= "\u200F") || (one >= "\u2028" && one <= "\u202F") ||
            (one >= "\u205F" && one <= "\u206F"));
}

bool plain_negative(std::string_view text) {
    if (!text.starts_with('-')) return false;
    text.remove_prefix(1);
    if (text.ends_with('%')) text.remove_suffix(1);
    return !text.empty() && text.find_first_not_of("0123456789.,") == std::string_view::npos &&
           text.find_first_of("0123456789") == 0;
}

} // namespace

bool like_formula(std::string_view text) {
    if (plain_negative(text)) return false;
    if (!text.empty() && std::string_view("\t\n\r").find(text[0]) != std::string_view::npos) return true;
    while (!text.empty()) {
        const std::size_t length = record::utf8_length(text);
        const std::string_view one = text.substr(0, length == 0 ? 1 : length);
        if (!unseen(one)) return std::find(kRisky.begin(), kRisky.end(), one) != kRisky.end();
        text.remove_prefix(one.size());
    }
    return false;
}

std::string no_formula(std::string text) {
    if (like_formula(text)) text.insert(0, "'");
    return text;
}

} // namespace view
