#include "core/screens/themes/themes.h"

#include "core/block/phrases.h"
#include "core/record/sorting.h"
#include "core/screens/data_columns.h"
#include "core/screens/detail.h"
#include "core/screens/filters.h"
#include "core/screens/paper.h"

namespace view {
namespace {

using record::Index;
using record::kNone;

constexpr std::size_t kTold = 4; // findings of an inspection in a story, before "N more"

// What is said of what is chosen.
bool told_of(const Themes& answer, Index entry) {
    if (answer.inspection != kNone && answer.entries().inspection[entry] != answer.inspection) return false;
    return answer.theme == kNone || query::on_theme(answer.entries(), entry, answer.theme);
}

// The themes to choose one of: here a theme is looked at rather than filtered by.
Options theme_options(const Themes& answer) {
    Options options{.title = "Themes", .chooser = true};
    // Choosing one hides nothing and drops no filter: what is left is what passes all of them.
    query::Bits among = query::bits_first(answer.entries().size(), answer.data().findings.size());
    query::bits_and(among, answer.shown);
    const auto add = [&](const std::string& label, std::size_t number, bool chosen, Action action) {
        options.options.push_back({.label = label,
                                   .name = label + ", " + counted(number, "finding"),
                                   .count = thousands(number),
                                   .chosen = chosen,
                                   .action = std::move(action)});
    };
    add("All themes", query::bits_count(among), answer.theme == kNone,
        both(clear(Field::theme), clear(Field::inspection)));
    for (const Index theme : answer.catalogue->themes)
        add(std::string(answer.theme_at(theme).name), count(*answer.catalogue, among, Facet::theme, theme),
            theme == answer.theme, story_of(answer, theme));
    return options;
}

// The first measure that belongs to the theme; nullptr where none does.
const record::Measure* measure_of(const record::Dataset& data, Index theme) {
    for (const record::Measure& measure : data.measures)
        for (const Index each : slice(data.themeRefs, measure.themes))
            if (each == theme) return &measure;
    return nullptr;
}

// "A concern each time: children’s voice (6), ...": each a way to its story.
Block each_time(const Themes& answer) {
    if (answer.eachTime.empty())
        return paragraph("No theme was a concern at every inspection that looked at it.", Tone::secondary);
    Text text{run("Raised as a concern every time", Tone::ink, true),
              run(" an inspection was to look at it, as far as that is known, and how many times: ")};
    for (std::size_t i = 0; i < answer.eachTime.size(); ++i) {
        if (i > 0) text.push_back(run(i + 1 == answer.eachTime.size() ? " and " : ", "));
        const auto& [theme, times] = answer.eachTime[i];
        text.push_back(link(answer.theme_at(theme).name, story_of(answer, theme)));
        text.push_back(run(" (" + std::to_string(times) + ")"));
    }
    text.push_back(run(". Choose a theme for its story, or a cell for what was said."));
    return Paragraph{std::move(text)};
}

} // namespace

Themes Themes::of(Asked asked) {
    Themes answer{std::move(asked), {}, {}, {}, {}};
    const query::Catalogue& catalogue = *answer.catalogue;
    std::erase_if(answer.told, [&](Index entry) { return !told_of(answer, entry); });
    std::vector<std::string> chosen;
    if (answer.theme != kNone) chosen.emplace_back(answer.theme_at(answer.theme).name);
    if (answer.inspection != kNone)
        chosen.push_back(inspection_month(answer.inspection_at(answer.inspection)));
    answer.title = chosen.empty() ? "Themes" : joined(chosen, ", ");
    if (answer.theme != kNone && answer.inspection == kNone) {
        answer.story = query::make_story(catalogue, answer.theme);
        query::bits_and(answer.counted, entries_where(answer, [&](Index entry) {
                            return query::on_theme(answer.entries(), entry, answer.theme);
                        }));
        answer.says = story_title(answer) + ". " + raised_sentence(answer);
        if (const record::Measure* measure = measure_of(answer.data(), answer.theme)) {
            ViewState of;
            of.measure = measure->id;
            answer.measure = Numbers::of(make_asked(catalogue, of));
        }
        return answer;
    }
    answer.matrix = query::make_matrix(catalogue, answer.shown);
    for (const Index theme : catalogue.themes)
        if (const query::Raised counts = query::raised(query::make_story(catalogue, theme));
            query::raised_each_time(counts))
            answer.eachTime.push_back({theme, counts.raised});
    record::sort_stably(answer.eachTime, [](const auto& a, const auto& b) { return a.times > b.times; });
    answer.says =
        "What each inspection said on each theme" + (chosen.empty() ? "." : ". Shown: " + answer.title + ".");
    return answer;
}

View blocks(const Themes& answer) {
    View view;
    view.filters.emplace_back(theme_options(answer));
    for (const Facet facet : {Facet::direction, Facet::voice, Facet::tier})
        view.filters.emplace_back(facet_options(answer, facet));
    append(view.filters, filter_summary(answer));
    view.filters.push_back(findings_are_counted());
    if (answer.theme != kNone) ++view.filtersSet;
    if (answer.story) {
        view.main = story_blocks(answer, kTold);
        view.mainOf = answer.state.theme;
        if (answer.measure) view.chart = chart(*answer.measure);
        view.detail = explained(answer, detail_of_finding(answer));
        view.detailOf = answer.state.finding;
        return view;
    }
    view.table = matrix_table(answer);
    view.main = {heading(2, "What was said, theme by theme"), each_time(answer), *view.table};
    view.detail = detail_of_chosen(answer);
    view.closes = let_go(answer);
    view.detailOf = detail_of_chosen_name(answer);
    return view;
}

Table data(const Themes& answer) { return evidence_data(answer); }

News news(const Themes& answer) {
    return {entries_where(
        answer, [&](Index entry) { return query::bits_has(answer.shown, entry) && told_of(answer, entry); })};
}

About about(const Themes& answer) {
    About about = view::about(static_cast<const Asked&>(answer));
    if (answer.theme == kNone) return about;
    const record::Theme& theme = answer.theme_at(answer.theme);
    about.description = answer.story ? answer.says : std::string(theme.about);
    return about;
}

std::vector<std::string> file_words(const Themes& answer) {
    return {answer.state.theme, answer.state.inspection};
}

} // namespace view
