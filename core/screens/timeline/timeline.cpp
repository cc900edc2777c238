#include "core/screens/timeline/timeline.h"

#include "core/block/phrases.h"
#include "core/query/answers.h"
#include "core/screens/data_columns.h"
#include "core/screens/detail.h"
#include "core/screens/filters.h"
#include "core/screens/questions.h"
#include "core/state/words.h"

namespace view {
namespace {

using record::Index;
using record::kNone;

// What is said of what is chosen. `alone`: where nothing but a finding is chosen, that alone.
bool told_of(const Timeline& asked, Index entry, bool alone) {
    if (asked.inspection != kNone && asked.entries().inspection[entry] != asked.inspection) return false;
    if (asked.theme != kNone) return query::on_theme(asked.entries(), entry, asked.theme);
    return !alone || asked.inspection != kNone || asked.finding == kNone || entry == asked.finding;
}

} // namespace

// What the chart draws.
Options judgement_options(const Timeline& asked) {
    Options options{.title = "Judgement drawn", .chooser = true};
    for (std::size_t i = 0; i < record::kMaps.size(); ++i) {
        const bool overall = static_cast<query::Drawn>(i) == query::Drawn::overall;
        const std::string label(overall ? "Overall, then each area" : record::kMaps[i].label);
        options.options.push_back({.label = label,
                                   .name = label,
                                   .chosen = static_cast<query::Drawn>(i) == asked.state.judgement,
                                   .action = choose(Field::judgement, kJudgements[i])});
    }
    return options;
}

Timeline Timeline::of(Asked asked) {
    Timeline answer{std::move(asked), {}, {}, {}};
    const record::Dataset& data = answer.data();
    answer.history = timeline_title(data, answer.state.judgement);
    answer.points = query::grade_points(data, answer.state.judgement);
    answer.lines = query::grade_lines(data, answer.state.judgement);
    std::erase_if(answer.told, [&](Index entry) { return !told_of(answer, entry, true); });
    std::vector<std::string> chosen;
    if (answer.theme != kNone) chosen.emplace_back(answer.theme_at(answer.theme).name);
    if (answer.inspection != kNone)
        chosen.push_back(inspection_month(answer.inspection_at(answer.inspection)));
    const std::string what = joined(chosen, ", ");
    answer.title = what.empty() ? "Timeline" : what;
    answer.says = answer.history + (what.empty() ? "." : ". Shown: " + what + ".");
    return answer;
}

View blocks(const Timeline& answer) {
    View view;
    view.filters.emplace_back(judgement_options(answer));
    // What is listed of an inspection or a theme can be filtered; where nothing is chosen, nothing is listed.
    const bool filtered = answer.inspection != kNone || answer.theme != kNone;
    if (filtered) {
        for (const Facet facet : {Facet::direction, Facet::voice, Facet::tier})
            view.filters.emplace_back(facet_options(answer, facet));
    }
    append(view.filters, filter_summary(answer)); // one that came along can be dropped
    if (filtered) view.filters.push_back(findings_are_counted());

    view.chart = chart(answer);
    view.table = judgements_table(answer);
    if (!answer.anything_chosen()) view.main.push_back(what_this_is(answer));
    view.main.emplace_back(*view.chart);
    if (answer.state.judgement != query::Drawn::overall)
        if (const std::string_view caution = query::caution(answer.data(), graded_inspections(answer));
            !caution.empty())
            view.main.push_back(paragraph(caution, Tone::secondary));
    if (!answer.anything_chosen()) add_list(view.main, known_list(answer));
    if (answer.inspection != kNone)
        append(view.main,
               what_became(answer, query::recommendations_of(*answer.catalogue, answer.inspection)));
    append(view.main, {*view.table, inspections_table(answer)});
    List events = events_list(answer);
    view.main.push_back(heading(2, events.name));
    view.main.emplace_back(std::move(events));
    if (answer.anything_chosen()) {
        view.detail = detail_of_chosen(answer);
        view.closes = let_go(answer);
    } else {
        add_list(view.detail, questions(answer));
        add_list(view.detail, last_list(answer));
    }
    view.detailOf = detail_of_chosen_name(answer);
    return view;
}

Table data(const Timeline& answer) { return evidence_data(answer); }

News news(const Timeline& answer) {
    News news{entries_where(answer, [&](Index entry) {
        return query::bits_has(answer.shown, entry) && told_of(answer, entry, false);
    })};
    // All inspections stand in the chart, but a link to one is about that one; the details tell the
    // differences of an inspection, not those of a theme.
    const record::Dataset& data = answer.data();
    const auto chosen = [&](Index inspection) { return answer.inspection == inspection; };
    for (Index i = 0; i < data.inspections.size(); ++i)
        if (answer.inspection == kNone || chosen(i)) news.inspections.push_back(i);
    if (answer.theme != kNone) return news;
    for (Index i = 0; i < data.events.size(); ++i)
        if (answer.inspection == kNone ? answer.finding == kNone : chosen(data.events[i].inspection))
            news.events.push_back(i);
    for (Index i = 0; i < data.differences.size(); ++i)
        if (data.differences[i].inspection != kNone && chosen(data.differences[i].inspection))
            news.differences.push_back(i);
    return news;
}

About about(const Timeline& answer) {
    About about = view::about(static_cast<const Asked&>(answer));
    const record::Dataset& data = answer.data();
    if (answer.inspection != kNone) {
        const record::Inspection& inspection = answer.inspection_at(answer.inspection);
        if (inspection.title != about.title) about.title += ": " + std::string(inspection.title);
        about.description =
            inspection_line(data, inspection) + ". " + bodies_phrase(data, inspection.bodies) + ".";
    } else if (answer.theme != kNone) {
        const record::Theme& theme = answer.theme_at(answer.theme);
        about.description = "Theme · " + lower_first(label(theme.area)) + ". " + std::string(theme.about);
    }
    return about;
}

std::vector<std::string> file_words(const Timeline& answer) {
    const ViewState& state = answer.state;
    return {state.theme, state.inspection,
            state.theme.empty() && state.inspection.empty() ? state.finding : ""};
}

} // namespace view
