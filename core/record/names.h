// names: the words of the record's enumerations, as the file writes them and as readers see them.
//
// `key(x)` is the word in assets/inspections.json and in links; `label(x)` the one on the screen. Every list
// stands in the order of its enumeration, so that `kDirections[static_cast<int>(d)]` is its word.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/record/record.h"

namespace record {

struct Name {
    std::string_view key, label;
};

// The area of a series that is the whole country, which ours are set beside.
inline constexpr std::string_view kNation = "England";

// The documents of the record's own fact sheets begin so: places in them are row numbers, which tell a reader
// nothing.
inline constexpr std::string_view kFactSheets = "public_record";

inline constexpr std::array<Name, 3> kAreas = {{{"help-and-protection", "Help and protection"},
                                                {"care", "Children in care and care leavers"},
                                                {"leaders", "Leaders"}}};
// Without Maps::none: what maps to nothing leaves the field out.
inline constexpr std::array<Name, 5> kMaps = {{{"overall", "Overall"},
                                               {"leaders", "Leaders"},
                                               {"help", "Help and protection"},
                                               {"care", "Children in care"},
                                               {"leavers", "Care leavers"}}};
inline constexpr std::array<Name, 5> kBodyKinds = {{{"council", "Council"},
                                                    {"trust", "Children's trust"},
                                                    {"inspectorate", "Inspectorate"},
                                                    {"department", "Government department"},
                                                    {"commissioner", "Commissioner"}}};
inline constexpr std::array<Name, 3> kLevels = {
    {{"overall", "Overall"}, {"main", "Main judgement"}, {"sub", "Sub-judgement"}}};
inline constexpr std::array<Name, 8> kSourceKinds = {{{"press-release", "Press release"},
                                                      {"news", "News article"},
                                                      {"council-report", "Report to council"},
                                                      {"council-paper", "Council paper"},
                                                      {"inspection-report", "Inspection report"},
                                                      {"statistics", "Official statistics"},
                                                      {"guidance", "Guidance"},
                                                      {"web-page", "Web page"}}};
inline constexpr std::array<Name, 3> kTiers = {
    {{"seed", "Five core documents"}, {"official", "Official papers"}, {"public", "Press and other pages"}}};
// What every record knows; a further kind is added to `kinds` in the record.
inline constexpr std::array kInspectionKinds = {InspectionKind{"full", "Full inspection", true},
                                                InspectionKind{"monitoring", "Monitoring visit"},
                                                InspectionKind{"focused", "Focused visit"},
                                                InspectionKind{"single-service", "Inspection of one service"},
                                                InspectionKind{"pilot", "Pilot inspection"},
                                                InspectionKind{}};
inline constexpr std::array<Name, 3> kInspectionStatuses = {
    {{"held", "Held"}, {"expected", "Expected"}, {"cancelled", "Cancelled"}}};
inline constexpr std::array<Name, 4> kGrades = {{{"outstanding", "Outstanding"},
                                                 {"good", "Good"},
                                                 {"requires-improvement", "Requires improvement"},
                                                 {"inadequate", "Inadequate"}}};
inline constexpr std::array<Name, 3> kOutputKinds = {
    {{"report", "Report"}, {"letter", "Letter"}, {"none", "Nothing published"}}};
inline constexpr std::array<Name, 2> kCountsOf = {
    {{"visit", "visit"}, {"monitoring-visit", "monitoring visit"}}};
inline constexpr std::array<Name, 2> kFindingKinds = {
    {{"finding", "Finding"}, {"recommendation", "Recommendation"}}};
inline constexpr std::array<Name, 4> kDirections = {
    {{"strength", "Strength"}, {"progress", "Progress"}, {"concern", "Concern"}, {"neutral", "Neutral"}}};
inline constexpr std::array<Name, 8> kVoices = {{{"inspectors", "Inspectors"},
                                                 {"council", "Councils"},
                                                 {"trust", "Children's trust"},
                                                 {"commissioner", "Commissioner"},
                                                 {"department", "Department for Education"},
                                                 {"press", "Press"},
                                                 {"families", "Children, families and carers"},
                                                 {"staff", "Staff"}}};
inline constexpr std::array<Name, 3> kEventStatuses = {
    {{"happened", "Happened"}, {"planned", "Planned"}, {"dropped", "Dropped"}}};
inline constexpr std::array<Name, 3> kHigherIs = {
    {{"better", "Higher is better"}, {"worse", "Higher is worse"}, {"neither", "Neither better nor worse"}}};
inline constexpr std::array<Name, 2> kDrawn = {{{"lines", "Lines"}, {"bars", "Bars"}}};

inline constexpr const Name& name(Area x) { return kAreas[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(Maps x) { return kMaps[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(BodyKind x) { return kBodyKinds[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(Level x) { return kLevels[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(SourceKind x) { return kSourceKinds[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(Tier x) { return kTiers[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(InspectionStatus x) {
    return kInspectionStatuses[static_cast<std::size_t>(x)];
}
inline constexpr const Name& name(Grade x) { return kGrades[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(OutputKind x) { return kOutputKinds[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(CountOf x) { return kCountsOf[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(FindingKind x) { return kFindingKinds[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(Direction x) { return kDirections[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(Voice x) { return kVoices[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(EventStatus x) { return kEventStatuses[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(HigherIs x) { return kHigherIs[static_cast<std::size_t>(x)]; }
inline constexpr const Name& name(Drawn x) { return kDrawn[static_cast<std::size_t>(x)]; }

template <class Enum>
constexpr std::string_view key(Enum x) {
    return name(x).key;
}
template <class Enum>
constexpr std::string_view label(Enum x) {
    return name(x).label;
}
constexpr std::string_view label(const InspectionKind& kind) { return kind.name; }

// The value whose key is `word`; nullopt where the list has none.
template <class Enum, std::size_t N>
constexpr std::optional<Enum> from_key(const std::array<Name, N>& names, std::string_view word) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i].key == word) return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace record
