#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "core/query/coverage.h"
#include "core/query/matrix.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace query;
using record::Index;
using record::kNone;

namespace {

Index inspection(const record::Dataset& data, std::string_view id) {
    return record::find(data, record::Part::inspections, id);
}
Index theme(const record::Dataset& data, std::string_view id) {
    return record::find(data, record::Part::themes, id);
}
Index body(const record::Dataset& data, std::string_view id) {
    return record::find(data, record::Part::bodies, id);
}

MadeRecord record_of_matrix() {
    MadeRecord made;
    made.inspections = {{.id = "visit", .date = "2021-07", .bodies = {"north", "west"}, .focus = {"plans"}},
                        {.id = "full", .date = "2019-06", .kind = "full"},
                        {.id = "parts", .date = "2011", .kind = "full", .framework = "part"},
                        {.id = "never", .date = "2020-01", .kind = "full", .status = "cancelled"},
                        {.id = "coming", .date = "2027", .kind = "full", .status = "expected"}};
    made.findings = {
        {.id = "f1", .inspection = "visit", .theme = "staff", .direction = "concern", .bodies = {"north"}},
        {.id = "f2",
         .inspection = "visit",
         .theme = "staff",
         .direction = "concern",
         .alsoThemes = {"plans"}},
        {.id = "f3", .inspection = "visit", .theme = "staff", .direction = "progress"},
        {.id = "f4", .inspection = "full", .theme = "homes", .direction = "neutral"},
        {.id = "f5", .theme = "homes", .direction = "strength"}};
    made.responses = {{.id = "r1", .inspection = "full", .theme = "staff"}};
    return made;
}

// What the matrix says of a theme and an inspection, in its own words.
std::string said(const view::View& view, std::string_view cell) {
    for (const view::Row& row : all_rows(*table_called(view, "Findings by theme and inspection")))
        for (const view::Cell& each : row.cells)
            if (each.name().rfind(cell, 0) == 0) return each.name();
    return "no such cell";
}

} // namespace

TEST_CASE("looks at: what is in its focus, or all that a full inspection judges; a finding shows no look") {
    const record::Dataset data = record_of_matrix().load();
    const auto looks = [&](std::string_view i, std::string_view t) {
        return looks_at(data, data.inspections[inspection(data, i)], theme(data, t));
    };
    CHECK_FALSE(looks("visit", "staff")); // findings, but no task
    CHECK(looks("visit", "plans"));       // focus
    CHECK_FALSE(looks("visit", "homes")); // neither, and no full inspection
    CHECK(looks("full", "homes"));
    CHECK(looks("full", "staff")); // the framework judges leaders
    CHECK(looks("parts", "homes"));
    CHECK(looks("parts", "plans"));
    CHECK_FALSE(looks("parts", "staff")); // that framework had no judgement of leaders
}

TEST_CASE("coverage: whole where its own report was read, in part where others tell of it, else grades") {
    MadeRecord made = record_of_matrix();
    made.inspections[0].readWhole = {"north"};
    made.inspections[1].readWhole = {"county"};
    const record::Dataset data = made.load();
    const Catalogue catalogue = make_catalogue(data);
    const auto of = [&](std::string_view i, std::string_view b = {}) {
        return coverage(catalogue, inspection(data, i), b.empty() ? kNone : body(data, b));
    };
    CHECK(of("full") == Coverage::whole);
    CHECK(of("visit") == Coverage::part); // the least of its councils'
    CHECK(of("visit", "north") == Coverage::whole);
    CHECK(of("visit", "west") == Coverage::part);
    CHECK(of("visit", "trust") == Coverage::part); // it works for both
    CHECK(of("parts") == Coverage::part);
}

TEST_CASE("four kinds of nothing: silence proves something only where everything was read") {
    MadeRecord made = record_of_matrix();
    made.inspections[0].readWhole = {"north", "west"};
    const record::Dataset data = made.load();
    const Catalogue catalogue = make_catalogue(data);
    const auto of = [&](std::string_view i, std::string_view t) {
        return nothing_of(catalogue, inspection(data, i), theme(data, t));
    };
    CHECK(of("visit", "plans") == Nothing::silent);
    CHECK(of("visit", "homes") == Nothing::notLooked);
    CHECK(of("full", "plans") == Nothing::notKnown);
    CHECK(of("parts", "staff") == Nothing::notKnown);
}

TEST_CASE("findings of a body are those that name it") {
    MadeRecord made = record_of_matrix();
    made.findings[1].bodies = {"north", "west"};
    made.findings[2].bodies = {"west"};
    const record::Dataset data = made.load();
    const Catalogue catalogue = make_catalogue(data);
    const Index visit = inspection(data, "visit"), staff = theme(data, "staff");
    CHECK(findings_of(catalogue, visit, staff).size() == 3);
    CHECK(findings_of(catalogue, visit, staff, body(data, "north")) == std::vector<Index>{0, 1});
    CHECK(findings_of(catalogue, visit, staff, body(data, "west")) == std::vector<Index>{1, 2});
    CHECK(findings_of(catalogue, visit, theme(data, "plans")) == std::vector<Index>{1});
}

TEST_CASE("columns are the inspections that were held, by date; rows the themes, most findings first") {
    const record::Dataset data = record_of_matrix().load();
    const Catalogue catalogue = make_catalogue(data);
    const Matrix matrix = make_matrix(catalogue, bits_all(catalogue.entries.size()));
    CHECK(matrix.inspections ==
          std::vector<Index>{inspection(data, "parts"), inspection(data, "full"), inspection(data, "visit")});
    CHECK(matrix.themes ==
          std::vector<Index>{theme(data, "staff"), theme(data, "homes"), theme(data, "plans")});
}

TEST_CASE("each mark is one finding, on its theme and on those it touches") {
    const record::Dataset data = record_of_matrix().load();
    const Catalogue catalogue = make_catalogue(data);
    const Matrix matrix = make_matrix(catalogue, bits_all(catalogue.entries.size()));
    CHECK(matrix.at(0, 2).marks == std::array<std::uint32_t, 4>{0, 1, 2, 0}); // staff, visit
    CHECK(matrix.at(2, 2).marks == std::array<std::uint32_t, 4>{0, 0, 1, 0}); // plans, visit: touched
    CHECK(matrix.at(1, 1).marks == std::array<std::uint32_t, 4>{0, 0, 0, 1}); // homes, full
    CHECK(matrix.at(0, 1).marks == std::array<std::uint32_t, 4>{0, 0, 0, 0}); // staff, full
}

TEST_CASE("the matrix and `nothing_of` agree on every theme and inspection of the real record") {
    const record::Dataset& data = real_record();
    const Catalogue catalogue = make_catalogue(data);
    const Matrix matrix = make_matrix(catalogue, bits_all(catalogue.entries.size()));
    for (std::size_t row = 0; row < matrix.themes.size(); ++row)
        for (std::size_t column = 0; column < matrix.inspections.size(); ++column) {
            const Index i = matrix.inspections[column], t = matrix.themes[row];
            CAPTURE(data.inspections[i].id);
            CAPTURE(data.themes[t].id);
            CHECK(matrix.at(row, column).nothing == nothing_of(catalogue, i, t));
            std::size_t marks = 0;
            for (const auto number : matrix.at(row, column).marks) marks += number;
            CHECK(marks == findings_of(catalogue, i, t).size());
        }
}

TEST_CASE("filters take marks away, never rows, columns or their order") {
    const record::Dataset data = record_of_matrix().load();
    const Catalogue catalogue = make_catalogue(data);
    const Matrix all = make_matrix(catalogue, bits_all(catalogue.entries.size()));
    const Matrix none = make_matrix(catalogue, bits_none(catalogue.entries.size()));
    CHECK(none.themes == all.themes);
    CHECK(none.inspections == all.inspections);
    for (std::size_t i = 0; i < all.cells.size(); ++i) {
        CHECK(none.cells[i].nothing == all.cells[i].nothing);
        CHECK(none.cells[i].marks == std::array<std::uint32_t, 4>{});
    }
}

TEST_CASE("a cell says its marks in words, and tells the kinds of nothing apart") {
    MadeRecord made = record_of_matrix();
    made.inspections[0].readWhole = {"north", "west"};
    made.inspections[1].readWhole = {"county"};
    const record::Dataset data = made.load();
    const view::View view = view::make_view(catalogued(data), view::decode("view=themes"));
    CHECK(said(view, "Staff, July 2021") == "Staff, July 2021: 1 progress and 2 concerns");
    CHECK(said(view, "Plans, July 2021") == "Plans, July 2021: 1 concern");
    CHECK(said(view, "Homes, July 2021") == "Homes, July 2021: not looked at");
    CHECK(said(view, "Staff, June 2019") == "Staff, June 2019: nothing said");
    CHECK(said(view, "Homes, June 2019") == "Homes, June 2019: 1 neutral finding");
    CHECK(said(view, "Staff, 2011") == "Staff, 2011: not known");
    CHECK(said(view, "Homes, 2011") == "Homes, 2011: not known");
}

TEST_CASE("what the filters hide isn't one of the kinds of nothing") {
    const record::Dataset data = record_of_matrix().load();
    const view::View view = view::make_view(catalogued(data), view::decode("view=themes&direction=strength"));
    CHECK(said(view, "Staff, July 2021") == "Staff, July 2021: 3 findings, hidden by the filters");
    CHECK(said(view, "Plans, July 2021") == "Plans, July 2021: 1 finding, hidden by the filters");
    CHECK(said(view, "Staff, June 2019") == "Staff, June 2019: not known");
    for (const view::Row& row : all_rows(*table_called(view, "Findings by theme and inspection")))
        for (const view::Cell& cell : row.cells)
            if (contains(cell.name(), "hidden")) CHECK(cell.kind == view::CellKind::text);
}

TEST_CASE("a cell of the matrix leads to its inspection and theme") {
    const record::Dataset data = record_of_matrix().load();
    const view::View view = view::make_view(catalogued(data), view::decode("view=themes"));
    for (const view::Row& row : all_rows(*table_called(view, "Findings by theme and inspection")))
        for (const view::Cell& cell : row.cells)
            if (cell.name().rfind("Staff, July 2021", 0) == 0) {
                const view::ViewState next = applied(view.state, cell.action);
                CHECK(next.inspection == "visit");
                CHECK(next.theme == "staff");
            }
}
