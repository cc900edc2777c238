#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "core/query/search/stem.h"

// Made by Snowball's own program, release 2.2 (Debian's package python3-snowballstemmer), of every word of the record and
// of words that its rules have examples of.
TEST_CASE("stems are Snowball's") {
    std::ifstream file(TEST_DATA_DIR "/stems.tsv");
    REQUIRE(file);
    int words = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto tab = line.find('\t');
        REQUIRE(tab != std::string::npos);
        std::string word = line.substr(0, tab);
        CAPTURE(word);
        query::stem(word);
        CHECK(word == line.substr(tab + 1));
        ++words;
    }
    CHECK(words > 3000);
}

TEST_CASE("what is no English word stays as it is") {
    for (const char* const word :
         {"", "a", "as", "2022", "3.5", "s151", "\xD0\xB4\xD0\xBE\xD0\xBC", "\xFF"}) {
        std::string stemmed = word;
        query::stem(stemmed);
        CHECK(stemmed == word);
    }
}
