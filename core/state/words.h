// words: how the state's enumerations and its columns are written in links and changes. One list each, so
// that a link, a change and a test can't disagree.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/record/names.h"
#include "core/state/view_state.h"

namespace view {

// Whether a screen has this word. The registry (core/screens/registry.h) answers.
bool is_screen(std::string_view word);

inline constexpr std::array<std::string_view, 6> kSorts = {"usual",     "inspection", "theme",
                                                           "direction", "voice",      "source"};
inline constexpr std::array<std::string_view, 7> kGroups = {"usual",     "none",  "inspection", "theme",
                                                            "direction", "voice", "source"};
inline constexpr std::array<std::string_view, record::kMaps.size()> kJudgements = [] {
    std::array<std::string_view, record::kMaps.size()> words;
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = record::kMaps[i].key;
    return words;
}();
inline constexpr std::array<std::string_view, 3> kShows = {"all", "changed", "concerns"};

template <class Enum, std::size_t N>
constexpr std::string_view word(const std::array<std::string_view, N>& words, Enum value) {
    return words[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t N>
constexpr std::optional<Enum> from_word(const std::array<std::string_view, N>& words, std::string_view text) {
    for (std::size_t i = 0; i < N; ++i)
        if (words[i] == text) return static_cast<Enum>(i);
    return std::nullopt;
}

// A column as a change and a link write it: "oct-2022" or "oct-2022.nnc".
inline std::string column_word(const Column& column) {
    return column.body.empty() ? column.inspection : column.inspection + "." + column.body;
}
inline Column column_from_word(std::string_view word) {
    const auto dot = word.find('.');
    if (dot == std::string_view::npos) return {std::string(word), {}};
    return {std::string(word.substr(0, dot)), std::string(word.substr(dot + 1))};
}

} // namespace view
