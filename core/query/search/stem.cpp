#include "core/query/search/stem.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace query {
namespace {

struct Change {
    std::string_view ending, becomes;
};

bool vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool any_vowel(std::string_view word) { return std::any_of(word.begin(), word.end(), vowel); }

// Snowball's regions: where the part after the first consonant behind a vowel begins, from `from` on.
std::size_t region(std::string_view word, std::size_t from) {
    std::size_t i = from;
    while (i < word.size() && !vowel(word[i])) ++i;
    while (i < word.size() && vowel(word[i])) ++i;
    return std::min(i + 1, word.size());
}

// A word on its way. A "y" that is a consonant is written "Y" meanwhile.
struct Stemmed {
    std::string& word;
    std::size_t r1 = 0, r2 = 0;

    bool ends(std::string_view ending) const { return std::string_view(word).ends_with(ending); }
    std::size_t before(std::string_view ending) const { return word.size() - ending.size(); }
    void drop(std::size_t letters) { word.resize(word.size() - letters); }
    void replace(std::string_view ending, std::string_view becomes) {
        drop(ending.size());
        word.append(becomes);
    }
    // The letter `back` places before the end; 0 where there is none.
    char last(std::size_t back) const { return back < word.size() ? word[word.size() - 1 - back] : '\0'; }

    // Whether the first `size` letters end in a short syllable.
    bool short_syllable(std::size_t size) const {
        if (size == 2) return vowel(word[0]) && !vowel(word[1]);
        if (size < 3) return false;
        const char c = word[size - 1];
        return !vowel(c) && c != 'w' && c != 'x' && c != 'Y' && vowel(word[size - 2]) &&
               !vowel(word[size - 3]);
    }
    bool is_short() const { return r1 >= word.size() && short_syllable(word.size()); }
};

// The longest ending of the list that the word has; nullptr: none. The lists begin with the longer ones.
const Change* ending_of(const Stemmed& s, std::span<const Change> changes) {
    const auto at = std::find_if(changes.begin(), changes.end(),
                                 [&](const Change& change) { return s.ends(change.ending); });
    return at == changes.end() ? nullptr : &*at;
}

constexpr std::array<Change, 11> kWhole = {{{"skis", "ski"},
                                            {"skies", "sky"},
                                            {"dying", "die"},
                                            {"lying", "lie"},
                                            {"tying", "tie"},
                                            {"idly", "idl"},
                                            {"gently", "gentl"},
                                            {"ugly", "ugli"},
                                            {"early", "earli"},
                                            {"only", "onli"},
                                            {"singly", "singl"}}};
constexpr std::array<std::string_view, 7> kKept = {"sky", "news", "howe", "atlas", "cosmos", "bias", "andes"};
constexpr std::array<std::string_view, 8> kKeptAfterPlural = {"inning",  "outing",  "canning", "herring",
                                                              "earring", "proceed", "exceed",  "succeed"};

void plurals(Stemmed& s) {
    if (s.ends("sses"))
        s.drop(2);
    else if (s.ends("ied") || s.ends("ies"))
        s.drop(s.word.size() > 4 ? 2 : 1);
    else if (s.ends("s") && !s.ends("us") && !s.ends("ss") && s.word.size() > 2 &&
             any_vowel(std::string_view(s.word).substr(0, s.word.size() - 2)))
        s.drop(1);
}

void past_and_progressive(Stemmed& s) {
    for (const std::string_view ending : {"eedly", "eed"})
        if (s.ends(ending)) {
            if (s.before(ending) >= s.r1) s.replace(ending, "ee");
            return;
        }
    for (const std::string_view ending : {"ingly", "edly", "ing", "ed"}) {
        if (!s.ends(ending)) continue;
        if (!any_vowel(std::string_view(s.word).substr(0, s.before(ending)))) return;
        s.drop(ending.size());
        constexpr std::string_view doubles = "bdfgmnprt";
        if (s.ends("at") || s.ends("bl") || s.ends("iz"))
            s.word += 'e';
        else if (s.last(0) == s.last(1) && doubles.find(s.last(0)) != std::string_view::npos)
            s.drop(1);
        else if (s.is_short())
            s.word += 'e';
        return;
    }
}

void final_y(Stemmed& s) {
    if ((s.last(0) == 'y' || s.last(0) == 'Y') && s.word.size() > 2 && !vowel(s.last(1))) s.word.back() = 'i';
}

void long_endings(Stemmed& s) {
    constexpr std::array<Change, 24> changes = {
        {{"ization", "ize"}, {"ational", "ate"}, {"fulness", "ful"}, {"ousness", "ous"}, {"iveness", "ive"},
         {"tional", "tion"}, {"biliti", "ble"},  {"lessli", "less"}, {"entli", "ent"},   {"ation", "ate"},
         {"alism", "al"},    {"aliti", "al"},    {"ousli", "ous"},   {"iviti", "ive"},   {"fulli", "ful"},
         {"enci", "ence"},   {"anci", "ance"},   {"abli", "able"},   {"izer", "ize"},    {"ator", "ate"},
         {"alli", "al"},     {"bli", "ble"},     {"ogi", "og"},      {"li", ""}}};
    const Change* change = ending_of(s, changes);
    if (change == nullptr || s.before(change->ending) < s.r1) return;
    const char preceding = s.last(change->ending.size());
    if (change->ending == "ogi" && preceding != 'l') return;
    if (change->ending == "li" && std::string_view("cdeghkmnrt").find(preceding) == std::string_view::npos)
        return;
    s.replace(change->ending, change->becomes);
}

void further_endings(Stemmed& s) {
    constexpr std::array<Change, 9> changes = {{{"ational", "ate"},
                                                {"tional", "tion"},
                                                {"alize", "al"},
                                                {"icate", "ic"},
                                                {"iciti", "ic"},
                                                {"ative", ""},
                                                {"ical", "ic"},
                                                {"ness", ""},
                                                {"ful", ""}}};
    const Change* change = ending_of(s, changes);
    if (change == nullptr || s.before(change->ending) < s.r1) return;
    if (change->ending == "ative" && s.before(change->ending) < s.r2) return;
    s.replace(change->ending, change->becomes);
}

void last_endings(Stemmed& s) {
    constexpr std::array<Change, 18> changes = {{{"ement", ""},
                                                 {"ance", ""},
                                                 {"ence", ""},
                                                 {"able", ""},
                                                 {"ible", ""},
                                                 {"ment", ""},
                                                 {"ant", ""},
                                                 {"ent", ""},
                                                 {"ism", ""},
                                                 {"ate", ""},
                                                 {"iti", ""},
                                                 {"ous", ""},
                                                 {"ive", ""},
                                                 {"ize", ""},
                                                 {"ion", ""},
                                                 {"al", ""},
                                                 {"er", ""},
                                                 {"ic", ""}}};
    const Change* change = ending_of(s, changes);
    if (change == nullptr || s.before(change->ending) < s.r2) return;
    const char preceding = s.last(change->ending.size());
    if (change->ending == "ion" && preceding != 's' && preceding != 't') return;
    s.drop(change->ending.size());
}

void final_letter(Stemmed& s) {
    const std::size_t size = s.word.size();
    if (s.last(0) == 'e') {
        if (size - 1 >= s.r2 || (size - 1 >= s.r1 && !s.short_syllable(size - 1))) s.drop(1);
    } else if (s.last(0) == 'l' && size - 1 >= s.r2 && s.last(1) == 'l') {
        s.drop(1);
    }
}

void mark_consonants(std::string& word) {
    for (std::size_t i = 0; i < word.size(); ++i)
        if (word[i] == 'y' && (i == 0 || vowel(word[i - 1]))) word[i] = 'Y';
}

std::size_t first_region(std::string_view word) {
    for (const std::string_view start : {"gener", "commun", "arsen"})
        if (word.starts_with(start)) return start.size();
    return region(word, 0);
}

} // namespace

void stem(std::string& word) {
    const bool english = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (word.size() < 3 || !english) return;
    for (const Change& whole : kWhole)
        if (word == whole.ending) {
            word = whole.becomes;
            return;
        }
    if (std::find(kKept.begin(), kKept.end(), word) != kKept.end()) return;
    mark_consonants(word);
    Stemmed s{word, first_region(word)};
    s.r2 = region(word, s.r1);
    plurals(s);
    if (std::find(kKeptAfterPlural.begin(), kKeptAfterPlural.end(), word) == kKeptAfterPlural.end()) {
        past_and_progressive(s);
        final_y(s);
        long_endings(s);
        further_endings(s);
        last_endings(s);
        final_letter(s);
    }
    std::replace(word.begin(), word.end(), 'Y', 'y');
}

} // namespace query
