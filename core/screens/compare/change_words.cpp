#include "core/screens/compare/change_words.h"

#include "core/block/phrases.h"

namespace view {
namespace {

using query::ChangeWord;
using record::kNone;

struct Look {
    Mark mark;
    Tone tone;
};

Look look(ChangeWord word) {
    switch (word) {
    case ChangeWord::concernPersists:
        return {Mark::concern, Tone::concern};
    case ChangeWord::newConcern:
        return {Mark::concern, Tone::concern};
    case ChangeWord::firstReportedHere:
        return {Mark::concern, Tone::concern};
    case ChangeWord::concernWithProgress:
        return {Mark::progress, Tone::ink};
    case ChangeWord::progress:
        return {Mark::progress, Tone::progress};
    case ChangeWord::strengthKept:
    case ChangeWord::nowAStrength:
        return {Mark::strength, Tone::strength};
    case ChangeWord::notRaisedAgain:
    case ChangeWord::both:
    case ChangeWord::onlyFirst:
    case ChangeWord::onlySecond:
        return {Mark::none, Tone::ink};
    case ChangeWord::notLookedAt:
    case ChangeWord::none:
        break;
    }
    return {Mark::none, Tone::secondary};
}

} // namespace

std::string change_label(const Asked& asked, const query::ThemeChange& change, query::Subject a,
                         query::Subject b) {
    const record::Dataset& data = asked.data();
    switch (change.word) {
    case ChangeWord::none:
        return "Nothing to compare";
    case ChangeWord::concernPersists:
        return "Concern persists";
    case ChangeWord::concernWithProgress:
        return "Concern, with progress";
    case ChangeWord::newConcern:
        return "New concern";
    case ChangeWord::firstReportedHere:
        return change.earlier == kNone ? "First reported here" : "Reported earlier, and here";
    case ChangeWord::notRaisedAgain:
        if (change.strength) return "Not raised again, with strength";
        return change.gains ? "Not raised again, with progress" : "Not raised again";
    case ChangeWord::notLookedAt:
        return "Not looked at";
    case ChangeWord::strengthKept:
        return "Strength kept";
    case ChangeWord::nowAStrength:
        return "Now a strength";
    case ChangeWord::progress:
        return "Progress";
    case ChangeWord::both:
        return "Both";
    case ChangeWord::onlyFirst:
        return a.body == kNone ? "Only the first" : "Only " + body_short(data, a.body);
    case ChangeWord::onlySecond:
        return b.body == kNone ? "Only the second" : "Only " + body_short(data, b.body);
    }
    return {};
}

Text change_text(const Asked& asked, const query::ThemeChange& change, query::Subject a,
                 query::Subject b, record::Index theme) {
    const record::Dataset& data = asked.data();
    const Look how = look(change.word);
    const std::string label = change_label(asked, change, a, b);
    Run word = marked(how.mark, how.tone, (how.mark == Mark::none ? "" : " ") + label, label);
    word.strong = change.word != ChangeWord::none;
    Text text{std::move(word)};
    const auto go = [&](const std::string& before, record::Index inspection) {
        text.push_back(run(". " + before, Tone::secondary));
        text.push_back(link(inspection_month(data.inspections[inspection]),
                            show_on_timeline(asked, inspection, theme)));
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
