// Files that nobody wrote: the loader says that they are wrong, and nothing worse happens. (The native tests
// run with the address and undefined-behaviour sanitizers.)
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "core/record/load.h"
#include "tests/core/files.h"

using namespace record;

namespace {

// xorshift: the same numbers in every build.
struct Chance {
    std::uint32_t state = 2463534242U;
    std::uint32_t below(std::size_t limit) {
        state ^= state << 13U;
        state ^= state >> 17U;
        state ^= state << 5U;
        return static_cast<std::uint32_t>(state % limit);
    }
};

std::string mutated(std::string text, Chance& random) {
    const std::uint32_t times = 1 + random.below(4);
    for (std::uint32_t i = 0; i < times && !text.empty(); ++i) {
        const std::size_t at = random.below(text.size());
        const std::size_t length = 1 + random.below(40);
        switch (random.below(5)) {
        case 0:
            text.erase(at, length);
            break;
        case 1:
            text[at] = static_cast<char>(text[at] ^ (1U << random.below(8)));
            break;
        case 2:
            text.insert(at, text.substr(random.below(text.size()), length));
            break;
        case 3:
            text.insert(at, 1, "{}[]\",:0-tfn\\\n"[random.below(14)]);
            break;
        default:
            if (random.below(20) == 0) text.resize(at);
        }
    }
    return text;
}

// Every Span of a finding lies in its pool, and every column has the same length.
void check_findings(const Dataset& data) {
    const Findings& f = data.findings;
    const Index size = f.size();
    CHECK(f.statement.size() == size);
    CHECK(f.extent.size() == size);
    CHECK(f.inspection.size() == size);
    CHECK(f.date.size() == size);
    CHECK(f.kind.size() == size);
    CHECK(f.theme.size() == size);
    CHECK(f.alsoThemes.size() == size);
    CHECK(f.direction.size() == size);
    CHECK(f.voice.size() == size);
    CHECK(f.bodies.size() == size);
    CHECK(f.evidence.size() == size);
    CHECK(f.added.size() == size);
    CHECK(f.revised.size() == size);
    for (Index i = 0; i < size; ++i) {
        CHECK(f.theme[i] < data.themes.size());
        CHECK(f.bodies[i].first + f.bodies[i].count <= data.bodyRefs.size());
        CHECK(f.evidence[i].count > 0);
        CHECK(f.evidence[i].first + f.evidence[i].count <= data.evidence.size());
    }
    for (const Index body : data.bodyRefs) CHECK(body < data.bodies.size());
    for (const Index theme : data.themeRefs) CHECK(theme < data.themes.size());
    for (const Evidence& evidence : data.evidence) CHECK(evidence.source < data.sources.size());
}

} // namespace

TEST_CASE("2000 damaged records: each is loaded whole or refused with a reason") {
    const std::string json = small_record();
    Chance random;
    int refused = 0;
    int accepted = 0;
    for (int i = 0; i < 2000; ++i) {
        CAPTURE(i);
        const Loaded loaded = load(mutated(json, random));
        if (loaded.faults.empty()) {
            ++accepted;
            check_findings(loaded.data);
        } else {
            ++refused;
            CHECK(loaded.data.ids.empty());
            CHECK(loaded.data.findings.size() == 0);
            CHECK(loaded.faults[0].line >= 1);
            CHECK_FALSE(loaded.faults[0].what.empty());
        }
    }
    // Both happen: a letter of a sentence changed leaves a good record.
    CHECK(refused > 500);
    CHECK(accepted > 50);
}

TEST_CASE("a record cut off anywhere is refused") {
    const std::string json = small_record();
    const std::size_t end = json.find_last_of('}');
    for (std::size_t size = 0; size <= end; size += 37)
        CHECK_FALSE(load(json.substr(0, size)).faults.empty());
}

TEST_CASE("deep nesting is an unexpected value, not a crash") {
    const std::size_t depth = 200000;
    std::string lists = "{\"title\": " + std::string(depth, '[') + std::string(depth, ']') + "}";
    CHECK_FALSE(load(lists).faults.empty());
    CHECK_FALSE(load(std::string(depth, '[')).faults.empty());
    std::string objects = "{\"findings\": ";
    for (std::size_t i = 0; i < depth; ++i) objects += "{\"a\":";
    CHECK_FALSE(load(objects).faults.empty());
}

TEST_CASE("long words, keys and numbers are cut in what is said of them") {
    const std::string longWord(100000, 'a');
    const Loaded loaded = load("{\"" + longWord + "\": 1, \"title\": [\"" + longWord + "\"], \"asAt\": \"" +
                               longWord + "\", \"version\": " + std::string(100, '9') + "}");
    REQUIRE_FALSE(loaded.faults.empty());
    for (const Fault& fault : loaded.faults) CHECK(fault_text(fault, "record.json").size() < 1000);
}

TEST_CASE("many wrong references take no more than their time") {
    std::string json = small_record();
    std::string many;
    for (int i = 0; i < 20000; ++i) many += "\"new\",\"q" + std::to_string(i) + "\",";
    json.insert(json.find("\"bodies\": [", json.find("\"f-1\"")) + 11, many);
    const Loaded loaded = load(json);
    CHECK(loaded.truncated);
    CHECK(loaded.faults.size() == kMaxFaults);
}
