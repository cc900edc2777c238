// Compare: what changed on each theme between inspections, or between the bodies of one.
#include <algorithm>
#include <array>
#include <set>

#include "core/block/phrases.h"
#include "core/query/matrix.h"
#include "core/screens/compare/rows.h"
#include "core/screens/compare/table.h"
#include "core/screens/panels.h"
#include "core/screens/screen.h"
#include "core/state/words.h"

namespace view {
namespace {

using query::Subject;
using record::Dataset;
using record::Index;
using record::Inspection;
using record::kNone;

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

// Each finding that stands in the table, once.
std::vector<Index> findings_of_rows(const Context& context, const std::vector<Subject>& columns,
                                    const std::vector<Compared>& rows) {
    std::set<Index> all;
    for (const Compared& row : rows)
        for (const Subject& subject : columns)
            for (const Index entry : cell_findings(context, subject, row.theme)) all.insert(entry);
    return {all.begin(), all.end()};
}

std::string compare_title(const Context& context, const std::vector<Subject>& columns,
                          const std::vector<Compared>& rows) {
    const Dataset& data = *context.data;
    if (columns.size() < 2) return "Choose two or more inspections to compare";
    const std::string changed = what_changed(columns, rows);
    if (columns.size() == 2 && of_one_inspection(columns) && !rows.empty())
        return subject_name(data, columns[1]) + " beside " +
               (columns[0].body == kNone ? "the whole" : body_short(data, columns[0].body)) + ": " +
               lower_first(shared_findings(context, columns, findings_of_rows(context, columns, rows)));
    return subject_name(data, columns.back()) + " beside " + subject_name(data, columns[columns.size() - 2]) +
           (changed.empty() ? "" : ": " + changed);
}

} // namespace

void compare_screen(const Context& given, View& view) {
    Context context = given;
    if (context.state.columns.empty()) context.state.columns = default_columns(context);
    const Dataset& data = *context.data;
    const std::vector<Subject> columns = compared_columns(context);
    // Columns that the record lacks are gone, so that they take no room from others.
    context.state.columns.clear();
    for (const Subject& subject : columns) context.state.columns.push_back(column_of(data, subject));
    view.state.columns = context.state.columns;
    std::vector<Compared> rows = compare_themes(context, columns);

    std::vector<std::string> names;
    for (auto s = columns.rbegin(); s != columns.rend(); ++s) names.push_back(subject_name(data, *s));
    view.title = (context.theme != kNone ? std::string(data.themes[context.theme].name) + ", " : "") +
                 (names.empty() ? "Compare" : joined(names, " beside "));
    view.says = view.title + ".";

    view.filters.emplace_back(column_options(context, columns));
    if (columns.size() >= kMaxColumns)
        view.filters.push_back(
            paragraph("Four are chosen: take one away to see the others.", Tone::secondary));
    view.filters.emplace_back(facet_options(context, query::Facet::voice, "Told by"));
    view.filters.emplace_back(facet_options(context, query::Facet::tier, "Found in"));
    for (Block& block : filter_summary(context)) view.filters.push_back(std::move(block));
    view.filters.push_back(what_is_counted(context));

    view.main.push_back(heading(2, compare_title(context, columns, rows)));
    view.main.push_back(paragraph(
        "Each theme that one of them looked at, the themes with most findings first.", Tone::secondary));
    view.main.emplace_back(show_buttons(context));
    const std::string_view careful = caution(data, columns);
    if (!careful.empty()) view.main.push_back(paragraph(std::string(careful), Tone::secondary));
    List words = definitions(context, columns, rows);
    const bool empty = rows.empty();
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
