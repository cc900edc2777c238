#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>

#include "core/out/html.h"
#include "core/record/load.h"
#include "core/screens/screens.h"
#include "core/state/link.h"
#include "tests/core/make_record.h"
#include "tests/core/markup.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

const std::array<std::string, 9> kHtmlLinks = {"",
                                               "theme=workforce&inspection=jul-2021",
                                               "inspection=oct-2022",
                                               "theme=workforce",
                                               "view=findings&q=agency&finding=f-a17",
                                               "view=findings&in=jul-2021&group=theme",
                                               "view=compare&columns=jun-2019~jul-2021",
                                               "view=numbers&measure=agency",
                                               "view=sources&inspection=jul-2021"};

Markup read(const View& view, const out::HtmlOptions& options = {}) {
    Markup markup = read_markup(out::html(view, options));
    CHECK(markup.error == "");
    return markup;
}

// How many pages its longest table or list has.
std::size_t pages(const View& view) {
    std::size_t most = 1;
    for (const std::vector<Block>* blocks : {&view.main, &view.detail}) {
        for (const Table* table : all_of<Table>(*blocks)) most = std::max(most, table->count);
        for (const Cards* cards : all_of<Cards>(*blocks)) most = std::max(most, cards->count);
    }
    return (most + out::kPageRows - 1) / out::kPageRows;
}

// Everything that a reader or a screen reader gets: text, and names of links.
std::string all_words(const Markup& markup) {
    std::string text = markup.text;
    for (const MarkupTag& tag : markup.tags) {
        const auto name = tag.attributes.find("aria-label");
        if (name != tag.attributes.end()) text += "\n" + name->second;
    }
    return text;
}

bool leads_away(const std::string& href) {
    return href.rfind("https://", 0) == 0 || href.rfind("http://", 0) == 0;
}

// The states that links within the explorer lead to, as links.
std::set<std::string> links_within(const Markup& markup) {
    std::set<std::string> links;
    for (const MarkupTag* tag : markup.all("a")) {
        const std::string& href = tag->attributes.at("href");
        const auto hash = href.find('#');
        if (!leads_away(href) && hash != std::string::npos) links.insert(href.substr(hash + 1));
    }
    return links;
}

// A record that does its worst in every text it has.
std::string hostile_record() {
    MadeRecord made;
    made.inspections = {{.id = "a",
                         .date = "2019-06",
                         .kind = "full",
                         .title = "TEXT",
                         .focus = {"homes"},
                         .judgements = {{.area = "overall", .grade = "good"}}},
                        {.id = "b", .date = "2021-07", .title = "TEXT"}};
    made.findings = {{.id = "f1",
                      .inspection = "b",
                      .statement = "TEXT",
                      .extent = "TEXT",
                      .evidence = {{.source = "report", .quote = "TEXT"}}},
                     {.id = "f2", .inspection = "a", .statement = "TEXT", .kind = "recommendation"}};
    made.responses = {
        {.id = "r1", .inspection = "b", .speaker = "TEXT", .role = "TEXT", .statement = "TEXT"}};
    made.figures = {{.id = "g1", .inspection = "b", .statement = "TEXT"}};
    made.measures = {{.id = "m",
                      .name = "TEXT",
                      .unit = "TEXT",
                      .series = {{.area = "Testshire TEXT", .points = {{"2017", 1}, {"2018", 0, "TEXT"}}},
                                 {.area = "England TEXT", .points = {{"2017", 1}}}}}};
    std::string json = made.json();
    const auto swap = [&](const std::string& from, const std::string& to) {
        for (auto at = json.find(from); at != std::string::npos; at = json.find(from, at + to.size()))
            json.replace(at, from.size(), to);
    };
    const std::string worst = R"(<script>alert(1)</script>\" onload=\"x' & <b>)";
    swap("TEXT", worst);
    for (const char* const name :
         {"Testshire Telegraph", "North Testshire Council", "Testshire County Council", "The report", "Homes",
          "Overall effectiveness", "Made for tests", "The framework", "Ofsted", "How it is counted."})
        swap("\"" + std::string(name), "\"" + std::string(name) + worst);
    return json;
}

} // namespace

TEST_CASE("every view is well-formed") {
    for (const std::string& link : kHtmlLinks) {
        CAPTURE(link);
        CHECK(read(make_view(catalogued(real_record()), decode(link))).tags.size() > 100);
    }
}

TEST_CASE("a page that folds holds the same, and its first screen stands before what is folded") {
    const query::Catalogue& catalogue = catalogued(real_record());
    constexpr std::string_view opens = "<noscript class=\"rest\">\n", closes = "</noscript>\n";
    int folded = 0;
    for (const std::string& link : kHtmlLinks) {
        INFO(link);
        const View view = make_view(catalogue, decode(link));
        const std::string whole = out::html(view);
        std::string folds = out::html(view, {.folds = true});
        CHECK(read_markup(folds).error == "");
        CHECK(whole.find("noscript") == std::string::npos);
        const std::size_t main = folds.find("<section class=\"main\"");
        const std::size_t first = folds.find(opens, main);
        CHECK(first > main + 100); // something is there at once
        for (std::size_t at = 0; (at = folds.find(opens, at)) != std::string::npos; ++folded) {
            const std::size_t end = folds.find(closes, at);
            REQUIRE(end != std::string::npos);
            CHECK(folds.substr(at + 1, end - at - 1).find("<noscript") ==
                  std::string::npos); // none in another
            folds.erase(end, closes.size());
            folds.erase(at, opens.size());
        }
        CHECK(folds == whole);
    }
    CHECK(folded > 5);
}

TEST_CASE("every action of the View is a link, and every link is an action of the View") {
    for (const std::string& link : kHtmlLinks) {
        CAPTURE(link);
        const View view = make_view(catalogued(real_record()), decode(link));
        std::set<std::string> actions;
        for (const Action& action : actions_of(view)) actions.insert(encode(applied(view.state, action)));
        std::set<std::string> links;
        for (std::size_t page = 0; page < pages(view); ++page)
            for (const std::string& each : links_within(read(view, {.page = page}))) links.insert(each);
        for (const std::string& each : actions) CHECK_MESSAGE(links.count(each) == 1, each);
        links.erase(encode(view.state)); // other pages of the same
        for (const std::string& each : links) CHECK_MESSAGE(actions.count(each) == 1, each);
    }
}

TEST_CASE("all the words of the View are in its HTML") {
    for (const std::string& link : kHtmlLinks) {
        CAPTURE(link);
        const View view = make_view(catalogued(real_record()), decode(link));
        std::string got;
        for (std::size_t page = 0; page < pages(view); ++page) got += all_words(read(view, {.page = page}));
        for (const std::vector<Block>* blocks : {&view.main, &view.detail, &view.notices}) {
            for (const Table* table : all_of<Table>(*blocks)) {
                for (const TableColumn& column : table->columns)
                    for (const Run& run : column.about) CHECK_MESSAGE(contains(got, run.text), run.text);
                for (const Row& row : all_rows(*table)) {
                    CHECK_MESSAGE(contains(got, row.heading), row.heading);
                    for (const Cell& cell : row.cells) {
                        // A link has the whole of its name.
                        const std::string what = cell.action.empty() ? cell.says : cell.name();
                        CHECK_MESSAGE(contains(got, what), cell.name());
                        for (const Note& note : cell.notes) {
                            CHECK_MESSAGE(contains(got, words(note.text)), words(note.text));
                            CHECK_MESSAGE(contains(got, note.kind), note.kind);
                        }
                    }
                }
            }
            for (const Cards* cards : all_of<Cards>(*blocks))
                for (const Card& card : all_cards(*cards)) {
                    CHECK_MESSAGE(contains(got, words(card.statement)), card.id);
                    for (const Quote& quote : card.quotes)
                        CHECK_MESSAGE(contains(got, quote.text), quote.text);
                }
            for (const List* list : all_of<List>(*blocks))
                for (const Text& item : list->items)
                    for (const Run& run : item) CHECK_MESSAGE(contains(got, run.text), run.text);
        }
    }
}

TEST_CASE("a record can't put its own markup or script into the page") {
    record::Loaded loaded = record::load(hostile_record());
    for (const record::Fault& fault : loaded.faults) FAIL_CHECK(fault_text(fault, "hostile"));
    REQUIRE(loaded.faults.empty());
    for (const std::string link :
         {"", "theme=homes&inspection=b", "inspection=a", "theme=homes", "view=findings&finding=f1",
          "view=findings&group=source", "view=compare&columns=a~b", "view=numbers",
          "view=sources&inspection=b", "view=findings&q=%3Cscript%3E%22onload",
          "theme=%3Cscript%3Ealert(1)%3C/script%3E", "%3Cscript%3E=1&<b>&\"'"}) {
        CAPTURE(link);
        const View view = make_view(catalogued(loaded.data), decode(link));
        const Markup markup = read(view);
        CHECK(markup.all("script").empty());
        CHECK(markup.all("b").empty());
        for (const MarkupTag& tag : markup.tags) CHECK(tag.attributes.count("onload") == 0);
    }
    const View view = make_view(catalogued(loaded.data), decode("theme=homes&inspection=b"));
    CHECK(contains(read(view).text, "<script>alert(1)</script>\" onload=\"x' & <b>"));
}

TEST_CASE("only web addresses become links out of the page") {
    const Markup markup = read(make_view(catalogued(real_record()), decode("view=sources")));
    for (const MarkupTag* tag : markup.all("a")) {
        const std::string& href = tag->attributes.at("href");
        CHECK((leads_away(href) || href.find(".html") != std::string::npos));
    }
    View view;
    Run run;
    run.text = "press me";
    run.address = "javascript:alert(1)";
    view.main.emplace_back(Paragraph{{run}});
    const Markup hostile = read(view);
    CHECK(hostile.all("a").empty());
}

TEST_CASE("headings go down one step at a time, from 2") {
    for (const std::string& link : kHtmlLinks) {
        CAPTURE(link);
        int last = 1; // the page's own title
        const Markup markup = read(make_view(catalogued(real_record()), decode(link)));
        for (const MarkupTag& tag : markup.tags) {
            if (tag.name.size() != 2 || tag.name[0] != 'h' || tag.name[1] < '1' || tag.name[1] > '6')
                continue;
            const int level = tag.name[1] - '0';
            CHECK_MESSAGE(level <= last + 1, tag.text);
            CHECK(level >= 2);
            CHECK_FALSE(tag.text.empty());
            last = level;
        }
    }
}

TEST_CASE("a link within a link never occurs, and each link has a name") {
    for (const std::string& link : kHtmlLinks) {
        CAPTURE(link);
        const std::string html = out::html(make_view(catalogued(real_record()), decode(link)));
        int depth = 0;
        for (std::size_t at = 0; at < html.size(); ++at) {
            if (html.compare(at, 3, "<a ") == 0) CHECK(++depth == 1);
            if (html.compare(at, 4, "</a>") == 0) --depth;
        }
        const Markup markup = read_markup(html);
        for (const MarkupTag* tag : markup.all("a"))
            CHECK_MESSAGE((!tag->text.empty() || tag->attributes.count("aria-label") == 1),
                          tag->attributes.at("href"));
    }
}

TEST_CASE("long tables come in pages of a hundred rows, which together hold every row once") {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2019-06"}};
    for (int i = 1; i <= 250; ++i)
        made.findings.push_back({.id = "f" + std::to_string(i),
                                 .inspection = "a",
                                 .statement = "Said " + std::to_string(i) + "."});
    const record::Dataset data = made.load();
    const View view = make_view(catalogued(data), decode("view=findings&group=none"));
    std::multiset<std::string> said;
    for (std::size_t page = 0; page < 3; ++page) {
        CAPTURE(page);
        const Markup markup = read(view, {.page = page});
        std::size_t rows = 0;
        for (const MarkupTag* tag : markup.all("th"))
            if (tag->text.rfind("Said ", 0) == 0) said.insert(tag->text), ++rows;
        CHECK(rows == (page < 2 ? 100 : 50));
        const std::string where = page == 0   ? "1 to 100 of 250"
                                  : page == 1 ? "101 to 200 of 250"
                                              : "201 to 250 of 250";
        CHECK(contains(markup.text, where));
        CHECK(contains(markup.text, "Next page") == (page < 2));
        CHECK(contains(markup.text, "Previous page") == (page > 0));
    }
    CHECK(said.size() == 250);
    CHECK(std::set<std::string>(said.begin(), said.end()).size() == 250);
    // A page that isn't there shows the last one.
    CHECK(contains(read(view, {.page = 99}).text, "201 to 250 of 250"));
}

TEST_CASE("links lead to the page nearest to their state, so that they work without a script") {
    const View view = make_view(catalogued(real_record()), decode("theme=workforce"));
    const Markup markup = read(view);
    for (const MarkupTag* tag : markup.all("a")) {
        const std::string& href = tag->attributes.at("href");
        if (leads_away(href)) continue;
        const ViewState state = decode(href.substr(href.find('#'))).state;
        CHECK(href == address_of(state));
    }
}

TEST_CASE("the kinds of nothing are said in words") {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2018", .focus = {"plans"}, .readWhole = {"county"}},
                        {.id = "b", .date = "2019"}};
    made.findings = {{.id = "f1", .inspection = "a", .theme = "staff"}};
    const record::Dataset data = made.load();
    const std::string text = read(make_view(catalogued(data), decode("view=themes"))).text;
    CHECK(contains(text, "nothing said"));
    CHECK(contains(text, "not known"));
    CHECK(contains(text, "not looked at"));
    CHECK(contains(read(make_view(catalogued(data), ViewState{})).text, "no grade"));
}

TEST_CASE("a source that says nothing on a theme isn't said not to have looked") {
    const View view = make_view(catalogued(real_record()), decode("view=sources&inspection=jul-2021"));
    CHECK_FALSE(contains(read(view).text, "not looked at"));
}

TEST_CASE("groups of the findings table keep their headings, hits their marks") {
    const View view = make_view(catalogued(real_record()), decode("view=findings&group=direction&q=agency"));
    const Markup markup = read(view);
    CHECK(contains(markup.text, "Concern · "));
    bool marked = false;
    for (const MarkupTag* tag : markup.all("mark"))
        marked = marked || tag->text == "agency" || tag->text == "Agency";
    CHECK(marked);
}
