#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

#include "core/out/json.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;
using nlohmann::json;

TEST_CASE("the JSON of a view reads back: what it is, where it is, and every row") {
    for (const char* const link : {"inspection=jul-2021&theme=workforce", "view=findings&q=agency",
                                   "view=compare&columns=feb-2016~jul-2021", "view=sources"}) {
        CAPTURE(link);
        const View view = make_view(catalogued(real_record()), decode(link));
        const json read = json::parse(out::json(view, "https://example.org/#a=b&c=\"d\""));
        CHECK(read["title"] == view.title);
        CHECK(read["says"] == view.says);
        CHECK(read["link"] == "https://example.org/#a=b&c=\"d\"");
        CHECK(read["record"] == view.asAt);
        const auto rows = all_rows(data_of(view));
        REQUIRE(read["rows"].size() == rows.size());
        for (std::size_t r = 0; r < rows.size(); ++r)
            for (std::size_t c = 0; c < data_of(view).columns.size(); ++c) {
                const std::string text = words(rows[r].cells[c].text), key = data_of(view).columns[c].name;
                if (text.empty())
                    CHECK_FALSE(read["rows"][r].contains(key));
                else if (rows[r].cells[c].kind == CellKind::number)
                    CHECK(read["rows"][r][key] == std::stod(text));
                else
                    CHECK(read["rows"][r][key] == text);
            }
    }
}

TEST_CASE("figures are numbers, and a missing one says why") {
    MadeRecord made;
    made.measures = {{.id = "rate",
                      .name = "A rate",
                      .series = {{.area = "Testshire",
                                  .points = {{.date = "2020-09-30", .value = 12.5},
                                             {.date = "2021-09-30", .missing = "Not returned."}}}}}};
    const record::Dataset data = made.load();
    const json read =
        json::parse(out::json(make_view(catalogued(data), decode("view=numbers&measure=rate")), "link"));
    REQUIRE(read["rows"].size() == 2);
    CHECK(read["rows"][0]["value"].is_number());
    CHECK(read["rows"][0]["value"] == 12.5);
    CHECK_FALSE(read["rows"][1].contains("value"));
    CHECK(read["rows"][1]["missing"] == "Not returned.");
}

TEST_CASE("control characters and quotation marks don't break the JSON") {
    const std::string text = "a\tb\n\"c\" \\ d\x01";
    CHECK(json::parse(out::json_string(text)) == text);
}
