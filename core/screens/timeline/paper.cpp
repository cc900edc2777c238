// The timeline as a briefing.
#include <algorithm>

#include "core/block/phrases.h"
#include "core/query/answers.h"
#include "core/screens/detail.h"
#include "core/screens/paper.h"
#include "core/screens/timeline/timeline.h"

namespace view {
namespace {

using record::Index;
using record::kNone;

// "Requires improvement: overall effectiveness (North and West), leaders (North).": its judgements by grade.
Text judgements(const Timeline& asked) {
    const record::Dataset& data = asked.data();
    const record::Inspection& inspection = asked.inspection_at(asked.inspection);
    struct Area {
        Index area = kNone;
        record::Grade grade = record::Grade::good;
        std::vector<std::string> bodies;
    };
    std::vector<Area> areas;
    for (const record::Judgement& j : slice(data.judgements, inspection.judgements)) {
        auto at = std::find_if(areas.begin(), areas.end(),
                               [&](const Area& a) { return a.area == j.area && a.grade == j.grade; });
        if (at == areas.end()) at = areas.insert(at, {j.area, j.grade, {}});
        if (j.body != kNone) at->bodies.push_back(body_short(data, j.body));
    }
    Text line;
    for (const auto grade : {record::Grade::outstanding, record::Grade::good,
                             record::Grade::requiresImprovement, record::Grade::inadequate}) {
        std::vector<std::string> names;
        for (const Area& area : areas)
            if (area.grade == grade)
                names.push_back(lower_first(data.frameworkAreas[area.area].name) +
                                (area.bodies.empty() ? "" : " (" + joined(area.bodies) + ")"));
        if (names.empty()) continue;
        line.push_back(run((line.empty() ? "" : " ") + std::string(label(grade)), tone_of(grade), true));
        line.push_back(run(": " + joined(names, "; ") + "."));
    }
    if (line.empty() && !inspection.ungradedReason.empty())
        line.push_back(run("No grade: " + lower_first(inspection.ungradedReason)));
    return line;
}

// The latest inspections, a line each, without their bodies; the chart shows them all.
Table latest_inspections(const Timeline& asked) {
    constexpr std::size_t most = 6;
    Table table = inspections_table(asked, false);
    table.caption = "The latest inspections and visits";
    table.about = {};
    table.count = std::min(most, table.count);
    return table;
}

} // namespace

std::vector<Block> page(const Timeline& asked, float room) {
    const bool inspection = asked.inspection != kNone, theme = asked.theme != kNone;
    Sheet sheet(room, short_caveats(asked, inspections_of(asked)));
    if (inspection)
        for (Block& block : inspection_head(asked, !theme)) sheet.add(std::move(block));
    if (!asked.told.empty() && (inspection || theme || !asked.anything_chosen()))
        sheet.add(Paragraph{
            {run(first_upper(counted_entries(asked.entries(), asked.told)) +
                     (theme && inspection ? " on " + lower_first(asked.theme_at(asked.theme).name) : "") +
                     ".",
                 Tone::ink, true),
             run(theme ? "" : main_themes(asked, asked.told))}});
    if (inspection && !theme)
        if (Text line = judgements(asked); !line.empty()) sheet.add(Paragraph{std::move(line)});
    if (theme && !raised_in(asked, asked.theme).empty())
        sheet.add(paragraph(first_raised(asked, asked.theme)));
    // Of a whole inspection what was said and asked for matters more than the others' grades.
    if (!inspection || theme) sheet.add(chart(asked));
    add_filters(sheet, asked);
    if (!asked.anything_chosen()) sheet.add(latest_inspections(asked));
    tell(sheet, asked, asked.told, !theme, !inspection);
    return std::move(sheet).whole();
}

std::vector<Block> briefing(const Timeline& asked) {
    std::vector<Block> page{chart(asked)};
    std::vector<Index> cited = asked.told;
    if (!asked.anything_chosen()) {
        page.emplace_back(inspections_table(asked));
        cited.clear();
    } else {
        append_printable(page, detail_of_chosen(asked, false));
        if (asked.inspection != kNone && asked.theme == kNone)
            append(page, what_became(asked, query::recommendations_of(*asked.catalogue, asked.inspection)));
        if (asked.inspection != kNone && asked.theme == kNone) {
            // The details count by theme; on paper there are none to go on to.
            page.push_back(heading(3, "What was said"));
            add_findings_by_theme(page, asked, asked.told);
        }
        if (asked.inspection == kNone && asked.theme != kNone)
            std::erase_if(cited, [&](Index entry) { return !query::is_finding(asked.entries(), entry); });
    }
    add_list(page, caveats(asked, inspections_of(asked), {}, asked.theme != kNone));
    add_sources(page, asked, cited);
    return page;
}

} // namespace view
