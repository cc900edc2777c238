// The explorer's own side of the benchmark: core, compiled as for the page, behind a few functions that
// tests/bench/sides/ours.mjs calls. Text is UTF-8 in the module's memory, at a place and of a length.
#include <emscripten.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/query/matrix.h"
#include "core/query/search.h"
#include "core/record/load.h"
#include "core/screens/compare/compare.h"
#include "core/state/facets.h"

namespace {

struct Bench {
    record::Dataset data;
    query::Catalogue catalogue;
    view::Selection selection;
    query::Found found;
    std::vector<std::uint32_t> counts; // of every value of every facet, in the table's order
};

Bench& bench() {
    static Bench only;
    return only;
}

std::string_view text_at(const char* at, int length) { return {at, static_cast<std::size_t>(length)}; }

// "facet=value", as links write both.
struct Wish {
    view::Facet facet = view::Facet::inspection;
    std::string word;
};
Wish wish_of(std::string_view text) {
    const std::size_t equals = text.find('=');
    Wish wish{view::Facet::inspection, std::string(text.substr(equals + 1))};
    for (std::size_t f = 0; f < view::facets().size(); ++f)
        if (view::facets()[f].key == text.substr(0, equals)) wish.facet = static_cast<view::Facet>(f);
    return wish;
}

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* bench_reserve(double bytes) {
    return static_cast<char*>(std::malloc(static_cast<std::size_t>(bytes)));
}

// A record from its JSON to the first answer: what each inspection said on each theme. 1: it is there.
EMSCRIPTEN_KEEPALIVE int bench_load(char* json, double length) {
    record::Loaded loaded = record::load({json, static_cast<std::size_t>(length)});
    std::free(json);
    if (!loaded.faults.empty()) return 0;
    Bench& it = bench();
    it.data = std::move(loaded.data);
    it.catalogue = query::make_catalogue(it.data);
    const query::Matrix matrix =
        query::make_matrix(it.catalogue, query::bits_all(it.catalogue.entries.size()));
    return matrix.cells.empty() ? 0 : 1;
}

EMSCRIPTEN_KEEPALIVE int bench_search(const char* at, int length) {
    bench().found = query::search(bench().catalogue, text_at(at, length));
    return static_cast<int>(bench().found.entries.size());
}
EMSCRIPTEN_KEEPALIVE const std::uint32_t* bench_found() { return bench().found.entries.data(); }

// A value chosen, or let go of; and the counts of every value of every facet. Returns how many entries pass.
EMSCRIPTEN_KEEPALIVE int bench_toggle(const char* at, int length) {
    Bench& it = bench();
    const Wish wish = wish_of(text_at(at, length));
    std::vector<std::string>& words = it.selection.lists[wish.facet];
    if (std::erase(words, wish.word) == 0) words.push_back(wish.word);
    const view::Filtered filtered = view::filter(it.catalogue, it.selection);
    it.counts.clear();
    for (std::size_t f = 0; f < view::facets().size(); ++f) {
        const query::Bits among = filtered.without(static_cast<view::Facet>(f));
        for (const query::Bits& has : it.catalogue.facets[f].entries)
            it.counts.push_back(static_cast<std::uint32_t>(query::bits_count_both(among, has)));
    }
    return static_cast<int>(query::bits_count(filtered.shown));
}

// The count of one value, as bench_toggle left it.
EMSCRIPTEN_KEEPALIVE int bench_count_of(const char* at, int length) {
    const Wish wish = wish_of(text_at(at, length));
    std::size_t i = 0;
    for (std::size_t f = 0; f < view::facets().size(); ++f)
        for (const query::FacetValue& value : bench().catalogue.facets[f].values) {
            if (static_cast<view::Facet>(f) == wish.facet && value.word == wish.word)
                return static_cast<int>(bench().counts[i]);
            ++i;
        }
    return -1;
}

// Two inspections beside each other, "ID ID": how many themes.
EMSCRIPTEN_KEEPALIVE int bench_compare(const char* at, int length) {
    const std::string_view ids = text_at(at, length);
    const std::size_t space = ids.find(' ');
    view::ViewState state;
    state.screen = view::kCompare;
    state.columns = {{std::string(ids.substr(0, space)), {}}, {std::string(ids.substr(space + 1)), {}}};
    return static_cast<int>(view::Compare::of(view::make_asked(bench().catalogue, state)).rows.size());
}

// What each inspection said on each theme: how many cells.
EMSCRIPTEN_KEEPALIVE int bench_matrix() {
    return static_cast<int>(
        query::make_matrix(bench().catalogue, query::bits_all(bench().catalogue.entries.size()))
            .cells.size());
}

} // extern "C"
