// What the loader says of a broken record: each kind of fault, with its path and line.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/load.h"
#include "tests/core/files.h"

using namespace record;

namespace {

std::size_t line_of(std::string_view text, std::size_t at) {
    return 1 + static_cast<std::size_t>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

// The small record with the first `from` (after the first `after`) made `to`, and the line where that stands.
struct Changed {
    std::string json;
    std::size_t line = 0;
};
Changed changed(const std::string& after, const std::string& from, const std::string& to) {
    Changed result{small_record(), 0};
    const std::size_t start = result.json.find(after);
    REQUIRE(start != std::string::npos);
    const std::size_t at = result.json.find(from, start);
    REQUIRE(at != std::string::npos);
    result.line = line_of(result.json, at);
    result.json.replace(at, from.size(), to);
    return result;
}

// The one fault that the record has.
Fault only_fault(const std::string& json) {
    const Loaded loaded = load(json);
    for (std::size_t i = 1; i < loaded.faults.size(); ++i)
        FAIL_CHECK(fault_text(loaded.faults[i], "record.json"));
    REQUIRE(!loaded.faults.empty());
    CHECK_MESSAGE(loaded.data.bodies.empty(), "a record with a fault isn't loaded");
    return loaded.faults[0];
}

} // namespace

TEST_CASE("every broken record has its fault at the path that it was broken at") {
    const auto small = nlohmann::json::parse(small_record());
    const auto cases = nlohmann::json::parse(read_file(TEST_DATA_DIR "/broken.json"));
    REQUIRE(cases.size() > 100);
    for (const auto& broken : cases) {
        CAPTURE(broken["name"].get<std::string>());
        const std::string path = broken["path"];
        const Loaded loaded = load(small.patch(broken["patch"]).dump(2));
        const auto fault = std::find_if(loaded.faults.begin(), loaded.faults.end(),
                                        [&](const Fault& f) { return f.path == path; });
        if (fault == loaded.faults.end()) {
            FAIL_CHECK("no fault at " << path);
            for (const Fault& f : loaded.faults) MESSAGE(fault_text(f, "record.json"));
            continue;
        }
        CHECK(fault->line >= 1);
        CHECK(fault->what.back() == '.');
        CHECK(fault->remedy.back() == '.');
        CHECK(loaded.data.ids.empty());
    }
}

TEST_CASE("a fault is told as FILE:LINE: PATH: sentence. remedy") {
    CHECK(fault_text({"/findings/12/theme", 120, "There is no theme \"x\".", "Use another."}, "a.json") ==
          "a.json:120: /findings/12/theme: There is no theme \"x\". Use another.");
    CHECK(fault_text({"", 1, "The file is empty.", ""}, "a.json") == "a.json:1: The file is empty.");
}

TEST_CASE("a wrong value is reported in its own line") {
    const Changed text = changed("\"f-1\"", "\"Caseloads are more manageable.\"", "7");
    Fault fault = only_fault(text.json);
    CHECK(fault.path == "/findings/0/statement");
    CHECK(fault.line == text.line);
    CHECK(fault.what == "This should be a text, but is the number 7.");

    const Changed number = changed("\"g-1\"", "\"value\": 20", "\"value\": null");
    fault = only_fault(number.json);
    CHECK(fault.path == "/figures/0/value");
    CHECK(fault.line == number.line);

    // A number that ends its line: the parser has read beyond it.
    const Changed last = changed("\"e-trust\",\n          \"number\": 1", "1,", "0\n,");
    fault = only_fault(last.json);
    CHECK(fault.path == "/inspections/0/counted/0/number");
    CHECK(fault.line == last.line);

    const Changed list = changed("\"f-1\"", "\"planning\"", "\"planning\", \"planning\"");
    fault = only_fault(list.json);
    CHECK(fault.path == "/findings/0/alsoThemes/1");
    CHECK(fault.line == list.line);
}

TEST_CASE("a value on another line than its key is reported where the value stands") {
    const Changed split = changed("\"f-1\"", "\"direction\": \"progress\"", "\"direction\":\n\n\"sideways\"");
    const Fault fault = only_fault(split.json);
    CHECK(fault.line == split.line + 2);
    CHECK(fault.what == "\"sideways\" is not a word that stands here.");
    CHECK(fault.remedy == "Use strength, progress, concern or neutral.");
}

TEST_CASE("slips get a suggestion") {
    const Changed key = changed("\"f-1\"", "\"extent\"", "\"extant\"");
    Fault fault = only_fault(key.json);
    CHECK(fault.path == "/findings/0/extant");
    CHECK(fault.line == key.line);
    CHECK(fault.what == "A finding has no field \"extant\".");
    CHECK(fault.remedy.substr(0, 23) == "Did you mean \"extent\"? ");

    const Changed word = changed("\"f-1\"", "\"progress\"", "\"progres\"");
    fault = only_fault(word.json);
    CHECK(fault.remedy == "Did you mean \"progress\"? Use strength, progress, concern or neutral.");

    const Changed id = changed("\"f-1\"", "\"theme\": \"workforce\"", "\"theme\": \"workfroce\"");
    fault = only_fault(id.json);
    CHECK(fault.path == "/findings/0/theme");
    CHECK(fault.line == id.line);
    CHECK(fault.what == "There is no theme \"workfroce\".");
    CHECK(fault.remedy == "Did you mean \"workforce\"? Use one of the ids in /themes.");
}

TEST_CASE("what is like nothing gets no suggestion") {
    const Changed id = changed("\"f-1\"", "\"theme\": \"workforce\"", "\"theme\": \"zzzz\"");
    CHECK(only_fault(id.json).remedy == "Use one of the ids in /themes.");
}

TEST_CASE("a missing field is reported where its object begins") {
    Changed missing = changed("\"findings\"", "\"id\": \"f-1\",\n", "");
    const Fault fault = only_fault(changed("\"findings\"", "\"kind\": \"finding\",\n", "").json);
    CHECK(fault.path == "/findings/0");
    CHECK(fault.line == missing.line - 1);
    CHECK(fault.what == "A finding needs the field \"kind\".");
    CHECK(fault.remedy == "Add it: one of the words finding or recommendation.");
}

TEST_CASE("a key that stands twice is a fault, and says where the first is") {
    const Changed twice =
        changed("\"f-1\"", "\"kind\": \"finding\",", "\"kind\": \"finding\",\n\"kind\": \"finding\",");
    const Fault fault = only_fault(twice.json);
    CHECK(fault.path == "/findings/0/kind");
    CHECK(fault.line == twice.line + 1);
    CHECK(fault.remedy == "Keep one of them; the first is in line " + std::to_string(twice.line) + ".");
}

TEST_CASE("an id that is used twice says where else") {
    const Changed twice = changed("\"gaps\"", "\"gap-1\"", "\"f-1\"");
    const Fault fault = only_fault(twice.json);
    CHECK(fault.path == "/gaps/0/id");
    CHECK(fault.line == twice.line);
    const std::string json = small_record();
    CHECK(fault.what == "The id \"f-1\" is used already: /findings/0/id in line " +
                            std::to_string(line_of(json, json.find("\"id\": \"f-1\""))) + ".");
}

TEST_CASE("a retired id names what stands in its place") {
    const Fault fault = only_fault(changed("\"f-1\"", "\"jul-2021\"", "\"sum-2022\"").json);
    CHECK(fault.path == "/findings/0/inspection");
    CHECK(fault.what == "The id \"sum-2022\" is retired.");
    CHECK(fault.remedy == "Use \"jun-2019\" instead.");
}

TEST_CASE("a judgement's area is looked for in its own inspection's framework") {
    const Fault fault = only_fault(changed("\"judgements\"", "\"overall\"", "\"safety\"").json);
    CHECK(fault.path == "/inspections/0/judgements/0/area");
    CHECK(fault.what == "The framework \"frame-b\" has no area \"safety\".");
    CHECK(fault.remedy == "Its areas are overall, care, adoption, help or leaders.");
}

TEST_CASE("all faults are found at once, in the order of their lines") {
    std::string json = changed("\"f-1\"", "\"progress\"", "\"regress\"").json;
    const auto also = [&](const std::string& from, const std::string& to) {
        const std::size_t at = json.find(from);
        REQUIRE(at != std::string::npos);
        json.replace(at, from.size(), to);
    };
    also("\"gap-1\"", "\"Gap 1\"");
    also("\"follows\": [\n        \"old\"", "\"follows\": [\n        \"odl\"");
    also("\"published\": \"2019-07-29\"", "\"published\": \"2019-01-29\"");
    const Loaded loaded = load(json);
    std::vector<std::string> paths;
    for (const Fault& fault : loaded.faults) paths.push_back(fault.path);
    CHECK(paths == std::vector<std::string>{"/bodies/1/follows/0", "/inspections/0/published",
                                            "/findings/0/direction", "/gaps/0/id"});
    CHECK(std::is_sorted(loaded.faults.begin(), loaded.faults.end(),
                         [](const Fault& a, const Fault& b) { return a.line < b.line; }));
    CHECK_FALSE(loaded.truncated);
}

TEST_CASE("a wrong value where much is inside is passed over whole") {
    const Fault fault = only_fault(
        changed("\"gaps\"", "\"The letter to the Trust\"", R"({"a": [1, {"id": "f-1", "b": [[]]}], "a": 2})")
            .json);
    CHECK(fault.path == "/gaps/0/sought");
    CHECK(fault.what == "This should be a text, but is an object.");
}

TEST_CASE("more faults than are kept are cut, and it says so") {
    std::string json = small_record();
    std::string many;
    for (int i = 0; i < 500; ++i) many += "\"x" + std::to_string(i) + "\": 1,\n";
    json.insert(json.find('{') + 1, many);
    const Loaded loaded = load(json);
    CHECK(loaded.faults.size() == kMaxFaults);
    CHECK(loaded.truncated);
}

TEST_CASE("JSON that is broken is reported where it breaks, with the faults before it") {
    const std::string json = small_record();
    SUBCASE("cut off") {
        const std::string cut = json.substr(0, json.find("\"findings\""));
        const Fault fault = only_fault(cut);
        CHECK(fault.path.empty());
        CHECK(fault.line == line_of(cut, cut.size()));
        CHECK(fault.what.find("unexpected end of input") != std::string::npos);
    }
    SUBCASE("a comma too many") {
        const Changed comma = changed("\"f-1\"", "\"many\",", "\"many\",,");
        const Fault fault = only_fault(comma.json);
        CHECK(fault.line == comma.line);
        CHECK(fault.what.substr(0, 24) == "The JSON is broken here:");
    }
    SUBCASE("NaN is no number of JSON") {
        const Changed nan = changed("\"g-1\"", "\"value\": 20", "\"value\": NaN");
        CHECK(only_fault(nan.json).line == nan.line);
    }
    SUBCASE("a number beyond all bounds") {
        const Changed huge = changed("\"g-1\"", "\"value\": 20", "\"value\": 1e999");
        const Fault fault = only_fault(huge.json);
        CHECK(fault.line == huge.line);
        CHECK(fault.what == "A number here is too large.");
    }
    SUBCASE("something after the end") { CHECK(only_fault(json + "{}").line == line_of(json, json.size())); }
    SUBCASE("bytes that are not UTF-8") {
        const Changed latin = changed("\"f-1\"", "manageable",
                                      "manage\xE9"
                                      "able");
        const Fault fault = only_fault(latin.json);
        CHECK(fault.line == latin.line);
        CHECK_MESSAGE(fault.what.find('\xE9') == std::string::npos, "what is said of it is UTF-8 itself");
        CHECK(fault.what.find("UTF-8") != std::string::npos);
    }
    SUBCASE("a faulty value before it") {
        std::string both = changed("\"asAt\"", "2026-11-21", "2026-11-31").json;
        both.resize(both.size() / 2);
        const Loaded loaded = load(both);
        REQUIRE(loaded.faults.size() == 2);
        CHECK(loaded.faults[0].path == "/asAt");
        CHECK(loaded.faults[1].path.empty());
    }
}

TEST_CASE("a file that is no record is reported in words") {
    CHECK(only_fault("").what == "The file is empty.");
    CHECK(only_fault(" \n\t ").what == "The file is empty.");
    CHECK(only_fault("[]").what == "The file is JSON, but not an object.");
    CHECK(only_fault("[{\"format\": \"inspection-record\"}]").what == "The file is JSON, but not an object.");
    CHECK(only_fault("null").what == "The file is JSON, but not an object.");
    CHECK(only_fault("\xEF\xBB\xBF").what.substr(0, 24) == "The JSON is broken here:");
    CHECK(only_fault(small_record() + std::string("\0", 1)).what ==
          "The file holds a zero byte: it isn't text in UTF-8.");
    CHECK(load("{}").faults.size() == 21);
}
