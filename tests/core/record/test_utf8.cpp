#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

#include "core/record/utf8.h"

using record::isolated;

TEST_CASE("a text without directional controls stays as it is") {
    for (const char* const text : {"", "Workforce", "naïve – “quoted” … ½ £", "اه العربية", "😀",
                                   "\u200B\u2060\u00AD", "\xE2", "\xD8", "a\xE2\x81"})
        CHECK(isolated(text) == text);
}

TEST_CASE("a directional control has no effect outside an isolate of its own") {
    CHECK(isolated("a\u202Eb") == "a\u2068\u202E\u2069b");
    CHECK(isolated("a\u202Cb") == "a\u2068\u202C\u2069b");
    CHECK(isolated("a\u200Fb\u200E\u061C") == "a\u2068\u200F\u2069b\u2068\u200E\u2069\u2068\u061C\u2069");
    CHECK(isolated("a\u202Eb\u202Cc") == "a\u2068\u202E\u2069b\u2068\u202C\u2069c");
}

TEST_CASE("an isolate that is whole stays as it is, one that is not reaches no further than itself") {
    CHECK(isolated("a \u2067b \u202Ec\u2069 d") == "a \u2067b \u202Ec\u2069 d");
    CHECK(isolated("a\u2066b\u2067c\u2069d\u2069e") == "a\u2066b\u2067c\u2069d\u2069e");
    CHECK(isolated("a\u2067b") == "a\u2067\u2069b");
    CHECK(isolated("a\u2067b\u2067c\u2069d") == "a\u2067\u2069b\u2067c\u2069d");
    CHECK(isolated("a\u2069b") == "a\u2068\u2069b");
}

TEST_CASE("whatever a text holds, nothing reaches out of it, no character is lost, and once is enough") {
    const std::array<std::string, 16> pieces = {"\u061C", "\u200E", "\u200F",   "\u202A", "\u202B", "\u202C",
                                                "\u202D", "\u202E", "\u2066",   "\u2067", "\u2068", "\u2069",
                                                "a",      "é",      "\xE2\x80", "\u2010"};
    std::mt19937 random(15);
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (auto n = random() % 9; n > 0; --n) text += pieces[random() % pieces.size()];
        const std::string once = isolated(text);
        int depth = 0, lost = 0;
        std::size_t at = 0; // of `text`
        for (std::size_t next = 0; next < once.size();) {
            const std::size_t length = std::max<std::size_t>(1, record::utf8_length(once.substr(next)));
            const std::string one = once.substr(next, length);
            next += length;
            if (text.compare(at, length, one) == 0) at += length;
            if (one == "\u2066" || one == "\u2067" || one == "\u2068") ++depth;
            const bool control =
                one == "\u061C" || one == "\u200E" || one == "\u200F" || (one >= "\u202A" && one <= "\u202E");
            if (control && depth == 0) ++lost;
            if (one == "\u2069" && --depth < 0) ++lost;
        }
        if (depth == 0 && lost == 0 && at == text.size() && isolated(once) == once) continue;
        CAPTURE(text);
        CHECK(depth == 0);
        CHECK(lost == 0);
        CHECK(at == text.size());
        CHECK(isolated(once) == once);
        break;
    }
}
