#include <doctest/doctest.h>

#include <string>

#include "core/block/drawing.h"
#include "core/block/text_width.h"
#include "core/out/svg.h"
#include "core/screens/screens.h"
#include "tests/core/make_record.h"
#include "tests/core/markup.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

Markup svg_of(const View& view, float width) {
    const auto charts = all_of<Chart>(view.main);
    REQUIRE(charts.size() == 1);
    Markup markup = read_markup(out::svg(*charts[0], width, view.state));
    CHECK(markup.error == "");
    return markup;
}

} // namespace

TEST_CASE("charts are well-formed SVG of the size that was asked for") {
    for (const char* const link : {"inspection=jul-2021", "view=numbers&measure=agency"})
        for (const float width : {300.0F, 760.0F, 1600.0F}) {
            CAPTURE(link);
            CAPTURE(width);
            const Markup markup = svg_of(make_view(catalogued(real_record()), decode(link)), width);
            REQUIRE(markup.all("svg").size() == 1);
            const auto& attributes = markup.all("svg")[0]->attributes;
            CHECK(attributes.at("xmlns") == "http://www.w3.org/2000/svg");
            CHECK(attributes.at("width") == std::to_string(static_cast<int>(width)));
            CHECK(attributes.at("viewBox").rfind("0 0 ", 0) == 0);
            for (const MarkupTag& tag : markup.tags)
                for (const auto& [name, value] : tag.attributes) {
                    CHECK_FALSE(contains(value, "nan"));
                    CHECK_FALSE(contains(value, "inf "));
                }
        }
}

TEST_CASE("text stays text") {
    const View view = make_view(catalogued(real_record()), decode("inspection=jul-2021"));
    const Drawing drawing = all_of<Chart>(view.main)[0]->draw({.width = 760});
    const Markup markup = svg_of(view, 760);
    std::size_t texts = 0;
    for (const Shape& shape : drawing.shapes)
        if (shape.kind == ShapeKind::text) {
            CHECK(contains(markup.text, shape.text));
            ++texts;
        }
    CHECK(markup.all("text").size() == texts);
    CHECK(texts > 10);
}

TEST_CASE("what can be pressed is a link with a name, and says more on hover") {
    const View view = make_view(catalogued(real_record()), decode("inspection=jul-2021"));
    const Markup markup = svg_of(view, 760);
    const auto links = markup.all("a");
    CHECK(links.size() == all_of<Chart>(view.main)[0]->draw({.width = 760}).spots.size());
    std::size_t current = 0;
    for (const MarkupTag* link : links) {
        CHECK(contains(link->attributes.at("href"), ".html#"));
        CHECK_FALSE(link->attributes.at("aria-label").empty());
        current += link->attributes.count("aria-current");
    }
    CHECK(current == 1);
    CHECK(markup.all("title").size() == links.size());
}

TEST_CASE("the picture has an alternative that stands on its own") {
    const View view = make_view(catalogued(real_record()), decode(""));
    const Markup markup = svg_of(view, 760);
    const std::string label = markup.all("svg")[0]->attributes.at("aria-label");
    CHECK(contains(label, "Inadequate in 2019; in July 2026 leaders outstanding, everything else good"));
    CHECK(contains(label, "graded inspections"));
}

TEST_CASE("a hostile text in a chart is text") {
    Chart chart;
    chart.title = "\"><script>";
    chart.draw = remembered([](Canvas canvas) {
        Drawing drawing;
        drawing.width = canvas.width;
        drawing.height = 10;
        Shape shape;
        shape.kind = ShapeKind::text;
        shape.text = "<script>alert('&')</script>";
        drawing.shapes.push_back(shape);
        Spot spot;
        spot.name = spot.details = "\" onload=\"x";
        spot.action = choose(Field::theme, "\"<b>");
        drawing.spots.push_back(spot);
        return drawing;
    });
    const Markup markup = read_markup(out::svg(chart, 100, {}));
    CHECK(markup.error == "");
    CHECK(markup.all("script").empty());
    CHECK(contains(markup.text, "<script>alert('&')</script>"));
    CHECK(markup.all("a")[0]->attributes.at("aria-label") == "\" onload=\"x");
}

TEST_CASE("a picture by itself holds title, source, the record's day and the whole link, however long, "
          "within its edges") {
    const View view = make_view(catalogued(real_record()), decode("view=numbers&measure=agency"));
    const std::string link = "https://example.org/some/folder/#view=findings&q=" + std::string(400, 'w');
    const Markup markup = read_markup(out::svg_file(view, "The record", link));
    CHECK(markup.error == "");
    CHECK(contains(markup.text, view.chart->title.substr(0, 20)));
    CHECK(contains(markup.text, "Source: Department for Education"));
    CHECK(contains(markup.text, "The record, as at "));
    std::string together;
    for (const MarkupTag* text : markup.all("text")) {
        together += text->text;
        if (text->attributes.contains("x") && std::stof(text->attributes.at("x")) == 24)
            CHECK(text_width(text->text, std::stof(text->attributes.at("font-size"))) <= 960 - 24);
    }
    CHECK(contains(together, link));
}
