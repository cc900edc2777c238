#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "core/block/sheet.h"
#include "core/query/telling.h"
#include "core/screens/screens.h"
#include "core/state/link.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

std::vector<Block> page(const record::Dataset& data, const std::string& link) {
    return briefing_of(make_view(catalogued(data), decode(link)), Length::onePage);
}

std::vector<Card> told(const std::vector<Block>& page) {
    std::vector<Card> cards;
    for (const Cards* each : all_of<Cards>(page))
        if (each->name.starts_with("Findings"))
            for (Card& card : all_cards(*each)) cards.push_back(std::move(card));
    return cards;
}

// Many findings on two themes at two inspections, more than a page holds.
MadeRecord many() {
    MadeRecord made;
    made.inspections = {{.id = "first", .date = "2019-06"}, {.id = "later", .date = "2021-07"}};
    for (const std::string inspection : {"first", "later"})
        for (const std::string theme : {"homes", "staff"})
            for (const std::string direction : {"concern", "strength"})
                for (int i = 0; i < 8; ++i)
                    made.findings.push_back({.id = inspection + "-" + theme.substr(0, 1) +
                                                   direction.substr(0, 1) + std::to_string(i),
                                             .inspection = inspection,
                                             .theme = theme,
                                             .direction = direction,
                                             .statement = "A point made here, " + std::to_string(i) + "."});
    return made;
}

} // namespace

TEST_CASE("the briefing of any view fits a sheet") {
    std::vector<std::string> links = {"",
                                      "view=findings",
                                      "view=findings&q=agency",
                                      "view=findings&q=nothing%20at%20all",
                                      "view=findings&tier=public&direction=concern~progress",
                                      "view=compare&columns=feb-2016~jul-2021",
                                      "view=compare&columns=feb-2016~jul-2021&theme=workforce",
                                      "view=compare&columns=oct-2022.nnc~oct-2022.wnc",
                                      "view=compare&columns=oct-2022.nnc~oct-2022.wnc&show=changed",
                                      "view=compare&columns=feb-2016~jun-2019~jul-2021~oct-2022",
                                      "view=compare&columns=oct-2022",
                                      "view=numbers",
                                      "view=sources"};
    for (const record::Inspection& inspection : real_record().inspections) {
        const std::string id(inspection.id);
        links.push_back("inspection=" + id);
        links.push_back("inspection=" + id + "&theme=workforce");
        links.push_back("view=sources&inspection=" + id);
    }
    for (const record::Theme& theme : real_record().themes) links.push_back("theme=" + std::string(theme.id));
    for (const record::Measure& measure : real_record().measures)
        links.push_back("view=numbers&measure=" + std::string(measure.id));
    for (const std::string& link : links) {
        CAPTURE(link);
        const View view = make_view(catalogued(real_record()), decode(link));
        const float high = height_on_paper(make_briefing(*view.answer, Length::onePage));
        CHECK(high + frame_on_paper(view.title, encode_shared(view.state, view.asAt).size()) <= kSheetHeight);
    }
}

TEST_CASE("a page on several inspections says of how many the reports are missing") {
    CHECK(contains(text_of(page(real_record(), "view=themes&theme=workforce")),
                   " reports are not among these sources: told is what others printed of them."));
    CHECK_FALSE(contains(text_of(page(real_record(), "view=findings&in=may-2026~oct-2022")),
                         "reports are not among these sources"));
}

TEST_CASE("a page that can't tell everything says how much it leaves to the link") {
    const record::Dataset data = many().load();
    const std::vector<Block> briefing = page(data, "view=findings");
    const std::size_t number = told(briefing).size();
    CHECK(number > 3);
    CHECK(number < 64);
    const std::string text = text_of(briefing);
    CHECK(contains(text, "This page tells " + std::to_string(number) + " of 64 entries"));
    CHECK(contains(text, std::to_string(64 - number) + " findings ("));
    CHECK(contains(text, "link"));
    const std::vector<Block> all = page(data, "finding=first-hc0");
    CHECK_FALSE(contains(text_of(all), "This page tells"));
}

TEST_CASE(
    "a page tells of concerns and strengths in turn, of every inspection as much, each under its date") {
    const record::Dataset data = many().load();
    const std::vector<Block> briefing = page(data, "view=findings");
    std::map<std::string, int> of;
    for (const Card& card : told(briefing)) {
        ++of[card.kind];
        ++of[card.id.substr(0, 5)];
    }
    CHECK(std::abs(of["Concern"] - of["Strength"]) <= 1);
    CHECK(of["first"] > 1);
    CHECK(std::abs(of["first"] - of["later"]) <= 1);
    std::vector<std::string> headings;
    for (const Heading* each : all_of<Heading>(briefing)) headings.push_back(words(each->text));
    REQUIRE(headings.size() > 2);
    // With what was said at it in all, of which there is room for little.
    CHECK(headings[1] == "July 2021, monitoring visit · 16 strengths and 16 concerns");
    CHECK(headings[2] == "June 2019, monitoring visit · 16 strengths and 16 concerns");
    // Under its heading a card needn't say again of which inspection it is.
    for (const Card& card : told(briefing)) CHECK_FALSE(contains(words(card.statement), "20"));
}

TEST_CASE(
    "where there isn't room for every inspection, whole ones are told of before visits, the latest first") {
    MadeRecord made;
    for (int year = 2001; year <= 2020; ++year) {
        const std::string id = "y" + std::to_string(year);
        made.inspections.push_back(
            {.id = id, .date = std::to_string(year) + "-06", .kind = year % 5 == 0 ? "full" : "monitoring"});
        for (int i = 0; i < 3; ++i)
            made.findings.push_back({.id = id + "-" + std::to_string(i),
                                     .inspection = id,
                                     .theme = "homes",
                                     .direction = "concern",
                                     .statement = "A point made here, with some more words on it."});
    }
    const record::Dataset data = made.load();
    const std::vector<Block> briefing = page(data, "view=findings&on=homes");
    const std::vector<Card> cards = told(briefing);
    std::set<std::string> of;
    for (const Card& card : cards) of.insert(card.id.substr(0, 5));
    CHECK(cards.size() - of.size() <= 1); // no second one but where there is no room for a further heading
    REQUIRE(of.size() >= 6);
    REQUIRE(of.size() < 20);
    for (const char* const whole : {"y2005", "y2010", "y2015", "y2020", "y2019"}) CHECK(of.count(whole) == 1);
    CHECK(of.count("y2001") == 0);
    CHECK(contains(text_of(briefing), ", of " + std::to_string(of.size()) + " of 20 inspections and visits"));
}

TEST_CASE("after the whole inspections come the visits that say most of it, of as much the latest") {
    MadeRecord made;
    made.inspections = {{.id = "whole", .date = "2016-02", .kind = "full"},
                        {.id = "much", .date = "2021-07", .kind = "monitoring"},
                        {.id = "less", .date = "2023-10", .kind = "monitoring"},
                        {.id = "late", .date = "2024-10", .kind = "monitoring"}};
    for (const char* const id : {"whole-1", "much-1", "much-2", "less-1", "late-1"}) {
        const std::string word(id);
        made.findings.push_back({.id = word, .inspection = word.substr(0, word.find('-')), .theme = "staff"});
    }
    const record::Dataset data = made.load();
    const query::Catalogue catalogue = query::make_catalogue(data);
    std::vector<std::string> order;
    for (const record::Index entry : query::telling_order(catalogue, {0, 1, 2, 3, 4}))
        order.emplace_back(query::id(catalogue.entries, entry));
    CHECK(order == std::vector<std::string>{"whole-1", "much-1", "late-1", "less-1", "much-2"});
    order.clear();
    for (const record::Index entry : query::telling_order(catalogue, {0, 1, 2, 3, 4}, 3, 2))
        order.emplace_back(query::id(catalogue.entries, entry));
    CHECK(order == std::vector<std::string>{"less-1", "whole-1"});
}

TEST_CASE("a page on workforce told by inspectors reaches from 2013 to 2026, 2016 and 2021 among them") {
    const std::string text = text_of(page(real_record(), "view=findings&on=workforce&voice=inspectors"));
    for (const char* const when : {"May 2026", "October 2022", "July 2021", "February 2016", "July 2013"}) {
        INFO(when);
        CHECK(contains(text, std::string(when) + ","));
    }
}

TEST_CASE(
    "what is told of an inspection is of the kind it has most of; then each once, then in their shares") {
    MadeRecord made;
    made.inspections = {{.id = "first", .date = "2019-06"}};
    const auto say = [&](const std::string& direction, int number) {
        for (int i = 0; i < number; ++i)
            made.findings.push_back({.id = direction.substr(0, 1) + std::to_string(i),
                                     .inspection = "first",
                                     .theme = "homes",
                                     .direction = direction});
    };
    say("concern", 2);
    say("progress", 1);
    say("strength", 9);
    say("neutral", 1);
    const record::Dataset data = made.load();
    const query::Catalogue catalogue = query::make_catalogue(data);
    std::vector<record::Index> list(made.findings.size());
    for (record::Index i = 0; i < list.size(); ++i) list[i] = i;
    std::string order;
    for (const record::Index entry : query::telling_order(catalogue, list))
        order += query::id(catalogue.entries, entry)[0];
    CHECK(order == "scpsssssscssn");
}

TEST_CASE("the finding that was chosen stands first on the page, however old it is") {
    const record::Dataset data = many().load();
    CHECK(told(page(data, "view=findings&finding=first-ss7")).front().id == "first-ss7");
    CHECK(told(page(data, "inspection=first&finding=first-ss7")).front().id == "first-ss7");
    CHECK(contains(text_of(page(data, "view=compare&columns=first~later&theme=staff&finding=first-ss7")),
                   "A point made here, 7."));
}

TEST_CASE("what most sources tell is told first, each theme once before any comes again") {
    MadeRecord made;
    made.inspections = {{.id = "first", .date = "2019-06"}};
    made.findings = {{.id = "once", .inspection = "first", .theme = "homes"},
                     {.id = "twice",
                      .inspection = "first",
                      .theme = "homes",
                      .evidence = {{.source = "report", .quote = "one"}, {.source = "news", .quote = "two"}}},
                     {.id = "other", .inspection = "first", .theme = "staff"},
                     {.id = "councils", .inspection = "first", .theme = "plans", .voice = "council"}};
    const record::Dataset data = made.load();
    const query::Catalogue catalogue = query::make_catalogue(data);
    std::vector<std::string> order;
    for (const record::Index entry : query::telling_order(catalogue, {0, 1, 2, 3}))
        order.emplace_back(query::id(catalogue.entries, entry));
    CHECK(order == std::vector<std::string>{"twice", "other", "once", "councils"});
}

TEST_CASE("a comparison's page begins with what is worse, and names the themes that it leaves out") {
    MadeRecord made;
    made.inspections = {
        {.id = "first", .date = "2019-06", .focus = {"homes", "plans", "staff"}, .readWhole = {"county"}},
        {.id = "later", .date = "2021-02", .focus = {"homes", "plans", "staff"}, .readWhole = {"county"}}};
    made.findings = {{.id = "f1", .inspection = "first", .theme = "homes", .statement = "Too few homes."},
                     {.id = "f2", .inspection = "later", .theme = "homes", .statement = "Still too few."},
                     {.id = "f3", .inspection = "first", .theme = "plans", .statement = "Plans are late."},
                     {.id = "f4", .inspection = "later", .theme = "staff", .statement = "Staff leave."}};
    const record::Dataset data = made.load();
    const std::string text = text_of(page(data, "view=compare&columns=first~later"));
    CHECK(text.find("Staff leave.") < text.find("Plans are late."));
    CHECK(text.find("Plans are late.") < text.find("Still too few."));
    const std::string chosen = text_of(page(data, "view=compare&columns=first~later&theme=homes"));
    CHECK(chosen.find("Still too few.") < chosen.find("Staff leave."));

    const std::string real = text_of(page(real_record(), "view=compare&columns=feb-2016~jul-2021"));
    for (const record::Theme& theme : real_record().themes) {
        std::string name(theme.name);
        name[0] = static_cast<char>(std::tolower(name[0]));
        INFO(name);
        CHECK((contains(real, name) || contains(real, std::string(theme.name))));
    }
}

TEST_CASE("of two bodies of one inspection a page tells what only one of them was told") {
    MadeRecord made;
    made.inspections = {{.id = "both", .date = "2022-10", .bodies = {"north", "west"}}};
    made.findings = {
        {.id = "f1", .inspection = "both", .statement = "Said of both.", .bodies = {"north", "west"}},
        {.id = "f2", .inspection = "both", .statement = "Said of North.", .bodies = {"north"}},
        {.id = "f3", .inspection = "both", .statement = "Said of West.", .bodies = {"west"}}};
    const record::Dataset data = made.load();
    const std::string text = text_of(page(data, "view=compare&columns=both.north~both.west"));
    CHECK(contains(text, "Of 3 findings 1 is on both, 1 on North alone and 1 on West alone."));
    CHECK(contains(text, "Said of North."));
    CHECK(contains(text, "Said of West."));
    CHECK_FALSE(contains(text, "Said of both."));
}

TEST_CASE("a page names the filters, for it has no panel to show them") {
    const record::Dataset data = many().load();
    CHECK(make_view(catalogued(data), decode("view=findings&in=first&direction=concern")).title ==
          "Concerns from June 2019, monitoring visit");
    CHECK(contains(text_of(page(data, "theme=homes&direction=concern")), "Only Concern."));
    CHECK(contains(text_of(page(data, "view=findings&q=point")), "64 findings with “point”"));
    CHECK(contains(text_of(page(data, "view=compare&columns=first~later&q=point")),
                   "Only what holds “point”."));
}

TEST_CASE("every finding on a page stands with one quotation and its source") {
    for (const char* const link : {"inspection=jul-2021&theme=workforce", "view=findings&in=oct-2022"}) {
        const std::vector<Card> cards = told(page(real_record(), link));
        REQUIRE(cards.size() > 2);
        for (const Card& card : cards) {
            REQUIRE(card.quotes.size() == 1);
            CHECK_FALSE(card.quotes[0].where.empty());
        }
    }
}

TEST_CASE("the page of an inspection tells several of its findings, what was asked among them") {
    for (const char* const link : {"inspection=may-2026", "inspection=oct-2022"}) {
        CAPTURE(link);
        const std::vector<Card> cards = told(page(real_record(), link));
        CHECK(cards.size() >= 4);
        CHECK(std::any_of(cards.begin(), cards.end(),
                          [](const Card& card) { return card.kind == "Recommendation"; }));
        for (const Card& card : cards) CHECK_FALSE(contains(card.quotes[0].text, "What needs to improve?"));
    }
}
