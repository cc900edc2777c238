#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/block/drawing.h"
#include "core/screens/screens.h"
#include "tests/core/boxes.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

View numbers(const record::Dataset& data, const std::string& measure = {}) {
    ViewState state;
    state.screen = "numbers";
    state.measure = measure;
    return make_view(catalogued(data), state);
}

const Chart& chart_of(const View& view) {
    const auto charts = all_of<Chart>(view.main);
    REQUIRE(charts.size() == 1);
    return *charts[0];
}

MadeRecord record_of_numbers() {
    MadeRecord made;
    made.measures = {
        {.id = "agency",
         .name = "Agency rate",
         .series = {{.area = "Testshire",
                     .points = {{"2017-09-30", 40},
                                {"2018-09-30", 30},
                                {"2019-09-30", 0, "not collected"},
                                {"2020-09-30", 20}}},
                    {.area = "East Midlands", .points = {{"2017-09-30", 15}, {"2020-09-30", 14}}},
                    {.area = "England", .points = {{"2017-09-30", 15}, {"2020-09-30", 13}}}}},
        {.id = "need",
         .name = "Children in need",
         .unit = "children",
         .series = {{.area = "Testshire", .points = {{"2017", 2000}, {"2020", 2500}}},
                    {.area = "England", .points = {{"2017", 400000}, {"2020", 402400}}}}}};
    return made;
}

} // namespace

TEST_CASE(
    "the measures that were asked for are there: agency staffing, vacancies, turnover, caseloads, demand") {
    const View view = numbers(real_record());
    const Options* options = options_called(view, "Measures");
    REQUIRE(options != nullptr);
    for (const char* const name :
         {"Agency rate", "Vacancy rate", "Turnover rate", "Average caseload", "Referrals"})
        CHECK_MESSAGE(option_called(*options, name) != nullptr, name);
}

TEST_CASE("the table holds every value of the chart, and a dash where there is none, with the reason") {
    const record::Dataset data = record_of_numbers().load();
    const View view = numbers(data);
    const Table* table = table_called(view, "The same figures");
    REQUIRE(table != nullptr);
    const auto rows = all_rows(*table);
    REQUIRE(rows.size() == 3);
    CHECK(text_of(rows[0]) == "Testshire | 40 | 30 | – | 20");
    CHECK(rows[0].cells[3].name() == "Testshire, 30 September 2019: no value, not collected");
    CHECK(rows[2].cells[2].name() == "England, 30 September 2018: no figure");
    CHECK(contains(text_of(view.main), "A dash: not collected"));
    CHECK(contains(text_of(view.main), "Source: The report"));
}

TEST_CASE("a missing value is a gap in the line, never a zero") {
    const record::Dataset data = record_of_numbers().load();
    const Drawing drawing = chart_of(numbers(data)).draw({.width = 760});
    std::size_t local = 0;
    for (const Shape& shape : drawing.shapes)
        local += shape.kind == ShapeKind::line && shape.tone == Tone::accent ? 1U : 0U;
    CHECK(local == 1); // 2017 to 2018; 2020 stands alone
    CHECK(std::count_if(drawing.spots.begin(), drawing.spots.end(),
                        [](const Spot& spot) { return contains(spot.name, "Testshire"); }) == 3);
}

TEST_CASE("each point says its area, date and value") {
    const record::Dataset data = record_of_numbers().load();
    const Drawing drawing = chart_of(numbers(data)).draw({.width = 760});
    CHECK(std::any_of(drawing.spots.begin(), drawing.spots.end(), [](const Spot& spot) {
        return spot.name == "East Midlands, 30 September 2020: 14%" && !spot.details.empty();
    }));
}

TEST_CASE("areas beside ours are taken away and brought back, one or all") {
    const record::Dataset data = record_of_numbers().load();
    View view = numbers(data);
    const auto rows = [&] { return table_called(view, "The same figures")->count; };
    const auto press = [&](const char* label) {
        const Option* option = option_called(*options_called(view, "Beside"), label);
        REQUIRE(option != nullptr);
        view = make_view(catalogued(data), applied(view.state, option->action));
    };
    CHECK(rows() == 3);
    press("England");
    CHECK(rows() == 2);
    CHECK_FALSE(option_called(*options_called(view, "Beside"), "England")->chosen);
    press("East Midlands");
    CHECK(rows() == 1); // ours always
    CHECK(view.notices.empty());
    press("England");
    CHECK(rows() == 2);
    press("East Midlands");
    CHECK(rows() == 3);
    CHECK(view.state.areas.empty()); // all is the default again
}

TEST_CASE("a series far too large for the axis is left to the table, and the chart says so") {
    const record::Dataset data = record_of_numbers().load();
    const View view = numbers(data, "need");
    CHECK(contains(words(chart_of(view).subtitle), "England is too large for this axis: see the table."));
    CHECK(table_called(view, "The same figures")->count == 2);
}

TEST_CASE("inspections are marked on the chart until that is switched off") {
    const record::Dataset& data = real_record();
    View view = numbers(data, "agency");
    const auto marked = [&] {
        const Drawing drawing = chart_of(view).draw({.width = 760});
        return std::any_of(drawing.shapes.begin(), drawing.shapes.end(),
                           [](const Shape& shape) { return shape.text == "Inadequate, Jul 2019"; });
    };
    CHECK(marked());
    view = make_view(
        catalogued(data),
        applied(view.state, option_called(*options_called(view, "Beside"), "Mark inspections")->action));
    CHECK_FALSE(marked());
}

TEST_CASE("the inspection that was chosen elsewhere is marked too, with a grade or without") {
    ViewState state;
    state.screen = "numbers";
    state.measure = "agency";
    const auto strong = [&](const char* inspection) {
        state.inspection = inspection;
        std::vector<std::string> texts;
        const View view = make_view(catalogued(real_record()), state);
        for (const Shape& shape : chart_of(view).draw({.width = 760}).shapes)
            if (shape.strong && shape.text.find(", ") != std::string::npos) texts.push_back(shape.text);
        return texts;
    };
    CHECK(strong("").empty());
    CHECK(strong("jul-2021") == std::vector<std::string>{"Monitoring visit, Sep 2021"});
    CHECK(strong("oct-2022") == std::vector<std::string>{"Requires improvement, Nov 2022"});
    CHECK(strong("feb-2013").empty()); // before the figures begin
    state.inspection = "jul-2021";
    CHECK(contains(chart_of(make_view(catalogued(real_record()), state)).alternative,
                   "Monitoring visit, Sep 2021 (chosen)"));
}

TEST_CASE("the break between the county council's return and the Trust's is drawn and explained") {
    const View view = numbers(real_record(), "agency");
    const Drawing drawing = chart_of(view).draw({.width = 760});
    CHECK(std::any_of(drawing.shapes.begin(), drawing.shapes.end(),
                      [](const Shape& shape) { return contains(shape.text, "last return"); }));
    const List* notes = list_called(view.main, "About these figures");
    REQUIRE(notes != nullptr);
    CHECK(contains(text_of(view.main), "Trust"));
}

TEST_CASE("charts of every measure stay inside their drawing at every width") {
    const record::Dataset& data = real_record();
    for (const record::Measure& measure : data.measures) {
        const View view = numbers(data, std::string(measure.id));
        for (const float width : {300.0F, 358.0F, 520.0F, 760.0F, 1200.0F, 1600.0F}) {
            CAPTURE(measure.id);
            CAPTURE(width);
            CHECK(outside(chart_of(view).draw({.width = width})) == "");
        }
    }
}

TEST_CASE("the texts of the charts don't run into each other") {
    const record::Dataset& data = real_record();
    for (const record::Measure& measure : data.measures) {
        const View view = numbers(data, std::string(measure.id));
        for (const float width : {358.0F, 760.0F}) {
            CAPTURE(measure.id);
            CAPTURE(width);
            CHECK(overlaps(chart_of(view).draw({.width = width})) == "");
        }
    }
}

TEST_CASE(
    "a measure that the record calls so is drawn as bars, a bar a value, each named as a line would be") {
    MadeRecord made = record_of_numbers();
    made.measures[0].drawn = "bars";
    const record::Dataset data = made.load();
    const View view = numbers(data);
    for (const float width : {330.0F, 760.0F}) {
        const Drawing& drawing = chart_of(view).draw({.width = width});
        std::size_t bars = 0;
        for (const Shape& shape : drawing.shapes)
            if (shape.kind == ShapeKind::rectangle && shape.tone != Tone::page) ++bars;
        CHECK(bars == 7);
        CHECK(drawing.spots.size() == 7);
        CHECK(outside(drawing) == "");
        CHECK(overlaps(drawing) == "");
    }
    CHECK(contains(chart_of(view).alternative, "Bars over the years"));
}

TEST_CASE("a record without measures says so") {
    const record::Dataset data = MadeRecord{}.load();
    CHECK(contains(text_of(numbers(data)), "This record holds no measures."));
}

TEST_CASE("no label of a chart stands on a line where it could stand beside it") {
    for (const float width : {330.0F, 700.0F, 1100.0F}) {
        CAPTURE(width);
        view::Pen pen({.width = width});
        pen.line(60, 0, 60, 100, view::Tone::inadequate, 1.5F, true);
        pen.line(0, 50, width, 50, view::Tone::line); // of the grid
        CHECK(view::write_where_free(pen, {"Inadequate"},
                                     {{20, 54, view::Anchor::start}, {70, 54, view::Anchor::start}},
                                     view::Tone::ink));
        CHECK(pen.drawing.shapes.back().x == 70);
        // Better on a line than nowhere.
        CHECK(view::write_where_free(pen, {"Good"}, {{50, 20, view::Anchor::start}}, view::Tone::ink));
        CHECK(pen.drawing.shapes.back().x == 50);
    }
}
