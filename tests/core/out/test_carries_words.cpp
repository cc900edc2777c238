// Nothing that is taken away carries more than words: a record and a link that do their worst, in every output.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <string>
#include <vector>

#include "core/block/cards.h"
#include "core/block/no_formula.h"
#include "core/block/phrases.h"
#include "core/out/briefing.h"
#include "core/out/csv.h"
#include "core/out/formats.h"
#include "core/out/html.h"
#include "core/out/svg.h"
#include "core/record/load.h"
#include "core/record/utf8.h"
#include "core/screens/screens.h"
#include "tests/core/make_record.h"
#include "tests/core/markup.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

// What begins as a formula, turns the reading direction and never turns it back, and is no character.
const std::string kWorst = "=1+cmd|'/c calc'!A0\u202E\u2067\uFFFE\uFFFF end";
const std::string kAddress = "https://a.example/>)[click](javascript:alert(1))|`b`\\&copy;";

const record::Dataset& worst_record() {
    static const record::Dataset data = [] {
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
                          .evidence = {{.quote = "TEXT"}}},
                         {.id = "f2", .inspection = "a", .statement = "TEXT", .kind = "recommendation"}};
        made.responses = {
            {.id = "r1", .inspection = "b", .speaker = "TEXT", .role = "TEXT", .statement = "TEXT"}};
        made.figures = {{.id = "g1", .inspection = "b", .statement = "TEXT"}};
        made.measures = {
            {.id = "m",
             .name = "TEXT",
             .unit = "TEXT",
             .series = {{.area = "TEXT Testshire", .points = {{"2017", -1}, {"2018", 0, "TEXT"}}},
                        {.area = "TEXT England", .points = {{"2017", 1}}}}}};
        made.events = {{.id = "e1", .title = "TEXT"}};
        nlohmann::json json = nlohmann::json::parse(made.json());
        for (auto& theme : json["themes"]) theme["name"] = kWorst + std::string(theme["name"]);
        for (auto& body : json["bodies"]) body["name"] = kWorst + std::string(body["name"]);
        for (auto& source : json["sources"]) {
            source["title"] = kWorst + std::string(source["title"]);
            source["publisher"] = kWorst + std::string(source["publisher"]);
            source["address"] = kAddress;
        }
        json["title"] = kWorst;
        std::string text = json.dump();
        for (auto at = text.find("TEXT"); at != std::string::npos; at = text.find("TEXT", at + kWorst.size()))
            text.replace(at, 4, kWorst);
        record::Loaded loaded = record::load(text);
        for (const record::Fault& fault : loaded.faults) FAIL_CHECK(fault_text(fault, "worst"));
        return std::move(loaded.data);
    }();
    return data;
}

const std::array kWorstLinks = {"",
                                "theme=homes&inspection=b",
                                "inspection=a",
                                "view=findings&finding=f1",
                                "view=findings&q=%E2%80%AEcmd",
                                "view=compare&columns=a~b",
                                "view=numbers&measure=m",
                                "view=sources&inspection=b",
                                "theme=%E2%80%AEx&%E2%81%A7=%EF%BF%BE"};

View worst_view(const char* link) { return make_view(catalogued(worst_record()), decode(link)); }

out::Reading worst_reading() {
    return {"https://example.org/x/compare.html#view=compare", "22 November 2026",
            std::string(worst_record().title)};
}

// Whether everything that turns the direction in `text` is turned back in it.
bool contained(const std::string& text) { return record::isolated(text) == text; }

std::vector<std::string> lines_of(const std::string& text, char end = '\n') {
    std::vector<std::string> lines(1);
    for (const char c : text)
        if (c == end)
            lines.emplace_back();
        else
            lines.back() += c;
    return lines;
}

void check_markup(const std::string& text, bool plain) {
    CHECK(text.find("\uFFFE") == std::string::npos);
    CHECK(text.find("\uFFFF") == std::string::npos);
    const Markup markup = read_markup(text);
    CHECK(markup.error == "");
    for (const MarkupTag& tag : markup.tags) {
        CHECK_MESSAGE(contained(tag.text), tag.name, ": ", tag.text);
        for (const auto& attribute : tag.attributes) {
            const std::string &name = attribute.first, &value = attribute.second;
            CHECK_MESSAGE(contained(value), name, ": ", value);
            if (name != "href") continue;
            CHECK_MESSAGE(
                (value.rfind("https://", 0) == 0 || (!plain && value.find(".html") != std::string::npos)),
                value);
            CHECK(value.find_first_of("<>\"`|\\ ") == std::string::npos);
        }
        // What a spreadsheet makes a cell of.
        for (const char* const cell : {"td", "th", "p", "li", "h1", "h2", "h3", "blockquote"})
            if (plain && tag.name == cell) CHECK_MESSAGE(!like_formula(tag.text), tag.text);
    }
}

} // namespace

TEST_CASE("what is like a formula, and what isn't") {
    for (const char* const text :
         {"=1",       "+1",       "-5 posts", "-1+1", "@x",  "\t", "\r1", "\n",  " =1",  "\u00A0=1",
          "\u200E=1", "\u2068=1", "\uFEFF+1", "＝1",  "＠x", "-",  "--1", "-.5", "-1%1", "-=1"}) {
        CAPTURE(text);
        CHECK(like_formula(text));
        CHECK(no_formula(text) == "'" + std::string(text));
        CHECK(no_formula(no_formula(text)) == no_formula(text));
    }
    for (const char* const text :
         {"", " ", "a=1", "-5.2", "-1,200", "-3%", "−5", "– none", "'=1", "1-2", "“=1”", "\xE2"}) {
        CAPTURE(text);
        CHECK(no_formula(text) == text);
    }
}

TEST_CASE("the worst in HTML and SVG: well-formed, contained, links lead to the web alone") {
    for (const char* const link : kWorstLinks) {
        CAPTURE(link);
        const View view = worst_view(link);
        check_markup(out::html(view), false);
        check_markup(out::html(view, {.paper = true}), false);
        for (const Length length : {Length::onePage, Length::everyFinding}) {
            const std::vector<Block> briefing = make_briefing(*view.answer, length);
            check_markup(out::briefing_html(view, briefing, worst_reading(), "data:,"), true);
            check_markup(out::briefing_print(view, briefing, worst_reading()), false);
        }
        check_markup(out::table_html(view, worst_reading()), true);
        if (!view.chart) continue;
        check_markup(out::svg(*view.chart, 760, view.state), false);
        check_markup(out::svg_picture(*view.chart, 760), false);
        check_markup(out::view_picture(view), false);
        check_markup(out::svg_file(view, worst_record().title, worst_reading().address), false);
    }
}

TEST_CASE("the worst in Markdown: an address is one link, a line stays a line, nothing turns its direction") {
    for (const char* const link : kWorstLinks) {
        CAPTURE(link);
        const View view = worst_view(link);
        for (const Length length : {Length::onePage, Length::everyFinding}) {
            const std::string text =
                out::briefing_markdown(view, make_briefing(*view.answer, length), worst_reading());
            // A bracket that is escaped closes nothing.
            for (auto at = text.find("](javascript:"); at != std::string::npos;
                 at = text.find("](javascript:", at + 1))
                CHECK(text[at - 1] == '\\');
            CHECK(text.find("<https://a.example/>") == std::string::npos);
            for (const std::string& line : lines_of(text)) {
                CHECK_MESSAGE(contained(line), line);
                CHECK_MESSAGE(!like_formula(line.rfind("- ", 0) == 0 || line == "---" ? "" : line), line);
                // What follows a link's target is its end.
                for (auto at = line.find("](<"); at != std::string::npos; at = line.find("](<", at + 1)) {
                    const auto end = line.find_first_of("<>", at + 3);
                    REQUIRE(end != std::string::npos);
                    CHECK(line.substr(end, 2) == ">)");
                    CHECK(line.substr(at, end - at).find_first_of("|`") == std::string::npos);
                }
            }
        }
    }
    View view;
    view.title = "a\nb";
    const std::vector<Block> blocks = {
        Paragraph{{run("one\ntwo\r- three")}}, Paragraph{{run("    code")}}, Paragraph{{run("@me")}},
        Paragraph{{away("words", "javascript:alert(1)"), away("data", "data:text/html,a"),
                   away("file", "file:///etc/passwd")}},
        Paragraph{{away("x", "https://a/?b=1&copy;=2 c")}}};
    const std::string text = out::briefing_markdown(view, blocks, worst_reading());
    CHECK(contains(text, "# a b\n"));
    CHECK(contains(
        text,
        "\n\none two - three\n\ncode\n\n\\@me\n\nwordsdatafile\n\n[x](<https://a/?b=1\\&copy;=2%20c>)\n"));
}

TEST_CASE("the worst in CSV and in copied tables: no cell is a formula, none turns the direction of others") {
    for (const char* const link : kWorstLinks) {
        CAPTURE(link);
        const View view = worst_view(link);
        const std::string csv = out::csv(data_of(view));
        CHECK(contained(csv));
        CHECK(contained(out::table_text(view, worst_reading())));
        for (const std::string& line : lines_of(out::table_text(view, worst_reading())))
            for (const std::string& cell : lines_of(line, '\t')) CHECK_MESSAGE(!like_formula(cell), cell);
    }
    // A negative number is one in each.
    const View numbers = worst_view("view=numbers&measure=m");
    CHECK(contains(out::csv(data_of(numbers)), ",-1,"));
    CHECK_FALSE(contains(out::table_text(numbers, worst_reading()), "\t'-1"));
    CHECK_FALSE(contains(out::table_html(numbers, worst_reading()), ">'-1"));
}

TEST_CASE("the worst in citations: words alone, the address one that nothing takes for more") {
    const query::Entries& entries = catalogued(worst_record()).entries;
    for (const char* const id : {"f1", "f2", "r1", "g1"})
        for (const std::string& line : lines_of(citation(entries, query::find_entry(entries, id)))) {
            CHECK_MESSAGE(contained(line), line);
            CHECK_MESSAGE(!like_formula(line), line);
            CHECK(line.find("](") == std::string::npos);
        }
    for (const char* const link : kWorstLinks) {
        const std::string text = out::view_citation(worst_view(link), worst_reading());
        CHECK(contained(text));
        CHECK_FALSE(like_formula(text));
    }
}

TEST_CASE("in JSON the record's words are what they were, to the byte") {
    const auto json = nlohmann::json::parse(
        out::format_of("json")->make({worst_view("view=findings"), {}, worst_reading()}));
    bool found = false;
    for (const auto& row : json["rows"])
        if (row["finding_id"] == "f1") {
            found = true;
            CHECK(row["statement"] == kWorst);
            CHECK(row["quotation"] == kWorst);
            CHECK(row["source_address"] == kAddress);
        }
    CHECK(found);
}

TEST_CASE("the page's title and sentence don't turn direction by what a link searches for") {
    const View view = worst_view("view=findings&q=abc%E2%80%AEdef");
    CHECK(contains(view.title, "abc"));
    CHECK(contained(view.title));
    CHECK(contained(view.says));
    CHECK(view.state.filters.search == "abc\u202Edef");
}
