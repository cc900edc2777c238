#include "core/screens/compare/compare.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/block/phrases.h"
#include "core/query/answers.h"
#include "core/query/grades.h"
#include "core/screens/data_columns.h"
#include "core/screens/detail.h"
#include "core/screens/filters.h"
#include "core/state/words.h"

namespace view {
namespace {

using query::Subject;
using record::Dataset;
using record::Index;
using record::Inspection;
using record::kNone;

Options column_options(const Compare& answer) {
    const Dataset& data = answer.data();
    Options options{.title = "Set side by side (up to four)", .several = true};
    const auto offer = [&](Index inspection, Index body, const std::string& label) {
        const Column column{std::string(data.inspections[inspection].id),
                            body == kNone ? "" : std::string(data.bodies[body].id)};
        const auto& chosen = answer.state.columns;
        const bool isChosen = std::find(chosen.begin(), chosen.end(), column) != chosen.end();
        if (isChosen || chosen.size() < kMaxColumns) // a fifth column isn't offered
            options.options.push_back(
                {.label = label,
                 .name = label,
                 .chosen = isChosen,
                 .action = toggle(Field::columns, column_word(column)),
                 .group = std::to_string(inspection_date(data.inspections[inspection]).year)});
    };
    std::vector<Index> latestFirst = query::held_by_date(*answer.catalogue);
    std::reverse(latestFirst.begin(), latestFirst.end());
    for (const Index i : latestFirst) {
        if (answer.catalogue->findings[i] == 0) continue;
        const Inspection& inspection = data.inspections[i];
        offer(i, kNone, inspection_name(inspection));
        std::vector<Index> councils = query::councils(data, inspection.bodies);
        if (councils.size() < 2) councils.clear(); // of several, each can be a column of its own
        for (const Index council : councils)
            offer(i, council, inspection_month(inspection) + ", " + body_short(data, council) + " only");
    }
    return options;
}

Buttons show_buttons(const Compare& answer) {
    constexpr std::array labels = {"All themes", "Only what changed", "Only concerns"};
    Buttons row;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool chosen = answer.state.show == static_cast<Show>(i);
        row.buttons.push_back(
            {.label = labels[i], .action = choose(Field::show, kShows[i]), .chosen = chosen});
    }
    return row;
}

// Where every column is of an inspection of the same councils, each council's can be set side by side at one press.
// Nothing where there is no such choice.
Buttons council_buttons(const Compare& answer) {
    const Dataset& data = answer.data();
    Buttons row;
    if (answer.columns.size() < 2 || answer.of_one_inspection()) return row;
    const std::vector<Index> councils =
        query::councils(data, answer.inspection_at(answer.columns[0].inspection).bodies);
    if (councils.size() < 2) return row;
    std::vector<Index> inspections;
    for (const Subject& column : answer.columns) {
        if (query::councils(data, answer.inspection_at(column.inspection).bodies) != councils) return row;
        if (std::find(inspections.begin(), inspections.end(), column.inspection) == inspections.end())
            inspections.push_back(column.inspection);
    }
    const auto offer = [&](std::string label, Index body) {
        std::string columns;
        for (const Index i : inspections)
            columns += (columns.empty() ? "" : "~") +
                       column_word({std::string(answer.inspection_at(i).id),
                                    body == kNone ? "" : std::string(data.bodies[body].id)});
        const bool chosen = std::all_of(answer.columns.begin(), answer.columns.end(),
                                        [&](const Subject& column) { return column.body == body; });
        row.buttons.push_back(
            {.label = std::move(label), .action = choose(Field::columns, columns), .chosen = chosen});
    };
    offer(councils.size() == 2 ? "Both councils" : "All councils", kNone);
    for (const Index council : councils) offer(body_short(data, council) + " only", council);
    return row;
}

std::string heading_of(const Compare& answer) {
    const std::vector<Subject>& columns = answer.columns;
    if (columns.size() < 2) return "Choose two or more inspections to compare";
    const Subject last = columns.back(), before = columns[columns.size() - 2];
    if (columns.size() == 2 && answer.of_one_inspection() && !answer.rows.empty()) {
        std::set<Index> all; // each finding that stands in the table, once
        for (const Compared& row : answer.rows)
            for (const std::vector<Index>& cell : row.findings) all.insert(cell.begin(), cell.end());
        return subject_name(answer, last) + " beside " +
               (before.body == kNone ? "the whole" : body_short(answer.data(), before.body)) + ": " +
               lower_first(shared_findings(answer, {all.begin(), all.end()}));
    }
    return subject_name(answer, last) + " beside " + subject_name(answer, before) +
           (answer.changed.empty() ? "" : ": " + answer.changed);
}

} // namespace

View blocks(const Compare& answer) {
    View view;
    view.filters.emplace_back(column_options(answer));
    if (answer.columns.size() >= kMaxColumns)
        view.filters.push_back(
            paragraph("Four are chosen: take one away to see the others.", Tone::secondary));
    for (const Facet facet : {Facet::voice, Facet::tier})
        view.filters.emplace_back(facet_options(answer, facet));
    append(view.filters, filter_summary(answer));
    view.filters.push_back(findings_are_counted());

    view.main.push_back(heading(2, heading_of(answer)));
    append(view.main, under_heading(answer));
    view.table = compare_table(answer);
    view.detail =
        explained(answer, answer.theme != kNone && answer.finding == kNone ? detail_of_theme(answer)
                                                                           : detail_of_finding(answer));
    if (!view.detail.empty()) view.closes = both(clear(Field::finding), clear(Field::theme));
    return view;
}

std::vector<Block> under_heading(const Compare& answer) {
    std::vector<Block> blocks{paragraph(
        "Each theme that one of them looked at, the themes with most findings first.", Tone::secondary)};
    if (Buttons councils = council_buttons(answer); !councils.buttons.empty())
        blocks.emplace_back(std::move(councils));
    blocks.emplace_back(show_buttons(answer));
    if (answer.leftOut > 0)
        blocks.push_back(paragraph(counted(answer.leftOut, "theme is", "themes are") + " left out, for " +
                                       (answer.state.show == Show::concerns
                                            ? "no concern stands in any column."
                                            : "what is told of them proves no change: a concern beside "
                                              "something good both times, for example."),
                                   Tone::secondary));
    if (!answer.caution.empty()) blocks.push_back(paragraph(answer.caution, Tone::secondary));
    blocks.emplace_back(compare_table(answer));
    if (answer.rows.empty())
        blocks.push_back(paragraph("No theme is left. Show all themes, or choose other inspections."));
    add_list(blocks, definitions(answer));
    append(blocks, asked_for(answer));
    return blocks;
}

std::vector<Block> asked_for(const Compare& answer) {
    std::vector<Index> all;
    for (std::size_t c = 0; c < answer.columns.size(); ++c) {
        const Subject& column = answer.columns[c];
        if (c > 0 && column.inspection == answer.columns.back().inspection) continue;
        for (const Index entry : query::recommendations_of(*answer.catalogue, column.inspection, column.body))
            if (std::find(all.begin(), all.end(), entry) == all.end()) all.push_back(entry);
    }
    const auto of_last = [&](const Subject& column) { return column.body == answer.columns.back().body; };
    const bool one = std::all_of(answer.columns.begin(), answer.columns.end(), of_last);
    return what_became(answer, all, one && !answer.columns.empty() ? answer.columns.back().body : kNone);
}

Table data(const Compare& answer) {
    std::vector<DataColumn> changes;
    for (std::size_t i = 1; i < answer.columns.size(); ++i) {
        const Subject before = answer.columns[i - 1], now = answer.columns[i];
        changes.push_back({field_name("change of theme " + subject_name(answer, now) + " beside " +
                                      subject_name(answer, before)),
                           [&answer, before, now](Index entry) {
                               const Index theme = answer.entries().theme[entry];
                               return change_label(answer,
                                                   query::theme_change(*answer.catalogue, before, now, theme),
                                                   before, now);
                           }});
    }
    return evidence_data(answer, std::move(changes));
}

News news(const Compare& answer) {
    News news{answer.counted};
    query::bits_and(news.entries, answer.shown);
    for (const Subject& s : answer.columns)
        if (std::find(news.inspections.begin(), news.inspections.end(), s.inspection) ==
            news.inspections.end())
            news.inspections.push_back(s.inspection);
    return news;
}

std::vector<std::string> file_words(const Compare& answer) {
    std::vector<std::string> words;
    if (answer.theme != kNone) words.emplace_back(answer.state.theme);
    for (const Column& column : answer.state.columns) words.push_back(column.inspection + " " + column.body);
    return words;
}

} // namespace view
