// The quick way through a record's JSON takes nothing that JSON doesn't allow, and reads the same from what it takes.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/load.h"
#include "tests/core/files.h"

using namespace record;

namespace {

// A small record whose about is this, as JSON.
std::string with_about(std::string_view json) {
    std::string record = small_record();
    const std::size_t at = record.find("\"about\": \"") + std::string_view("\"about\": ").size();
    return record.replace(at, record.find("\",", at) + 1 - at, json);
}

// What JSON says that it is; no_text where it is none.
std::string by_nlohmann(std::string_view json, std::string no_text) {
    const auto value = nlohmann::json::parse(json, nullptr, false);
    return value.is_string() ? value.get<std::string>() : no_text;
}

} // namespace

TEST_CASE("a text of the record is what JSON says, or the record is refused") {
    const std::vector<std::string> texts = {
        R"("plain words, more than eight of them")", R"("quoted \"so\", a \\ and a \/")",
        R"("caf\u00e9, \u201cwords\u201d, \ud83d\ude00 and \uD83D\uDE00")",
        "\"caf\xC3\xA9, \xE2\x80\x9Cwords\xE2\x80\x9D, \xF0\x9F\x98\x80\"", R"("\u20AC9 and more after it")",
        R"("1234567\u0041")",
        // Not allowed: half a pair, pairs the wrong way round, unknown escapes, bytes that are no UTF-8.
        R"("\ud83d")", R"("\ud83dx\ude00")", R"("\ude00\ud83d")", R"("\x41")", R"("\u12g4")", R"("\u123)",
        "\"\xC3\"", "\"\xC0\xAF overlong\"", "\"\xED\xA0\x80 surrogate\"", "\"\xF4\x90\x80\x80 too large\"",
        "\"\xE2\x80\"", "\"\x80\"", "\"a\nline\"", "\"a\ttab\"", "\"\\\"", "\"not closed", "'single'",
        "words",
        // No texts.
        "01", "1.", ".5", "+1", "-", "1e", "1e+", "--1", "nul", "tru", "truex", "[}", "{]", "[1,]",
        "{\"a\":1,}", "{\"a\" 1}", "{1: 2}", "[1 2]", "", "\"two\" \"texts\"", "\"text\",,\"x\": 1"};
    for (const std::string& text : texts) {
        const Loaded loaded = load(with_about(text));
        const std::string says = by_nlohmann(text, "");
        if (says.empty())
            CHECK_MESSAGE(!loaded.faults.empty(), text);
        else
            CHECK_MESSAGE(loaded.data.about == says, text);
    }
}

TEST_CASE("a character is seen wherever in a text it stands") {
    constexpr std::size_t kLength = 24; // texts are read eight bytes at a time
    struct Case {
        std::string_view written; // as JSON
        bool allowed;
    };
    for (const auto& [written, allowed] :
         {Case{"\\\"", true}, Case{"\\\\", true}, Case{"\xC3\xA9", true}, Case{"\xC2\xA0", true},
          Case{"~", true}, Case{"\xF4\x8F\xBF\xBF", true}, Case{"\t", false}, Case{"\\t", false},
          Case{"\x1F", false}, Case{"\x7F", false}, Case{"\xC2\x80", false}, Case{"\xC2\x9F", false},
          Case{"\xFF", false}})
        for (std::size_t at = 0; at <= kLength; ++at) {
            const std::string words(kLength, 'a');
            const std::string text =
                "\"" + words.substr(0, at).append(written).append(words.substr(at)) + "\"";
            const Loaded loaded = load(with_about(text));
            CHECK_MESSAGE(loaded.faults.empty() == allowed, text);
            if (allowed) CHECK(loaded.data.about == by_nlohmann(text, ""));
        }
}

TEST_CASE("numbers of every form are read as they are written") {
    const std::string record = small_record();
    REQUIRE(record.find("\"value\": ") != std::string::npos);
    const auto first_value = [&](const std::string& number) {
        std::string changed = record;
        const std::size_t figures = changed.find("\"figures\"");
        const std::size_t at = changed.find("\"value\": ", figures) + 9;
        const std::size_t end = changed.find_first_of(",\n}", at);
        changed.replace(at, end - at, number);
        // Its upper end, if it has one, mustn't stand in the way.
        const std::size_t max = changed.find("\"max\": ", at);
        if (max < changed.find('}', at))
            changed.replace(max + 7, changed.find_first_of(",\n}", max) - max - 7, "1e300");
        const Loaded loaded = load(changed);
        for (const Fault& fault : loaded.faults) FAIL_CHECK(fault_text(fault, number));
        return loaded.faults.empty() ? loaded.data.figures.front().value : -1;
    };
    for (const std::string number : {"0", "7", "-0.5", "0.25", "12.75", "1e3", "2.5E-2", "123456789012345",
                                     "12345678901234567890", "-17"})
        CHECK_MESSAGE(first_value(number) == doctest::Approx(std::stod(number)), number);
}

TEST_CASE("what stands after the record, or before it, is refused but for blanks") {
    const std::string record = small_record();
    CHECK(load(" \r\n\t" + record + " \n").faults.empty());
    for (const char* more : {"x", "{}", ",", "]", "null"}) CHECK_FALSE(load(record + more).faults.empty());
    CHECK_FALSE(load(record + '\0').faults.empty());
    CHECK_FALSE(load(record + '\0' + record).faults.empty());
    CHECK_FALSE(load("x" + record).faults.empty());
}
