#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/block/cards.h"
#include "core/block/quotes.h"
#include "core/screens/screens.h"
#include "core/state/link.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

record::Dataset with(const std::vector<MadeEvidence>& evidence) {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2018-10"}};
    made.findings = {{.id = "f1", .inspection = "a", .evidence = evidence}};
    return made.load();
}

std::vector<std::string> told(const record::Dataset& data) {
    std::vector<std::string> lines;
    for (const Quote& quote : make_quotes(data, data.findings.evidence[0]))
        lines.push_back((quote.verbatim ? "“" + quote.text + "” " : quote.text + " ") + words(quote.where));
    return lines;
}

} // namespace

TEST_CASE("a source that was named just before is “the same”, and its place is told") {
    const record::Dataset data = with({{.quote = "Plans are clear", .at = "paragraph 4"},
                                       {.quote = "They are not always followed", .at = "paragraph 5"},
                                       {.source = "news", .quote = "a clear plan"},
                                       {.quote = "plans drift", .at = "paragraph 6"}});
    const std::vector<std::string> lines = told(data);
    REQUIRE(lines.size() == 4);
    CHECK(contains(lines[0], "Ofsted, 9 September 2021, paragraph 4"));
    CHECK(lines[1] == "“They are not always followed” the same, paragraph 5");
    CHECK(contains(lines[2], "Testshire Telegraph"));
    CHECK(contains(lines[3], "Ofsted, 9 September 2021, paragraph 6"));
}

TEST_CASE("words that stand in two sources are quoted once, with both places") {
    const std::vector<std::string> lines = told(
        with({{.quote = "plans drift", .at = "paragraph 4"}, {.source = "news", .quote = "plans drift"}}));
    REQUIRE(lines.size() == 1);
    CHECK(contains(lines[0], "paragraph 4; "));
    CHECK(contains(lines[0], "Testshire Telegraph"));
}

TEST_CASE("what was noted of a page is one note, in words that a reader knows") {
    const record::Dataset data =
        with({{.source = "page", .quote = "there is a need", .at = "P207"},
              {.source = "page", .row = "P207", .column = "value", .value = "The leader sees a need"},
              {.source = "page", .row = "P207", .column = "date", .value = "2018-11-22"},
              {.source = "page", .row = "P207", .column = "published", .value = "2018-11 (inferred)"},
              {.source = "page", .row = "P207", .column = "title", .value = "Half have left"},
              {.source = "page", .row = "P207", .column = "inspection", .value = "a"},
              {.source = "page", .row = "P208", .column = "voice", .value = "press"}});
    const std::vector<std::string> lines = told(data);
    REQUIRE(lines.size() == 3);
    CHECK_FALSE(contains(lines[0], "P207")); // a row of ours tells a reader nothing
    CHECK(
        contains(lines[1],
                 "Noted of the page when it was read: The leader sees a need; of 22 November 2018; published "
                 "November 2018 (inferred); titled “Half have left”; on the inspection of October 2018 "));
    CHECK(contains(lines[2], "Noted of the page when it was read: told by: press "));
    // To paste: a line a source, with everything.
    const std::string cited = citation(query::make_entries(data), 0);
    CHECK(contains(cited, "“there is a need” Noted of the page when it was read: The leader sees a need; "));
    CHECK(cited.find("Testshire Gazette") == cited.rfind("Testshire Gazette"));
}

TEST_CASE("on one page all quotations of the best source stand, so that they show what they are of") {
    const record::Dataset data = with({{.source = "news", .quote = "a clear plan"},
                                       {.quote = "Plans are clear", .at = "paragraph 4"},
                                       {.quote = "They are not always followed", .at = "paragraph 5"}});
    const std::string page =
        text_of(briefing_of(make_view(catalogued(data), decode("finding=f1")), Length::onePage));
    CHECK(contains(page, "“Plans are clear” … “They are not always followed”"));
    CHECK(contains(page, "paragraph 4, paragraph 5"));
    // One alone also says whose words it is.
    const record::Dataset one = with({{.source = "news", .quote = "a clear plan", .words = "inspectors"}});
    CHECK(contains(text_of(briefing_of(make_view(catalogued(one), decode("finding=f1")), Length::onePage)),
                   "words of inspectors"));
}

TEST_CASE("a note of a page that holds the words searched for is not shown as a quotation") {
    const record::Dataset data = with(
        {{.source = "page", .quote = "there is a need", .at = "P207"},
         {.source = "page", .row = "P207", .column = "value", .value = "Of caseloads, the leader says"}});
    const std::string list = text_of(make_view(catalogued(data), decode("view=findings&q=caseloads")).main);
    CHECK(contains(list, "Noted of the page when it was read: Of caseloads"));
    CHECK_FALSE(contains(list, "“Noted of the page"));
}
