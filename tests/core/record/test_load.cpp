#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/record/load.h"
#include "core/record/names.h"
#include "tests/core/files.h"

using namespace record;

namespace {

Dataset small() {
    Loaded loaded = load(small_record());
    for (const Fault& fault : loaded.faults) FAIL_CHECK(fault_text(fault, "small.json"));
    REQUIRE(loaded.faults.empty());
    return std::move(loaded.data);
}

std::vector<std::string> ids_of(const Dataset& data, Span span) {
    std::vector<std::string> ids;
    for (const Index body : slice(data.bodyRefs, span)) ids.emplace_back(data.bodies[body].id);
    return ids;
}

} // namespace

TEST_CASE("the head of the record is read") {
    const Dataset data = small();
    CHECK(data.title == "Made for tests: the Testshire record");
    CHECK(data.area == "Testshire");
    CHECK(date_iso(data.asAt) == "2026-11-21");
    CHECK(data.about.substr(0, 15) == "Made for tests.");
    CHECK(data.licence == "Made for tests.");
}

TEST_CASE("every part keeps the order of the file") {
    const Dataset data = small();
    REQUIRE(data.bodies.size() == 6);
    CHECK(data.bodies[0].id == "old");
    CHECK(data.bodies[5].kind == BodyKind::commissioner);
    REQUIRE(data.inspections.size() == 3);
    CHECK(data.inspections[0].id == "jun-2019");
    CHECK(data.inspections[2].status == InspectionStatus::expected);
    REQUIRE(data.findings.size() == 3);
    CHECK(data.findings.id[2] == "f-3");
    CHECK(data.frameworks.size() == 2);
    CHECK(data.themes.size() == 3);
    CHECK(data.sources.size() == 4);
    CHECK(data.responses.size() == 2);
    CHECK(data.figures.size() == 2);
    CHECK(data.measures.size() == 1);
    CHECK(data.events.size() == 2);
    CHECK(data.differences.size() == 1);
    CHECK(data.gaps.size() == 1);
    CHECK(data.glossary.size() == 1);
    CHECK(data.retired.size() == 2);
}

TEST_CASE("bodies: kinds, dates and predecessors") {
    const Dataset data = small();
    const Body& council = data.bodies[1];
    CHECK(council.name == "New Testshire Council");
    CHECK(council.kind == BodyKind::council);
    CHECK(date_iso(council.from) == "2021-04-01");
    CHECK_FALSE(date_known(council.to));
    CHECK(ids_of(data, council.follows) == std::vector<std::string>{"old"});
    CHECK(data.bodies[2].follows.count == 0);
    CHECK(data.bodies[2].name == "Testshire Children\u2019s Trust");
}

TEST_CASE("frameworks: areas with levels, parents and what they map to") {
    const Dataset data = small();
    const auto areas = slice(data.frameworkAreas, data.frameworks[0].areas);
    REQUIRE(areas.size() == 5);
    CHECK(areas[0].level == Level::overall);
    CHECK(areas[0].maps == Maps::overall);
    CHECK(areas[3].maps == Maps::help);
    CHECK(areas[2].id == "adoption");
    CHECK(areas[2].level == Level::sub);
    CHECK(areas[2].maps == Maps::none);
    REQUIRE(areas[2].parent != kNone);
    CHECK(data.frameworkAreas[areas[2].parent].id == "care");
    CHECK(areas[1].parent == kNone);
    const auto statements = slice(data.statements, data.frameworks[0].statements);
    REQUIRE(statements.size() == 1);
    const auto meanings = slice(data.gradeMeanings, data.frameworks[0].meanings);
    REQUIRE(meanings.size() == 1);
    CHECK(meanings[0].grade == Grade::inadequate);
    CHECK(meanings[0].words == "made for tests, what it means");
    CHECK(meanings[0].where == "A report made for tests, 2014");
    CHECK(slice(data.evidence, statements[0].evidence).size() == 1);
    CHECK(slice(data.frameworkAreas, data.frameworks[1].areas)[0].id == "safety");
}

TEST_CASE("themes and sources") {
    const Dataset data = small();
    CHECK(data.themes[0].area == Area::leaders);
    CHECK(data.themes[1].area == Area::helpAndProtection);
    CHECK(data.themes[2].area == Area::care);
    CHECK(data.themes[2].about == "Homes for children in care.");
    const Source& news = data.sources[0];
    CHECK(news.kind == SourceKind::news);
    CHECK(news.publisher == "Testshire Telegraph");
    CHECK(date_iso(news.published) == "2021-09");
    CHECK(news.publishedInferred);
    CHECK(news.incomplete);
    CHECK(news.tier == Tier::pub);
    CHECK(news.address == "https://example.org/news?id=1");
    CHECK(news.document == "news.txt");
    CHECK(data.sources[2].address.empty());
    CHECK_FALSE(data.sources[1].publishedInferred);
    CHECK_FALSE(data.sources[1].incomplete);
    CHECK(data.sources[3].tier == Tier::seed);
}

TEST_CASE("an inspection holds focus, judgements, outputs, counts and what was done") {
    const Dataset data = small();
    const Inspection& full = data.inspections[0];
    CHECK(full.kind.id == "full");
    CHECK(data.frameworks[full.framework].id == "frame-b");
    CHECK(date_span(full.started, full.ended) == "17 to 28 June 2019");
    CHECK(date_iso(full.published) == "2019-07-29");
    CHECK(full.note == "Made for tests.");
    CHECK(date_iso(full.added) == "2026-11-21");

    const auto focus = slice(data.statements, full.focus);
    REQUIRE(focus.size() == 1);
    const auto themes = slice(data.themeRefs, focus[0].themes);
    REQUIRE(themes.size() == 2);
    CHECK(data.themes[themes[0]].id == "planning");
    CHECK(data.themes[themes[1]].id == "homes");

    const auto judgements = slice(data.judgements, full.judgements);
    REQUIRE(judgements.size() == 2);
    CHECK(data.frameworkAreas[judgements[0].area].id == "overall");
    CHECK(data.bodies[judgements[0].body].id == "old");
    CHECK(judgements[0].grade == Grade::inadequate);
    CHECK(judgements[0].wording == "Inadequate");
    CHECK(judgements[0].recoded);
    CHECK(judgements[1].grade == Grade::requiresImprovement);
    CHECK(judgements[1].body == kNone);
    CHECK_FALSE(judgements[1].recoded);

    const auto outputs = slice(data.outputs, full.outputs);
    REQUIRE(outputs.size() == 1);
    CHECK(outputs[0].kind == OutputKind::report);
    CHECK(outputs[0].address == "https://example.org/report");
    REQUIRE(outputs[0].source != kNone);
    CHECK(data.sources[outputs[0].source].id == "seed");

    const auto counts = slice(data.counts, full.counted);
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].of == CountOf::visit);
    CHECK(counts[0].number == 1);
    CHECK(counts[0].sinceInspection == kNone);
    REQUIRE(counts[0].sinceEvent != kNone);
    CHECK(data.events[counts[0].sinceEvent].id == "e-trust");

    CHECK(slice(data.statements, full.did)[0].statement == "Inspectors met social workers.");
    CHECK(slice(data.revisions, full.revised).size() == 1);
    CHECK(full.ungradedReason.empty());
}

TEST_CASE("an inspection of two bodies without grades") {
    const Dataset data = small();
    const Inspection& visit = data.inspections[1];
    CHECK(ids_of(data, visit.bodies) == std::vector<std::string>{"new", "trust"});
    CHECK(visit.ungradedReason == "Monitoring visits give no grade.");
    CHECK(slice(data.evidence, visit.ungradedEvidence).size() == 1);
    CHECK(visit.judgements.count == 0);
    const auto outputs = slice(data.outputs, visit.outputs);
    REQUIRE(outputs.size() == 2);
    CHECK(outputs[0].kind == OutputKind::letter);
    CHECK(outputs[1].kind == OutputKind::none);
    CHECK(outputs[1].source == kNone);
    CHECK(data.bodies[outputs[1].body].id == "trust");
    const Count& count = slice(data.counts, visit.counted)[0];
    CHECK(data.inspections[count.sinceInspection].id == "jun-2019");
    CHECK(count.sinceEvent == kNone);
    CHECK(count.number == 4);
    CHECK_FALSE(date_known(visit.ended));
}

TEST_CASE("findings fill their columns") {
    const Dataset data = small();
    const Findings& f = data.findings;
    CHECK(data.inspections[f.inspection[0]].id == "jul-2021");
    CHECK_FALSE(date_known(f.date[0]));
    CHECK(f.inspection[2] == kNone);
    CHECK(date_iso(f.date[2]) == "2020-05");
    CHECK(f.kind[1] == FindingKind::recommendation);
    CHECK(data.themes[f.theme[0]].id == "workforce");
    CHECK(data.themes[slice(data.themeRefs, f.alsoThemes[0])[0]].id == "planning");
    CHECK(f.direction[0] == Direction::progress);
    CHECK(f.direction[2] == Direction::neutral);
    CHECK(f.statement[0] == "Caseloads are more manageable.");
    CHECK(f.extent[0] == "many");
    CHECK(f.extent[1].empty());
    CHECK(f.voice[2] == Voice::council);
    CHECK(ids_of(data, f.bodies[0]) == std::vector<std::string>{"new", "trust"});
    CHECK(date_iso(f.added[1]) == "2026-11-21");
    const auto revised = slice(data.revisions, f.revised[0]);
    REQUIRE(revised.size() == 1);
    CHECK(date_iso(revised[0].date) == "2026-11-22");
    CHECK(revised[0].what == "Made for tests: the statement was reworded.");
}

TEST_CASE("evidence is a quotation or a value from a table") {
    const Dataset data = small();
    const auto quotes = slice(data.evidence, data.findings.evidence[0]);
    REQUIRE(quotes.size() == 2);
    CHECK(data.sources[quotes[0].source].id == "news");
    CHECK(quotes[0].quote == "more manageable caseloads, made for tests");
    CHECK(quotes[0].at == "paragraph 7");
    CHECK(quotes[0].words == "trust");
    CHECK(quotes[1].words == "inspectors");
    CHECK(quotes[0].row.count == 0);

    const Evidence& number = slice(data.evidence, data.findings.evidence[2])[0];
    CHECK(number.quote.empty());
    REQUIRE(number.row.count == 1);
    CHECK(slice(data.strings, number.row)[0] == "Testshire");
    CHECK(number.column == "Homes");
    CHECK(number.value == "4");

    const Evidence& cells = slice(data.evidence, data.inspections[0].evidence)[0];
    REQUIRE(cells.row.count == 2);
    CHECK(slice(data.strings, cells.row)[1] == "2019-06-17");
    CHECK(cells.value == "Inadequate");
}

TEST_CASE("responses, figures and events") {
    const Dataset data = small();
    CHECK(data.responses[0].speaker == "A. Tester");
    CHECK(data.responses[0].role == "Lead member");
    CHECK(data.bodies[data.responses[0].body].id == "new");
    CHECK(data.themes[data.responses[0].theme].id == "workforce");
    CHECK(data.responses[1].inspection == kNone);
    CHECK(data.responses[1].theme == kNone);

    const Figure& figure = data.figures[0];
    CHECK(figure.value == 20);
    CHECK(figure.max == 25.5);
    CHECK(figure.qualifier == "about");
    CHECK(figure.unit == "%");
    CHECK(figure.basis == "of posts");
    CHECK(figure.voice == Voice::council);
    CHECK(data.findings.id[figure.finding] == "f-1");
    CHECK(data.figures[1].value == -1.5);
    CHECK_MESSAGE(data.figures[1].max == -1.5, "without a range the maximum is the value");
    CHECK(data.figures[1].finding == kNone);

    CHECK(data.events[0].outcome == "It did.");
    CHECK(data.inspections[data.events[0].inspection].id == "jun-2019");
    CHECK(data.events[1].status == EventStatus::planned);
    CHECK(data.events[1].dateText == "summer 2022");
    CHECK(date_iso(data.events[1].until) == "2022-09");
    CHECK(data.events[1].bodies.count == 0);
}

TEST_CASE("measures: points with a value or the reason why there is none") {
    const Dataset data = small();
    const Measure& measure = data.measures[0];
    CHECK(measure.higherIs == HigherIs::worse);
    CHECK(measure.caution == "Few posts.");
    const auto series = slice(data.series, measure.series);
    REQUIRE(series.size() == 1);
    CHECK(series[0].area == "Testshire");
    CHECK(series[0].covers == "Testshire County Council");
    CHECK(data.sources[series[0].source].id == "table");
    const auto points = slice(data.points, series[0].points);
    REQUIRE(points.size() == 2);
    CHECK(points[0].value == 31.1);
    CHECK(points[0].missing.empty());
    CHECK(points[1].missing == "not collected");
    const auto breaks = slice(data.breaks, series[0].breaks);
    REQUIRE(breaks.size() == 1);
    CHECK(date_iso(breaks[0].date) == "2020-09");
}

TEST_CASE("differences, gaps, glossary and retired ids") {
    const Dataset data = small();
    const auto accounts = slice(data.accounts, data.differences[0].accounts);
    REQUIRE(accounts.size() == 2);
    CHECK(accounts[0].says == "In July.");
    CHECK(data.evidence[accounts[0].evidence].quote == "in July, made for tests");
    CHECK(data.evidence[accounts[0].evidence].at == "paragraph 1");
    CHECK(data.sources[data.evidence[accounts[1].evidence].source].id == "table");
    CHECK(data.evidence[accounts[1].evidence].value == "2019-06-17");
    CHECK(slice(data.strings, data.evidence[accounts[1].evidence].row)[0] == "Testshire");
    CHECK(data.differences[0].reading == "They speak of two visits.");
    CHECK(data.gaps[0].sought == "The letter to the Trust");
    CHECK(data.glossary[0].term == "Agency worker");
    CHECK(data.sources[data.glossary[0].source].id == "guide");
    CHECK(data.retired[0].replacedBy == "jun-2019");
    CHECK(data.retired[1].replacedBy.empty());
}

TEST_CASE("ids are sorted and found in their own part only") {
    const Dataset data = small();
    CHECK(std::is_sorted(data.ids.begin(), data.ids.end(),
                         [](const Id& a, const Id& b) { return a.id < b.id; }));
    CHECK(find(data, Part::inspections, "jul-2021") == 1);
    CHECK(find(data, Part::findings, "f-2") == 1);
    CHECK(find(data, Part::retired, "sum-2022") == 0);
    CHECK(find(data, Part::themes, "jul-2021") == kNone);
    CHECK(find(data, Part::inspections, "sum-2022") == kNone);
    CHECK(find(data, Part::inspections, "") == kNone);
}

TEST_CASE("the text stays good when the file is gone and the dataset moves") {
    std::string json = small_record();
    Dataset first = load(json).data;
    std::fill(json.begin(), json.end(), 'x');
    const Dataset second = std::move(first);
    CHECK(second.findings.statement[0] == "Caseloads are more manageable.");
}

TEST_CASE("a byte order mark, Windows line ends and no line ends change nothing") {
    const std::string json = small_record();
    CHECK(load("\xEF\xBB\xBF" + json).faults.empty());
    std::string windows, flat;
    for (const char c : json) {
        if (c == '\n') windows += '\r';
        windows += c;
        if (c != '\n') flat += c;
    }
    CHECK(load(windows).faults.empty());
    CHECK(load(flat).faults.empty());
}

TEST_CASE("escapes are read as the characters that they stand for") {
    std::string json = small_record();
    const std::string from = "Caseloads are more manageable.";
    json.replace(json.find(from), from.size(), R"(Caf\u00e9s \"and\" \ud83d\ude00 caf\/és.)");
    const Loaded loaded = load(json);
    REQUIRE(loaded.faults.empty());
    CHECK(loaded.data.findings.statement[0] == "Caf\u00e9s \"and\" \U0001F600 caf/\u00e9s.");
}
