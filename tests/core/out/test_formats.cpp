#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/out/csv.h"
#include "core/out/formats.h"
#include "core/screens/screens.h"
#include "tests/core/make_record.h"
#include "tests/core/read_view.h"

using namespace view;

namespace {

// The file of a link in this format.
std::string made(const out::Format& format, const char* link, Length length = Length::onePage) {
    const View view = make_view(catalogued(real_record()), decode(link));
    return format.make({view, length, {"https://example.org/#here", "21 November 2026", "The record"}});
}

} // namespace

TEST_CASE("every format has a word and an ending of its own, and makes a file of a screen with a chart") {
    std::set<std::string> words, endings;
    for (const out::Format& format : out::formats()) {
        CAPTURE(format.word);
        CHECK(words.insert(std::string(format.word)).second);
        CHECK(endings.insert(std::string(format.ending)).second);
        CHECK_FALSE(format.label.empty());
        CHECK(contains(format.type, "/"));
        CHECK(out::format_of(format.word) == &format);
        const char* const link = "inspection=jul-2021&theme=workforce";
        const std::string file = made(format, link);
        CHECK_FALSE(file.empty());
        CHECK(file.find('\0') == std::string::npos);
        // A briefing alone has a length.
        const bool longer = made(format, link, Length::everyFinding) != file;
        CHECK(longer == (format.of == out::Of::briefing));
    }
    CHECK(out::format_of("no such format") == nullptr);
}

TEST_CASE("a format that is always offered has something of every screen") {
    for (const char* const link :
         {"", "view=findings&q=nothing%20at%20all", "view=compare", "view=numbers", "view=sources"})
        for (const out::Format& format : out::formats()) {
            CAPTURE(link);
            CAPTURE(format.word);
            if (format.always) CHECK_FALSE(made(format, link).empty());
        }
}

TEST_CASE("a picture is empty where there is no chart, data is there") {
    CHECK(made(*out::format_of("svg"), "view=findings").empty());
    CHECK(made(*out::format_of("csv"), "view=findings") ==
          out::csv(data_of(make_view(catalogued(real_record()), decode("view=findings")))));
    CHECK(contains(made(*out::format_of("json"), "view=findings"), "https://example.org/#here"));
    CHECK(contains(made(*out::format_of("markdown"), "view=findings"), "read on 21 November 2026"));
}
