#include "core/query/search/typed.h"

#include <algorithm>
#include <array>

#include "core/query/search/letters.h"

namespace query {
namespace {

// English words that tell no two findings apart.
constexpr std::array<std::string_view, 45> kPassedOver = {
    "a",    "about", "an",   "and",   "are",   "as",  "at",    "be",    "been", "but",  "by", "did",
    "do",   "does",  "for",  "from",  "had",   "has", "have",  "how",   "if",   "in",   "is", "it",
    "its",  "of",    "on",   "or",    "that",  "the", "their", "there", "they", "this", "to", "was",
    "were", "what",  "when", "where", "which", "who", "why",   "will",  "with"};

// How many bytes a double quotation mark takes at `at`; 0: there is none.
std::size_t quotation_mark(std::string_view text, std::size_t at) {
    if (text[at] == '"') return 1;
    const std::string_view next = text.substr(at, 3);
    const bool curly =
        next == "\xE2\x80\x9C" || next == "\xE2\x80\x9D" || next == "\xE2\x80\x9E" || next == "\xE2\x80\xB3";
    return curly ? 3 : 0;
}

bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::vector<std::string> folded(std::string_view text) {
    std::vector<std::string> words;
    WordReader reader(text);
    for (Word word; reader.next(word);) words.emplace_back(word.folded);
    return words;
}

// Takes what was typed apart, character by character.
struct Taken {
    std::vector<TypedTerm> terms;
    std::string_view typed;
    std::size_t begin = 0; // of the piece at hand
    bool quoted = false, without = false;

    void finish(std::size_t end) {
        std::vector<std::string> words = folded(typed.substr(begin, end - begin));
        if (words.empty()) return;
        if (quoted) {
            terms.push_back({std::move(words), true, without});
        } else {
            for (std::string& word : words) terms.push_back({{std::move(word)}, false, without});
        }
        without = false;
    }
};

} // namespace

bool passed_over(std::string_view folded) {
    return std::binary_search(kPassedOver.begin(), kPassedOver.end(), folded);
}

std::vector<TypedTerm> read_typed(std::string_view typed) {
    Taken taken{{}, typed};
    for (std::size_t at = 0; at < typed.size();) {
        const std::size_t mark = quotation_mark(typed, at);
        if (mark != 0) {
            taken.finish(at);
            taken.quoted = !taken.quoted;
            taken.begin = at + mark;
        } else if (!taken.quoted && space(typed[at])) {
            taken.finish(at);
            taken.without = false;
            taken.begin = at + 1;
        } else if (!taken.quoted && typed[at] == '-' && taken.begin == at && at + 1 < typed.size() &&
                   !space(typed[at + 1])) {
            taken.without = true;
            taken.begin = at + 1;
        }
        at += mark == 0 ? 1 : mark;
    }
    const std::size_t before = taken.terms.size();
    taken.finish(typed.size());
    if (taken.terms.size() > before) taken.terms.back().open = !taken.terms.back().without;
    return std::move(taken.terms);
}

} // namespace query
