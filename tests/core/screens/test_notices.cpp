#include <doctest/doctest.h>

#include <string>

#include "core/screens/screens.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

MadeRecord record_of_notices() {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2019-06"}, {.id = "b", .date = "2021-07"}};
    made.findings = {
        {.id = "old", .inspection = "a", .theme = "staff"},
        {.id = "new", .inspection = "a", .theme = "staff", .added = "2026-06-01"},
        {.id = "new2", .inspection = "b", .theme = "homes", .added = "2026-06-01"},
        {.id = "reworded",
         .inspection = "a",
         .theme = "staff",
         .revised = {{"2026-05-01", "Reworded."}, {"2026-06-02", "Reworded again."}}},
        {.id = "early", .inspection = "a", .theme = "staff", .revised = {{"2026-02-01", "Reworded."}}}};
    made.figures = {{.id = "figure", .added = "2026-06-01"}};
    made.retired = {{.id = "gone", .date = "2026-06-01", .replacedBy = "old", .why = "Said twice."},
                    {.id = "lost", .date = "2026-02-01", .why = "It was never held."}};
    return made;
}

std::string notices(const record::Dataset& data, std::string_view link) {
    return text_of(make_view(catalogued(data), decode(link)).notices);
}

} // namespace

TEST_CASE("a link that the record honours has no notices") {
    const record::Dataset data = record_of_notices().load();
    CHECK(notices(data, "").empty());
    CHECK(notices(data, "theme=staff&inspection=a&finding=old").empty());
    CHECK(notices(data, "view=compare&columns=a~b.north").empty());
    CHECK(notices(data, "view=numbers&beside=none").empty());
}

TEST_CASE("ids that the record lacks are named, and left out of what is shown") {
    const record::Dataset data = record_of_notices().load();
    for (const char* const link :
         {"theme=cheese", "inspection=cheese", "finding=cheese", "view=numbers&measure=cheese",
          "view=compare&columns=cheese", "view=compare&columns=a.cheese", "view=findings&in=cheese",
          "view=findings&on=cheese", "view=findings&direction=cheese", "view=findings&voice=cheese",
          "view=findings&tier=cheese", "view=findings&body=cheese", "view=findings&year=cheese",
          "view=numbers&beside=cheese"}) {
        CAPTURE(link);
        const View view = make_view(catalogued(data), decode(link));
        CHECK(contains(text_of(view.notices), "“cheese”"));
        CHECK(view.notices.size() == 1);
    }
    const View view = make_view(catalogued(data), decode("theme=cheese&inspection=a"));
    CHECK(view.state.theme.empty());
    CHECK(view.state.inspection == "a");
}

TEST_CASE("what couldn't be read in the link is said before everything else") {
    const record::Dataset data = record_of_notices().load();
    const std::string said = notices(data, "view=nowhere&theme=cheese");
    CHECK(said.find("view=nowhere") < said.find("cheese"));
}

TEST_CASE("a retired id says when and why it went, and what replaced it, once") {
    const record::Dataset data = record_of_notices().load();
    CHECK(notices(data, "finding=gone") ==
          "The finding “gone” was taken out of the record on 1 June 2026: said twice. In its place: "
          "“Something was found.”\n");
    CHECK(notices(data, "finding=gone&view=sources&inspection=b&at=2026-03-01").find("gone") ==
          notices(data, "finding=gone&view=sources&inspection=b&at=2026-03-01").rfind("gone"));
    CHECK(notices(data, "inspection=lost&at=2026-07-01") ==
          "The inspection “lost” was taken out of the record on 1 February 2026: it was never held.\n");
    CHECK(contains(notices(data, "view=compare&columns=a~lost"), "taken out of the record"));
    CHECK(contains(notices(data, "view=findings&in=lost"), "taken out of the record"));
}

TEST_CASE("a retired id's notice leads to the same view with what took its place") {
    MadeRecord made = record_of_notices();
    made.retired.push_back({.id = "c", .date = "2026-06-01", .replacedBy = "b", .why = "Counted twice."});
    made.retired.push_back({.id = "rooms", .date = "2026-06-01", .replacedBy = "homes", .why = "Renamed."});
    const record::Dataset data = made.load();
    const auto after = [&](const char* link) {
        const View view = make_view(catalogued(data), decode(link));
        std::vector<Action> ways;
        for (const Paragraph* notice : all_of<Paragraph>(view.notices))
            for (const Run& part : notice->text)
                if (!part.action.empty()) ways.push_back(part.action);
        REQUIRE(ways.size() == 1);
        const ViewState next = applied(view.state, ways[0]);
        CHECK(make_view(catalogued(data), next).notices.empty());
        return encode(next);
    };
    CHECK(after("finding=gone&theme=staff") == "theme=staff&finding=old");
    CHECK(after("inspection=c&theme=homes&finding=new2") == "theme=homes&inspection=b&finding=new2");
    CHECK(after("theme=rooms&inspection=b") == "theme=homes&inspection=b");
    CHECK(after("view=compare&columns=a~c.north") == "view=compare&columns=a~b.north");
    CHECK(after("view=findings&in=a~c&q=point") == "view=findings&in=a~b&q=point");
    CHECK(after("view=findings&in=c~b") == "view=findings&in=b");
    CHECK(after("view=findings&on=rooms") == "view=findings&on=homes");
    // An id that nothing replaced, or that was another kind of thing, leads nowhere.
    for (const char* const link : {"inspection=lost", "theme=c", "finding=rooms"})
        CHECK(actions_of(make_view(catalogued(data), decode(link))).size() ==
              actions_of(make_view(catalogued(data), decode(""))).size());
}

TEST_CASE("inspections, events and differences are news where the link shows them") {
    MadeRecord made = record_of_notices();
    made.inspections[1].revised = {{"2026-06-01", "A judgement was added."}};
    made.inspections.push_back({.id = "c", .date = "2022-10", .added = "2026-06-01"});
    made.events = {{.id = "e1", .inspection = "b", .added = "2026-06-01"},
                   {.id = "e2", .revised = {{"2026-06-01", "The day is known."}}}};
    made.differences = {{.id = "d1", .inspection = "b", .added = "2026-06-01"},
                        {.id = "d2", .revised = {{"2026-06-01", "Read again."}}}};
    const record::Dataset data = made.load();
    CHECK(contains(notices(data, "at=2026-04-01"), ": 3 entries, 1 inspection and 1 event added to what it "
                                                   "shows, 1 reworded, 1 inspection and 1 event corrected"));
    CHECK(notices(data, "inspection=b&at=2026-04-01") ==
          "Since this link was made on 1 April 2026: 1 entry, 1 event and 1 difference between sources added "
          "to what it shows, 1 inspection corrected.\n");
    CHECK(notices(data, "inspection=c&at=2026-04-01") ==
          "Since this link was made on 1 April 2026: 1 inspection added to what it shows.\n");
    // On a theme only what was said of it at the inspection, and the inspection itself.
    CHECK(notices(data, "inspection=b&theme=staff&at=2026-04-01") ==
          "Since this link was made on 1 April 2026: 1 inspection corrected.\n");
    CHECK(
        contains(notices(data, "view=compare&columns=a~c&at=2026-04-01"), "1 entry and 1 inspection added"));
    CHECK_FALSE(contains(notices(data, "view=compare&columns=a~b&at=2026-04-01"), "inspection added"));
    CHECK(
        contains(notices(data, "view=sources&inspection=b&at=2026-04-01"),
                 "1 difference between sources added to what it shows, 1 inspection and 1 difference between "
                 "sources corrected"));
    CHECK_FALSE(contains(notices(data, "view=findings&at=2026-04-01"), "inspection"));
    CHECK(notices(data, "at=2026-06-02").empty());
}

TEST_CASE("what was replaced since is news where the link shows what took its place") {
    const record::Dataset data = record_of_notices().load();
    CHECK(contains(notices(data, "theme=staff&inspection=a&at=2026-04-01"), "1 replaced"));
    CHECK_FALSE(contains(notices(data, "inspection=b&at=2026-04-01"), "replaced"));
}

TEST_CASE("since the link was made: what was added to what it shows, and what was reworded") {
    const record::Dataset data = record_of_notices().load();
    CHECK(notices(data, "theme=staff&inspection=a&at=2026-04-01") ==
          "Since this link was made on 1 April 2026: 1 entry added to what it shows, 1 reworded, 1 "
          "replaced.\n");
    CHECK(notices(data, "theme=homes&inspection=a&at=2026-04-01").empty());
    CHECK(notices(data, "inspection=b&at=2026-04-01") ==
          "Since this link was made on 1 April 2026: 1 entry added to what it shows.\n");
    CHECK(contains(notices(data, "at=2026-04-01"), "3 entries added to what it shows, 1 reworded"));
    // Reworded twice since: one entry.
    CHECK(notices(data, "theme=staff&inspection=a&at=2026-01-15") ==
          "Since this link was made on 15 January 2026: 1 entry added to what it shows, 2 reworded, 1 "
          "replaced.\n");
}

TEST_CASE("what was added on the day of the link, or before, is no news") {
    const record::Dataset data = record_of_notices().load();
    CHECK(notices(data, "theme=staff&inspection=a&at=2026-06-02").empty());
    CHECK(notices(data, "inspection=b&at=2026-06-01").empty());
    // A month doesn't tell whether the link or the entry came first.
    CHECK(notices(data, "inspection=b&at=2026-06").empty());
    CHECK_FALSE(notices(data, "inspection=b&at=2026-05").empty());
}

TEST_CASE("what counts as shown depends on the screen") {
    const record::Dataset data = record_of_notices().load();
    // Findings: what the filters leave; what is chosen hides nothing.
    CHECK(contains(notices(data, "view=findings&on=homes&at=2026-04-01"), "1 entry added"));
    CHECK(contains(notices(data, "view=findings&theme=homes&at=2026-04-01"), "3 entries added"));
    // Compare: findings of its columns.
    CHECK(contains(notices(data, "view=compare&columns=a~b&at=2026-04-01"), "2 entries added"));
    CHECK(contains(notices(data, "view=compare&columns=b&theme=staff&at=2026-04-01"), "1 entry added"));
    // Sources: what was said of the inspection.
    CHECK(contains(notices(data, "view=sources&inspection=b&at=2026-04-01"), "1 entry added"));
}

TEST_CASE("a record that is more than six months old says so on the first screen") {
    MadeRecord made;
    made.asAt = "2026-01-31";
    const record::Dataset data = made.load();
    query::Catalogue catalogue = query::make_catalogue(data);
    const auto notices = [&](const char* day, const char* link = "") {
        catalogue.today = *record::date_parse(day);
        return text_of(make_view(catalogue, decode(link).state).notices);
    };
    CHECK(contains(notices("2026-08-01"), "This record holds what its sources said up to 31 January 2026. "
                                          "Inspections that were published later are not in it."));
    CHECK(contains(notices("2028-01-01"), "up to 31 January 2026"));
    CHECK(notices("2026-07-31").empty());
    CHECK(notices("2026-01-31").empty());
    CHECK(notices("2025-12-01").empty());
    CHECK(notices("2028-01-01", "view=findings").empty());
    catalogue.today = {};
    CHECK(make_view(catalogue, ViewState{}).notices.empty());
}
