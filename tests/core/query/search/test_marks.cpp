#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/query/search.h"
#include "tests/core/make_record.h"

using namespace query;

namespace {

using Words = std::vector<std::string>;

// What a search for `typed` marks in the text, which is a statement of the record.
Words marked(const std::string& text, std::string_view typed) {
    MadeRecord made;
    made.findings = {{.id = "it", .statement = text}};
    made.synonyms = {{"LAC", "looked after children"}};
    const record::Dataset data = made.load();
    Words parts;
    for (const Hit& hit : hits(text, search(make_catalogue(data), typed).marks))
        parts.push_back(text.substr(hit.from, hit.to - hit.from));
    return parts;
}

} // namespace

TEST_CASE("hits are whole words, in the text's own letters, in every form") {
    CHECK(marked("Agency staff, agencies", "agency") == Words{"Agency", "agencies"});
    CHECK(marked("Supervised, supervising supervision", "supervise") ==
          Words{"Supervised", "supervising", "supervision"});
    CHECK(marked("the child’s voice", "child's") == Words{"child’s"});
    CHECK(marked("Renée, Rene\xCC\x81"
                 "e",
                 "renee") == Words{"Renée", "Rene\xCC\x81"
                                            "e"});
    CHECK(marked("nothing here", "agency").empty());
    CHECK(marked("nothing here", "").empty());
    CHECK(marked("planning of plans", "plann") == Words{"planning"});
}

TEST_CASE("a phrase is marked as a whole, and not where its words stand apart") {
    CHECK(marked("social workers and social work", "\"social workers\"") == Words{"social workers"});
    CHECK(marked("social – workers", "\"social workers\"") == Words{"social – workers"});
    CHECK(marked("workers, social", "\"social workers\"").empty());
}

TEST_CASE("what was left out is not marked, what is the same is, and so is what was meant") {
    CHECK(marked("agency plans", "plans -home") == Words{"plans"});
    CHECK(marked("Looked-after children, and others looked after", "lac") == Words{"Looked-after children"});
    CHECK(marked("the supervision", "supervison") == Words{"supervision"});
    CHECK(marked("plans of the council", "the plans") == Words{"plans"});
}

TEST_CASE("hits that overlap are one") {
    CHECK(marked("social workers leave", "\"social workers\" workers leave") ==
          Words{"social workers", "leave"});
}

TEST_CASE("hits never cut a letter in two") {
    const std::string text = "Éé é’ “x” ÀÉ 3.5 1,200";
    for (const char* const typed : {"é", "É", "'", "\"x\"", "à", "x", "éé", "3.5", "1200"}) {
        CAPTURE(typed);
        const auto starts = [&](std::size_t at) {
            return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        };
        MadeRecord made;
        made.findings = {{.id = "it", .statement = text}};
        const record::Dataset data = made.load();
        for (const Hit& hit : hits(text, search(make_catalogue(data), typed).marks)) {
            CHECK(starts(hit.from));
            CHECK(starts(hit.to));
        }
    }
}

TEST_CASE("very many phrases are found in one reading") {
    PhraseFinder finder;
    finder.add("care order", 0);
    finder.add("care", 1);
    finder.add("Order", 2);
    finder.add("", 3);
    std::vector<std::size_t> found;
    finder.each("A care order.", [&](std::size_t which) { found.push_back(which); });
    CHECK(found == std::vector<std::size_t>{1, 0, 2});
}
