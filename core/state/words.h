// words: how the state's enumerations and its fields are written in links and changes. One list each, so that
// a link, a change and a test can't disagree.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/state/change.h"
#include "core/state/view_state.h"

namespace view {

inline constexpr std::array<std::string_view, 5> kScreens = {"timeline", "findings", "compare", "numbers",
                                                             "sources"};
inline constexpr std::array<std::string_view, 5> kSorts = {"inspection", "theme", "direction", "voice",
                                                           "source"};
inline constexpr std::array<std::string_view, 6> kGroups = {"none",      "inspection", "theme",
                                                            "direction", "voice",      "source"};
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

// The fields that hold one id, and those that hold a list: where in the state they are and how a link calls
// them.
struct IdField {
    Field field;
    std::string_view key;
    std::string ViewState::*member;
};
inline constexpr std::array<IdField, 4> kIdFields = {
    {{Field::theme, "theme", &ViewState::theme},
     {Field::inspection, "inspection", &ViewState::inspection},
     {Field::finding, "finding", &ViewState::finding},
     {Field::measure, "measure", &ViewState::measure}}};

struct FilterField {
    Field field;
    std::string_view key;
    std::vector<std::string> query::Selection::*member;
};
inline constexpr std::array<FilterField, 7> kFilterFields = {
    {{Field::inspections, "in", &query::Selection::inspections},
     {Field::themes, "on", &query::Selection::themes},
     {Field::directions, "direction", &query::Selection::directions},
     {Field::voices, "voice", &query::Selection::voices},
     {Field::tiers, "tier", &query::Selection::tiers},
     {Field::bodies, "body", &query::Selection::bodies},
     {Field::years, "year", &query::Selection::years}}};

// A column as a change and a link write it: "oct-2022" or "oct-2022.nnc".
std::string column_word(const Column& column);
Column column_from_word(std::string_view word);

} // namespace view
