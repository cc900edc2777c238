// The rows of Compare as a table: theme, a cell for each column, what changed.
#include <algorithm>
#include <set>

#include "core/block/phrases.h"
#include "core/query/grades.h"
#include "core/screens/compare/compare.h"

namespace view {
namespace {

using query::Subject;
using record::Index;
using record::Inspection;
using record::kNone;

Action all_of_cell(const Compare& answer, Subject subject, Index theme) {
    Action filters = both(choose(Facet::inspection, answer.inspection_at(subject.inspection).id),
                          choose(Facet::theme, answer.theme_at(theme).id));
    if (subject.body != kNone)
        filters = both(filters, choose(Facet::body, answer.data().bodies[subject.body].id));
    return list_findings(std::move(filters));
}

Cell subject_cell(const Compare& answer, const Compared& row, std::size_t column, const CellNotes& how) {
    const Subject subject = answer.columns[column];
    std::vector<Index> findings = row.findings[column];
    if (findings.empty()) return cell_of(why_empty(answer, subject, row.theme), Tone::secondary);
    // Of two bodies of one inspection, what only the one was told comes first.
    if (answer.of_one_inspection()) {
        const std::vector<Index> own = own_findings(answer, row, column);
        std::stable_partition(findings.begin(), findings.end(), [&](Index entry) {
            return std::find(own.begin(), own.end(), entry) != own.end();
        });
    }
    Cell cell;
    const std::size_t shown =
        shown_of(findings.size(), row.theme == answer.theme ? how.mostOfChosen : how.most);
    for (std::size_t i = 0; i < shown; ++i) {
        Card card = make_card(answer.entries(), findings[i], answer.cards);
        if (how.cited) card.statement.push_back(cited_number(*how.cited, findings[i]));
        cell.notes.push_back({card.mark, card.tone, card.kind, card.statement, card.chosen, card.action});
    }
    if (shown == findings.size()) return cell;
    const std::string left = std::to_string(findings.size() - shown);
    Note& note = cell.notes.emplace_back();
    note.tone = Tone::line;
    if (how.links) {
        note.text = {run(left + " more on this", Tone::accent)};
        note.action = all_of_cell(answer, subject, row.theme);
    } else {
        note.text = {run("and " + left + " more", Tone::secondary)};
    }
    return cell;
}

void add_subject_column(Table& table, const Compare& answer, Subject subject) {
    const record::Dataset& data = answer.data();
    const Inspection& inspection = answer.inspection_at(subject.inspection);
    const std::string name = subject_name(answer, subject), kind = lower_first(label(inspection.kind));
    const record::Judgement* overall = query::overall_judgement(data, inspection, subject.body);
    const std::string grade = overall != nullptr ? std::string(label(overall->grade))
                                                 : first_upper(grade_phrase(data, inspection, subject.body));
    add_column(table, name + ", " + kind, 3, 230);
    TableColumn& column = table.columns.back();
    column.head = {name + " · " + kind};
    column.about = {run(grade, overall != nullptr ? tone_of(overall->grade) : Tone::secondary, true),
                    run(" · " + (subject.body == kNone ? bodies_phrase(data, inspection.bodies)
                                                       : std::string(data.bodies[subject.body].name)),
                        Tone::secondary)};
    column.about.front().framed = overall != nullptr;
    if (date_known(inspection.published))
        column.about.push_back(run(" · published " + date_long(inspection.published), Tone::secondary));
    column.about.push_back(
        run(" · " + coverage_phrase(*answer.catalogue, subject.inspection, subject.body), Tone::secondary));
}

Cell change_cell(const Compare& answer, const Compared& row) {
    Cell cell;
    for (std::size_t c = 0; c < row.changes.size(); ++c) {
        if (answer.columns.size() > 2)
            cell.text.push_back(run((c > 0 ? " " : "") + subject_name(answer, answer.columns[c + 1]) + ": ",
                                    Tone::secondary));
        append(cell.text,
               change_text(answer, row.changes[c], answer.columns[c], answer.columns[c + 1], row.theme));
        if (c + 1 < row.changes.size()) cell.text.push_back(run(". "));
    }
    return cell;
}

} // namespace

std::size_t shown_of(std::size_t all, std::size_t most) { return all == 0 || all - 1 <= most ? all : most; }

Run cited_number(const std::vector<Index>& cited, Index finding) {
    const auto at = std::find(cited.begin(), cited.end(), finding) - cited.begin();
    return run(" (" + std::to_string(at + 1) + ")", Tone::secondary);
}

Table compare_table(const Compare& answer, CellNotes notes) {
    Table table{.caption = "Theme by theme", .stacks = true};
    add_column(table, "Theme", 1, 150);
    for (const Subject& subject : answer.columns) add_subject_column(table, answer, subject);
    if (answer.columns.size() > 1) add_column(table, "Change", 1, 170);
    rows_of(table, answer.rows.size(), [&answer, notes = std::move(notes)](std::size_t i) {
        const Compared& compared = answer.rows[i];
        const record::Theme& theme = answer.theme_at(compared.theme);
        Row row{.chosen = compared.theme == answer.theme};
        row.cells.push_back(head_cell(run(theme.name, Tone::ink, true), choose(Field::theme, theme.id)));
        for (std::size_t c = 0; c < answer.columns.size(); ++c)
            row.cells.push_back(subject_cell(answer, compared, c, notes));
        if (answer.columns.size() > 1) row.cells.push_back(change_cell(answer, compared));
        return row;
    });
    return table;
}

List definitions(const Compare& answer) {
    List list{.name = "What the words mean"};
    std::set<std::string> said;
    for (const Compared& row : answer.rows)
        for (std::size_t c = 0; c < row.changes.size(); ++c) {
            const std::string name =
                change_label(answer, row.changes[c], answer.columns[c], answer.columns[c + 1]);
            if (!said.insert(name).second) continue;
            const query::ThemeChange& change = row.changes[c];
            list.items.push_back(
                {run(name + ": ", Tone::ink, true), run(std::string(query::definition(change.word)) +
                                                        (change.strength ? " It also reports a strength."
                                                         : change.gains  ? " It also reports progress."
                                                                         : ""))});
        }
    return list;
}

} // namespace view
