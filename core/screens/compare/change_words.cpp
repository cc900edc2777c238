#include "core/screens/compare/compare.h"

#include <array>

#include "core/block/phrases.h"

namespace view {
namespace {

using query::ChangeWord;
using record::kNone;

// By ChangeWord. `counted`: in a title, "new concern on 3 themes"; empty: not counted there. `urgency`: where
// something changed, and where nothing did.
struct Wording {
    std::string_view label, counted;
    Mark mark;
    Tone tone;
    int urgency, unchanged;
};
constexpr std::array<Wording, query::kChangeWords> kWordings = {{
    {"Nothing to compare", "", Mark::none, Tone::secondary, 9, 9},
    {"Concern persists", "concern persists", Mark::concern, Tone::concern, 6, 6},
    {"Concern at both", "concern at both", Mark::concern, Tone::concern, 6, 6},
    {"Concern, with progress", "concern with progress", Mark::progress, Tone::ink, 3, 3},
    {"New concern", "new concern", Mark::concern, Tone::concern, 0, 0},
    {"Concern, not known before", "concern not known before", Mark::concern, Tone::concern, 1, 1},
    {"First reported here", "concern first reported here", Mark::concern, Tone::concern, 1, 1},
    {"Reported before, and here", "concern reported before and here", Mark::concern, Tone::concern, 1, 1},
    {"First known here", "concern first known here", Mark::concern, Tone::concern, 1, 1},
    {"Not raised again", "concern not raised again", Mark::none, Tone::ink, 2, 2},
    {"Strength kept", "strength kept", Mark::strength, Tone::strength, 7, 7},
    {"Now a strength", "now a strength", Mark::strength, Tone::strength, 4, 4},
    {"Progress", "progress", Mark::progress, Tone::progress, 5, 5},
    {"Strength reported", "strength reported", Mark::strength, Tone::strength, 6, 6},
    {"Progress reported", "progress reported", Mark::progress, Tone::progress, 6, 6},
    {"Not mentioned", "not mentioned", Mark::none, Tone::secondary, 7, 7},
    {"Not looked at", "not looked at", Mark::none, Tone::secondary, 8, 8},
    {"Not known", "not known", Mark::none, Tone::secondary, 8, 8},
    {"Another council", "", Mark::none, Tone::secondary, 9, 9},
    {"Both", "", Mark::none, Tone::ink, 3, 7},
    {"Only the first", "", Mark::none, Tone::ink, 4, 7},
    {"Only the second", "", Mark::none, Tone::ink, 4, 7},
    {"Said of the first", "", Mark::none, Tone::ink, 4, 7},
    {"Said of the second", "", Mark::none, Tone::ink, 4, 7},
}};

const Wording& wording_of(const query::ThemeChange& change) {
    return kWordings[static_cast<std::size_t>(change.word)];
}

} // namespace

std::string change_label(const Asked& asked, const query::ThemeChange& change, query::Subject a,
                         query::Subject b) {
    const auto name = [&](query::Subject subject) {
        return subject.body == kNone ? std::string("the whole") : body_short(asked.data(), subject.body);
    };
    switch (change.word) {
    case ChangeWord::onlyFirst:
        return "Only " + name(a);
    case ChangeWord::onlySecond:
        return "Only " + name(b);
    case ChangeWord::saidOfFirst:
        return "Said of " + name(a) + "; " + name(b) + " not known";
    case ChangeWord::saidOfSecond:
        return "Said of " + name(b) + "; " + name(a) + " not known";
    default:
        break;
    }
    const std::string label(wording_of(change).label);
    if (change.strength) return label + ", with strength";
    return change.gains ? label + ", with progress" : label;
}

std::string_view counted_as(const query::ThemeChange& change) { return wording_of(change).counted; }

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
