// text_index: which documents hold which words, and where in them.
//
// A document is known by its number, in the order in which documents are added; an index knows nothing else of
// it. For every stem there is a list of the documents that hold a form of it, with the best place it has in
// them. Lists of the same kind stand for the beginnings of words, one and two letters long (which stand in
// most documents, and so would take long to put together), and for words that are known as the same.
//
// It is made in one pass by an Indexer and never changed. All lists are runs of one block of numbers: some
// 180 for a document of the record.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace query {

// Where in a document a word stands, the best place first.
enum class Where : std::uint8_t { statement, quote, name };
inline constexpr unsigned kPlaces = 3;

// A document in a list.
struct Posting {
    std::uint32_t value = 0;

    static Posting of(std::uint32_t document, Where where) {
        return {document << 2U | static_cast<std::uint32_t>(where)};
    }
    std::uint32_t document() const { return value >> 2U; }
    Where where() const { return static_cast<Where>(value & 3U); }
};

// Which list, in the order in which they were begun.
using ListId = std::uint32_t;
inline constexpr ListId kNoList = ~ListId{0};

// Texts, each kept once and known by a number. Moving them keeps what operator[] gave good.
class Texts {
public:
    std::uint32_t put(std::string_view text);        // the number it has, or a new one
    std::uint32_t find(std::string_view text) const; // kNoList where it isn't there
    std::string_view operator[](std::uint32_t i) const {
        return {letters_.data() + ends_[i], ends_[i + 1] - ends_[i]};
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size() - 1); }

private:
    std::size_t place_of(std::string_view text) const;
    void grow();

    std::vector<char> letters_; // no std::string, whose short texts move with it
    std::vector<std::uint32_t> ends_{0};
    std::vector<std::uint32_t> table_; // numbers + 1, by their hashes; 0: free
};

// A word of the documents, and the lists that it stands in.
struct IndexedWord {
    std::string_view word; // in TextIndex::words
    ListId stem = kNoList, first = kNoList, firstTwo = kNoList;
};

struct TextIndex {
    std::uint32_t documents = 0;
    Texts words, stems;
    std::vector<ListId> listOfStem;   // by its number in `stems`
    std::vector<IndexedWord> sorted;  // words by their letters
    std::vector<ListId> known;        // a list each group of words that are the same
    std::vector<bool> knownBegins;    // by a stem's number: some of them begin with it
    std::vector<std::uint32_t> start; // of each list; one more than there are
    std::vector<Posting> postings;    // of each list: documents ascending

    std::span<const Posting> list(ListId i) const {
        if (i == kNoList) return {};
        return std::span(postings).subspan(start[i], start[i + 1] - start[i]);
    }
    // Whether words that are known as the same begin with this stem.
    bool begins_known(std::string_view stem) const;
    // The documents with forms of this stem.
    std::span<const Posting> of_stem(std::string_view stem) const;
    // The words that begin with these letters.
    std::span<const IndexedWord> beginning_with(std::string_view letters) const;
};

// Words that search takes for one another: each a few stems that stand together.
using SameWords = std::vector<std::vector<std::string>>;

class Indexer {
public:
    explicit Indexer(const std::vector<SameWords>& known);

    // The words of a text, to be added any number of times.
    std::vector<std::uint32_t> words_of(std::string_view text);

    void begin_document() { ++documents_; }
    // Words of the document that was begun, which stand together; those of the stems `passed` (sorted) count only as
    // part of what is known as the same.
    void add(std::span<const std::uint32_t> words, Where where, std::span<const ListId> passed = {});
    // A text of it. Two words with a hyphen between them are noted as one too: "front-line" is "frontline".
    void add(std::string_view text, Where where);

    // The stem of a word, by a number: words with the same one are forms of one.
    ListId stem_of(std::uint32_t word) const { return lists_[word].stem; }
    std::string_view stem_text(ListId stem) const; // of such a number

    TextIndex finish() &&;

private:
    struct Lists {
        ListId stem = kNoList, first = kNoList, firstTwo = kNoList;
    };
    // The end of a known phrase: the stems that it ends on, and the list of its group.
    struct Ending {
        std::vector<ListId> stems;
        ListId list = kNoList;
    };
    struct Noted {
        ListId list = kNoList;
        Posting posting;
    };

    std::uint32_t word(std::string_view folded);
    ListId list_of_stem(std::string_view stem);
    ListId begin_list();
    void note(ListId list, Where where);
    void note_word(std::uint32_t word, Where where);
    void note_known(ListId last, Where where);

    std::uint32_t documents_ = 0;
    Texts words_, stems_, starts_; // starts: the first one and two letters of words
    std::vector<Lists> lists_;     // of each word
    std::vector<ListId> listOfStem_, listOfStart_;
    std::vector<ListId> known_;
    std::vector<bool> knownBegins_;
    std::vector<std::vector<Ending>> endings_; // by the stem's list that they end on
    std::vector<std::uint32_t> latest_;        // of each list: where in noted_ its latest document is
    std::vector<std::uint32_t> sizes_;         // of each list
    std::vector<Noted> noted_;
    std::vector<ListId> field_; // stems of the text that is being added
    std::vector<std::uint32_t> scratch_;
};

} // namespace query
