#include "core/screens/questions.h"

#include <algorithm>
#include <cstdint>
#include <map>

#include "core/block/phrases.h"
#include "core/query/answers.h"
#include "core/query/coverage.h"
#include "core/query/story.h"
#include "core/record/site.h"
#include "core/state/words.h"

namespace view {
namespace {

using query::Catalogue;
using record::Dataset;
using record::Index;
using record::Inspection;
using record::kNone;

void ask(List& list, const std::string& question, Action action, const std::string& more = {}) {
    Text& item = list.items.emplace_back(Text{link(question, std::move(action))});
    if (!more.empty()) item.push_back(run(" " + more, Tone::secondary));
}

std::string month(const Asked& asked, Index i) { return inspection_month(asked.inspection_at(i), true); }

// The last two full inspections, the earlier first.
std::vector<Index> full_inspections(const Asked& asked) {
    std::vector<Index> full = query::held_by_date(*asked.catalogue);
    std::erase_if(full, [&](Index i) {
        return !asked.inspection_at(i).kind.whole || asked.catalogue->findings[i] == 0;
    });
    if (full.size() > 2) full.erase(full.begin(), full.end() - 2);
    return full;
}

void ask_of_the_latest(List& list, const Asked& asked) {
    const std::vector<Index> full = full_inspections(asked);
    if (full.empty()) return;
    const Inspection& latest = asked.inspection_at(full.back());
    ask(list, "What did the full inspection of " + month(asked, full.back()) + " find?",
        choose(Field::inspection, latest.id));
    if (full.size() < 2) return;
    const std::string columns = std::string(asked.inspection_at(full[0]).id) + "~" + std::string(latest.id);
    ask(list, "What changed between " + month(asked, full[0]) + " and " + month(asked, full[1]) + "?",
        both(choose(Field::screen, kCompare), choose(Field::columns, columns)));
}

bool answered(const Asked& asked, Index inspection) {
    const std::vector<Index> all = query::recommendations_of(*asked.catalogue, inspection);
    return std::any_of(all.begin(), all.end(),
                       [&](Index entry) { return !query::answered_by(*asked.catalogue, entry).empty(); });
}

// Of the full inspection before the last: what it asked for has been looked at again in full.
void ask_what_became(List& list, const Asked& asked) {
    const std::vector<Index> full = full_inspections(asked);
    if (full.size() < 2 || !answered(asked, full[0])) return;
    ask(list, "What became of the recommendations of " + month(asked, full[0]) + "?",
        choose(Field::inspection, asked.inspection_at(full[0]).id));
}

void ask_of_themes(List& list, const Asked& asked) {
    const Catalogue& catalogue = *asked.catalogue;
    bool each = false;  // any that was raised each time
    Index most = kNone; // the theme that most inspections spoke of tells most over time
    std::size_t spoken = 0;
    for (const Index theme : catalogue.themes) {
        const query::Story story = query::make_story(catalogue, theme);
        each = each || query::raised_each_time(query::raised(story));
        const auto told = static_cast<std::size_t>(
            std::count_if(story.parts.begin(), story.parts.end(),
                          [](const query::StoryPart& part) { return !part.findings.empty(); }));
        if (told <= spoken) continue;
        spoken = told;
        most = theme;
    }
    if (each) ask(list, "What was raised every time inspectors looked?", choose(Field::screen, kThemes));
    if (most != kNone)
        ask(list,
            "What was said of " + within_sentence(asked.data(), asked.theme_at(most).name) +
                " over the years?",
            story_of(asked, most));
}

// Counted differently by its sources: "Was that of July 2021 the first, the second or the fourth visit?"
void ask_of_counts(List& list, const Asked& asked) {
    const Dataset& data = asked.data();
    for (const Index i : query::held_by_date(*asked.catalogue)) {
        std::map<std::uint32_t, std::string> ordinals; // by number: a visit, or a monitoring visit
        for (const record::Count& count : slice(data.counts, asked.inspection_at(i).counted)) {
            const std::string name = count_name(count);
            ordinals[count.number] = "the " + name.substr(0, name.find(' '));
        }
        if (ordinals.size() < 2) continue;
        std::vector<std::string> names;
        for (const auto& [number, name] : ordinals) names.push_back(name);
        ask(list, "Was the visit of " + month(asked, i) + " " + joined(names, " or ") + "?",
            choose(Field::inspection, asked.inspection_at(i).id));
    }
}

void ask_of_councils(List& list, const Asked& asked) {
    const Dataset& data = asked.data();
    const std::vector<Index> held = query::held_by_date(*asked.catalogue);
    for (auto i = held.rbegin(); i != held.rend(); ++i) {
        const auto councils = query::councils(data, asked.inspection_at(*i).bodies);
        if (councils.size() != 2 || query::coverage(*asked.catalogue, *i) != query::Coverage::whole) continue;
        std::string columns;
        for (const Index council : councils)
            columns += (columns.empty() ? "" : "~") + column_word({std::string(asked.inspection_at(*i).id),
                                                                   std::string(data.bodies[council].id)});
        return ask(list,
                   "What was said of " + body_short(data, councils[1]) + " and not of " +
                       body_short(data, councils[0]) + " in " + month(asked, *i) + "?",
                   both(choose(Field::screen, kCompare), choose(Field::columns, columns)));
    }
}

} // namespace

List questions(const Asked& asked) {
    List list{.name = "Questions to begin with"};
    ask_of_the_latest(list, asked);
    ask_what_became(list, asked);
    ask_of_themes(list, asked);
    ask_of_councils(list, asked);
    ask_of_counts(list, asked);
    if (const std::size_t number = asked.data().differences.size(); number > 0)
        ask(list, "Where do the accounts differ?", choose(Field::screen, kSources),
            "On " + counted(number, "point") + ".");
    return list;
}

Text publisher_words(const Dataset& data) {
    if (data.publisher.empty() && data.contact.empty())
        return {run("No publisher has put a name to this copy.")};
    Text text;
    if (!data.publisher.empty()) text.push_back(run("Published by " + std::string(data.publisher) + "."));
    if (data.contact.empty()) return text;
    text.push_back(run(text.empty() ? "Contact: " : " Contact: "));
    text.push_back(away(data.contact, record::contact_address(data.contact)));
    return text;
}

Block what_this_is(const Asked& asked) {
    const Dataset& data = asked.data();
    const query::Known known = query::known(*asked.catalogue);
    const std::size_t inPart =
        known.of(query::Coverage::part).size() + known.of(query::Coverage::grades).size();
    const std::size_t held = known.of(query::Coverage::whole).size() + inPart;
    Text text{run("What Ofsted’s inspectors said of children’s services in " + std::string(data.area) +
                  ", with the evidence under every line: " + counted(data.findings.size(), "finding") +
                  " of " + counted(held, "inspection or visit", "inspections and visits") + ", as at " +
                  date_long(data.asAt) + ". ")};
    if (inPart > 0)
        text.push_back(
            run("Of " + std::to_string(inPart) +
                    " of them it has no whole report: what was said there and isn’t told by others, it "
                    "can’t know. ",
                Tone::secondary));
    text.push_back(run("It is independent of Ofsted and of the councils. "));
    append(text, publisher_words(data));
    text.push_back(run(" "));
    text.push_back(link("About this site", choose(Field::screen, kAbout)));
    return Paragraph{std::move(text)};
}

} // namespace view
