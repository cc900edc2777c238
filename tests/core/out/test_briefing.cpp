#include <doctest/doctest.h>

#include <string>

#include "core/out/briefing.h"
#include "core/out/svg.h"
#include "core/screens/screens.h"
#include "tests/core/make_record.h"
#include "tests/core/markup.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

const out::Reading kReading{"https://example.org/x/compare.html#view=compare&at=2026-11-21",
                            "22 November 2026", "Testshire inspection record"};
const char* const kBriefingLinks[] = {"",
                                      "inspection=jul-2021&theme=workforce",
                                      "inspection=jul-2021",
                                      "theme=workforce",
                                      "view=themes",
                                      "view=themes&theme=workforce",
                                      "view=themes&theme=workforce&inspection=jul-2021",
                                      "view=findings&q=agency",
                                      "view=compare&columns=feb-2016~jul-2021",
                                      "view=compare&columns=oct-2022.nnc~oct-2022.wnc&show=changed",
                                      "view=numbers&measure=agency",
                                      "view=sources"};

std::size_t times_in(std::string_view text, std::string_view part) {
    std::size_t number = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++number;
    return number;
}

const Length kLengths[] = {Length::onePage, Length::everyFinding};

// Every quotation of a briefing's cards, as the source has it.
std::vector<std::string> quotations(const std::vector<Block>& briefing) {
    std::vector<std::string> all;
    for (const Cards* cards : all_of<Cards>(briefing))
        for (const Card& card : all_cards(*cards))
            for (const Quote& quote : card.quotes)
                if (quote.verbatim) all.push_back(quote.text);
    return all;
}

} // namespace

TEST_CASE("a briefing as HTML is well-formed, with nothing to press and every quotation in it") {
    for (const char* const link : kBriefingLinks) {
        const View view = make_view(catalogued(real_record()), decode(link));
        for (const Length length : kLengths) {
            const std::vector<Block> briefing = make_briefing(*view.answer, length);
            for (const bool paper : {false, true}) {
                CAPTURE(link);
                CAPTURE(paper);
                const Markup markup = read_markup(paper ? out::briefing_print(view, briefing, kReading)
                                                        : out::briefing_html(view, briefing, kReading));
                CHECK(markup.error == "");
                REQUIRE(markup.all("h1").size() == 1);
                CHECK(markup.all("h1")[0]->text == view.title);
                CHECK(markup.all("button").empty());
                CHECK(markup.all("article").size() + markup.all("blockquote").size() +
                          markup.all("table").size() + markup.all("li").size() >
                      0);
                for (const MarkupTag* link_tag : markup.all("a")) {
                    const std::string& to = link_tag->attributes.at("href");
                    CHECK((to.rfind("https://", 0) == 0 || to.rfind("http://", 0) == 0));
                }
                for (const MarkupTag& tag : markup.tags) CHECK(tag.attributes.count("id") == 0);
                for (const std::string& quote : quotations(briefing)) CHECK(contains(markup.text, quote));
                CHECK(contains(markup.text, kReading.address));
                CHECK(contains(markup.text, "read on 22 November 2026"));
                CHECK(contains(markup.text,
                               "Testshire inspection record as at " + date_long(real_record().asAt)));
            }
        }
    }
}

TEST_CASE(
    "for the clipboard nothing needs a style sheet: nothing drawn, nothing hidden, lines around cells") {
    for (const char* const link : kBriefingLinks) {
        CAPTURE(link);
        const View view = make_view(catalogued(real_record()), decode(link));
        const Markup markup = read_markup(
            out::briefing_html(view, make_briefing(*view.answer, Length::everyFinding), kReading));
        CHECK(markup.all("svg").empty());
        for (const MarkupTag& tag : markup.tags) {
            CHECK(tag.attributes.count("aria-hidden") == 0);
            const auto classes = tag.attributes.find("class");
            if (classes != tag.attributes.end()) CHECK_FALSE(contains(classes->second, "visually-hidden"));
        }
        for (const MarkupTag* table : markup.all("table")) CHECK(table->attributes.at("border") == "1");
    }
}

TEST_CASE("on paper charts are pictures with a source under them") {
    for (const char* const link : {"", "view=numbers&measure=agency"}) {
        const View view = make_view(catalogued(real_record()), decode(link));
        const Markup markup =
            read_markup(out::briefing_print(view, make_briefing(*view.answer, Length::onePage), kReading));
        CHECK(contains(markup.text, all_of<Chart>(view.main)[0]->source));
        std::size_t drawings = 0;
        for (const MarkupTag* svg : markup.all("svg"))
            drawings += svg->attributes.count("viewBox") != 0 && svg->attributes.count("role") != 0;
        CHECK(drawings == 1);
    }
}

TEST_CASE("a briefing as Markdown has one title, whole tables and a quotation a paragraph") {
    for (const char* const link : kBriefingLinks) {
        CAPTURE(link);
        const View view = make_view(catalogued(real_record()), decode(link));
        const std::string text =
            out::briefing_markdown(view, make_briefing(*view.answer, Length::everyFinding), kReading);
        CHECK(text.rfind("# ", 0) == 0);
        CHECK(times_in(text, "\n# ") == 0);
        CHECK(contains(text, "<" + kReading.address + ">"));
        // A table's lines have as many bars as its head; bars of the text are escaped.
        std::size_t from = 0, bars = 0;
        while (from < text.size()) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            const std::string line = text.substr(from, end - from);
            from = end + 1;
            const std::size_t here =
                line.empty() || line[0] != '|' ? 0 : times_in(line, "|") - times_in(line, "\\|");
            if (bars != 0 && here != 0 && times_in(line, "|") > 2) CHECK(here == bars);
            bars = here;
        }
    }
}

TEST_CASE("signs of Markdown in the record's words stay words") {
    MadeRecord made;
    made.inspections = {{.id = "first", .date = "2019-06"}};
    made.findings = {{.id = "f1",
                      .inspection = "first",
                      .statement = "# Not *a* heading | <b>nor</b> [a link](x) &amp; more",
                      .evidence = {{.quote = "`code` _or_ not"}}}};
    const record::Dataset data = made.load();
    const View view = make_view(catalogued(data), decode("view=findings"));
    const std::string text =
        out::briefing_markdown(view, make_briefing(*view.answer, Length::onePage), kReading);
    CHECK(contains(text, "\\# Not \\*a\\* heading \\| \\<b\\>nor\\</b\\> \\[a link\\](x) \\&amp; more"));
    CHECK(contains(text, "“\\`code\\` \\_or\\_ not”"));
}

TEST_CASE("what a briefing says first isn't said twice") {
    for (const char* const link : kBriefingLinks) {
        CAPTURE(link);
        const View view = make_view(catalogued(real_record()), decode(link));
        const std::string says = view.says.substr(0, view.says.size() - 1);
        const std::string html =
            out::briefing_html(view, make_briefing(*view.answer, Length::onePage), kReading);
        INFO(std::string(link));
        CHECK(times_in(read_markup(html).text, says) <= 1);
    }
}

TEST_CASE("a citation says what, as at when, read when, and where") {
    const View view = make_view(catalogued(real_record()), decode("inspection=jul-2021&theme=workforce"));
    CHECK(out::view_citation(view, kReading) == "Testshire inspection record: “" + view.title +
                                                    "”. Record as at " + date_long(real_record().asAt) +
                                                    ", read on 22 November 2026. " + kReading.address);
}

TEST_CASE("the shown table as text has a line a row and a tab between cells") {
    const View view = make_view(catalogued(real_record()), decode("view=numbers&measure=agency"));
    const Table& table = *all_of<Table>(view.main)[0];
    const std::string text = out::table_text(view, kReading);
    CHECK(times_in(text, "\t") == (table.count + 1) * (table.columns.size() - 1));
    CHECK(contains(text, "England\t15.8"));
    CHECK(contains(out::table_html(view, kReading), "<td align=\"right\" valign=\"top\">15.8</td>"));
    const View matrix = make_view(catalogued(real_record()), decode("view=themes&inspection=jul-2021"));
    CHECK(contains(out::table_text(matrix, kReading), "not known"));
    CHECK(out::table_text(make_view(catalogued(real_record()), decode("view=findings&q=no%20such%20words")),
                          kReading) == "");
}

TEST_CASE("a chart's file stands alone: its words are text, its colours literal, its source and link in it") {
    for (const char* const link : {"", "inspection=jul-2021", "view=numbers&measure=agency"}) {
        CAPTURE(link);
        const View view = make_view(catalogued(real_record()), decode(link));
        const Chart& chart = *all_of<Chart>(view.main)[0];
        const std::string file = out::svg_file(view, "Testshire inspection record", kReading.address);
        const Markup markup = read_markup(file);
        CHECK(markup.error == "");
        CHECK_FALSE(contains(file, "var("));
        CHECK(markup.all("a").empty());
        REQUIRE(markup.all("title").size() == 1);
        CHECK(markup.all("title")[0]->text == chart.title);
        std::string all;
        for (const MarkupTag* text : markup.all("text")) all += text->text + " ";
        CHECK(contains(all, chart.title));
        CHECK(contains(all, "as at " + date_long(real_record().asAt)));
        CHECK(contains(all, kReading.address));
        CHECK(contains(all, chart.source.substr(0, 40)));
        for (const Shape& shape : chart.draw({.width = 912}).shapes)
            if (shape.kind == ShapeKind::text) CHECK(contains(all, shape.text));
    }
    CHECK(out::svg_file(make_view(catalogued(real_record()), decode("view=findings")), "x", "y") == "");
}
