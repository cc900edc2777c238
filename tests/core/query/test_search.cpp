#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/query/search.h"
#include "tests/core/make_record.h"

using namespace query;

namespace {

// Ids of what a search finds, in the record's order.
std::vector<std::string> found(const record::Dataset& data, std::string_view typed) {
    const Entries entries = make_entries(data);
    std::vector<std::string> ids;
    bits_each(search(entries, needles(typed)), [&](record::Index i) { ids.emplace_back(id(entries, i)); });
    return ids;
}

std::vector<std::string> marked(std::string_view text, std::string_view typed) {
    std::vector<std::string> parts;
    for (const Hit& hit : hits(text, needles(typed)))
        parts.emplace_back(text.substr(hit.from, hit.to - hit.from));
    return parts;
}

using Ids = std::vector<std::string>;

MadeRecord record_to_search() {
    MadeRecord made;
    made.inspections = {{.id = "visit", .date = "2021-07"}};
    made.findings = {
        {.id = "agency",
         .inspection = "visit",
         .theme = "staff",
         .statement = "Agency staff leave often.",
         .extent = "in most teams",
         .evidence = {{.source = "report", .quote = "heavily reliant on agency social workers"}}},
        {.id = "seen",
         .inspection = "visit",
         .theme = "plans",
         .statement = "Staff of the agency don’t see the children’s plans.",
         .evidence = {{.source = "news", .quote = "supervision – when it happens – is “well recorded”"}}}};
    made.responses = {{.id = "answer",
                       .speaker = "Renée Éluard",
                       .role = "Lead member",
                       .statement = "We welcome the letter."}};
    return made;
}

} // namespace

TEST_CASE("no words find everything") {
    const record::Dataset data = record_to_search().load();
    CHECK(found(data, "").size() == 3);
    CHECK(found(data, "   ").size() == 3);
    CHECK(found(data, "\"\"").size() == 3);
}

TEST_CASE("every word must occur, in whatever part of the entry, within words too") {
    const record::Dataset data = record_to_search().load();
    CHECK(found(data, "agency") == Ids{"agency", "seen"});
    CHECK(found(data, "agency leave") == Ids{"agency"});
    CHECK(found(data, "leave agency") == Ids{"agency"});
    CHECK(found(data, "super") == Ids{"seen"});
    CHECK(found(data, "reliant often") == Ids{"agency"}); // one in the quotation, one in the statement
    CHECK(found(data, "agency nowhere").empty());
}

TEST_CASE("words in quotation marks are found as they stand together") {
    const record::Dataset data = record_to_search().load();
    CHECK(found(data, "agency staff") == Ids{"agency", "seen"});
    CHECK(found(data, "\"agency staff\"") == Ids{"agency"});
    CHECK(found(data, "“agency staff”") == Ids{"agency"}); // as phones type them
    CHECK(found(data, "\"agency staff\" teams") == Ids{"agency"});
    CHECK(found(data, "\"staff agency\"").empty());
    CHECK(found(data, "\" agency staff \"") == Ids{"agency"});
    CHECK(found(data, "\"agency sta") == Ids{"agency"}); // while the reader is still typing
    CHECK(found(data, "\"agency  staff\"") == Ids{"agency"});
}

TEST_CASE("search looks at quotations, scale words, speakers, roles, sources and themes") {
    const record::Dataset data = record_to_search().load();
    CHECK(found(data, "heavily") == Ids{"agency"});
    CHECK(found(data, "most teams") == Ids{"agency"});
    CHECK(found(data, "Lead member") == Ids{"answer"});
    CHECK(found(data, "telegraph") == Ids{"seen"});          // publisher
    CHECK(found(data, "\"finds progress\"") == Ids{"seen"}); // title
    CHECK(found(data, "\"staff\" plans") == Ids{"seen"});
}

TEST_CASE("upper and lower case, curly and straight marks, dashes and hyphens are the same") {
    const record::Dataset data = record_to_search().load();
    CHECK(found(data, "AGENCY LEAVE") == Ids{"agency"});
    CHECK(found(data, "don't children's") == Ids{"seen"});
    CHECK(found(data, "don’t") == Ids{"seen"});
    CHECK(found(data, "\"supervision - when\"") == Ids{"seen"});
    CHECK(found(data, "éluard") == Ids{"answer"});
    CHECK(found(data, "RENÉE") == Ids{"answer"});
    CHECK(found(data, "eluard").empty()); // an accent is a letter of its own
}

TEST_CASE("hits are marked where they stand, in the text's own letters") {
    CHECK(marked("Agency staff, agencies", "agenc") == Ids{"Agenc", "agenc"});
    CHECK(marked("the child’s voice", "child's") == Ids{"child’s"});
    CHECK(marked("nothing here", "agency").empty());
    CHECK(marked("nothing here", "").empty());
    CHECK(marked("workforce", "work force for") == Ids{"workforce"}); // overlapping hits are one
    CHECK(marked("a-b–a", "–") == Ids{"-", "–"});
}

TEST_CASE("hits never cut a letter in two") {
    const std::string text = "Éé é’ “x” ÀÉ";
    for (const char* const typed : {"é", "É", "'", "\"x\"", "à", "x"}) {
        CAPTURE(typed);
        for (const Hit& hit : hits(text, needles(typed))) {
            const auto starts = [&](std::size_t at) {
                return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
            };
            CHECK(starts(hit.from));
            CHECK(starts(hit.to));
        }
    }
}

TEST_CASE("a search of bytes that are no text finds nothing, and harms nothing") {
    const record::Dataset data = record_to_search().load();
    CHECK(found(data, "\xFF\xFE").empty());
    CHECK(found(data, "\xE2\x80").size() <= 3);
    CHECK(found(data, std::string(5000, 'a')).empty());
}
