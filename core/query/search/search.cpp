#include "core/query/search.h"

#include <algorithm>
#include <utility>

#include "core/query/search/documents.h"

namespace query {
namespace {

class RecordDocuments final : public Documents {
public:
    RecordDocuments(const Catalogue& catalogue, const SearchIndex& index)
        : catalogue_(catalogue), index_(index) {}

    bool stands(std::uint32_t document, const Sought& phrase, Where& where) const override {
        bool found = false;
        const TakeText take = [&](std::string_view text, Where at) {
            if ((found && at >= where) || !occurs(text, phrase)) return;
            found = true;
            where = at;
        };
        if (document < index_.entries.size()) {
            each_own_text(catalogue_.entries, index_.entries[document], take);
            each_name(catalogue_.entries, index_.entries[document], take);
        } else {
            each_text(*catalogue_.data, index_.things[document - index_.entries.size()], take);
        }
        return found;
    }
    bool optional(const std::string& stem) const override {
        return std::binary_search(index_.shared.begin(), index_.shared.end(), stem);
    }

private:
    const Catalogue& catalogue_;
    const SearchIndex& index_;
};

} // namespace

Found search(const Catalogue& catalogue, std::string_view typed) {
    Found found;
    const std::vector<TypedTerm> terms = read_typed(typed);
    if (terms.empty()) {
        found.bits = bits_all(catalogue.entries.size());
        return found;
    }
    const SearchIndex& index = search_index(catalogue);
    FoundDocuments documents =
        find_documents(index.text, index.known, RecordDocuments(catalogue, index), terms);
    found.asked = true;
    found.bits = bits_none(catalogue.entries.size());
    found.entries.resize(documents.documents.size());
    std::size_t entries = 0;
    for (const std::uint32_t document : documents.documents) {
        if (document < index.entries.size())
            bits_put(found.bits, found.entries[entries++] = index.entries[document]);
        else
            found.things.push_back(index.things[document - index.entries.size()]);
    }
    found.entries.resize(entries);
    found.marks = std::move(documents.marks);
    found.forgiven = std::move(documents.forgiven);
    found.missing = std::move(documents.missing);
    return found;
}

} // namespace query
