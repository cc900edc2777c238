// find: the documents of an index in which the terms of a query stand, the best first.
//
// A document is found when it has every term: a word in any of its forms (one stem), words known as the same,
// the very words of a phrase; the last word as a beginning too. A term that nothing in the index has, of five
// letters or more, is forgiven one typing error (a letter too many, too few, another one, or two in the wrong
// order): the words that it may have been are looked for in its place, and told. Terms that are passed over
// (typed.h) or `optional` restrict nothing where there are others; the optional ones still count in the order.
//
// Order: each term gives a document more in a statement than in a quotation, and there more than in a name,
// more for a word as it was typed than for one that only begins with it, and more the fewer documents have it.
// What is equal stands in the order of the documents' numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/query/search/marks.h"
#include "core/query/search/text_index.h"
#include "core/query/search/typed.h"

namespace query {

// What a term was taken for.
struct Forgiven {
    std::string typed;
    std::vector<std::string> taken; // the words looked for instead, as the texts have them
};

struct FoundDocuments {
    std::vector<std::uint32_t> documents; // the best first
    Marks marks;                          // what to mark in their texts
    std::vector<Forgiven> forgiven;
    std::vector<std::string> missing; // terms that no document has
};

// What an index doesn't know of its documents.
class Documents {
public:
    virtual ~Documents() = default;
    // The best place in which the phrase stands in the document; false: in none.
    virtual bool stands(std::uint32_t document, const Sought& phrase, Where& where) const = 0;
    // Whether a word of this stem restricts nothing beside others.
    virtual bool optional(const std::string& stem) const = 0;
};

// `known`: those words that the index was made with.
FoundDocuments find_documents(const TextIndex& index, const std::vector<SameWords>& known,
                              const Documents& documents, const std::vector<TypedTerm>& terms);

} // namespace query
