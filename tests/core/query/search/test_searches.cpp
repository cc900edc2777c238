#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/query/search.h"
#include "core/query/search/documents.h"
#include "tests/core/make_record.h"

using namespace query;

namespace {

std::vector<std::string> split(const std::string& text, char by) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, by);) parts.push_back(part);
    return parts;
}

// Ids of what was found, the best first: entries, then things (a term of the glossary as "term:Front_door").
struct FoundIds {
    std::vector<std::string> entries, all;
};

std::string id_of(const record::Dataset& data, const Thing& thing) {
    switch (thing.kind) {
    case ThingKind::theme:
        return std::string(data.themes[thing.index].id);
    case ThingKind::inspection:
        return std::string(data.inspections[thing.index].id);
    case ThingKind::measure:
        return std::string(data.measures[thing.index].id);
    case ThingKind::event:
        return std::string(data.events[thing.index].id);
    case ThingKind::difference:
        return std::string(data.differences[thing.index].id);
    case ThingKind::gap:
        return std::string(data.gaps[thing.index].id);
    case ThingKind::source:
        return std::string(data.sources[thing.index].id);
    case ThingKind::body:
        return std::string(data.bodies[thing.index].id);
    case ThingKind::term:
        break;
    }
    std::string term = "term:" + std::string(data.glossary[thing.index].term);
    std::replace(term.begin(), term.end(), ' ', '_');
    return term;
}

FoundIds ids_of(const Catalogue& catalogue, const Found& found) {
    FoundIds ids;
    for (const record::Index entry : found.entries) ids.entries.emplace_back(id(catalogue.entries, entry));
    ids.all = ids.entries;
    for (const Thing& thing : found.things) ids.all.push_back(id_of(*catalogue.data, thing));
    return ids;
}

bool holds(const std::vector<std::string>& list, const std::string& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

} // namespace

// Sixty searches as people type them, and what they would expect, written by someone who knew the record and nothing of
// the index: the first three entries are among `top`, all of `found` is found, nothing of `not_found` is.
TEST_CASE("people find what they expect on top") {
    std::ifstream file(TEST_DATA_DIR "/searches.tsv");
    REQUIRE(file);
    const Catalogue catalogue = make_catalogue(real_record());
    std::size_t searches = 0;
    std::string line;
    std::getline(file, line); // the columns' names
    while (std::getline(file, line)) {
        const std::vector<std::string> columns = split(line, '\t');
        REQUIRE(columns.size() == 6);
        ++searches;
        const std::string typed = columns[0], why = columns[5];
        CAPTURE(typed);
        CAPTURE(why);
        const FoundIds ids = ids_of(catalogue, search(catalogue, typed));
        const std::vector<std::string> top = split(columns[1], ' ');
        if (!top.empty()) CHECK_FALSE(ids.entries.empty());
        for (std::size_t i = 0; !top.empty() && i < std::min<std::size_t>(3, ids.entries.size()); ++i) {
            CAPTURE(i);
            CHECK_MESSAGE(holds(top, ids.entries[i]), ids.entries[i]);
        }
        for (const std::string& wanted : split(columns[2], ' '))
            CHECK_MESSAGE(holds(ids.all, wanted), wanted);
        for (const std::string& unwanted : split(columns[3], ' '))
            CHECK_MESSAGE(!holds(ids.all, unwanted), unwanted);
    }
    CHECK(searches == 60);
}
