#include "core/query/search/text_index.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/query/search/letters.h"
#include "core/query/search/stem.h"

namespace query {
namespace {

// FNV-1a, which is good enough for words.
std::uint32_t hash(std::string_view text) {
    std::uint32_t value = 0x811c9dc5;
    for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x01000193;
    return value ^ (value >> 15U);
}

// How many bytes the first character takes.
std::size_t first_character(std::string_view text) {
    std::size_t bytes = 1;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
    return bytes;
}

} // namespace

// ---- Texts

std::size_t Texts::place_of(std::string_view text) const {
    std::size_t at = hash(text) & (table_.size() - 1);
    while (table_[at] != 0 && (*this)[table_[at] - 1] != text) at = (at + 1) & (table_.size() - 1);
    return at;
}

void Texts::grow() {
    constexpr std::size_t least = 1024;
    table_.assign(std::max(least, table_.size() * 2), 0);
    for (std::uint32_t i = 0; i < size(); ++i) table_[place_of((*this)[i])] = i + 1;
}

std::uint32_t Texts::put(std::string_view text) {
    if (2 * static_cast<std::size_t>(size()) >= table_.size()) grow();
    const std::size_t at = place_of(text);
    if (table_[at] == 0) {
        letters_.insert(letters_.end(), text.begin(), text.end());
        ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
        table_[at] = size();
    }
    return table_[at] - 1;
}

std::uint32_t Texts::find(std::string_view text) const {
    if (table_.empty()) return kNoList;
    return table_[place_of(text)] - 1; // of a free place: kNoList
}

// ---- TextIndex

std::span<const Posting> TextIndex::of_stem(std::string_view stem) const {
    const std::uint32_t number = stems.find(stem);
    return number == kNoList ? std::span<const Posting>() : list(listOfStem[number]);
}

bool TextIndex::begins_known(std::string_view stem) const {
    const std::uint32_t number = stems.find(stem);
    return number < knownBegins.size() && knownBegins[number]; // kNoList is beyond all
}

std::span<const IndexedWord> TextIndex::beginning_with(std::string_view letters) const {
    const auto first =
        std::lower_bound(sorted.begin(), sorted.end(), letters,
                         [](const IndexedWord& w, std::string_view text) { return w.word < text; });
    const auto end = std::partition_point(first, sorted.end(),
                                          [&](const IndexedWord& w) { return w.word.starts_with(letters); });
    return std::span(sorted).subspan(static_cast<std::size_t>(first - sorted.begin()),
                                     static_cast<std::size_t>(end - first));
}

// ---- Indexer

Indexer::Indexer(const std::vector<SameWords>& known) {
    for (const SameWords& group : known) {
        known_.push_back(begin_list());
        for (const std::vector<std::string>& phrase : group) {
            Ending ending{{}, known_.back()};
            for (const std::string& each : phrase) ending.stems.push_back(list_of_stem(each));
            if (ending.stems.empty()) continue;
            knownBegins_.resize(stems_.size(), false);
            knownBegins_[stems_.find(phrase.front())] = true;
            const ListId last = ending.stems.back();
            if (endings_.size() <= last) endings_.resize(last + 1);
            endings_[last].push_back(std::move(ending));
        }
    }
}

ListId Indexer::begin_list() {
    latest_.push_back(kNoList);
    sizes_.push_back(0);
    return static_cast<ListId>(latest_.size() - 1);
}

ListId Indexer::list_of_stem(std::string_view stem) {
    const std::uint32_t number = stems_.put(stem);
    if (number == listOfStem_.size()) listOfStem_.push_back(begin_list());
    return listOfStem_[number];
}

std::string_view Indexer::stem_text(ListId stem) const {
    const auto at = std::find(listOfStem_.begin(), listOfStem_.end(), stem);
    return at == listOfStem_.end() ? std::string_view()
                                   : stems_[static_cast<std::uint32_t>(at - listOfStem_.begin())];
}

std::uint32_t Indexer::word(std::string_view folded) {
    const std::uint32_t number = words_.put(folded);
    if (number < lists_.size()) return number;
    std::string stemmed(folded);
    stem(stemmed);
    Lists lists{list_of_stem(stemmed)};
    const auto start = [&](std::size_t bytes) {
        const std::uint32_t at = starts_.put(folded.substr(0, bytes));
        if (at == listOfStart_.size()) listOfStart_.push_back(begin_list());
        return listOfStart_[at];
    };
    const std::size_t one = first_character(folded);
    lists.first = start(one);
    if (one < folded.size()) lists.firstTwo = start(one + first_character(folded.substr(one)));
    lists_.push_back(lists);
    return number;
}

std::vector<std::uint32_t> Indexer::words_of(std::string_view text) {
    std::vector<std::uint32_t> all;
    WordReader reader(text);
    for (Word each; reader.next(each);) all.push_back(word(each.folded));
    return all;
}

// Each document stands once in a list, with the best of its places.
void Indexer::note(ListId list, Where where) {
    if (list == kNoList) return;
    const Posting posting = Posting::of(documents_ - 1, where);
    const std::uint32_t at = latest_[list];
    if (at != kNoList && noted_[at].posting.document() == posting.document()) {
        noted_[at].posting.value = std::min(noted_[at].posting.value, posting.value);
        return;
    }
    latest_[list] = static_cast<std::uint32_t>(noted_.size());
    ++sizes_[list];
    noted_.push_back({list, posting});
}

void Indexer::note_word(std::uint32_t word, Where where) {
    note(lists_[word].stem, where);
    note(lists_[word].first, where);
    note(lists_[word].firstTwo, where);
}

void Indexer::note_known(ListId last, Where where) {
    if (last >= endings_.size()) return;
    for (const Ending& ending : endings_[last])
        if (ending.stems.size() <= field_.size() &&
            std::equal(ending.stems.rbegin(), ending.stems.rend(), field_.rbegin()))
            note(ending.list, where);
}

void Indexer::add(std::span<const std::uint32_t> words, Where where, std::span<const ListId> passed) {
    field_.clear();
    for (const std::uint32_t each : words) {
        const Lists& lists = lists_[each];
        field_.push_back(lists.stem);
        note_known(lists.stem, where);
        if (!std::binary_search(passed.begin(), passed.end(), lists.stem)) note_word(each, where);
    }
}

void Indexer::add(std::string_view text, Where where) {
    scratch_.clear();
    std::string before;
    WordReader reader(text);
    for (Word each; reader.next(each);) {
        scratch_.push_back(word(each.folded));
        if (each.hyphened) note_word(word(before.append(each.folded)), where);
        before.assign(each.folded);
    }
    add(scratch_, where);
}

TextIndex Indexer::finish() && {
    TextIndex index;
    index.documents = documents_;
    index.listOfStem = std::move(listOfStem_);
    index.known = std::move(known_);
    index.knownBegins = std::move(knownBegins_);
    index.start.assign(sizes_.size() + 1, 0);
    std::partial_sum(sizes_.begin(), sizes_.end(), index.start.begin() + 1);
    // They were noted document by document, and so come into each list ascending.
    index.postings.resize(noted_.size());
    std::vector<std::uint32_t> next(index.start.begin(), index.start.end() - 1);
    for (const Noted& noted : noted_) index.postings[next[noted.list]++] = noted.posting;
    index.stems = std::move(stems_);
    index.words = std::move(words_);
    for (std::uint32_t i = 0; i < index.words.size(); ++i)
        index.sorted.push_back({index.words[i], lists_[i].stem, lists_[i].first, lists_[i].firstTwo});
    std::sort(index.sorted.begin(), index.sorted.end(),
              [](const IndexedWord& a, const IndexedWord& b) { return a.word < b.word; });
    return index;
}

} // namespace query
