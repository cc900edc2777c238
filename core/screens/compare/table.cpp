#include "core/screens/compare/table.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/block/phrases.h"
#include "core/query/grades.h"
#include "core/screens/compare/change_words.h"
#include "core/state/words.h"

namespace view {
namespace {

using query::Subject;
using record::Dataset;
using record::Index;
using record::Inspection;
using record::kNone;

Action all_of_cell(const Dataset& data, Subject subject, Index theme) {
    Action all = clear_filters();
    for (const auto& [field, value] : std::initializer_list<std::pair<Field, std::string>>{
             {Field::screen, "findings"},
             {Field::inspections, std::string(data.inspections[subject.inspection].id)},
             {Field::themes, std::string(data.themes[theme].id)}})
        all.push_back({field, Op::set, value});
    if (subject.body != kNone)
        all.push_back({Field::bodies, Op::set, std::string(data.bodies[subject.body].id)});
    return all;
}

Cell subject_cell(const Context& context, const std::vector<Subject>& columns, std::size_t column,
                  Index theme, const Notes& how) {
    const query::Entries& entries = *context.entries;
    const Subject subject = columns[column];
    Cell cell;
    std::vector<Index> findings = cell_findings(context, subject, theme);
    // Of two bodies of one inspection, what only the one was told comes first.
    if (of_one_inspection(columns)) {
        const std::vector<Index> own = own_findings(context, columns, column, theme);
        std::stable_partition(findings.begin(), findings.end(), [&](Index entry) {
            return std::find(own.begin(), own.end(), entry) != own.end();
        });
    }
    if (findings.empty()) {
        cell.text = {run(why_empty(context, subject, theme), Tone::secondary)};
        return cell;
    }
    const std::size_t shown = shown_of(findings.size(), theme == context.theme ? how.mostOfChosen : how.most);
    for (std::size_t i = 0; i < shown; ++i) {
        Card card = make_card(entries, findings[i], card_options(context));
        if (how.cited) {
            const auto at = std::find(how.cited->begin(), how.cited->end(), findings[i]);
            card.statement.push_back(
                run(" (" + std::to_string(at - how.cited->begin() + 1) + ")", Tone::secondary));
        }
        cell.notes.push_back({card.mark, card.tone, card.kind, card.statement, card.chosen, card.action});
    }
    if (shown < findings.size()) {
        const std::string left = std::to_string(findings.size() - shown);
        Note note;
        note.tone = Tone::line;
        if (how.links) {
            note.text = {run(left + " more on this", Tone::accent)};
            note.action = all_of_cell(*context.data, subject, theme);
        } else {
            note.text = {run("and " + left + " more", Tone::secondary)};
        }
        cell.notes.push_back(std::move(note));
    }
    return cell;
}

TableColumn subject_column(const Dataset& data, Subject subject) {
    const Inspection& inspection = data.inspections[subject.inspection];
    TableColumn column;
    column.head = {subject_name(data, subject) + " · " + lower_first(label(inspection.kind))};
    column.name = subject_name(data, subject) + ", " + lower_first(label(inspection.kind));
    const record::Judgement* overall = query::overall_judgement(data, inspection, subject.body);
    const std::string grade =
        overall != nullptr ? std::string(label(overall->grade)) : first_upper(grade_phrase(data, inspection));
    column.about = {run(grade, overall != nullptr ? tone_of(overall->grade) : Tone::secondary, true),
                    run(" · " + (subject.body == kNone ? bodies_phrase(data, inspection.bodies)
                                                       : std::string(data.bodies[subject.body].name)),
                        Tone::secondary)};
    column.about.front().framed = true;
    if (date_known(inspection.published))
        column.about.push_back(run(" · published " + date_long(inspection.published), Tone::secondary));
    column.weight = 3;
    column.atLeast = 230;
    return column;
}

} // namespace

std::size_t shown_of(std::size_t all, std::size_t most) { return all == 0 || all - 1 <= most ? all : most; }

Table compare_table(const Context& context, std::vector<Subject> columns, std::vector<Compared> compared,
                    Notes notes) {
    const Dataset& data = *context.data;
    Table table;
    table.caption = "Theme by theme";
    table.stacks = true;
    TableColumn theme;
    theme.head = {"Theme"};
    theme.name = "Theme";
    theme.atLeast = 150;
    theme.weight = 1;
    table.columns.push_back(std::move(theme));
    for (const Subject& subject : columns) table.columns.push_back(subject_column(data, subject));
    if (columns.size() > 1) {
        TableColumn change;
        change.head = {"Change"};
        change.name = "Change";
        change.atLeast = 170;
        change.weight = 1;
        table.columns.push_back(std::move(change));
    }
    table.count = compared.size();
    const auto rows = std::make_shared<const std::vector<Compared>>(std::move(compared));
    table.rows = [&data, context, columns = std::move(columns), rows, notes = std::move(notes)](Range range) {
        std::vector<Row> made;
        const std::size_t end = std::min(range.first + range.count, rows->size());
        for (std::size_t i = range.first; i < end; ++i) {
            const Compared& compared = (*rows)[i];
            Row row;
            row.chosen = compared.theme == context.theme;
            Cell head;
            head.head = true;
            head.text = {run(std::string(data.themes[compared.theme].name), Tone::ink, true)};
            head.action = choose(Field::theme, std::string(data.themes[compared.theme].id));
            row.cells.push_back(std::move(head));
            for (std::size_t c = 0; c < columns.size(); ++c)
                row.cells.push_back(subject_cell(context, columns, c, compared.theme, notes));
            Cell change;
            for (std::size_t c = 0; c < compared.changes.size(); ++c) {
                if (columns.size() > 2)
                    change.text.push_back(
                        run((c > 0 ? " " : "") + subject_name(data, columns[c + 1]) + ": ", Tone::secondary));
                for (Run& part : change_text(*context.entries, compared.changes[c], columns[c],
                                             columns[c + 1], compared.theme))
                    change.text.push_back(std::move(part));
                if (c + 1 < compared.changes.size()) change.text.push_back(run(". "));
            }
            if (columns.size() > 1) row.cells.push_back(std::move(change));
            made.push_back(std::move(row));
        }
        return made;
    };
    return table;
}

List definitions(const Context& context, const std::vector<Subject>& columns,
                 const std::vector<Compared>& rows) {
    List list;
    list.name = "What the words mean";
    std::set<std::string> said;
    for (const Compared& row : rows)
        for (std::size_t c = 0; c < row.changes.size(); ++c) {
            const std::string name =
                change_label(*context.entries, row.changes[c], columns[c], columns[c + 1]);
            if (said.insert(name).second)
                list.items.push_back({run(name + ": ", Tone::ink, true),
                                      run(std::string(query::definition(row.changes[c].word)))});
        }
    return list;
}

} // namespace view
