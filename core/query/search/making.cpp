// Making the index of a record's search.
#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

#include "core/query/search.h"
#include "core/query/search/documents.h"
#include "core/query/search/letters.h"
#include "core/query/search/stem.h"

namespace query {
namespace {

using record::Dataset;
using record::Index;

std::string stem_of(std::string_view folded) {
    std::string word(folded);
    stem(word);
    return word;
}

std::vector<SameWords> known_words(const Dataset& data) {
    std::vector<SameWords> known;
    for (const record::Synonym& synonym : data.synonyms) {
        SameWords& group = known.emplace_back();
        for (const std::string_view phrase : slice(data.strings, synonym.words)) {
            std::vector<std::string>& stems = group.emplace_back();
            WordReader reader(phrase);
            for (Word word; reader.next(word);) stems.push_back(stem_of(word.folded));
        }
    }
    return known;
}

// Entries, the newest first; in the record's order where they are of one day.
std::vector<Index> newest_first(const Entries& entries) {
    std::vector<Index> order(entries.size());
    std::iota(order.begin(), order.end(), Index{0});
    std::vector<record::Date> dates;
    for (const Index entry : order) {
        const record::Date own = date_of_inspection(entries, entry);
        dates.push_back(date_known(own) ? own : own_date(entries, entry));
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](Index a, Index b) { return date_less(dates[b], dates[a]); });
    return order;
}

// The names of entries as words: each name is read once, however many entries have it.
class Names {
public:
    Names(Indexer& indexer, const Entries& entries) : indexer_(indexer), entries_(entries) {}

    // The names of an entry one after another.
    template <class Take>
    void each(Index entry, Take take) {
        each_name(entries_, entry, [&](std::string_view name, Where) {
            if (!name.empty()) take(words_of(name));
        });
    }

    // The stems that more than two thirds of the entries have in their names.
    std::vector<ListId> shared() {
        std::vector<std::uint32_t> count, latest;
        for (Index entry = 0; entry < entries_.size(); ++entry)
            each(entry, [&](const std::vector<std::uint32_t>& words) {
                for (const std::uint32_t word : words) {
                    const ListId stem = indexer_.stem_of(word);
                    if (stem >= count.size()) {
                        count.resize(stem + 1, 0);
                        latest.resize(stem + 1, 0);
                    }
                    if (latest[stem] == entry + 1) continue;
                    latest[stem] = entry + 1;
                    ++count[stem];
                }
            });
        std::vector<ListId> most;
        for (ListId stem = 0; stem < count.size(); ++stem)
            if (std::size_t{3} * count[stem] > std::size_t{2} * entries_.size()) most.push_back(stem);
        return most;
    }

private:
    const std::vector<std::uint32_t>& words_of(std::string_view name) {
        const std::uint32_t number = names_.put(name);
        if (number == words_.size()) words_.push_back(indexer_.words_of(name));
        return words_[number];
    }

    Indexer& indexer_;
    const Entries& entries_;
    Texts names_;
    std::vector<std::vector<std::uint32_t>> words_;
};

void add_entries(Indexer& indexer, SearchIndex& index, const Entries& entries) {
    Names names(indexer, entries);
    const std::vector<ListId> shared = names.shared();
    const TakeText take = [&](std::string_view text, Where where) { indexer.add(text, where); };
    for (const Index entry : index.entries) {
        indexer.begin_document();
        each_own_text(entries, entry, take);
        names.each(entry,
                   [&](const std::vector<std::uint32_t>& words) { indexer.add(words, Where::name, shared); });
    }
    for (const ListId list : shared) index.shared.emplace_back(indexer.stem_text(list));
    std::sort(index.shared.begin(), index.shared.end());
}

SearchIndex make_index(const Catalogue& catalogue) {
    const Dataset& data = *catalogue.data;
    SearchIndex index;
    index.known = known_words(data);
    index.entries = newest_first(catalogue.entries);
    index.things = all_things(data);
    Indexer indexer(index.known);
    add_entries(indexer, index, catalogue.entries);
    const TakeText take = [&](std::string_view text, Where where) { indexer.add(text, where); };
    for (const Thing& thing : index.things) {
        indexer.begin_document();
        each_text(data, thing, take);
    }
    index.text = std::move(indexer).finish();
    return index;
}

} // namespace

const SearchIndex& search_index(const Catalogue& catalogue) {
    if (!catalogue.searched) catalogue.searched = std::make_shared<const SearchIndex>(make_index(catalogue));
    return *catalogue.searched;
}

} // namespace query
