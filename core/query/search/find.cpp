#include "core/query/search/find.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numeric>
#include <optional>
#include <utility>

#include "core/query/search/letters.h"
#include "core/query/search/stem.h"

namespace query {
namespace {

// How well a document has a term: its place, and whether as typed. Smaller is better.
using Rank = std::uint8_t;
constexpr std::size_t kRanks = std::size_t{2} * kPlaces;
constexpr Rank kAbsent = 0xFF;
constexpr std::array<float, kRanks> kWorth = {8, 6, 4, 3, 2, 1.5F};

Rank rank(Where where, bool begins) {
    return static_cast<Rank>(2 * static_cast<unsigned>(where) + (begins ? 1U : 0U));
}

// The documents that have a term, ascending, with their ranks.
struct Matches {
    std::vector<std::uint32_t> documents;
    std::vector<Rank> ranks;
};

// Takes matches into room made beforehand: to ask for each whether there is some costs more than the match.
class Taking {
public:
    explicit Taking(std::size_t most) {
        all_.documents.resize(most);
        all_.ranks.resize(most);
    }
    void add(std::uint32_t document, Rank rank) {
        all_.documents[taken_] = document;
        all_.ranks[taken_++] = rank;
    }
    Matches finish() {
        all_.documents.resize(taken_);
        all_.ranks.resize(taken_);
        return std::move(all_);
    }

private:
    Matches all_;
    std::size_t taken_ = 0;
};

// A term and the lists in which the documents that have it stand.
struct Planned {
    std::vector<ListId> exact = {}, begins = {};
    std::optional<Sought> phrase = {}; // in place of the lists
    bool without = false, optional = false;
};

std::string stemmed(std::string word) {
    stem(word);
    return word;
}

// ---- One typing error

// Whether `typed` becomes `word`, or with `open` a beginning of it, by one change: a letter more, less or another, or
// two in the wrong order.
bool one_error(std::string_view typed, std::string_view word, bool open) {
    std::size_t same = 0;
    while (same < typed.size() && same < word.size() && typed[same] == word[same]) ++same;
    const auto rest = [&](std::size_t of_typed, std::size_t of_word) {
        if (of_typed > typed.size() || of_word > word.size()) return false;
        const std::string_view left = typed.substr(of_typed), there = word.substr(of_word);
        return open ? there.starts_with(left) : there == left;
    };
    const bool swapped = same + 1 < typed.size() && same + 1 < word.size() && typed[same] == word[same + 1] &&
                         typed[same + 1] == word[same];
    return rest(same + 1, same + 1) || rest(same + 1, same) || rest(same, same + 1) ||
           (swapped && rest(same + 2, same + 2));
}

constexpr std::size_t kForgivenFrom = 5;          // letters
constexpr std::size_t kBeginningForgivenFrom = 6; // of a beginning: shorter ones are like too many words

// The words that `typed` may have been meant for: whole ones, or where there are none (and with `open`) such as begin
// so.
std::vector<const IndexedWord*> meant(const TextIndex& index, std::string_view typed, bool open) {
    std::vector<const IndexedWord*> words;
    if (typed.size() < kForgivenFrom) return words;
    for (const bool beginnings : {false, true}) {
        if (beginnings && (!open || !words.empty() || typed.size() < kBeginningForgivenFrom)) break;
        for (const IndexedWord& word : index.sorted)
            if (word.word.size() + 1 >= typed.size() && !index.list(word.stem).empty() &&
                one_error(typed, word.word, beginnings))
                words.push_back(&word);
    }
    return words;
}

// ---- What to look for

void add_once(std::vector<ListId>& lists, ListId list) {
    if (list != kNoList && std::find(lists.begin(), lists.end(), list) == lists.end()) lists.push_back(list);
}

// The lists of the words that begin so.
std::vector<ListId> lists_of_beginning(const TextIndex& index, std::string_view letters) {
    const std::span<const IndexedWord> words = index.beginning_with(letters);
    std::vector<ListId> lists;
    if (words.empty()) return lists;
    const auto characters =
        static_cast<std::size_t>(std::count_if(letters.begin(), letters.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        }));
    if (characters == 1) return {words[0].first};
    if (characters == 2) return {words[0].firstTwo};
    for (const IndexedWord& word : words) lists.push_back(word.stem);
    std::sort(lists.begin(), lists.end());
    lists.erase(std::unique(lists.begin(), lists.end()), lists.end());
    return lists;
}

ListId list_of(const TextIndex& index, std::string_view stem) {
    const std::uint32_t number = index.stems.find(stem);
    return number == kNoList ? kNoList : index.listOfStem[number];
}

// A group of words known as the same that some terms in a row spell, the longest there is. `stems`: of the terms;
// empty where a term is no single word to look for.
struct Spelt {
    std::size_t group = 0, terms = 0;
};
Spelt spelt(const TextIndex& index, const std::vector<SameWords>& known,
            const std::vector<std::string>& stems, std::size_t from) {
    Spelt longest;
    if (!index.begins_known(stems[from])) return longest; // nearly always
    for (std::size_t g = 0; g < known.size(); ++g)
        for (const std::vector<std::string>& phrase : known[g]) {
            if (phrase.size() <= longest.terms || from + phrase.size() > stems.size()) continue;
            if (std::equal(phrase.begin(), phrase.end(), stems.begin() + static_cast<std::ptrdiff_t>(from)))
                longest = {g, phrase.size()};
        }
    return longest;
}

class Plan {
public:
    Plan(const TextIndex& index, const std::vector<SameWords>& known, const Documents& documents,
         FoundDocuments& found)
        : index_(index), known_(known), documents_(documents), found_(found) {}

    std::vector<Planned> make(const std::vector<TypedTerm>& terms) {
        std::vector<Planned> plan;
        const bool nothing_else = std::all_of(terms.begin(), terms.end(), passed);
        std::vector<std::string> stems;
        for (const TypedTerm& term : terms)
            stems.push_back(term.phrase || term.without ? std::string() : stemmed(term.words[0]));
        for (std::size_t i = 0; i < terms.size();) {
            const Spelt same = spelt(index_, known_, stems, i);
            if (same.terms > 0) {
                plan.push_back(known(same.group));
                i += same.terms;
                continue;
            }
            const std::string& stem = stems[i];
            const TypedTerm& term = terms[i++];
            if (term.phrase)
                plan.push_back(phrase(term));
            else if (nothing_else || !passed(term))
                plan.push_back(word(term, stem));
        }
        return plan;
    }

private:
    static bool passed(const TypedTerm& term) { return !term.phrase && passed_over(term.words[0]); }

    // Words that are the same. A word that is known is taken for whole: "LAC" is no beginning of "lack".
    Planned known(std::size_t group) {
        Planned planned;
        planned.exact = {index_.known[group]};
        for (const std::vector<std::string>& words : known_[group]) found_.marks.push_back({words});
        return planned;
    }

    // `stem`: of its word, where it isn't to be left out.
    Planned word(const TypedTerm& term, const std::string& stem) {
        Planned planned;
        planned.without = term.without;
        const std::string& typed = term.words[0];
        if (term.without) {
            planned.exact = {list_of(index_, stemmed(typed))};
            return planned;
        }
        planned.optional = documents_.optional(stem);
        planned.exact = {list_of(index_, stem)};
        if (term.open) planned.begins = lists_of_beginning(index_, typed);
        if (index_.list(planned.exact[0]).empty() && planned.begins.empty()) return forgiven(term);
        found_.marks.push_back({{stem}, false, term.open ? typed : ""});
        return planned;
    }

    Planned forgiven(const TypedTerm& term) {
        Planned planned;
        Forgiven forgiven{term.words[0], {}};
        for (const IndexedWord* word : meant(index_, term.words[0], term.open)) {
            add_once(planned.exact, word->stem);
            found_.marks.push_back({{stemmed(std::string(word->word))}});
            forgiven.taken.emplace_back(word->word);
        }
        if (forgiven.taken.empty())
            found_.missing.push_back(term.words[0]);
        else
            found_.forgiven.push_back(std::move(forgiven));
        return planned;
    }

    Planned phrase(const TypedTerm& term) {
        Planned planned;
        planned.without = term.without;
        Sought sought{term.words, true, term.open ? term.words.back() : ""};
        if (!term.without) found_.marks.push_back(sought);
        planned.phrase = std::move(sought);
        return planned;
    }

    const TextIndex& index_;
    const std::vector<SameWords>& known_;
    const Documents& documents_;
    FoundDocuments& found_;
};

// ---- Looking

// What several lists have together, each document once, ascending.
using Lists = std::vector<std::pair<std::span<const Posting>, bool>>; // whether it is one of beginnings

// Many: a byte for every document there is.
Matches of_many(const Lists& lists, std::size_t postings, std::size_t documents) {
    constexpr std::size_t step = sizeof(std::uint64_t);
    std::vector<Rank> best((documents + step - 1) / step * step, kAbsent);
    for (const auto& [list, begins] : lists)
        for (const Posting posting : list) {
            Rank& rank_of = best[posting.document()];
            rank_of = std::min(rank_of, rank(posting.where(), begins));
        }
    Taking all(std::min(postings, documents));
    for (std::size_t i = 0; i < best.size(); i += step) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, &best[i], step);
        if (eight == ~std::uint64_t{0}) continue;
        for (std::size_t at = i; at < i + step; ++at)
            if (best[at] != kAbsent) all.add(static_cast<std::uint32_t>(at), best[at]);
    }
    return all.finish();
}

// Few: put in order.
Matches of_few(const Lists& lists, std::size_t postings) {
    std::vector<std::uint64_t> found;
    found.reserve(postings);
    for (const auto& [list, begins] : lists)
        for (const Posting posting : list)
            found.push_back(std::uint64_t{posting.document()} << 8U | rank(posting.where(), begins));
    std::sort(found.begin(), found.end());
    Taking all(postings);
    std::uint64_t before = ~std::uint64_t{0};
    for (const std::uint64_t each : found)
        if (each >> 8U != std::exchange(before, each >> 8U))
            all.add(static_cast<std::uint32_t>(each >> 8U), static_cast<Rank>(each & 0xFFU));
    return all.finish();
}

Matches of_list(std::span<const Posting> list, bool begins) {
    Taking all(list.size());
    for (const Posting posting : list) all.add(posting.document(), rank(posting.where(), begins));
    return all.finish();
}

// What both have.
std::vector<std::uint32_t> in_both(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::vector<std::uint32_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

class Looking {
public:
    Looking(const TextIndex& index, const Documents& documents) : index_(index), documents_(documents) {}

    Matches matches(const Planned& planned) const {
        if (planned.phrase) return of_phrase(*planned.phrase);
        return of_lists(planned.exact, planned.begins);
    }

private:
    Matches of_lists(const std::vector<ListId>& exact, const std::vector<ListId>& begins) const {
        Lists lists;
        std::size_t postings = 0;
        const auto add = [&](ListId list, bool is_beginning) {
            if (index_.list(list).empty()) return;
            lists.emplace_back(index_.list(list), is_beginning);
            postings += lists.back().first.size();
        };
        for (const ListId list : exact) add(list, false);
        for (const ListId list : begins)
            if (std::find(exact.begin(), exact.end(), list) == exact.end()) add(list, true);
        if (lists.size() == 1) return of_list(lists[0].first, lists[0].second);
        constexpr std::size_t few = 256; // times as many documents: then to sort is less work
        return postings * few < index_.documents ? of_few(lists, postings)
                                                 : of_many(lists, postings, index_.documents);
    }

    // The documents that have all its words are read.
    Matches of_phrase(const Sought& phrase) const {
        std::vector<std::uint32_t> candidates;
        for (std::size_t i = 0; i < phrase.words.size(); ++i) {
            const bool open = i + 1 == phrase.words.size() && !phrase.beginning.empty();
            Matches word =
                of_lists({list_of(index_, stemmed(phrase.words[i]))},
                         open ? lists_of_beginning(index_, phrase.beginning) : std::vector<ListId>());
            candidates = i == 0 ? std::move(word.documents) : in_both(candidates, word.documents);
        }
        Taking found(candidates.size());
        for (const std::uint32_t document : candidates) {
            Where where = Where::name;
            if (documents_.stands(document, phrase, where)) found.add(document, rank(where, false));
        }
        return found.finish();
    }

    const TextIndex& index_;
    const Documents& documents_;
};

// ---- Order

// One term: by rank, and by number within one.
std::vector<std::uint32_t> by_rank(const Matches& matches) {
    std::array<std::size_t, kRanks + 1> next{};
    for (const Rank rank : matches.ranks) ++next[rank + 1U];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> ordered(matches.documents.size());
    for (std::size_t i = 0; i < ordered.size(); ++i) ordered[next[matches.ranks[i]]++] = matches.documents[i];
    return ordered;
}

// What each document is worth, by number.
class Scores {
public:
    explicit Scores(const std::vector<std::uint32_t>& documents)
        : documents_(documents), worth_(documents.size()) {}

    void add(const Matches& term, std::uint32_t all) {
        const float rare = std::log(1 + static_cast<float>(all) /
                                            static_cast<float>(std::max<std::size_t>(1, term.ranks.size())));
        std::size_t at = 0;
        for (std::size_t i = 0; i < term.documents.size() && at < documents_.size(); ++i) {
            while (at < documents_.size() && documents_[at] < term.documents[i]) ++at;
            if (at < documents_.size() && documents_[at] == term.documents[i])
                worth_[at] += rare * kWorth[term.ranks[i]];
        }
    }
    std::vector<std::uint32_t> ordered() const {
        std::vector<std::uint32_t> places(documents_.size());
        std::iota(places.begin(), places.end(), 0U);
        std::stable_sort(places.begin(), places.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return worth_[a] > worth_[b]; });
        for (std::uint32_t& place : places) place = documents_[place];
        return places;
    }

private:
    const std::vector<std::uint32_t>& documents_;
    std::vector<float> worth_;
};

std::vector<std::uint32_t> all_documents(std::uint32_t count) {
    std::vector<std::uint32_t> all(count);
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

} // namespace

FoundDocuments find_documents(const TextIndex& index, const std::vector<SameWords>& known,
                              const Documents& documents, const std::vector<TypedTerm>& terms) {
    FoundDocuments found;
    const std::vector<Planned> plan = Plan(index, known, documents, found).make(terms);
    const Looking looking(index, documents);
    if (plan.size() == 1 && !plan[0].without) {
        found.documents = by_rank(looking.matches(plan[0]));
        return found;
    }
    const bool others = std::any_of(plan.begin(), plan.end(), [](const Planned& planned) {
        return !planned.optional && !planned.without;
    });
    std::vector<Matches> wanted, optional;
    std::vector<std::uint32_t> left;
    bool begun = false;
    for (const Planned& planned : plan) {
        Matches matches = looking.matches(planned);
        if (planned.without) {
            std::vector<std::uint32_t> kept;
            if (!begun) left = all_documents(index.documents);
            begun = true;
            std::set_difference(left.begin(), left.end(), matches.documents.begin(), matches.documents.end(),
                                std::back_inserter(kept));
            left = std::move(kept);
        } else if (planned.optional && others) {
            optional.push_back(std::move(matches));
        } else {
            left = begun ? in_both(left, matches.documents) : matches.documents;
            begun = true;
            wanted.push_back(std::move(matches));
        }
    }
    Scores scores(left);
    for (const Matches& each : wanted) scores.add(each, index.documents);
    for (const Matches& each : optional) scores.add(each, index.documents);
    found.documents = scores.ordered();
    return found;
}

} // namespace query
