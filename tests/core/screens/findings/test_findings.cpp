#include <doctest/doctest.h>

#include <string>

#include "core/screens/screens.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

TEST_CASE("of what inspectors said the list tells how much others report") {
    const auto said = [](const char* link) {
        return text_of(make_view(catalogued(real_record()), decode(link)).main);
    };
    const std::string told = said("view=findings&direction=concern&voice=inspectors");
    CHECK(contains(told, " of them are from inspectors’ own documents, "));
    CHECK(contains(told, " from what others report of them."));
    CHECK(contains(told, " of them are recommendations."));
    CHECK_FALSE(contains(said("view=findings&direction=strength"), "are recommendations"));
    // Where all are of their own documents, or others are shown too, there is nothing to tell apart.
    CHECK_FALSE(contains(said("view=findings&voice=inspectors&in=may-2026"), "own documents, "));
    CHECK_FALSE(contains(said("view=findings&direction=concern"), "own documents, "));
}

namespace {

MadeRecord record_of_findings() {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2019-06"}, {.id = "b", .date = "2021-07"}};
    made.findings = {
        {.id = "f1",
         .inspection = "a",
         .theme = "homes",
         .direction = "concern",
         .statement = "Homes are few."},
        {.id = "f2",
         .inspection = "b",
         .theme = "staff",
         .direction = "strength",
         .statement = "Staff stay."},
        {.id = "f3",
         .inspection = "b",
         .theme = "staff",
         .direction = "concern",
         .statement = "Recruit more staff.",
         .kind = "recommendation",
         .evidence = {{.source = "news", .quote = "must recruit"}, {.source = "seed", .quote = "recruit"}}},
        {.id = "f4",
         .theme = "plans",
         .direction = "neutral",
         .statement = "There are plans.",
         .voice = "press"}};
    made.responses = {
        {.id = "r1", .inspection = "b", .theme = "staff", .speaker = "A. Tester", .role = "Leader"}};
    made.figures = {{.id = "g1"}};
    return made;
}

View findings(const record::Dataset& data, Sort sort = Sort::inspection, Group group = Group::none,
              const std::string& search = {}) {
    ViewState state;
    state.screen = "findings";
    state.sort = sort;
    state.group = group;
    state.filters.search = search;
    return make_view(catalogued(data), state);
}

// The statements, and group headings in brackets, in order.
Words order(const View& view) {
    Words said;
    for (const Row& row : all_rows(*table_called(view, "What was said")))
        said.push_back(row.cells.empty() ? "[" + row.heading + "]" : words(row.cells[0].text));
    return said;
}

} // namespace

TEST_CASE("all that was said is listed, each kind marked") {
    const record::Dataset data = record_of_findings().load();
    const View view = findings(data);
    const Table* table = table_called(view, "What was said");
    REQUIRE(table != nullptr);
    CHECK(table->count == 6);
    CHECK(contains(text_of(view.main), "All 6 entries"));
    Words kinds;
    for (const Row& row : all_rows(*table)) kinds.push_back(words(row.cells[1].text));
    for (const char* const kind :
         {"Concern", "Strength", "Recommendation", "Neutral", "Response", "Figure"}) {
        CAPTURE(kind);
        CHECK(std::count_if(kinds.begin(), kinds.end(), [&](const auto& k) { return contains(k, kind); }) ==
              1);
    }
}

TEST_CASE("sorted by inspection, the latest first; by theme, the one with most findings first") {
    const record::Dataset data = record_of_findings().load();
    CHECK(order(findings(data)) == Words{"Staff stay.", "Recruit more staff.", "The council answered.",
                                         "Homes are few.", "There are plans.",
                                         "A tenth of posts were empty."});
    CHECK(order(findings(data, Sort::theme)) == Words{"Staff stay.", "Recruit more staff.",
                                                      "The council answered.", "Homes are few.",
                                                      "There are plans.", "A tenth of posts were empty."});
    CHECK(order(findings(data, Sort::direction)) ==
          Words{"Staff stay.", "Homes are few.", "Recruit more staff.", "There are plans.",
                "The council answered.", "A tenth of posts were empty."});
}

TEST_CASE("groups have a heading with their number, and keep the order that was chosen within them") {
    const record::Dataset data = record_of_findings().load();
    CHECK(order(findings(data, Sort::inspection, Group::direction)) ==
          Words{"[Strength · 1]", "Staff stay.", "[Concern · 2]", "Recruit more staff.", "Homes are few.",
                "[Neutral · 1]", "There are plans.", "[Responses and figures · 2]", "The council answered.",
                "A tenth of posts were empty."});
    CHECK(order(findings(data, Sort::inspection, Group::inspection)) ==
          Words{"[July 2021, monitoring visit · 3]", "Staff stay.", "Recruit more staff.",
                "The council answered.", "[June 2019, monitoring visit · 1]", "Homes are few.",
                "[No inspection named · 2]", "There are plans.", "A tenth of posts were empty."});
    CHECK(order(findings(data, Sort::inspection, Group::voice)) ==
          Words{"[Inspectors · 3]", "Staff stay.", "Recruit more staff.", "Homes are few.", "[Councils · 2]",
                "The council answered.", "A tenth of posts were empty.", "[Press · 1]", "There are plans."});
    CHECK(order(findings(data, Sort::inspection, Group::source)).front() == "[The report · 5]");
}

TEST_CASE("search marks its hits, and shows the quotation where the words stand only there") {
    const record::Dataset data = record_of_findings().load();
    const View view = findings(data, Sort::inspection, Group::none, "must recruit");
    const auto rows = all_rows(*table_called(view, "What was said"));
    REQUIRE(rows.size() == 1);
    CHECK(words(rows[0].cells[0].text) == "Recruit more staff. “must recruit”");
    Words hits;
    for (const Run& run : rows[0].cells[0].text)
        if (run.hit) hits.push_back(run.text);
    CHECK(hits == Words{"Recruit", "must", "recruit"});
    CHECK(contains(text_of(view.main), "1 finding with “must recruit”"));
}

TEST_CASE("a search lists what fits best first, in one list; newest first and groups are a choice") {
    MadeRecord made;
    made.inspections = {{.id = "old", .date = "2015-03"}, {.id = "new", .date = "2022-10"}};
    made.findings = {{.id = "quoted",
                      .inspection = "new",
                      .statement = "Much was done.",
                      .evidence = {{.quote = "plans were made"}}},
                     {.id = "said", .inspection = "old", .statement = "Plans were made."}};
    const record::Dataset data = made.load();
    View view = findings(data, Sort::usual, Group::usual, "plans");
    const Words best = {"Plans were made.", "Much was done. “plans were made”"};
    CHECK(order(view) == best);
    CHECK(contains(text_of(view.main), "Best match first"));
    CHECK(order(findings(data, Sort::inspection, Group::none, "plans")) == Words{best[1], best[0]});
    CHECK(order(findings(data, Sort::usual, Group::inspection, "plans")) ==
          Words{"[October 2022, monitoring visit · 1]", best[1], "[March 2015, monitoring visit · 1]",
                best[0]});
    // Without a search it is the latest inspection first, in groups, and nothing fits best.
    view = findings(data, Sort::usual, Group::usual);
    CHECK(order(view).front() == "[October 2022, monitoring visit · 1]");
    CHECK_FALSE(contains(text_of(view.main), "Best match first"));
}

TEST_CASE("what a word was taken for is said, and which words stand nowhere") {
    const record::Dataset data = record_of_findings().load();
    const std::string said = text_of(findings(data, Sort::usual, Group::usual, "recruut").main);
    CHECK(contains(said, "No word here is “recruut”: shown is what holds “recruit”."));
    CHECK(contains(text_of(findings(data, Sort::usual, Group::usual, "xylophone").main),
                   "“xylophone” stands nowhere in this record."));
}

TEST_CASE("where the words together find nothing, leaving one out is offered") {
    const record::Dataset data = record_of_findings().load();
    const View view = findings(data, Sort::usual, Group::usual, "recruit homes xylophone");
    CHECK(contains(text_of(view.main), "Nothing matches"));
    const View two = findings(data, Sort::usual, Group::usual, "stay few");
    CHECK(contains(text_of(two.main), "Drop the word “few” to see 1."));
}

TEST_CASE("of a question typed as one, as many words as stand together are offered") {
    const record::Dataset data = record_of_findings().load();
    const View view = findings(data, Sort::usual, Group::usual, "stay few since 2016");
    CHECK(contains(text_of(view.main), "Look for “stay” alone to see 1."));
}

TEST_CASE("where accounts differ can be cited: each account, its source’s words, and how they are read") {
    const View view = make_view(catalogued(real_record()),
                                decode("view=sources&part=compared&inspection=jul-2021&finding=d-count"));
    std::string cited;
    for (const Buttons* row : all_of<Buttons>(view.detail))
        for (const Button& button : row->buttons)
            if (button.label == "Copy citation") cited = button.copies;
    CHECK(contains(cited, "Where accounts differ: Which visit it was"));
    CHECK(contains(cited, "fourth visit Ofsted have made"));
    CHECK(contains(cited, "West Northamptonshire Council, “"));
    CHECK(contains(cited, "Reading of the record: "));
}

TEST_CASE("what is found beside findings stands before them, a few at once, each with the way to it") {
    const query::Catalogue& catalogue = catalogued(real_record());
    const View view = make_view(catalogue, decode("view=findings&q=fourth%20visit"));
    const List* found = nullptr;
    for (const Block& block : view.main)
        if (const auto* list = std::get_if<List>(&block)) found = list;
    REQUIRE(found != nullptr);
    const auto line = std::find_if(found->items.begin(), found->items.end(), [](const Text& item) {
        return contains(words(item), "July 2021, monitoring visit, fourth visit");
    });
    REQUIRE(line != found->items.end());
    const View there = make_view(catalogue, applied(view.state, line->back().action));
    CHECK(there.state.screen == kTimeline);
    CHECK(there.state.inspection == "jul-2021");
    CHECK(there.state.filters.search.empty());
}

TEST_CASE("a found event, difference, gap or source opens where it was found, with its evidence") {
    const query::Catalogue& catalogue = catalogued(real_record());
    for (const char* const id : {"e-newsam", "d-dates", "gap-text-19", "chr-2013-c"}) {
        CAPTURE(id);
        const View view = make_view(catalogue, decode("view=findings&q=the&finding=" + std::string(id)));
        CHECK(view.notices.empty());
        CHECK(view.state.finding == id);
        CHECK_FALSE(view.detail.empty());
        CHECK(text_of(view.detail).size() > 60);
    }
    // On another screen it is kept, and nothing is said of it.
    CHECK(make_view(catalogue, decode("view=numbers&finding=e-newsam")).state.finding == "e-newsam");
}

TEST_CASE("choosing a statement shows its evidence") {
    const record::Dataset data = record_of_findings().load();
    View view = findings(data);
    const auto rows = all_rows(*table_called(view, "What was said"));
    view = make_view(catalogued(data), applied(view.state, rows[1].cells[0].action));
    CHECK(view.state.finding == "f3");
    const std::string said = text_of(view.detail);
    CHECK(contains(said, "“must recruit” Testshire Telegraph 2021"));
    CHECK(contains(said, "“recruit” North Testshire Council 2021"));
    CHECK(contains(said, "Show it on the timeline"));
    for (const Row& row : all_rows(*table_called(view, "What was said")))
        CHECK(row.chosen == (words(row.cells[0].text) == "Recruit more staff."));
}

TEST_CASE("whose words: the speaker of a response, the voice of everything else") {
    const record::Dataset data = record_of_findings().load();
    Words voices;
    for (const Row& row : all_rows(*table_called(findings(data), "What was said")))
        voices.push_back(words(row.cells[4].text));
    std::string all;
    for (const std::string& voice : voices) all += voice + " | ";
    CHECK(all == "inspectors | press and council, reporting inspectors | A. Tester, Leader | inspectors | "
                 "press | councils | ");
}

TEST_CASE("whose words: what inspectors said is told by how it is held") {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2020-01"}};
    const auto say = [&](std::vector<MadeEvidence> evidence, const std::string& voice = "inspectors") {
        made.findings.push_back({.id = "f" + std::to_string(made.findings.size()),
                                 .inspection = "a",
                                 .voice = voice,
                                 .evidence = std::move(evidence)});
    };
    say({{.source = "report"}});
    say({{.source = "news"}, {.source = "report"}});
    say({{.source = "news", .quote = "“verbatim”", .words = "inspectors"}});
    say({{.source = "seed", .quote = "verbatim", .words = "ofsted"}, {.source = "news"}});
    say({{.source = "news"}});
    say({{.source = "seed"}});
    say({{.source = "news", .quote = "a release", .words = "county"}});
    say({{.source = "news"}}, "families");
    say({{.source = "news"}}, "department");
    const record::Dataset data = made.load();
    Words voices;
    for (const Row& row : all_rows(*table_called(findings(data), "What was said")))
        voices.push_back(words(row.cells[4].text));
    CHECK(voices == Words{"inspectors", "inspectors", "inspectors, quoted by the press",
                          "inspectors, quoted by the council", "press, reporting inspectors",
                          "council, reporting inspectors", "council, reporting inspectors",
                          "children, families and carers", "Department for Education"});
    const auto shown = [&](const char* link) {
        return table_called(make_view(catalogued(data), decode(link)), "What was said")->count;
    };
    CHECK(shown("view=findings&voice=inspectors&group=none") == 7);
    CHECK(shown("view=findings&voice=inspectors-own&group=none") == 2);
    CHECK(contains(text_of(findings(data).filters), "Inspectors, in their own documents"));
    CHECK(contains(text_of(make_view(catalogued(data), decode("view=findings&voice=department")).main),
                   "told by Department for Education"));
}

TEST_CASE("the heads of the columns sort, and say which does") {
    const record::Dataset data = record_of_findings().load();
    const View view = findings(data, Sort::theme);
    for (const TableColumn& column : table_called(view, "What was said")->columns) {
        CHECK(column.chosen == (column.name == "Sort by theme"));
        if (column.name != "Statement") CHECK_FALSE(column.action.empty());
    }
}

TEST_CASE("a filtered list says over its entries what it is filtered by") {
    const View view =
        make_view(catalogued(real_record()), decode("view=findings&in=may-2026&direction=concern"));
    CHECK(contains(text_of(view.main), "Only May 2026, full inspection; Concern. Choose a statement"));
    const View all = make_view(catalogued(real_record()), decode("view=findings"));
    CHECK_FALSE(contains(text_of(all.main), "Only "));
}

TEST_CASE("the title of Findings names the search and the filters, for tabs, bookmarks and citations") {
    const auto title = [](const char* link) {
        return make_view(catalogued(real_record()), decode(link)).title;
    };
    CHECK(title("view=findings") == "Findings");
    CHECK(title("view=findings&q=agency") == "Entries with “agency”");
    CHECK(title("view=findings&on=workforce&direction=concern") == "Concerns on workforce stability");
    CHECK(title("view=findings&q=agency&in=jul-2021&direction=concern~progress") ==
          "Findings with “agency” from July 2021, monitoring visit, concern or progress");
    const std::string many =
        title("view=findings&on=workforce~practice~planning~leadership~front-door~protection~caseloads");
    CHECK(many == "Entries, filtered");
}

TEST_CASE("a list is headed by how many of what it holds, and its file is named so") {
    const auto view = [](const char* link) { return make_view(catalogued(real_record()), decode(link)); };
    const View concerns = view("view=findings&on=workforce&direction=concern");
    const std::size_t number = table_called(concerns, "What was said")->count;
    CHECK(number > 0);
    CHECK(contains(words(all_of<Heading>(concerns.main)[0]->text), " concerns on workforce stability"));
    CHECK(file_stem(*concerns.answer) == "northamptonshire-findings-workforce-concern");
    // What was chosen on the way to it is no part of it.
    const View carried = view("view=findings&direction=concern&theme=in-care&inspection=may-2026");
    CHECK(file_stem(*carried.answer) == "northamptonshire-findings-concern");
}

TEST_CASE("a chosen finding whose evidence the filters leave out says so") {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2020-01"}};
    made.findings = {{.id = "f1", .inspection = "a", .evidence = {{.source = "news"}}}};
    const record::Dataset data = made.load();
    const auto chosen = [&](const std::string& link) {
        const View view = make_view(catalogued(data), decode(link));
        return text_of(view.detail);
    };
    CHECK(contains(chosen("view=compare&finding=f1"), "words of the source"));
    const std::string hidden = chosen("view=compare&finding=f1&tier=official");
    CHECK_FALSE(contains(hidden, "words of the source"));
    CHECK_MESSAGE(contains(hidden, "Its evidence is in sources that the filters leave out."), hidden);
}

TEST_CASE("what was chosen elsewhere is named among the findings, with a way to see it alone") {
    MadeRecord made;
    made.inspections = {{.id = "a", .date = "2020-01"}, {.id = "b", .date = "2021-01"}};
    made.findings = {{.id = "f1", .inspection = "a"}, {.id = "f2", .inspection = "b"}};
    const record::Dataset data = made.load();
    View view = make_view(catalogued(data), decode("view=findings&inspection=a&theme=homes"));
    CHECK(contains(text_of(view.main), "Chosen: January 2020, Homes. Show only these"));
    bool found = false;
    for (const Action& action : actions_of(view)) {
        const ViewState next = applied(view.state, action);
        found = found || (next.filters.of(Facet::inspection) == Words{"a"} &&
                          next.filters.of(Facet::theme) == Words{"homes"});
    }
    CHECK(found);
    view.state.filters.lists[Facet::inspection] = {"a"};
    view.state.filters.lists[Facet::theme] = {"homes"};
    CHECK_FALSE(contains(text_of(make_view(catalogued(data), view.state).main), "Chosen:"));
}
