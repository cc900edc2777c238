// letters: a text as the words that search compares.
//
// A word is a run of letters and digits, folded: small letters, Latin letters without their accents ("Renée"
// is "renee", whether its accent is part of the letter or follows it), apostrophes within it left out
// ("children's" and "childrens" are one word), soft hyphens and characters without width too. A full stop
// between digits belongs to the number ("3.5"), a comma between digits doesn't ("1,200" is "1200"). Everything
// else, hyphens and dashes too, stands between words. Letters of other scripts are kept as they are.
//
// Text is UTF-8; bytes that are none are letters like any other, and do no harm.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace query {

// A word as it stands in its text, in bytes from `from` up to `to`; `folded` is good until the next one.
struct Word {
    std::string_view folded;
    std::size_t from = 0, to = 0;
    bool hyphened = false; // nothing but a hyphen stands between it and the word before
};

// Reads a text word by word.
class WordReader {
public:
    explicit WordReader(std::string_view text) : text_(text) {}

    bool next(Word& word); // false at the end

private:
    bool inner(std::size_t after) const;

    std::string_view text_;
    std::size_t at_ = 0;
    std::string folded_;
};

} // namespace query
