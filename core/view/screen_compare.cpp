// Compare: what changed on each theme between inspections, or between the bodies of one.
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <set>

#include "core/query/compare.h"
#include "core/query/grades.h"
#include "core/query/matrix.h"
#include "core/query/search.h"
#include "core/view/change_words.h"
#include "core/view/panels.h"
#include "core/view/phrases.h"
#include "core/view/screen.h"
#include "core/view/words.h"

namespace view {
namespace {

using query::Subject;
using query::ThemeChange;
using record::Dataset;
using record::Direction;
using record::Index;
using record::Inspection;
using record::kNone;

constexpr std::size_t kNotes = 4;           // findings shown in a cell before "N more"
constexpr std::size_t kNotesOnPaper = 8;    // and in a briefing, where more is a link away only
constexpr std::size_t kAllNotes = SIZE_MAX; // there, on the chosen theme

// The columns of the state that this record has, the earlier first.
std::vector<Subject> subjects(const Context& context) {
    const Dataset& data = *context.data;
    std::vector<Subject> found;
    for (const Column& column : context.state.columns) {
        const Subject subject{record::find(data, record::Part::inspections, column.inspection),
                              record::find(data, record::Part::bodies, column.body)};
        if (subject.inspection != kNone && (column.body.empty() || subject.body != kNone))
            found.push_back(subject);
    }
    const std::vector<Index> order = query::inspections_by_date(data);
    const auto rank = [&](const Subject& s) {
        return std::find(order.begin(), order.end(), s.inspection) - order.begin();
    };
    std::stable_sort(found.begin(), found.end(), [&](const Subject& a, const Subject& b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.body < b.body;
    });
    return found;
}

std::size_t findings_in(const query::Entries& entries, Index inspection) {
    std::size_t number = 0;
    for (Index entry = 0; entry < entries.size(); ++entry)
        number += entries.inspection[entry] == inspection && query::is_finding(entries, entry) ? 1U : 0U;
    return number;
}

std::size_t themes_in_common(const query::Entries& entries, Index a, Index b) {
    std::size_t number = 0;
    for (Index theme = 0; theme < entries.data->themes.size(); ++theme)
        number +=
            !query::findings_of(entries, a, theme).empty() && !query::findings_of(entries, b, theme).empty()
                ? 1U
                : 0U;
    return number;
}

// Where a link names no columns: the latest full inspection that has findings, beside the earlier inspection
// that shares most themes with it (the later one of equals).
std::vector<Column> default_columns(const Context& context) {
    const Dataset& data = *context.data;
    const query::Entries& entries = *context.entries;
    const std::vector<Index> order = query::inspections_by_date(data);
    const auto latest = std::find_if(order.rbegin(), order.rend(), [&](Index i) {
        return data.inspections[i].kind == record::InspectionKind::full && findings_in(entries, i) > 0;
    });
    if (latest == order.rend()) return {};
    Index beside = kNone;
    std::size_t most = 0;
    for (auto i = latest + 1; i != order.rend(); ++i) {
        const std::size_t shared = themes_in_common(entries, *i, *latest);
        if (shared <= most) continue;
        most = shared;
        beside = *i;
    }
    std::vector<Column> columns{{std::string(data.inspections[*latest].id), {}}};
    if (beside != kNone)
        columns.insert(columns.begin(), Column{std::string(data.inspections[beside].id), {}});
    return columns;
}

Column column_of(const Dataset& data, Subject subject) {
    return {std::string(data.inspections[subject.inspection].id),
            subject.body == kNone ? "" : std::string(data.bodies[subject.body].id)};
}

std::string subject_name(const Dataset& data, Subject subject) {
    return column_name(data, subject.inspection, subject.body);
}

// The councils of an inspection that had several: each can be a column of its own.
std::vector<Index> councils_apart(const Dataset& data, const Inspection& inspection) {
    std::vector<Index> councils;
    for (const Index body : slice(data.bodyRefs, inspection.bodies))
        if (data.bodies[body].kind == record::BodyKind::council) councils.push_back(body);
    if (councils.size() < 2) councils.clear();
    return councils;
}

Options column_options(const Context& context, const std::vector<Subject>& chosen) {
    const Dataset& data = *context.data;
    Options options;
    options.title = "Set side by side (up to four)";
    options.several = true;
    const auto offer = [&](Subject subject, std::string label) {
        const bool isChosen = std::any_of(chosen.begin(), chosen.end(), [&](const Subject& s) {
            return s.inspection == subject.inspection && s.body == subject.body;
        });
        // A fifth column isn't offered.
        if (!isChosen && chosen.size() >= kMaxColumns) return;
        Option option;
        option.label = std::move(label);
        option.name = option.label;
        option.chosen = isChosen;
        option.action = toggle(Field::columns, column_word(column_of(data, subject)));
        options.options.push_back(std::move(option));
    };
    std::vector<Index> order = query::inspections_by_date(data);
    std::reverse(order.begin(), order.end());
    for (const Index i : order) {
        const Inspection& inspection = data.inspections[i];
        if (inspection.status != record::InspectionStatus::held || findings_in(*context.entries, i) == 0)
            continue;
        offer({i, kNone}, inspection_name(inspection));
        for (const Index council : councils_apart(data, inspection))
            offer({i, council}, inspection_month(inspection) + ", " + body_short(data, council) + " only");
    }
    return options;
}

Buttons show_buttons(const Context& context) {
    constexpr std::array<std::string_view, 3> labels = {"All themes", "Only what changed", "Only concerns"};
    Buttons row;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        Button button;
        button.label = std::string(labels[i]);
        button.chosen = context.state.show == static_cast<Show>(i);
        button.action = choose(Field::show, std::string(kShows[i]));
        row.buttons.push_back(std::move(button));
    }
    return row;
}

// What stands where no finding does: nothing is called unreported that a filter or a choice only hides.
std::string why_empty(const Context& context, Subject subject, Index theme) {
    const auto all = query::findings_of(*context.entries, subject.inspection, theme, subject.body);
    const std::size_t passed = passing(context, all).size();
    if (passed > 0) return "No concern; " + counted(passed, "other finding");
    if (!all.empty()) return counted(all.size(), "finding") + ", hidden by the filters";
    return query::looked(*context.entries, subject.inspection, theme, subject.body) ? "Nothing reported"
                                                                                    : "Not looked at";
}

// The findings of a cell: those that pass the filters and the choice of what to show, concerns first, for
// they decide the word.
std::vector<Index> cell_findings(const Context& context, Subject subject, Index theme) {
    const query::Entries& entries = *context.entries;
    std::vector<Index> findings =
        passing(context, query::findings_of(entries, subject.inspection, theme, subject.body));
    const auto concern = [&](Index entry) {
        return entries.direction[entry] == static_cast<std::uint8_t>(Direction::concern);
    };
    if (context.state.show == Show::concerns)
        findings.erase(
            std::remove_if(findings.begin(), findings.end(), [&](Index entry) { return !concern(entry); }),
            findings.end());
    std::stable_sort(findings.begin(), findings.end(), [&](Index a, Index b) {
        const auto rank = [&](Index entry) { return concern(entry) ? 0 : 1 + entries.direction[entry]; };
        return rank(a) < rank(b);
    });
    return findings;
}

// How many findings stand in a cell, and how they point to their quotations.
struct Notes {
    std::size_t most = kNotes;
    std::size_t mostOfChosen = kNotes;               // on the theme that is chosen
    bool links = true;                               // the rest is a link away; on paper it is only counted
    std::shared_ptr<const std::vector<Index>> cited; // numbered from 1: "(3)" after the finding
};

// One more than allowed is shown rather than "1 more".
std::size_t shown_of(std::size_t all, std::size_t most) { return all == 0 || all - 1 <= most ? all : most; }

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

Cell subject_cell(const Context& context, Subject subject, Index theme, const Notes& how) {
    const query::Entries& entries = *context.entries;
    Cell cell;
    const std::vector<Index> findings = cell_findings(context, subject, theme);
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

struct Compared {
    Index theme;
    std::vector<ThemeChange> changes; // between each column and the one before it
};

bool passes(const Context& context, const std::vector<Subject>& columns, const Compared& row) {
    const auto concern = [&](const Subject& s) {
        return query::has_direction(*context.entries, s, row.theme, Direction::concern);
    };
    switch (context.state.show) {
    case Show::changed:
        return std::any_of(row.changes.begin(), row.changes.end(), [](const auto& c) { return c.changed; });
    case Show::concerns:
        return std::any_of(columns.begin(), columns.end(), concern);
    case Show::all:
        break;
    }
    // A theme that none of them spoke of or looked at has nothing to show.
    return std::any_of(columns.begin(), columns.end(), [&](const Subject& s) {
        return query::looked(*context.entries, s.inspection, row.theme, s.body);
    });
}

std::vector<Compared> compare_themes(const Context& context, const std::vector<Subject>& columns) {
    std::vector<Compared> rows;
    for (const Index theme : query::themes_by_findings(*context.entries)) {
        Compared row{theme, {}};
        for (std::size_t i = 1; i < columns.size(); ++i)
            row.changes.push_back(query::theme_change(*context.entries, columns[i - 1], columns[i], theme));
        if (passes(context, columns, row)) rows.push_back(std::move(row));
    }
    return rows;
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

Table compare_table(const Context& context, std::vector<Subject> columns, std::vector<Compared> compared,
                    Notes notes = {}) {
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
            for (const Subject& subject : columns)
                row.cells.push_back(subject_cell(context, subject, compared.theme, notes));
            Cell change;
            for (std::size_t c = 0; c < compared.changes.size(); ++c) {
                if (columns.size() > 2)
                    change.text.push_back(
                        run((c > 0 ? " " : "") + subject_name(data, columns[c + 1]) + ": ", Tone::secondary));
                for (Run& part :
                     change_text(*context.entries, compared.changes[c], columns[c], columns[c + 1]))
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

// The words that stand in the table, each with what it means.
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

// Ofsted's own caution, where inspections under different frameworks stand side by side.
std::string_view caution(const Dataset& data, const std::vector<Subject>& columns) {
    std::set<Index> frameworks;
    for (const Subject& s : columns)
        if (query::graded(data.inspections[s.inspection]))
            frameworks.insert(data.inspections[s.inspection].framework);
    if (frameworks.size() < 2) return {};
    for (const Index framework : frameworks)
        if (framework != kNone)
            for (const record::Statement& s : slice(data.statements, data.frameworks[framework].statements))
                if (query::occurs(s.statement, "caution")) return s.statement;
    return {};
}

// "concerns on 5 themes both times and new ones on 1": the last column beside the one before it. Empty where
// there is nothing to count, or two bodies of one inspection.
std::string what_changed(const std::vector<Subject>& columns, const std::vector<Compared>& rows) {
    if (columns.size() < 2 || columns[columns.size() - 2].inspection == columns.back().inspection) return {};
    std::size_t persists = 0, raised = 0, gone = 0;
    for (const Compared& row : rows) {
        const query::ChangeWord word = row.changes.back().word;
        persists +=
            word == query::ChangeWord::concernPersists || word == query::ChangeWord::concernWithProgress ? 1U
                                                                                                         : 0U;
        raised +=
            word == query::ChangeWord::newConcern || word == query::ChangeWord::firstReportedHere ? 1U : 0U;
        gone += word == query::ChangeWord::notRaisedAgain ? 1U : 0U;
    }
    std::vector<std::string> parts;
    if (persists > 0) parts.push_back("concerns on " + counted(persists, "theme") + " both times");
    const auto on = [&](std::size_t number) {
        return parts.empty() ? counted(number, "theme") : std::to_string(number);
    };
    if (raised > 0) parts.push_back((parts.empty() ? "new concerns on " : "new on ") + on(raised));
    if (gone > 0) parts.push_back((parts.empty() ? "concerns on " : "on ") + on(gone) + " not raised again");
    return joined(parts);
}

std::string compare_title(const Dataset& data, const std::vector<Subject>& columns,
                          const std::vector<Compared>& rows) {
    if (columns.size() < 2) return "Choose two or more inspections to compare";
    const std::string changed = what_changed(columns, rows);
    return subject_name(data, columns.back()) + " beside " + subject_name(data, columns[columns.size() - 2]) +
           (changed.empty() ? "" : ": " + changed);
}

// ---- to take away

// Every finding that stands in the table on paper, in the order in which a reader meets it.
std::vector<Index> cited_findings(const Context& context, const std::vector<Subject>& columns,
                                  const std::vector<Compared>& rows) {
    std::vector<Index> cited;
    std::set<Index> seen;
    for (const Compared& row : rows)
        for (const Subject& subject : columns) {
            const std::vector<Index> findings = cell_findings(context, subject, row.theme);
            const std::size_t shown =
                shown_of(findings.size(), row.theme == context.theme ? kAllNotes : kNotesOnPaper);
            for (std::size_t i = 0; i < shown; ++i)
                if (seen.insert(findings[i]).second) cited.push_back(findings[i]);
        }
    return cited;
}

// The words of the sources behind the table, a row a finding.
Table cited_table(const Context& context, const std::shared_ptr<const std::vector<Index>>& cited) {
    Table table;
    table.caption = "What the sources say";
    for (const char* const name : {"No.", "Told by", "Words of the sources"}) {
        TableColumn column;
        column.head = {name};
        column.name = name;
        table.columns.push_back(std::move(column));
    }
    table.count = cited->size();
    table.rows = [entries = context.entries, options = card_options(context), cited](Range range) {
        std::vector<Row> made;
        const std::size_t end = std::min(range.first + range.count, cited->size());
        for (std::size_t i = range.first; i < end; ++i) {
            const Card card = make_card(*entries, (*cited)[i], options);
            Cell number, voice, quotes;
            number.text = {run(std::to_string(i + 1))};
            voice.text = {run(card.voice)};
            for (const Quote& quote : card.quotes) {
                Note note;
                note.text = {run(quote.verbatim ? "“" + quote.text + "” " : quote.text + " ")};
                note.text.insert(note.text.end(), quote.where.begin(), quote.where.end());
                quotes.notes.push_back(std::move(note));
            }
            Row row;
            row.cells = {std::move(number), std::move(voice), std::move(quotes)};
            made.push_back(std::move(row));
        }
        return made;
    };
    return table;
}

// The table with its findings in full and their quotations under it, to be pasted into a report.
std::vector<Block> compare_briefing(const Context& context, const std::vector<Subject>& columns,
                                    const std::vector<Compared>& rows, const List& words) {
    std::vector<Block> page;
    const std::string changed = what_changed(columns, rows);
    if (!changed.empty()) page.emplace_back(Paragraph{{run(first_upper(changed) + ".", Tone::ink, true)}});
    const std::string_view careful = caution(*context.data, columns);
    if (!careful.empty()) page.push_back(paragraph(std::string(careful)));
    const auto cited = std::make_shared<const std::vector<Index>>(cited_findings(context, columns, rows));
    Table table = compare_table(context, columns, rows, {kNotesOnPaper, kAllNotes, false, cited});
    table.about = {run("Each theme that one of them looked at, the themes with most findings first. The "
                       "number after a finding leads to the words of its sources below.",
                       Tone::secondary)};
    page.emplace_back(std::move(table));
    page.push_back(heading(3, words.name));
    page.emplace_back(words);
    page.emplace_back(cited_table(context, cited));
    return page;
}

} // namespace

void compare_screen(const Context& given, View& view) {
    Context context = given;
    if (context.state.columns.empty()) context.state.columns = default_columns(context);
    const Dataset& data = *context.data;
    const std::vector<Subject> columns = subjects(context);
    // Columns that the record lacks are gone, so that they take no room from others.
    context.state.columns.clear();
    for (const Subject& subject : columns) context.state.columns.push_back(column_of(data, subject));
    view.state.columns = context.state.columns;
    std::vector<Compared> rows = compare_themes(context, columns);

    std::vector<std::string> names;
    for (auto s = columns.rbegin(); s != columns.rend(); ++s) names.push_back(subject_name(data, *s));
    view.title = names.empty() ? "Compare" : joined(names, " beside ");
    view.says = (context.theme != kNone ? std::string(data.themes[context.theme].name) + ", " : "") +
                view.title + ".";

    view.filters.emplace_back(column_options(context, columns));
    view.filters.emplace_back(facet_options(context, query::Facet::voice, "Told by"));
    view.filters.emplace_back(facet_options(context, query::Facet::tier, "Found in"));
    for (Block& block : filter_summary(context)) view.filters.push_back(std::move(block));

    view.main.push_back(heading(2, compare_title(data, columns, rows)));
    view.main.push_back(paragraph(
        "Each theme that one of them looked at, the themes with most findings first.", Tone::secondary));
    view.main.emplace_back(show_buttons(context));
    const std::string_view careful = caution(data, columns);
    if (!careful.empty()) view.main.push_back(paragraph(std::string(careful), Tone::secondary));
    List words = definitions(context, columns, rows);
    const bool empty = rows.empty();
    if (columns.size() > 1 && !empty) view.briefing = compare_briefing(context, columns, rows, words);
    view.main.emplace_back(compare_table(context, columns, std::move(rows)));
    if (empty)
        view.main.push_back(paragraph("No theme is left. Show all themes, or choose other inspections."));
    if (!words.items.empty()) {
        view.main.push_back(heading(3, words.name));
        view.main.emplace_back(std::move(words));
    }
    view.detail = detail(context);
}

} // namespace view
