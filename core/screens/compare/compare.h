// compare: what changed on each theme between inspections, or between the bodies of one.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/query/compare.h"
#include "core/screens/asked.h"

namespace view {

// A theme that is compared.
struct Compared {
    record::Index theme = record::kNone;
    std::vector<query::ThemeChange> changes; // between each column and the one before it
    // Of each column: those that pass the filters and the choice of what to show, concerns first, for they
    // decide the word.
    std::vector<std::vector<record::Index>> findings;
};

struct Compare : Asked {
    std::vector<query::Subject> columns; // the earlier first
    std::vector<Compared> rows; // themes that "only what changed", "only concerns" leave, most findings first
    std::size_t leftOut = 0;    // themes that all of them would show besides
    std::string changed;        // what_changed
    std::string_view caution;   // Ofsted's own, where frameworks differ; else empty

    static Compare of(Asked asked);

    // Whether the last two columns are bodies of one inspection.
    bool of_one_inspection() const {
        return columns.size() > 1 && columns[columns.size() - 2].inspection == columns.back().inspection;
    }
};

View blocks(const Compare& answer);
std::vector<Block> page(const Compare& answer, float room);
std::vector<Block> briefing(const Compare& answer); // each finding numbered, with its quotations below
Table data(const Compare& answer);                  // the columns' findings, with the theme's change words
News news(const Compare& answer);
std::vector<std::string> file_words(const Compare& answer);

// ---- parts: rows.cpp

// Where a link names no columns: the latest inspection of everything that has findings, beside the earlier
// one that shares most themes with it (the later one of equals).
std::vector<Column> default_columns(const Asked& asked);

// "July 2021"; of one body alone "October 2022, North".
std::string subject_name(const Asked& asked, query::Subject subject);

// What stands where no finding does: nothing is called unreported that a filter or a choice only hides.
std::string why_empty(const Asked& asked, query::Subject subject, record::Index theme);

// The findings of a cell that no other column of its inspection holds: what only North, or West, was told.
std::vector<record::Index> own_findings(const Compare& answer, const Compared& row, std::size_t column);

// "Of 331 findings 290 are on both, 20 on North alone and 21 on West alone.": of `entries`, for two bodies of
// one inspection; else empty.
std::string shared_findings(const Compare& answer, const std::vector<record::Index>& entries);

// What stands under the heading of the screen (compare.cpp).
std::vector<Block> under_heading(const Compare& answer);

// ---- change_words.cpp: changes in words and marks, and how urgent they are, a row each

// "Concern, with progress"; of two bodies "Only North".
std::string change_label(const Asked& asked, const query::ThemeChange& change, query::Subject a,
                         query::Subject b);

// The label with its mark, and under it what else is known ("Looked at in October 2023").
Text change_text(const Asked& asked, const query::ThemeChange& change, query::Subject a, query::Subject b,
                 record::Index theme);

// How a title counts it: "new concern"; empty where it doesn't.
std::string_view counted_as(const query::ThemeChange& change);

// What a reader should know first, from 0 to 9: what is worse, what is gone, what is better, what stayed.
int urgency(const query::ThemeChange& change);

// What the inspections set side by side asked for, but the last of them: what became of it (detail.h).
std::vector<Block> asked_for(const Compare& answer);

// ---- table.cpp: theme, a cell for each column, what changed

// How many findings stand in a cell, and how they point to their quotations.
struct CellNotes {
    std::size_t most = 4;         // then "N more"
    std::size_t mostOfChosen = 4; // on the theme that is chosen
    bool links = true;            // the rest is a link away; on paper it is only counted
    std::shared_ptr<const std::vector<record::Index>> cited = {}; // numbered from 1: "(3)" after the finding
};

// How many of `all` findings stand in a cell: one more than allowed rather than "1 more".
std::size_t shown_of(std::size_t all, std::size_t most);

Table compare_table(const Compare& answer, CellNotes notes = {});

// " (3)": a finding's number among those that are cited.
Run cited_number(const std::vector<record::Index>& cited, record::Index finding);

// The words that stand in the table, each with what it means.
List definitions(const Compare& answer);

} // namespace view
