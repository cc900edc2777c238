#include "core/screens/compare/compare.h"

#include <array>

#include "core/block/phrases.h"

namespace view {
namespace {

using query::ChangeWord;
using record::kNone;

// By ChangeWord. `urgency`: where something changed, and where nothing did.
struct Wording {
    std::string_view label;
    Mark mark;
    Tone tone;
    int urgency, unchanged;
};
constexpr std::array<Wording, 13> kWordings = {{
    {"Nothing to compare", Mark::none, Tone::secondary, 9, 9},
    {"Concern persists", Mark::concern, Tone::concern, 6, 6},
    {"Concern, with progress", Mark::progress, Tone::ink, 3, 3},
    {"New concern", Mark::concern, Tone::concern, 0, 0},
    {"First reported here", Mark::concern, Tone::concern, 1, 1},
    {"Not raised again", Mark::none, Tone::ink, 2, 2},
    {"Not looked at", Mark::none, Tone::secondary, 8, 8},
    {"Strength kept", Mark::strength, Tone::strength, 7, 7},
    {"Now a strength", Mark::strength, Tone::strength, 4, 4},
    {"Progress", Mark::progress, Tone::progress, 5, 5},
    {"Both", Mark::none, Tone::ink, 3, 7},
    {"Only the first", Mark::none, Tone::ink, 4, 7},
    {"Only the second", Mark::none, Tone::ink, 4, 7},
}};

const Wording& wording_of(const query::ThemeChange& change) {
    return kWordings[static_cast<std::size_t>(change.word)];
}

} // namespace

std::string change_label(const Asked& asked, const query::ThemeChange& change, query::Subject a,
                         query::Subject b) {
    const record::Index only = change.word == ChangeWord::onlyFirst    ? a.body
                               : change.word == ChangeWord::onlySecond ? b.body
                                                                       : kNone;
    if (only != kNone) return "Only " + body_short(asked.data(), only);
    if (change.earlier != kNone) return "Reported earlier, and here";
    const std::string label(wording_of(change).label);
    if (change.strength) return label + ", with strength";
    return change.gains ? label + ", with progress" : label;
}

int urgency(const query::ThemeChange& change) {
    return change.changed ? wording_of(change).urgency : wording_of(change).unchanged;
}

Text change_text(const Asked& asked, const query::ThemeChange& change, query::Subject a, query::Subject b,
                 record::Index theme) {
    const record::Dataset& data = asked.data();
    const Wording& how = wording_of(change);
    const std::string label = change_label(asked, change, a, b);
    Run word = marked(how.mark, how.tone, (how.mark == Mark::none ? "" : " ") + label, label);
    word.strong = change.word != ChangeWord::none;
    Text text{std::move(word)};
    const auto go = [&](const std::string& before, record::Index inspection) {
        text.push_back(run(". " + before, Tone::secondary));
        text.push_back(
            link(inspection_month(data.inspections[inspection]), show_on_timeline(asked, inspection, theme)));
    };
    // "2 findings on North alone, 3 on West alone"
    std::vector<std::string> apart;
    const auto on_alone = [&](std::size_t number, query::Subject of) {
        if (number == 0 || of.body == kNone) return;
        const std::string what = apart.empty() ? counted(number, "finding") : std::to_string(number);
        apart.push_back(what + " on " + body_short(data, of.body) + " alone");
    };
    on_alone(change.firstAlone, a);
    on_alone(change.secondAlone, b);
    if (!apart.empty() && change.word == ChangeWord::both)
        text.push_back(run(". " + first_upper(joined(apart)), Tone::secondary));
    if (change.earlier != kNone) go("A concern in ", change.earlier);
    if (change.lookedNext != kNone) go("Looked at in ", change.lookedNext);
    return text;
}

} // namespace view
