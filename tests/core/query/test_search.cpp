#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/query/search.h"
#include "tests/core/make_record.h"

using namespace query;

namespace {

using Ids = std::vector<std::string>;

// Ids of the entries that a search finds, the best first.
Ids found(const record::Dataset& data, std::string_view typed) {
    const Catalogue catalogue = make_catalogue(data);
    Ids ids;
    for (const record::Index entry : search(catalogue, typed).entries)
        ids.emplace_back(id(catalogue.entries, entry));
    return ids;
}

Ids sorted(Ids ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
}

MadeRecord record_to_search() {
    MadeRecord made;
    made.inspections = {{.id = "visit", .date = "2021-07"}, {.id = "later", .date = "2023-02"}};
    made.findings = {
        {.id = "agency",
         .inspection = "visit",
         .theme = "staff",
         .statement = "Agency workers leave often.",
         .extent = "in most teams",
         .evidence = {{.source = "report", .quote = "heavily reliant on agency social workers"}}},
        {.id = "seen",
         .inspection = "later",
         .theme = "plans",
         .statement = "Workers of the agency don’t see the children’s plans.",
         .evidence = {{.source = "news", .quote = "supervision – when it happens – is “well recorded”"}}}};
    made.responses = {{.id = "answer",
                       .speaker = "Renée Éluard",
                       .role = "Lead member",
                       .statement = "We welcome the letter."}};
    return made;
}

} // namespace

TEST_CASE("all words must be found, in any of their forms, the last one as a beginning too") {
    const record::Dataset data = record_to_search().load();
    CHECK(sorted(found(data, "agency")) == Ids{"agency", "seen"});
    CHECK(found(data, "agency leaving") == Ids{"agency"});
    CHECK(found(data, "left agency").empty()); // "left" is no form of "leave" to a stemmer
    CHECK(found(data, "supervise") == Ids{"seen"});
    CHECK(found(data, "superv") == Ids{"seen"});
    CHECK(found(data, "superv agency").empty());          // a beginning only where one types
    CHECK(found(data, "pervision").empty());              // no word begins so
    CHECK(found(data, "reliant often") == Ids{"agency"}); // one in the quotation, one in the statement
    CHECK(found(data, "agency nowhere").empty());
}

TEST_CASE("what was asked is told apart from an empty box") {
    const record::Dataset data = record_to_search().load();
    const Catalogue catalogue = make_catalogue(data);
    for (const char* const nothing : {"", "   ", "\"\"", "-", " - ", "’"}) {
        CAPTURE(nothing);
        const Found all = search(catalogue, nothing);
        CHECK_FALSE(all.asked);
        CHECK(bits_count(all.bits) == 3);
    }
    CHECK(search(catalogue, "nowhere").asked);
    CHECK(bits_count(search(catalogue, "nowhere").bits) == 0);
}

TEST_CASE("words in quotation marks are found as they stand together") {
    const record::Dataset data = record_to_search().load();
    CHECK(found(data, "\"agency workers\"") == Ids{"agency"});
    CHECK(found(data, "“agency workers”") == Ids{"agency"}); // as phones type them
    CHECK(found(data, "\"agency workers\" teams") == Ids{"agency"});
    CHECK(found(data, "\"workers agency\"").empty());
    CHECK(found(data, "\" agency  workers \"") == Ids{"agency"});
    CHECK(found(data, "\"agency wor") == Ids{"agency"}); // while the reader is still typing
    CHECK(found(data, "\"agency wor\"").empty());
    CHECK(found(data, "\"worker\"").empty()); // these very words
    CHECK(sorted(found(data, "\"workers\"")) == Ids{"agency", "seen"});
    CHECK(found(data, "\"reliant on agency\"") == Ids{"agency"}); // words like "on" count here
}

TEST_CASE("a minus leaves out") {
    const record::Dataset data = record_to_search().load();
    CHECK(found(data, "agency -leave") == Ids{"seen"});
    CHECK(found(data, "-leaving agency") == Ids{"seen"});
    CHECK(found(data, "workers -\"agency workers\"") == Ids{"seen"});
    CHECK(sorted(found(data, "-agency")) == Ids{"answer"});
    CHECK(found(data, "agency - leave") == Ids{"agency"}); // a dash is no minus
}

TEST_CASE("words that tell nothing apart are passed over, unless there is nothing else") {
    const record::Dataset data = record_to_search().load();
    CHECK(found(data, "the leaving of the agency") == Ids{"agency"});
    CHECK(found(data, "is it") == Ids{"seen"});
}

TEST_CASE("search looks at quotations, scale words, speakers, roles, kinds, themes and inspections, not at "
          "source titles") {
    const record::Dataset data = record_to_search().load();
    CHECK(found(data, "heavily") == Ids{"agency"});
    CHECK(found(data, "most teams") == Ids{"agency"});
    CHECK(found(data, "Lead member") == Ids{"answer"});
    CHECK(found(data, "response") == Ids{"answer"});
    CHECK(found(data, "July 2021") == Ids{"agency"});
    CHECK(found(data, "\"finds progress\"").empty()); // a title that many entries may share
    const Found titles = search(make_catalogue(data), "finds progress");
    REQUIRE(titles.things.size() == 1);
    CHECK(titles.things[0].kind == ThingKind::source);
}

TEST_CASE("case, accents, apostrophes, dashes and hyphens make no difference") {
    const record::Dataset data = record_to_search().load();
    for (const char* const typed : {"AGENCY LEAVE", "Agency-leave"}) {
        CAPTURE(typed);
        CHECK(found(data, typed) == Ids{"agency"});
    }
    for (const char* const typed :
         {"don't", "don’t", "dont", "children's", "childrens", "\"supervision - when\""}) {
        CAPTURE(typed);
        CHECK(found(data, typed) == Ids{"seen"});
    }
    // Typed as one letter, without its accent, or with the accent after the letter.
    for (const char* const typed : {"éluard", "eluard", "RENÉE", "e\xCC\x81luard"}) {
        CAPTURE(typed);
        CHECK(found(data, typed) == Ids{"answer"});
    }
}

TEST_CASE("the best comes first: statements, then quotations, then names; the newest among equals") {
    MadeRecord made;
    made.inspections = {{.id = "old", .date = "2015-03"}, {.id = "new", .date = "2022-10"}};
    made.findings = {
        {.id = "named", .inspection = "new", .theme = "plans", .statement = "Much was written down."},
        {.id = "quoted",
         .inspection = "new",
         .statement = "Much was thought of.",
         .evidence = {{.quote = "the plans were good"}}},
        {.id = "oldest", .inspection = "old", .statement = "The plans were written."},
        {.id = "newest", .inspection = "new", .statement = "Plans were written."},
        {.id = "begun", .inspection = "new", .statement = "A planetarium was built."}};
    const record::Dataset data = made.load();
    CHECK(found(data, "plan") == Ids{"newest", "oldest", "begun", "quoted", "named"});
}

TEST_CASE("a rare word counts more than a common one") {
    MadeRecord made;
    made.findings = {
        {.id = "common", .statement = "Staff leave.", .evidence = {{.quote = "the virtual school"}}},
        {.id = "rare", .statement = "The virtual school.", .evidence = {{.quote = "staff"}}},
        {.id = "other", .statement = "Staff stay."},
        {.id = "another", .statement = "Staff learn."}};
    CHECK(found(made.load(), "staff virtual") == Ids{"rare", "common"});
}

TEST_CASE("one typing error is forgiven from five letters on where nothing is spelt so, and told") {
    const record::Dataset data = record_to_search().load();
    for (const char* const typed : {"supervison", "superrvision", "supervisjon", "supervsiion", "superbis"}) {
        CAPTURE(typed);
        const Found forgiven = search(make_catalogue(data), typed);
        CHECK(forgiven.entries.size() == 1);
        REQUIRE(forgiven.forgiven.size() == 1);
        CHECK(forgiven.forgiven[0].typed == typed);
        CHECK(forgiven.forgiven[0].taken == Ids{"supervision"});
    }
    CHECK(found(data, "supervision").size() == 1);
    CHECK(search(make_catalogue(data), "supervision").forgiven.empty());
    for (const char* const typed : {"plnas", "zuperbision", "plqn", "leebers"}) { // two errors, or too short
        CAPTURE(typed);
        const bool five = std::string_view(typed) == "plnas";
        CHECK(found(data, typed) == (five ? Ids{"seen"} : Ids{}));
    }
    const Found nowhere = search(make_catalogue(data), "agency xylophone");
    CHECK(nowhere.missing == Ids{"xylophone"});
}

TEST_CASE("words that the record holds for the same find each other, several words as well as one") {
    MadeRecord made = record_to_search();
    made.synonyms = {{"LAC", "looked after children", "children in care"}};
    made.findings.push_back({.id = "care", .statement = "Most children in care are safe."});
    made.findings.push_back({.id = "looked", .statement = "The looked-after children are safe."});
    made.findings.push_back({.id = "short", .statement = "LAC reviews are held."});
    made.findings.push_back({.id = "apart", .statement = "Children are safe where someone takes care."});
    const record::Dataset data = made.load();
    for (const char* const typed : {"lac", "looked after children", "children in care", "child in care"}) {
        CAPTURE(typed);
        const bool same = std::string_view(typed) != "child in care"; // no form of "children" to a stemmer
        if (same) CHECK(sorted(found(data, typed)) == Ids{"care", "looked", "short"});
    }
    CHECK(sorted(found(data, "safe lac")) == Ids{"care", "looked"});
    CHECK(found(data, "\"lac\"") == Ids{"short"}); // the very word
}

TEST_CASE("a word in the names of most entries finds none by its name, and restricts nothing beside others") {
    MadeRecord made;
    for (int i = 0; i < 9; ++i)
        made.findings.push_back({.id = "f" + std::to_string(i), .statement = "Plans are good."});
    made.findings.push_back({.id = "said", .statement = "The council knows its plans."});
    const record::Dataset data = made.load();
    const Catalogue catalogue = make_catalogue(data);
    REQUIRE(std::binary_search(search_index(catalogue).shared.begin(), search_index(catalogue).shared.end(),
                               "council"));
    CHECK(found(data, "council") == Ids{"said"});
    CHECK(found(data, "council plans").size() == 10);
    CHECK(found(data, "council plans")[0] == "said");
}

TEST_CASE("everything else that the record holds is found as a thing") {
    const Catalogue catalogue = make_catalogue(real_record());
    const auto kinds = [&](const char* typed) {
        std::vector<ThingKind> all;
        for (const Thing& thing : search(catalogue, typed).things) all.push_back(thing.kind);
        return all;
    };
    const auto finds = [&](const char* typed, ThingKind kind) {
        const std::vector<ThingKind> all = kinds(typed);
        return std::find(all.begin(), all.end(), kind) != all.end();
    };
    CHECK(finds("fourth visit", ThingKind::inspection));
    CHECK(finds("workforce", ThingKind::theme));
    CHECK(finds("agency rate", ThingKind::measure));
    CHECK(finds("minister wrote", ThingKind::event));
    CHECK(finds("monitoring visit october 2020", ThingKind::difference));
    CHECK(finds("corporate parenting", ThingKind::term));
    CHECK(finds("text of the report of 2016", ThingKind::gap));
    CHECK(finds("telegraph", ThingKind::source));
    CHECK(finds("children's trust", ThingKind::body));
}

TEST_CASE("bytes that are no text find nothing, and harm nothing") {
    const record::Dataset data = record_to_search().load();
    CHECK(found(data, "\xFF\xFE").empty());
    CHECK(found(data, "\xE2\x80").size() <= 3);
    CHECK(found(data, "\xC3").empty());
    CHECK(found(data, std::string(5000, 'a')).empty());
    CHECK(found(data, std::string(5000, '"')).size() == 0);
    std::string many;
    for (int i = 0; i < 200; ++i) many += "a -b \"c d\" ";
    CHECK(found(data, many).empty());
}
