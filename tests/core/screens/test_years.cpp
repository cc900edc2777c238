// Years as a span: "2016 to 2022" in two presses, one chip, and in words.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/screens/filters.h"
#include "core/screens/screens.h"
#include "core/state/link.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

// A finding in each of these years, two in 2016, and one of no date.
record::Dataset dated() {
    MadeRecord made;
    for (const char* const year : {"2012", "2016", "2018", "2021", "2022"}) {
        made.inspections.push_back({.id = std::string("y") + year, .date = year + std::string("-06")});
        made.findings.push_back({.id = std::string("f") + year,
                                 .inspection = std::string("y") + year,
                                 .theme = "homes",
                                 .direction = "concern"});
    }
    made.findings.push_back(
        {.id = "again2016", .inspection = "y2016", .theme = "plans", .direction = "strength"});
    made.inspections.push_back({.id = "undated"});
    made.findings.push_back({.id = "fundated", .inspection = "undated", .theme = "homes"});
    return made.load();
}

View findings(const record::Dataset& data, const std::string& link) {
    return make_view(catalogued(data), decode("view=findings&" + link));
}

const Option& choice(const View& view, const char* list, const char* label) {
    const Options* options = options_called(view, list);
    REQUIRE(options != nullptr);
    const Option* option = option_called(*options, label);
    REQUIRE(option != nullptr);
    return *option;
}

std::string chosen(const View& view, const char* list) {
    std::string label;
    for (const Option& option : options_called(view, list)->options)
        if (option.chosen) {
            CHECK(label.empty()); // one alone
            label = option.label;
        }
    return label;
}

std::string chips(const View& view) {
    std::string all;
    for (const Block& block : view.filters)
        if (const auto* buttons = std::get_if<Buttons>(&block))
            for (const Button& button : buttons->buttons) all += "[" + button.label + "]";
    return all;
}

} // namespace

TEST_CASE("a span of years takes two presses, and each choice counts what it leaves") {
    const record::Dataset data = dated();
    View view = findings(data, "");
    CHECK(chosen(view, "From year") == "Any");
    CHECK(chosen(view, "To year") == "Any");
    CHECK(choice(view, "From year", "2016").count == "5");
    CHECK(choice(view, "To year", "2016").count == "3");
    CHECK(options_called(view, "Year") == nullptr);

    view = make_view(catalogued(data), applied(view.state, choice(view, "From year", "2016").action));
    CHECK(view.answer->asked().told.size() == 5);
    CHECK(choice(view, "To year", "2018").count == "3");
    view = make_view(catalogued(data), applied(view.state, choice(view, "To year", "2018").action));
    CHECK(view.answer->asked().told.size() == 3);
    CHECK(chosen(view, "From year") == "2016");
    CHECK(chosen(view, "To year") == "2018");
    CHECK(chips(view) == "[2016 to 2018 ×]");
    CHECK(contains(view.title, "of 2016 to 2018"));
    CHECK(filters_in_words(view.answer->asked()) == "2016 to 2018");
}

TEST_CASE("any year at both ends is no filter: what has no date is shown again") {
    const record::Dataset data = dated();
    View view = findings(data, "year=2016-2022");
    CHECK(view.answer->asked().told.size() == 5);
    view = make_view(catalogued(data), applied(view.state, choice(view, "From year", "Any").action));
    CHECK(view.state.filters.of(Facet::year).empty());
    CHECK(view.answer->asked().told.size() == 7);
}

TEST_CASE("a first year behind the last lets go of the last, and the other way round") {
    const record::Dataset data = dated();
    const View view = findings(data, "year=2016-2018");
    const View later =
        make_view(catalogued(data), applied(view.state, choice(view, "From year", "2021").action));
    CHECK(chips(later) == "[2021 to 2022 ×]");
    CHECK(contains(encode(later.state), "year=2021-2022"));
    const View before =
        make_view(catalogued(data), applied(view.state, choice(view, "To year", "2012").action));
    CHECK(chips(before) == "[2012 ×]");
}

TEST_CASE("years that an older link names one by one are shown as they were, each with its own way out") {
    const record::Dataset data = dated();
    const View view = findings(data, "year=2022~2012~2021");
    CHECK(chips(view) == "[2022 ×][2012 ×][2021 ×]");
    CHECK(view.answer->asked().told.size() == 3);
    CHECK(chosen(view, "From year") == "Any");
    CHECK(filters_in_words(view.answer->asked()) == "2022, 2012 or 2021");
}

TEST_CASE("a span in a link holds whatever years the record has of it") {
    const record::Dataset data = dated();
    CHECK(findings(data, "year=2013-2021").answer->asked().told.size() == 4);
    CHECK(findings(data, "year=2021-2013").answer->asked().told.size() == 4); // the wrong way round
    CHECK(findings(data, "year=2023-2030").answer->asked().told.empty());
    CHECK(contains(text_of(findings(data, "year=2023-2030").main), "Nothing matches"));
    CHECK(findings(data, "year=2013-20xx").answer->asked().told.size() == 7); // and a notice says so
}

TEST_CASE("a record of one year offers no span") {
    MadeRecord made;
    made.inspections = {{.id = "first", .date = "2019-06"}};
    made.findings = {{.id = "f1", .inspection = "first", .theme = "homes", .direction = "concern"}};
    const record::Dataset data = made.load();
    CHECK(options_called(findings(data, ""), "From year") == nullptr);
    CHECK(findings(data, "year=2019").answer->asked().told.size() == 1);
}
