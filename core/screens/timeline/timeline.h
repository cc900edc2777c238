// timeline: judgements and visits over time, and how much of each is known. The first page.
#pragma once

#include <vector>

#include "core/query/grades.h"
#include "core/screens/asked.h"

namespace view {

struct Timeline : Asked {
    std::string history; // what became of the grades, in a sentence (title.cpp)
    std::vector<query::GradePoint> points;
    std::vector<query::GradeLine> lines;

    static Timeline of(Asked asked);
    bool anything_chosen() const {
        return inspection != record::kNone || theme != record::kNone || finding != record::kNone || thing;
    }
};

View blocks(const Timeline& answer);
std::vector<Block> page(const Timeline& answer, float room);
std::vector<Block> briefing(const Timeline& answer); // the chart, and what is chosen with all its findings
Table data(const Timeline& answer);                  // the findings that pass the filters, of what is chosen
News news(const Timeline& answer);
std::vector<std::string> file_words(const Timeline& answer);
About about(const Timeline& answer); // of an inspection or a theme: what that is

// ---- parts, a file each

// The sentence over it, worked out from the grades (title.cpp). It names the years in which the whole service
// became inadequate (inspections of a council in a row that found the same are one spell, its predecessor's
// included) and what is in force now: "Inadequate in 2019; in July 2026 leaders outstanding, everything else
// good". It makes no trend of grades. Where the councils' grades differ, each is named. Drawn by one area:
// "Leaders: requires improvement since April 2016".
std::string timeline_title(const record::Dataset& data, query::Drawn drawn = query::Drawn::overall);

// The inspections that gave a grade which stands beside others', the earliest first (judgements.cpp).
std::vector<record::Index> graded_inspections(const Timeline& answer);

// Areas and graded inspections: each cell the grade, or why there is none (judgements.cpp).
Table judgements_table(const Timeline& answer);

// The judgements as a drawing (chart.cpp).
Chart chart(const Timeline& answer);

// What a point's details say: "Full inspection, 3 to 28 June 2019, published 29 July 2019. ...".
std::string point_details(const record::Dataset& data, record::Index inspection);

// How much of each inspection is known, what happened last, all inspections, what happened in between (tables.cpp).
List known_list(const Timeline& answer);
List last_list(const Timeline& answer);
Table inspections_table(const Timeline& answer, bool withBodies = true);
List events_list(const Timeline& answer);

} // namespace view
