#include "core/state/arrived.h"

#include <algorithm>
#include <array>

namespace view {
namespace {

constexpr int kMostWrappings = 4;

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

// The byte that is percent-encoded at the start of `text`, or -1.
int encoded_byte(std::string_view text) {
    if (text.size() < 3 || text[0] != '%') return -1;
    const int high = hex_digit(text[1]), low = hex_digit(text[2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

bool is_alphanumeric(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// The key at the start of `text`, up to its "="; empty where none begins there.
std::string_view key_at(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && (is_alphanumeric(text[end]) || text[end] == '_')) ++end;
    return end < text.size() && text[end] == '=' ? text.substr(0, end) : std::string_view();
}

// What campaigns, social networks and mailing services add to addresses.
bool is_trackers(std::string_view key) {
    constexpr std::array<std::string_view, 8> families = {"utm_", "mtm_", "pk_",   "piwik_",
                                                          "hsa_", "mc_",  "vero_", "oly_"};
    constexpr std::array<std::string_view, 24> keys = {
        "fbclid",    "gclid",  "gclsrc", "dclid",         "wbraid",  "gbraid", "msclkid", "yclid",
        "twclid",    "ttclid", "igshid", "igsh",          "mkt_tok", "_hsenc", "_hsmi",   "_hsfp",
        "li_fat_id", "_ga",    "_gl",    "ml_subscriber", "s_cid",   "trk",    "epik",    "_branch_match_id"};
    return std::any_of(families.begin(), families.end(),
                       [&](std::string_view family) { return key.starts_with(family); }) ||
           std::find(keys.begin(), keys.end(), key) != keys.end();
}

// `text` without HTML's escape of "&", of which the sign itself was taken for a separator.
std::string_view without_entity(std::string_view text) {
    constexpr std::array<std::string_view, 5> entities = {"amp;", "amp%3B", "#38;", "#038;", "#x26;"};
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view entity : entities)
            if (text.starts_with(entity)) text.remove_prefix(entity.size()), found = true;
    }
    return text;
}

// Where the first pair of `text` ends, and how many bytes lie between it and the next.
struct Cut {
    std::size_t at = 0, bytes = 0;
};
Cut first_cut(std::string_view text) {
    bool within = false; // behind the pair's own "="
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '&') return {i, 1};
        if (text[i] == '?' && is_trackers(key_at(text.substr(i + 1)))) return {i, 1};
        if (within && encoded_byte(text.substr(i)) == '&' &&
            !key_at(without_entity(text.substr(i + 3))).empty())
            return {i, 3};
        within = within || text[i] == '=';
    }
    return {text.size(), 0};
}

void add_pairs(std::vector<std::string>& pairs, std::string_view text, int wrappings) {
    while (!text.empty()) {
        const Cut cut = first_cut(text);
        const std::string_view pair = without_entity(text.substr(0, cut.at));
        text.remove_prefix(cut.at + cut.bytes);
        const std::string unwrapped = pair.find('=') == std::string_view::npos && wrappings < kMostWrappings
                                          ? percent_decoded(pair)
                                          : "";
        // Wrapped as often as it takes to come to a "=".
        if (unwrapped.find('=') != std::string::npos || unwrapped.find("%3D") != std::string::npos ||
            unwrapped.find("%3d") != std::string::npos || unwrapped.find("%253D") != std::string::npos)
            add_pairs(pairs, unwrapped, wrappings + 1);
        else if (!pair.empty() && !is_trackers(pair.substr(0, pair.find('='))))
            pairs.emplace_back(pair);
    }
}

} // namespace

std::string percent_decoded(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int byte = encoded_byte(text.substr(i));
        bytes += byte < 0 ? text[i] : static_cast<char>(byte);
        if (byte >= 0) i += 2;
    }
    return bytes;
}

std::vector<std::string> arrived_pairs(std::string_view fragment) {
    // The sign before it, perhaps twice, perhaps encoded.
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view sign : {"#", "%23"})
            if (fragment.starts_with(sign)) fragment.remove_prefix(sign.size()), found = true;
    }
    std::vector<std::string> pairs;
    add_pairs(pairs, fragment.substr(0, fragment.find(":~:")), 0);
    return pairs;
}

std::string_view without_stuck(std::string_view value, bool text) {
    constexpr std::array<std::string_view, 17> signs = {",", ";", ":", ")", "]", "}", ">", "'", "\"",
                                                        "`", "*", "_", "|", "”", "’", "»", "«"};
    for (bool found = true; found && !value.empty();) {
        found = false;
        if (text) {
            for (const std::string_view sign : signs)
                if (value.ends_with(sign)) value.remove_suffix(sign.size()), found = true;
            continue;
        }
        const int byte = value.size() < 3 ? -1 : encoded_byte(value.substr(value.size() - 3));
        if (byte == 0 || (byte < 0 && is_alphanumeric(value.back())) || is_alphanumeric(byte)) break;
        value.remove_suffix(byte < 0 ? 1 : 3);
        found = true;
    }
    return value;
}

std::vector<std::string> list_parts(std::string_view value) {
    std::vector<std::string> parts(1);
    const auto tilde = [&](std::size_t i) {
        return encoded_byte(value.substr(std::min(i, value.size()))) == '~';
    };
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (tilde(i) && tilde(i + 3)) {
            parts.back() += value.substr(i, 3);
            i += 5;
        } else if (value[i] == '~' || tilde(i)) {
            i += value[i] == '~' ? 0 : 2;
            parts.emplace_back();
        } else {
            parts.back() += value[i];
        }
    }
    parts.erase(std::remove(parts.begin(), parts.end(), std::string()), parts.end());
    return parts;
}

} // namespace view
