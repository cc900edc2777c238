#include "core/query/search/letters.h"

#include <algorithm>
#include <array>

namespace query {
namespace {

// What a character is to a word.
enum class Is : std::uint8_t { letter, between, nothing, apostrophe };

struct Character {
    Is is = Is::between;
    char folded = 0; // of a letter; 0: its bytes as they are
    std::size_t bytes = 1;
};

bool digit(char c) { return c >= '0' && c <= '9'; }

// À to ÿ and Ā to ſ without their accents; '-': no letter. Æ, Œ, ß, Þ and the like become the first letter of what
// they are written with.
constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty";
constexpr std::string_view kLatinA = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
                                     "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatin1.size() == 64 && kLatinA.size() == 128);

// Of one that isn't ASCII.
Character wide(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const unsigned first = byte(0), second = byte(1), third = byte(2);
    if (first == 0xC2) { // signs, but for the three that are letters
        if (second == 0xAD) return {Is::nothing, 0, 2};
        return {second == 0xAA || second == 0xB5 || second == 0xBA ? Is::letter : Is::between, 0, 2};
    }
    if (first >= 0xC3 && first <= 0xC5 && second >= 0x80) {
        const std::size_t place = (first - 0xC3) * 64 + (second - 0x80);
        const char plain = place < 64 ? kLatin1[place] : kLatinA[place - 64];
        return {plain == '-' ? Is::between : Is::letter, plain, 2};
    }
    if ((first == 0xCC && second >= 0x80) || (first == 0xCD && second >= 0x80 && second <= 0xAF))
        return {Is::nothing, 0, 2}; // an accent that follows its letter
    if (first == 0xCA && second == 0xBC) return {Is::apostrophe, 0, 2};
    if (first == 0xE2 && second >= 0x80) {
        if (second == 0x80 && (third == 0x98 || third == 0x99 || third == 0xB2))
            return {Is::apostrophe, 0, 3};
        if (second == 0x80 && third >= 0x8B && third <= 0x8F) return {Is::nothing, 0, 3};
        return {Is::between, 0, third == 0 ? 1U : 3U}; // punctuation, arrows and signs
    }
    if (first == 0xEF && second == 0xBB && third == 0xBF) return {Is::nothing, 0, 3};
    return {Is::letter, 0, 1};
}

constexpr std::array<char, 128> kPlain = [] {
    std::array<char, 128> plain{}; // 0: between words
    for (unsigned char c = '0'; c <= '9'; ++c) plain[c] = static_cast<char>(c);
    for (unsigned char c = 'a'; c <= 'z'; ++c) {
        plain[c] = static_cast<char>(c);
        plain[c & 0xDFU] = static_cast<char>(c); // its capital
    }
    return plain;
}();

Character read(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= kPlain.size()) return wide(text, at);
    if (kPlain[byte] != 0) return {Is::letter, kPlain[byte], 1};
    return {text[at] == '\'' ? Is::apostrophe : Is::between, 0, 1};
}

} // namespace

// Whether a word that has begun goes on at `after`.
bool WordReader::inner(std::size_t after) const {
    return after < text_.size() && read(text_, after).is == Is::letter;
}

bool WordReader::next(Word& word) {
    folded_.clear();
    const std::size_t end = at_; // of the word before
    std::size_t from = 0, to = 0;
    while (at_ < text_.size()) {
        const Character here = read(text_, at_);
        const std::size_t after = at_ + here.bytes;
        if (here.is == Is::letter) {
            if (folded_.empty()) from = at_;
            if (here.folded != 0)
                folded_ += here.folded;
            else
                folded_.append(text_.substr(at_, here.bytes));
            to = after;
        } else if (!folded_.empty() && here.is != Is::nothing) {
            const bool number = digit(folded_.back()) && after < text_.size() && digit(text_[after]);
            if (number && text_[at_] == '.')
                folded_ += '.';
            else if (!(number && text_[at_] == ',') && !(here.is == Is::apostrophe && inner(after)))
                break;
        } else if (!folded_.empty() && to == at_) {
            to = after; // an accent belongs to the letter before it
        }
        at_ = std::min(after, text_.size()); // what is no whole character may end before it should
    }
    // Where a word ends, at_ stands on what ended it.
    const std::string_view between = text_.substr(end, from - end);
    const bool hyphened =
        end > 0 && (between == "-" || between == "\xE2\x80\x90" || between == "\xE2\x80\x91");
    word = {folded_, from, to, hyphened};
    return !folded_.empty();
}

} // namespace query
