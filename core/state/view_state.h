// view_state: what a reader is looking at. A link holds one, every action makes the next one, and the same
// state on the same record gives the same View.
//
// Not in it, because a shared link shouldn't carry it: text view or explorer, light or dark, scrolling.
//
// Every field holds words, not indices, so that a state survives a record that lacks an id; the screens
// resolve them and say what they couldn't find. Default values are the same for every record.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/state/facets.h"

namespace view {

// The screens have a row each in core/screens/registry.h; here they are its words. The first is the first
// page.
inline constexpr std::string_view kTimeline = "timeline", kThemes = "themes", kFindings = "findings",
                                  kCompare = "compare", kSources = "sources", kAbout = "about";
inline constexpr std::string_view kFirstScreen = kTimeline;

// `usual`: what fits a search best comes first; without a search, by inspection.
enum class Sort : std::uint8_t { usual, inspection, theme, direction, voice, source };
// `usual`: by theme where one inspection is looked at, else by inspection; in another order, none.
enum class Group : std::uint8_t { usual, none, inspection, theme, direction, voice, source };
enum class Show : std::uint8_t { all, changed, concerns }; // of Compare

inline constexpr std::size_t kMaxColumns = 4;

// A column of Compare: an inspection, or what one body was told in it.
struct Column {
    std::string inspection; // id
    std::string body;       // id; empty for the whole inspection

    friend bool operator==(const Column&, const Column&) = default;
};

struct ViewState {
    std::string screen{kFirstScreen};
    std::vector<Column> columns; // at most kMaxColumns
    std::string theme;           // chosen: an id, or empty
    std::string inspection;      // chosen
    std::string finding;         // chosen: an entry, or an event, difference, gap or source
    Selection filters;
    Sort sort = Sort::usual;
    Group group = Group::usual;
    Show show = Show::all;
    record::Maps judgement = record::Maps::overall; // of Timeline: what its chart draws
    std::string measure;                            // of Numbers: an id
    std::vector<std::string> areas; // of Numbers: slugs of the areas shown beside ours; empty: all
    std::string part;               // of Sources: which of its subjects; empty: the first
    bool marks = true;              // of Numbers: inspections marked on the chart

    friend bool operator==(const ViewState&, const ViewState&) = default;
};

} // namespace view
