#include <doctest/doctest.h>

#include <string>

#include "core/screens/screens.h"
#include "core/screens/sources/sources.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

MadeRecord record_of_sources() {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2019-06"}, {.id = "b", .date = "2021-07"}};
    made.findings = {{.id = "f1", .inspection = "b", .theme = "staff", .evidence = {{.source = "report"}}},
                     {.id = "f2",
                      .inspection = "b",
                      .theme = "staff",
                      .evidence = {{.source = "report"}, {.source = "news"}}},
                     {.id = "f3",
                      .inspection = "b",
                      .theme = "homes",
                      .direction = "progress",
                      .evidence = {{.source = "news"}, {.source = "news", .quote = "and again"}}},
                     {.id = "f4", .inspection = "a", .theme = "homes", .evidence = {{.source = "seed"}}}};
    made.responses = {{.id = "r1", .inspection = "b"}};
    return made;
}

View sources(const record::Dataset& data, const std::string& inspection = {}, const char* part = "") {
    ViewState state;
    state.part = part;
    state.screen = "sources";
    state.inspection = inspection;
    return make_view(catalogued(data), state);
}

} // namespace

TEST_CASE("a source whose day isn't known is named without one, and without a gap where it would stand") {
    for (const record::Inspection& inspection : real_record().inspections) {
        const View view = sources(real_record(), std::string(inspection.id), "compared");
        for (const Table* table : all_of<Table>(view.main))
            for (const TableColumn& column : table->columns)
                CHECK_FALSE(contains(words(column.about), ", ·"));
    }
}

TEST_CASE("what each source tells of an inspection, theme by theme, and what only it tells") {
    const record::Dataset data = record_of_sources().load();
    const View view = sources(data, "b", "compared");
    const Table* table = table_called(view, "What each source tells of July 2021");
    REQUIRE(table != nullptr);
    REQUIRE(table->columns.size() == 3); // theme, report, news: the paper says nothing of it
    CHECK(table->columns[1].head[0] == "Ofsted");
    CHECK(contains(words(table->columns[1].about), "1 only here"));
    CHECK(table->columns[2].head[0] == "Testshire Telegraph");
    CHECK(contains(words(table->columns[2].about), "1 only here"));
    const auto rows = all_rows(*table);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].cells[1].name() == "Homes, Ofsted: nothing");
    CHECK(rows[0].cells[2].name() == "Homes, Testshire Telegraph: 1 progress"); // told twice, one finding
    CHECK(rows[1].cells[1].name() == "Staff, Ofsted: 2 concerns");
    CHECK(rows[1].cells[2].name() == "Staff, Testshire Telegraph: 1 concern");
}

TEST_CASE("without a choice: the inspection that most sources speak of") {
    const record::Dataset data = record_of_sources().load();
    CHECK(sources(data).state.inspection.empty());
    const View view = sources(data, "", "compared");
    CHECK(view.state.inspection == "b");
    CHECK(option_called(*options_called(view, "Inspection"), "July 2021, monitoring visit")->chosen);
}

TEST_CASE("whose words: how many entries each voice has, each a way to them") {
    const record::Dataset data = record_of_sources().load();
    const View view = sources(data, "a", "voices");
    const List* voices = list_called(view.main, "Whose words");
    REQUIRE(voices != nullptr);
    REQUIRE(voices->items.size() == 3);
    CHECK(words(voices->items[0]) == "Inspectors: 4 entries");
    CHECK(contains(words(voices->items[1]), "Inspectors, in their own documents: "));
    CHECK(words(voices->items[2]) == "Councils: 1 entry");
    const View there = make_view(catalogued(data), applied(view.state, voices->items[0][0].action));
    CHECK(there.state.screen == "findings");
    CHECK(contains(text_of(there.main), "4 findings told by inspectors"));
}

TEST_CASE("all sources are listed, with how much evidence each gives") {
    const record::Dataset data = record_of_sources().load();
    const View view = sources(data, "", "list");
    const auto rows = all_rows(*table_called(view, "All sources"));
    REQUIRE(rows.size() == data.sources.size());
    CHECK(text_of(rows[1]) ==
          "Visit finds progress | Testshire Telegraph | September 2021 | News article, press "
          "and other pages | 3");
    CHECK(rows[1].cells[0].text[0].address == "https://example.org/news");
}

TEST_CASE("headings don't stand over nothing") {
    const record::Dataset data = record_of_sources().load();
    const View view = sources(data, "b");
    for (std::size_t i = 0; i < view.main.size(); ++i) {
        const auto* heading = std::get_if<Heading>(&view.main[i]);
        if (heading == nullptr) continue;
        CAPTURE(words(heading->text));
        REQUIRE(i + 1 < view.main.size());
        const auto* next = std::get_if<Heading>(&view.main[i + 1]);
        CHECK((next == nullptr || next->level > heading->level || i == 0));
    }
}

TEST_CASE("each subject of Sources is a page, and each leads to the others") {
    const View first = sources(real_record(), "jul-2021");
    const std::string said = text_of(first.main);
    CHECK(contains(said, "Where the accounts of July 2021 differ"));
    CHECK(contains(said, "Our reading: "));
    CHECK_FALSE(contains(said, "Words explained"));
    const Options& subjects = *options_called(first, "Subject");
    CHECK(subjects.options.size() == parts().size());
    for (const Option& subject : subjects.options) {
        const View there = make_view(catalogued(real_record()), applied(first.state, subject.action));
        CAPTURE(subject.label);
        CHECK(option_called(*options_called(there, "Subject"), subject.label)->chosen);
        CHECK(there.state.inspection == "jul-2021");
        CHECK(decode(encode(there.state)).state == there.state);
        CHECK(there.main.size() > 3);
        CHECK(contains(text_of(there.main), "Also here: "));
    }
    const View compared = sources(real_record(), "jul-2021", "compared");
    const Table* table = table_called(compared, "What each source tells of July 2021");
    REQUIRE(table != nullptr);
    CHECK(table->columns.size() > 3);
    CHECK(table->count > 3);
    CHECK(list_called(sources(real_record(), "", "missing").main, "Looked for and not found") != nullptr);
    CHECK(list_called(sources(real_record(), "", "words").main, "Words explained") != nullptr);
    CHECK(contains(text_of(make_view(catalogued(real_record()), decode("view=about")).main),
                   "independently of Ofsted"));
}
