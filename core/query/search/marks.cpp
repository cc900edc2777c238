#include "core/query/search/marks.h"

#include <algorithm>
#include <utility>

#include "core/query/search/letters.h"
#include "core/query/search/stem.h"

namespace query {
namespace {

// A word of the text and, where it was asked for, its stem.
struct Read {
    std::string folded, stemmed;
    std::size_t from = 0, to = 0;
    bool hyphened = false;
};

bool fits(Read& word, const Sought& sought, std::size_t i) {
    const std::string& wanted = sought.words[i];
    const bool last = i + 1 == sought.words.size();
    if (last && !sought.beginning.empty() && word.folded.starts_with(sought.beginning)) return true;
    if (sought.exact) return word.folded == wanted;
    if (wanted.empty() || word.folded[0] != wanted[0]) return false; // a stem begins as its word does
    if (word.stemmed.empty()) {                                      // no stem is empty
        word.stemmed = word.folded;
        stem(word.stemmed);
    }
    return word.stemmed == wanted;
}

// The words that were read last, as many as the longest phrase has. Their room is used again and again.
class Latest {
public:
    explicit Latest(std::size_t most) : words_(std::max<std::size_t>(most, 2)) {}

    void add(const Word& word) {
        Read& read = words_[count_++ % words_.size()];
        read.folded.assign(word.folded);
        read.stemmed.clear();
        read.from = word.from;
        read.to = word.to;
        read.hyphened = word.hyphened && count_ > 1;
    }
    // Where the phrase that ends here begins; npos: none does.
    std::size_t begin_of(const Sought& sought) {
        const std::size_t length = sought.words.size();
        if (length == 0 || length > count_) return std::string_view::npos;
        if (length == 1 && !sought.exact && read(0).hyphened) { // "front-line" is "frontline"
            Read joined{read(1).folded + read(0).folded, {}, 0, 0, false};
            if (fits(joined, sought, 0)) return read(1).from;
        }
        for (std::size_t i = length; i-- > 0;)
            if (!fits(read(length - 1 - i), sought, i)) return std::string_view::npos;
        return read(length - 1).from;
    }

private:
    // The one that was read `back` words before the last.
    Read& read(std::size_t back) { return words_[(count_ - 1 - back) % words_.size()]; }

    std::vector<Read> words_;
    std::size_t count_ = 0;
};

} // namespace

Sought exactly(std::string_view text) {
    Sought sought{.words = {}, .exact = true};
    WordReader reader(text);
    for (Word word; reader.next(word);) sought.words.emplace_back(word.folded);
    return sought;
}

std::vector<Hit> hits(std::string_view text, const Marks& marks) {
    std::vector<Hit> found;
    if (marks.empty()) return found;
    std::size_t most = 1;
    for (const Sought& sought : marks) most = std::max(most, sought.words.size());
    Latest latest(most);
    WordReader reader(text);
    for (Word word; reader.next(word);) {
        latest.add(word);
        for (const Sought& sought : marks) {
            Hit hit{latest.begin_of(sought), word.to};
            if (hit.from == std::string_view::npos) continue;
            // One that reaches back over others takes them in.
            while (!found.empty() && hit.from < found.back().to) {
                hit.from = std::min(hit.from, found.back().from);
                found.pop_back();
            }
            found.push_back(hit);
        }
    }
    return found;
}

bool occurs(std::string_view text, const Sought& sought) {
    if (sought.words.empty()) return false;
    Latest latest(sought.words.size());
    WordReader reader(text);
    for (Word word; reader.next(word);) {
        latest.add(word);
        if (latest.begin_of(sought) != std::string_view::npos) return true;
    }
    return false;
}

void PhraseFinder::add(std::string_view phrase, std::size_t which) {
    std::vector<std::string> words = exactly(phrase).words;
    if (words.empty()) return;
    longest_ = std::max(longest_, words.size());
    const std::string last = std::move(words.back());
    words.pop_back();
    byLast_[last].push_back({std::move(words), which});
}

void PhraseFinder::each(std::string_view text, const std::function<void(std::size_t which)>& found) const {
    std::vector<std::string> latest; // the words before, as many as a phrase may have
    WordReader reader(text);
    for (Word word; reader.next(word);) {
        const auto ending = byLast_.find(word.folded);
        if (ending != byLast_.end())
            for (const Phrase& phrase : ending->second)
                if (phrase.before.size() <= latest.size() &&
                    std::equal(phrase.before.rbegin(), phrase.before.rend(), latest.rbegin()))
                    found(phrase.which);
        if (latest.size() == longest_) latest.erase(latest.begin());
        latest.emplace_back(word.folded);
    }
}

} // namespace query
