#include <doctest/doctest.h>

#include <string>

#include "core/record/date.h"

using namespace record;

namespace {

Date day(const char* text) {
    const auto date = date_parse(text);
    REQUIRE_MESSAGE(date.has_value(), text);
    return *date;
}

} // namespace

TEST_CASE("a date is read in the three forms of the record, and written back the same") {
    for (const char* text :
         {"2021", "2021-07", "2021-07-13", "2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31"})
        CHECK(date_iso(day(text)) == text);
}

TEST_CASE("anything else is no date") {
    for (const char* text : {"",
                             "21",
                             "202",
                             "20211",
                             "2021-7",
                             "2021-7-1",
                             "2021-07-1",
                             "2021/07/13",
                             "2021-07-13 ",
                             " 2021",
                             "+021",
                             "2o21",
                             "2021-00",
                             "2021-13",
                             "2021-07-00",
                             "2021-07-32",
                             "2021-04-31",
                             "2023-02-29",
                             "1900-02-29",
                             "2100-02-29",
                             "1899",
                             "2200",
                             "2021-07-13T00:00:00Z",
                             "July 2021"})
        CHECK_MESSAGE(!date_parse(text), text);
}

TEST_CASE("a date is told in words, no more precise than it is") {
    CHECK(date_long(day("2021-07-03")) == "3 July 2021");
    CHECK(date_long(day("2021-07")) == "July 2021");
    CHECK(date_long(day("2021")) == "2021");
    CHECK(date_long({}).empty());
    CHECK(date_short(day("2021-07-13")) == "Jul 2021");
    CHECK(date_short(day("2021")) == "2021");
    CHECK(date_short({}).empty());
    CHECK(date_iso({}).empty());
}

TEST_CASE("a span says only what differs") {
    CHECK(date_span(day("2021-07-13"), day("2021-07-30")) == "13 to 30 July 2021");
    CHECK(date_span(day("2021-06-28"), day("2021-07-02")) == "28 June to 2 July 2021");
    CHECK(date_span(day("2020-12-28"), day("2021-01-02")) == "28 December 2020 to 2 January 2021");
    CHECK(date_span(day("2021-06"), day("2021-07")) == "June 2021 to July 2021");
    CHECK(date_span(day("2021-06-28"), {}) == "28 June 2021");
    CHECK(date_span({}, day("2021-06-28")) == "28 June 2021");
    CHECK(date_span(day("2021-06-28"), day("2021-06-28")) == "28 June 2021");
    CHECK(date_span({}, {}).empty());
}

TEST_CASE("before is answered only where the dates tell") {
    CHECK(date_before(day("2020"), day("2021-07")));
    CHECK(date_before(day("2021-06"), day("2021-07-01")));
    CHECK(date_before(day("2021-07-12"), day("2021-07-13")));
    CHECK_FALSE(date_before(day("2021-07-13"), day("2021-07-13")));
    CHECK_FALSE(date_before(day("2021"), day("2021-07")));
    CHECK_FALSE(date_before(day("2021-07"), day("2021")));
    CHECK_FALSE(date_before(day("2021-07"), day("2021-07-13")));
    CHECK_FALSE(date_before({}, day("2021")));
    CHECK_FALSE(date_before(day("2021"), {}));
}

TEST_CASE("for sorting, the less precise date stands first within its span") {
    CHECK(date_less(day("2021"), day("2021-01")));
    CHECK(date_less(day("2021-07"), day("2021-07-01")));
    CHECK(date_less(day("2021-07-31"), day("2021-08")));
    CHECK_FALSE(date_less(day("2021-07"), day("2021-07")));
}

TEST_CASE("on an axis a date stands in the middle of what it leaves open") {
    CHECK(date_position(day("2021")) == doctest::Approx(2021.5));
    CHECK(date_position(day("2021-01")) == doctest::Approx(2021 + 0.5 / 12));
    CHECK(date_position(day("2021-01-01")) == doctest::Approx(2021 + 0.5 / 31 / 12));
    CHECK(date_position(day("2020-12-31")) < date_position(day("2021-01-01")));
    CHECK(date_position(day("2020-12-31")) < 2021.0);
}
