// Judgements by area: what each graded inspection judged, and where it gave no grade, why.
#include <algorithm>

#include "core/block/phrases.h"
#include "core/block/text_width.h"
#include "core/screens/timeline/timeline.h"

namespace view {
namespace {

using query::AreaJudgement;
using query::Drawn;
using record::Dataset;
using record::Index;
using record::Inspection;

// "Requires improvement", "with children in care", "no overall grade", "not judged".
Run judgement_run(const AreaJudgement& found) {
    switch (found.is) {
    case AreaJudgement::Is::graded: {
        Run grade = run(label(found.grade), tone_of(found.grade), true);
        grade.framed = true;
        return grade;
    }
    case AreaJudgement::Is::withCare:
        return run("with children in care", Tone::secondary);
    case AreaJudgement::Is::noOverall:
        return run("no overall grade", Tone::secondary);
    case AreaJudgement::Is::notJudged:
        break;
    }
    return run("not judged", Tone::secondary);
}

// One judgement of all councils, or each council's own.
Cell judgement_cell(const Dataset& data, const Inspection& inspection, Drawn area) {
    const std::vector<Index> councils = query::councils(data, inspection.bodies);
    Cell cell;
    std::vector<Run> runs;
    for (const Index council : councils)
        runs.push_back(judgement_run(query::judged(data, inspection, council, area)));
    const bool alike =
        std::all_of(runs.begin(), runs.end(), [&](const Run& each) { return each.text == runs[0].text; });
    for (std::size_t i = 0; i < runs.size() && (i == 0 || !alike); ++i) {
        if (!alike) cell.text.push_back(run((i > 0 ? ", " : "") + body_short(data, councils[i]) + " "));
        cell.text.push_back(runs[i]);
    }
    // A grade leads to its inspection, where it stands what grades mean.
    if (std::any_of(councils.begin(), councils.end(), [&](Index council) {
            return query::judged(data, inspection, council, area).judgement != nullptr;
        }))
        cell.action = both(choose(Field::inspection, inspection.id), clear(Field::theme));
    return cell;
}

// As wide as the widest of its grades, which aren't broken, and their frame.
void fit_grades(TableColumn& column, const Dataset& data, const Inspection& inspection) {
    constexpr float kSize = 16, kAround = 32; // as a cell is drawn; its edges, and the frame's
    for (std::size_t r = 0; r < record::kMaps.size(); ++r)
        for (const Run& part : judgement_cell(data, inspection, static_cast<Drawn>(r)).text)
            if (part.framed)
                column.atLeast = std::max(column.atLeast, text_width(part.text, kSize, true) + kAround);
    column.weight = column.atLeast / 100;
}

} // namespace

std::vector<Index> graded_inspections(const Timeline& answer) {
    const Dataset& data = answer.data();
    std::vector<Index> graded = query::held_by_date(*answer.catalogue);
    std::erase_if(graded, [&](Index i) {
        const auto judgements = slice(data.judgements, data.inspections[i].judgements);
        return std::none_of(judgements.begin(), judgements.end(), [&](const record::Judgement& j) {
            return data.frameworkAreas[j.area].maps != record::Maps::none;
        });
    });
    return graded;
}

Table judgements_table(const Timeline& answer) {
    const Dataset& data = answer.data();
    const std::vector<Index> graded = graded_inspections(answer);
    Table table{.caption = "Judgements by area", .opensAtEnd = true};
    // Drawn by one area, the caution stands by itself just before.
    const std::string_view caution =
        answer.state.judgement == Drawn::overall ? query::caution(data, graded) : std::string_view{};
    table.about = {
        run("Each inspection’s own judgements." + (caution.empty() ? "" : " " + std::string(caution)),
            Tone::secondary)};
    add_column(table, "Judgement", 0, 120);
    for (const Index i : graded) {
        const Inspection& inspection = data.inspections[i];
        add_column(table, inspection_name(inspection), 1, 112);
        TableColumn& column = table.columns.back();
        fit_grades(column, data, inspection);
        column.head = {date_short(inspection_date(inspection))};
        std::string about;
        const std::vector<Index> councils = query::councils(data, inspection.bodies);
        for (const Index council : councils)
            about += (about.empty() ? "" : " · ") + body_short(data, council);
        record::Date published = inspection.published;
        published.day = 0;
        if (date_known(published) && date_short(published) != column.head[0])
            about += ", published " + date_short(published);
        column.about = {run(about, Tone::secondary)};
        column.chosen = i == answer.inspection;
        column.action = choose(Field::inspection, inspection.id);
    }
    rows_of(table, record::kMaps.size(), [&answer, graded](std::size_t r) {
        const auto area = static_cast<Drawn>(r);
        Row row{.chosen = area == answer.state.judgement && area != Drawn::overall};
        row.cells.push_back(head_cell(run(record::kMaps[r].label, Tone::ink, true),
                                      choose(Field::judgement, record::kMaps[r].key)));
        for (const Index i : graded)
            row.cells.push_back(judgement_cell(answer.data(), answer.inspection_at(i), area));
        return row;
    });
    return table;
}

} // namespace view
