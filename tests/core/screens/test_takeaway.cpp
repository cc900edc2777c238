#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/screens/paper.h"
#include "core/screens/screens.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

std::size_t column_of(const Table& table, std::string_view name) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].name == name) return i;
    FAIL("no column " << name);
    return 0;
}

// What stands in one column of the data, without repetition.
std::set<std::string> values(const View& view, std::string_view name) {
    const std::size_t column = column_of(data_of(view), name);
    std::set<std::string> all;
    for (const Row& row : all_rows(data_of(view))) all.insert(words(row.cells[column].text));
    return all;
}

std::vector<Block> whole(const record::Dataset& data, const char* link) {
    return briefing_of(make_view(catalogued(data), decode(link)), Length::everyFinding);
}

MadeRecord two_inspections() {
    MadeRecord made;
    made.inspections = {{.id = "first", .date = "2019-06"}, {.id = "later", .date = "2021-07"}};
    made.findings = {{.id = "f1",
                      .inspection = "first",
                      .theme = "homes",
                      .direction = "concern",
                      .statement = "Too few homes."},
                     {.id = "f2",
                      .inspection = "later",
                      .theme = "homes",
                      .direction = "concern",
                      .statement = "Still too few."},
                     {.id = "f3",
                      .inspection = "later",
                      .theme = "homes",
                      .direction = "progress",
                      .statement = "Homes were opened."},
                     {.id = "f4",
                      .inspection = "later",
                      .theme = "staff",
                      .direction = "strength",
                      .statement = "Staff stay."}};
    return made;
}

} // namespace

TEST_CASE("the data of the timeline is what is chosen, no more") {
    const record::Dataset data = two_inspections().load();
    CHECK(values(make_view(catalogued(data), decode("")), "finding_id") ==
          std::set<std::string>{"f1", "f2", "f3", "f4"});
    CHECK(values(make_view(catalogued(data), decode("inspection=later")), "finding_id") ==
          std::set<std::string>{"f2", "f3", "f4"});
    CHECK(values(make_view(catalogued(data), decode("inspection=later&theme=homes")), "finding_id") ==
          std::set<std::string>{"f2", "f3"});
    CHECK(values(make_view(catalogued(data), decode("finding=f1")), "finding_id") ==
          std::set<std::string>{"f1"});
}

TEST_CASE("filters and search hold for the data of findings") {
    const record::Dataset data = two_inspections().load();
    CHECK(values(make_view(catalogued(data), decode("view=findings&direction=concern")), "finding_id") ==
          std::set<std::string>{"f1", "f2"});
    CHECK(values(make_view(catalogued(data), decode("view=findings&q=stay")), "finding_id") ==
          std::set<std::string>{"f4"});
}

TEST_CASE("each piece of evidence is a row of its own, only of the tiers that are shown") {
    MadeRecord made = two_inspections();
    made.findings[0].evidence = {{.source = "report", .quote = "too few homes"},
                                 {.source = "news", .quote = "hardly any homes"}};
    const record::Dataset data = made.load();
    CHECK(values(make_view(catalogued(data), decode("finding=f1")), "quotation") ==
          std::set<std::string>{"too few homes", "hardly any homes"});
    CHECK(values(make_view(catalogued(data), decode("view=findings&tier=public")), "quotation") ==
          std::set<std::string>{"hardly any homes"});
}

TEST_CASE("a comparison's data says for each later column what changed on the theme") {
    const record::Dataset data = two_inspections().load();
    const View view = make_view(catalogued(data), decode("view=compare&columns=first~later"));
    const std::string head = "change_of_theme_july_2021_beside_june_2019";
    CHECK(data_of(view).columns.back().name == head);
    for (const Row& row : all_rows(data_of(view))) {
        const std::string theme = words(row.cells[column_of(data_of(view), "theme")].text);
        const bool homes = words(row.cells[0].text) != "f4";
        CAPTURE(theme);
        CHECK((words(row.cells.back().text) == "Concern, with progress") == homes);
    }
    CHECK(values(make_view(catalogued(data), decode("view=compare&columns=first~later&show=concerns")),
                 "finding_id") == std::set<std::string>{"f1", "f2"});
}

TEST_CASE("a comparison's briefing holds every finding, each with a number that its quotation has") {
    MadeRecord made = two_inspections();
    for (int i = 0; i < 7; ++i)
        made.findings.push_back({.id = "more-" + std::to_string(i),
                                 .inspection = "later",
                                 .theme = "homes",
                                 .direction = "concern",
                                 .statement = "Point " + std::to_string(i) + ".",
                                 .evidence = {{.quote = "words on point " + std::to_string(i)}}});
    const record::Dataset data = made.load();
    const std::vector<Block> briefing = whole(data, "view=compare&columns=first~later");
    const std::string page = text_of(briefing);
    for (int i = 0; i < 7; ++i) {
        CHECK(contains(page, "Point " + std::to_string(i) + "."));
        CHECK(contains(page, "words on point " + std::to_string(i)));
    }
    CHECK_FALSE(contains(page, "more on this"));
    const auto tables = all_of<Table>(briefing);
    REQUIRE(tables.size() == 2);
    const auto quotes = all_rows(*tables[1]);
    CHECK(quotes.size() == made.findings.size());
    for (const Row& row : all_rows(*tables[0]))
        for (const Cell& cell : row.cells)
            for (const Note& note : cell.notes) {
                const std::string words_of = words(note.text);
                const auto open = words_of.rfind('(');
                REQUIRE(open != std::string::npos);
                const std::size_t number = std::stoul(words_of.substr(open + 1));
                REQUIRE(number >= 1);
                REQUIRE(number <= quotes.size());
                if (contains(words_of, "Point 3."))
                    CHECK(contains(text_of(quotes[number - 1]), "words on point 3"));
            }
}

TEST_CASE("a comparison's cell tells every finding, however many there are") {
    MadeRecord made = two_inspections();
    for (int i = 0; i < 20; ++i)
        made.findings.push_back({.id = "more-" + std::to_string(i),
                                 .inspection = "later",
                                 .theme = "homes",
                                 .direction = "concern"});
    const record::Dataset data = made.load();
    const std::vector<Block> briefing = whole(data, "view=compare&columns=first~later");
    const auto tables = all_of<Table>(briefing);
    std::size_t notes = 0;
    for (const Row& row : all_rows(*tables[0]))
        for (const Cell& cell : row.cells) notes += cell.notes.size();
    CHECK(notes == made.findings.size());
    CHECK(all_rows(*tables[1]).size() == made.findings.size());
}

TEST_CASE("every briefing ends with caveats, and names the sources behind its findings") {
    for (const char* const link :
         {"", "inspection=jul-2021&theme=workforce", "inspection=jul-2021", "theme=workforce",
          "view=findings&q=agency", "view=compare&columns=feb-2016~jul-2021", "view=numbers",
          "view=sources"}) {
        CAPTURE(link);
        const std::vector<Block> briefing = whole(real_record(), link);
        CHECK(list_called(briefing, "To bear in mind") != nullptr);
        CHECK(all_of<Buttons>(briefing).empty());
        CHECK(all_of<Options>(briefing).empty());
        const bool findings =
            contains(link, "jul-2021") || contains(link, "workforce") || contains(link, "q=");
        const List* sources = list_called(briefing, "Sources");
        CHECK((sources != nullptr) == findings);
        if (sources == nullptr) continue;
        std::set<std::string> named;
        for (const Text& item : sources->items) CHECK(named.insert(words(item)).second);
    }
}

TEST_CASE("a briefing with every finding holds every one, with all of its quotations") {
    for (const char* const link : {"inspection=jul-2021", "view=findings&on=workforce", "view=findings"}) {
        CAPTURE(link);
        const View view = make_view(catalogued(real_record()), decode(link));
        std::set<std::string> ids;
        const std::vector<Block> briefing = make_briefing(*view.answer, Length::everyFinding);
        for (const Cards* each : all_of<Cards>(briefing))
            if (each->name.starts_with("Findings"))
                for (const Card& card : all_cards(*each)) {
                    CHECK_FALSE(card.quotes.empty());
                    ids.insert(card.id);
                }
        CHECK(ids.size() > 40);
        CHECK(ids.size() == view.answer->asked().told.size());
    }
}

TEST_CASE("a briefing of a list has the list's own order and headings") {
    const auto headings = [](const char* const link) {
        std::vector<std::string> all;
        const std::vector<Block> briefing = whole(real_record(), link);
        for (const Heading* each : all_of<Heading>(briefing))
            if (each->level == 3) all.push_back(words(each->text));
        return all;
    };
    const std::vector<std::string> dated = headings("view=findings&on=workforce&voice=inspectors");
    REQUIRE(dated.size() > 5);
    CHECK(contains(dated[0], "2026"));
    CHECK(contains(headings("view=findings&on=workforce&group=voice")[0], "Inspectors"));
}

TEST_CASE("gaps in what was found are told of every inspection that is compared") {
    const std::string page = text_of(whole(real_record(), "view=compare&columns=feb-2016~jul-2021"));
    CHECK(contains(page, "Not found: The text of the two letters on the visit of July 2021."));
    CHECK(contains(page, "Not found: The text of the report of 2016."));
}

TEST_CASE("Ofsted's caution stands in the briefing where grades of two frameworks are compared") {
    const char* const caution = "Ofsted asks for caution";
    CHECK(contains(text_of(whole(real_record(), "view=compare&columns=feb-2016~oct-2022")), caution));
    CHECK_FALSE(contains(text_of(whole(real_record(), "view=compare&columns=jul-2021~nov-2021")), caution));
}

TEST_CASE("files are named after what they hold") {
    const auto stem = [](const char* link) {
        return file_stem(*make_view(catalogued(real_record()), decode(link)).answer);
    };
    CHECK(stem("") == "northamptonshire-timeline");
    CHECK(stem("theme=workforce&inspection=jul-2021") == "northamptonshire-timeline-workforce-jul-2021");
    CHECK(stem("view=compare&columns=feb-2016~oct-2022.wnc") ==
          "northamptonshire-compare-feb-2016-oct-2022-wnc");
    CHECK(stem("view=findings&q=agency%20staff%2F..") == "northamptonshire-findings-agency-staff");
    CHECK(stem("view=numbers&measure=agency") == "northamptonshire-numbers-agency");
    CHECK(stem(("view=findings&q=" + std::string(500, 'a')).c_str()).size() <= 80);
}

TEST_CASE("a chart names who stands behind it") {
    const auto charts = [](const char* link) {
        const View view = make_view(catalogued(real_record()), decode(link));
        return all_of<Chart>(view.main)[0]->source;
    };
    CHECK(contains(charts("view=numbers&measure=agency"), "Source: Department for Education"));
    CHECK(contains(charts(""), "Ofsted"));
}
