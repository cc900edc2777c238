// What Compare sets side by side, before it is a table.
#include <algorithm>
#include <array>
#include <set>

#include "core/block/phrases.h"
#include "core/query/grades.h"
#include "core/query/matrix.h"
#include "core/record/sorting.h"
#include "core/screens/compare/compare.h"

namespace view {
namespace {

using query::ChangeWord;
using query::Subject;
using record::Direction;
using record::Index;
using record::kNone;

std::size_t themes_in_common(const Asked& asked, Index a, Index b) {
    const auto spoke = [&](Index inspection, Index theme) {
        return !query::findings_of(*asked.catalogue, inspection, theme).empty();
    };
    std::size_t number = 0;
    for (Index theme = 0; theme < asked.data().themes.size(); ++theme)
        number += spoke(a, theme) && spoke(b, theme) ? 1U : 0U;
    return number;
}

// The columns of the state that this record has, the earlier first.
std::vector<Subject> subjects(const Asked& asked) {
    std::vector<Subject> found;
    for (const Column& column : asked.state.columns) {
        const Subject subject{record::find(asked.data(), record::Part::inspections, column.inspection),
                              record::find(asked.data(), record::Part::bodies, column.body)};
        if (subject.inspection != kNone && (column.body.empty() || subject.body != kNone))
            found.push_back(subject);
    }
    const std::vector<Index>& order = asked.catalogue->byDate;
    const auto rank = [&](const Subject& s) {
        return std::find(order.begin(), order.end(), s.inspection) - order.begin();
    };
    record::sort_stably(found, [&](const Subject& a, const Subject& b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.body < b.body;
    });
    return found;
}

bool is_concern(const Asked& asked, Index entry) {
    return asked.entries().direction[entry] == static_cast<std::uint8_t>(Direction::concern);
}

std::vector<Index> cell_findings(const Asked& asked, Subject subject, Index theme) {
    std::vector<Index> findings =
        passing(asked, query::findings_of(*asked.catalogue, subject.inspection, theme, subject.body));
    if (asked.state.show == Show::concerns)
        std::erase_if(findings, [&](Index entry) { return !is_concern(asked, entry); });
    const auto rank = [&](Index entry) {
        return is_concern(asked, entry) ? 0 : 1 + asked.entries().direction[entry];
    };
    record::sort_stably(findings, [&](Index a, Index b) { return rank(a) < rank(b); });
    return findings;
}

// Whether the choice of what to show leaves the theme. One that no column spoke of or looked at has nothing
// to show.
bool passes(const Compare& answer, const Compared& row, Show show) {
    const query::Catalogue& catalogue = *answer.catalogue;
    if (show == Show::changed)
        return std::any_of(row.changes.begin(), row.changes.end(), [](const auto& c) { return c.changed; });
    return std::any_of(answer.columns.begin(), answer.columns.end(), [&](const Subject& s) {
        return show == Show::concerns ? query::has_direction(catalogue, s, row.theme, Direction::concern)
                                      : query::speaks_of(catalogue, s, row.theme);
    });
}

// Whether the choice of what to show leaves the entry, which is in a column: it goes by its own theme.
bool wanted(const Compare& answer, Index entry) {
    if (answer.state.show == Show::concerns) return is_concern(answer, entry);
    if (answer.state.show == Show::all) return true;
    for (std::size_t i = 1; i < answer.columns.size(); ++i)
        if (query::theme_change(*answer.catalogue, answer.columns[i - 1], answer.columns[i],
                                answer.entries().theme[entry])
                .changed)
            return true;
    return false;
}

// "new concern on 1 theme, concern with progress on 5": the last column beside the one before it, each word
// under its own name, the most urgent first. Empty where there is nothing to count, or two bodies of one
// inspection.
std::string what_changed(const Compare& answer) {
    if (answer.columns.size() < 2 || answer.of_one_inspection()) return {};
    struct Counted {
        std::string_view word;
        int urgency;
        std::size_t themes;
    };
    std::vector<Counted> words;
    for (const Compared& row : answer.rows) {
        const query::ThemeChange& change = row.changes.back();
        const std::string_view word = counted_as(change);
        if (word.empty()) continue;
        const auto at =
            std::find_if(words.begin(), words.end(), [&](const Counted& one) { return one.word == word; });
        if (at == words.end())
            words.push_back({word, urgency(change), 1});
        else
            ++at->themes;
    }
    record::sort_stably(words, [](const Counted& a, const Counted& b) { return a.urgency < b.urgency; });
    std::vector<std::string> parts;
    for (const Counted& one : words)
        parts.push_back(std::string(one.word) + " on " +
                        (parts.empty() ? counted(one.themes, "theme") : std::to_string(one.themes)));
    return joined(parts);
}

// What one theme's columns hold, and what changed between them.
Compared compared(const Compare& answer, Index theme) {
    Compared row{theme, {}, {}};
    for (std::size_t i = 0; i < answer.columns.size(); ++i) {
        row.findings.push_back(cell_findings(answer, answer.columns[i], theme));
        if (i > 0)
            row.changes.push_back(
                query::theme_change(*answer.catalogue, answer.columns[i - 1], answer.columns[i], theme));
    }
    return row;
}

} // namespace

Compare Compare::of(Asked asked) {
    if (asked.state.columns.empty()) asked.state.columns = default_columns(asked);
    Compare answer{std::move(asked), {}, {}, 0, {}, {}};
    const record::Dataset& data = answer.data();
    answer.columns = subjects(answer);
    // Columns that the record lacks are gone, so that they take no room from others.
    answer.state.columns.clear();
    std::vector<std::string> names;
    for (const Subject& s : answer.columns) {
        answer.state.columns.push_back({std::string(data.inspections[s.inspection].id),
                                        s.body == kNone ? "" : std::string(data.bodies[s.body].id)});
        names.insert(names.begin(), subject_name(answer, s));
    }
    for (const Index theme : answer.catalogue->themes)
        if (Compared row = compared(answer, theme); passes(answer, row, answer.state.show))
            answer.rows.push_back(std::move(row));
        else if (passes(answer, row, Show::all))
            ++answer.leftOut;
    std::vector<Index> inspections;
    for (const Subject& s : answer.columns) inspections.push_back(s.inspection);
    answer.caution = query::caution(data, inspections);
    answer.changed = what_changed(answer);
    answer.counted = entries_where(answer, [&](Index entry) {
        return query::is_finding(answer.entries(), entry) &&
               std::any_of(answer.columns.begin(), answer.columns.end(), [&](const Subject& s) {
                   return answer.entries().inspection[entry] == s.inspection &&
                          query::of_body(answer.entries(), entry, s.body);
               });
    });
    if (!answer.columns.empty())
        std::erase_if(answer.told, [&](Index entry) {
            return !query::bits_has(answer.counted, entry) || !wanted(answer, entry);
        });
    answer.title = (answer.theme != kNone ? std::string(answer.theme_at(answer.theme).name) + ", " : "") +
                   (names.empty() ? "Compare" : joined(names, " beside "));
    answer.says = answer.title + ".";
    return answer;
}

std::vector<Column> default_columns(const Asked& asked) {
    const std::vector<Index>& order = asked.catalogue->byDate;
    const auto latest = std::find_if(order.rbegin(), order.rend(), [&](Index i) {
        return asked.inspection_at(i).kind.whole && asked.catalogue->findings[i] > 0;
    });
    if (latest == order.rend()) return {};
    Index beside = kNone;
    std::size_t most = 0;
    for (auto i = latest + 1; i != order.rend(); ++i) {
        const std::size_t shared = themes_in_common(asked, *i, *latest);
        if (shared <= most) continue;
        most = shared;
        beside = *i;
    }
    std::vector<Column> columns;
    if (beside != kNone) columns.push_back({std::string(asked.inspection_at(beside).id), {}});
    columns.push_back({std::string(asked.inspection_at(*latest).id), {}});
    return columns;
}

std::string subject_name(const Asked& asked, Subject subject) {
    return column_name(asked.data(), subject.inspection, subject.body);
}

std::string why_empty(const Asked& asked, Subject subject, Index theme) {
    const auto all = query::findings_of(*asked.catalogue, subject.inspection, theme, subject.body);
    const std::size_t passed = passing(asked, all).size();
    if (passed > 0) return "No concern; " + counted(passed, "other finding");
    if (!all.empty()) return counted(all.size(), "finding") + ", hidden by the filters";
    return first_upper(std::string(nothing_words(
        kind_of(query::nothing_of(*asked.catalogue, subject.inspection, theme, subject.body)))));
}

std::vector<Index> own_findings(const Compare& answer, const Compared& row, std::size_t column) {
    std::vector<Index> own = row.findings[column];
    for (std::size_t c = 0; c < answer.columns.size(); ++c) {
        if (c == column || answer.columns[c].inspection != answer.columns[column].inspection) continue;
        std::erase_if(own, [&](Index entry) {
            return std::find(row.findings[c].begin(), row.findings[c].end(), entry) != row.findings[c].end();
        });
    }
    return own;
}

std::string shared_findings(const Compare& answer, const std::vector<Index>& entries) {
    const std::vector<Subject>& columns = answer.columns;
    if (!answer.of_one_inspection() || columns.size() != 2) return {};
    std::array<std::size_t, 2> alone{};
    std::size_t both = 0;
    for (const Index entry : entries) {
        const auto in = [&](const Subject& s) {
            return s.body == kNone || query::of_body(answer.entries(), entry, s.body);
        };
        if (in(columns[0]) && in(columns[1]))
            ++both;
        else
            ++alone[in(columns[0]) ? 0 : 1];
    }
    const auto name = [&](const Subject& s) {
        return s.body == kNone ? std::string("the whole") : body_short(answer.data(), s.body);
    };
    return "Of " + counted(entries.size(), "finding") + " " + std::to_string(both) +
           (both == 1 ? " is" : " are") + " on both, " + std::to_string(alone[0]) + " on " +
           name(columns[0]) + " alone and " + std::to_string(alone[1]) + " on " + name(columns[1]) +
           " alone.";
}

} // namespace view
