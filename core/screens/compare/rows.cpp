#include "core/screens/compare/rows.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/block/phrases.h"
#include "core/query/filter.h"
#include "core/query/grades.h"
#include "core/query/matrix.h"
#include "core/query/search.h"

namespace view {
namespace {

using query::Subject;
using record::Dataset;
using record::Direction;
using record::Index;
using record::kNone;

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

} // namespace

std::vector<Subject> compared_columns(const Context& context) {
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

std::string subject_name(const Dataset& data, Subject subject) {
    return column_name(data, subject.inspection, subject.body);
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

std::string why_empty(const Context& context, Subject subject, Index theme) {
    const auto all = query::findings_of(*context.entries, subject.inspection, theme, subject.body);
    const std::size_t passed = passing(context, all).size();
    if (passed > 0) return "No concern; " + counted(passed, "other finding");
    if (!all.empty()) return counted(all.size(), "finding") + ", hidden by the filters";
    return query::looked(*context.entries, subject.inspection, theme, subject.body) ? "Nothing reported"
                                                                                    : "Not looked at";
}

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

bool of_one_inspection(const std::vector<Subject>& columns) {
    return columns[columns.size() - 2].inspection == columns.back().inspection;
}

std::vector<Index> own_findings(const Context& context, const std::vector<Subject>& columns,
                                std::size_t column, Index theme) {
    std::vector<Index> own = cell_findings(context, columns[column], theme);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (c == column || columns[c].inspection != columns[column].inspection) continue;
        const std::vector<Index> others = cell_findings(context, columns[c], theme);
        own.erase(std::remove_if(own.begin(), own.end(),
                                 [&](Index entry) {
                                     return std::find(others.begin(), others.end(), entry) != others.end();
                                 }),
                  own.end());
    }
    return own;
}

std::string shared_findings(const Context& context, const std::vector<Subject>& columns,
                            const std::vector<Index>& entries) {
    if (!of_one_inspection(columns) || columns.size() != 2) return {};
    std::array<std::size_t, 2> alone{};
    std::size_t both = 0;
    for (const Index entry : entries) {
        const auto in = [&](const Subject& s) {
            return s.body == kNone || query::has(*context.entries, entry, query::Facet::body, s.body);
        };
        if (in(columns[0]) && in(columns[1]))
            ++both;
        else
            ++alone[in(columns[0]) ? 0 : 1];
    }
    const auto name = [&](const Subject& s) {
        return s.body == kNone ? std::string("the whole") : body_short(*context.data, s.body);
    };
    return "Of " + counted(entries.size(), "finding") + " " + std::to_string(both) +
           (both == 1 ? " is" : " are") + " on both, " + std::to_string(alone[0]) + " on " +
           name(columns[0]) + " alone and " + std::to_string(alone[1]) + " on " + name(columns[1]) +
           " alone.";
}

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

} // namespace view
