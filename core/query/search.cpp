#include "core/query/search.h"

#include <algorithm>

namespace query {
namespace {

using record::Index;
using record::kNone;

// One folded character of `text` at `at`, and how many bytes it takes. Latin letters lose their case; curly
// quotes, primes, dashes and hard spaces become plain ones. Other characters fold to their bytes, each alone.
struct Folded {
    char c;
    std::size_t bytes;
};

Folded fold(std::string_view text, std::size_t at) {
    const char c = text[at];
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) { // nearly all there is, so it must be quick
        if (c >= 'A' && c <= 'Z') return {static_cast<char>(c - 'A' + 'a'), 1};
        return {c == '\n' || c == '\t' ? ' ' : c, 1};
    }
    const auto next = text.substr(at, 3);
    if (next == "\xE2\x80\x98" || next == "\xE2\x80\x99" || next == "\xE2\x80\xB2") return {'\'', 3};
    if (next == "\xE2\x80\x9C" || next == "\xE2\x80\x9D" || next == "\xE2\x80\xB3") return {'"', 3};
    if (next >= "\xE2\x80\x90" && next <= "\xE2\x80\x95" && next.size() == 3) return {'-', 3};
    if (next == "\xE2\x88\x92") return {'-', 3};
    if (next.substr(0, 2) == "\xC2\xA0") return {' ', 2};
    // Accented capitals of Latin-1 (À to Þ, but not ×): their small forms lie 32 above.
    if (at > 0 && text[at - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97)
        return {static_cast<char>(byte + 32), 1};
    return {c, 1};
}

// How many bytes of `text` from `at` on spell `needle`; 0: they don't.
std::size_t match(std::string_view text, std::size_t at, std::string_view needle) {
    std::size_t here = at;
    for (const char c : needle) {
        if (here >= text.size()) return 0;
        const Folded folded = fold(text, here);
        if (folded.c != c) return 0;
        here += folded.bytes;
    }
    return here - at;
}

std::size_t find_folded(std::string_view text, std::string_view needle, std::size_t from,
                        std::size_t& length) {
    for (std::size_t at = from; at < text.size(); ++at)
        if ((length = match(text, at, needle)) != 0) return at;
    return std::string_view::npos;
}

// Calls `each` with every text of the entry that search looks at, until it answers true.
template <class Each>
bool any_text(const Entries& entries, Index entry, Each each) {
    const record::Dataset& data = *entries.data;
    if (each(statement(entries, entry))) return true;
    const Index i = entries.index[entry];
    if (entries.kind[entry] == EntryKind::response) {
        if (each(data.responses[i].speaker) || each(data.responses[i].role)) return true;
    } else if (entries.kind[entry] == EntryKind::figure) {
        if (each(data.figures[i].unit) || each(data.figures[i].basis)) return true;
    } else if (each(data.findings.extent[i])) {
        return true;
    }
    if (entries.theme[entry] != kNone && each(data.themes[entries.theme[entry]].name)) return true;
    for (const record::Evidence& e : slice(data.evidence, entries.evidence[entry])) {
        const record::Source& source = data.sources[e.source];
        if (each(e.quote) || each(e.value) || each(source.title) || each(source.publisher)) return true;
    }
    return false;
}

} // namespace

Needles needles(std::string_view typed) {
    std::string folded;
    for (std::size_t at = 0; at < typed.size();) {
        const Folded next = fold(typed, at);
        folded += next.c;
        at += next.bytes;
    }
    Needles words;
    std::string word;
    bool quoted = false;
    const auto finish = [&] {
        const auto from = word.find_first_not_of(' ');
        if (from != std::string::npos) {
            word = word.substr(from, word.find_last_not_of(' ') - from + 1);
            if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
        }
        word.clear();
    };
    for (const char c : folded) {
        if (c == '"') {
            finish();
            quoted = !quoted;
        } else if (c == ' ' && !quoted) {
            finish();
        } else if (c != ' ' || word.empty() || word.back() != ' ') {
            word += c; // the record's texts have single spaces
        }
    }
    finish();
    return words;
}

bool occurs(std::string_view text, const std::string& needle) {
    std::size_t length = 0;
    return find_folded(text, needle, 0, length) != std::string_view::npos;
}

Bits search(const Entries& entries, const Needles& needles) {
    if (needles.empty()) return bits_all(entries.size());
    Bits found = bits_none(entries.size());
    for (Index entry = 0; entry < entries.size(); ++entry) {
        const bool all = std::all_of(needles.begin(), needles.end(), [&](const std::string& needle) {
            return any_text(entries, entry, [&](std::string_view text) { return occurs(text, needle); });
        });
        if (all) bits_put(found, entry);
    }
    return found;
}

std::vector<Hit> hits(std::string_view text, const Needles& needles) {
    std::vector<Hit> all;
    for (const std::string& needle : needles) {
        std::size_t length = 0;
        for (std::size_t at = find_folded(text, needle, 0, length); at != std::string_view::npos;
             at = find_folded(text, needle, at + length, length))
            all.push_back({at, at + length});
    }
    std::sort(all.begin(), all.end(), [](const Hit& a, const Hit& b) { return a.from < b.from; });
    std::vector<Hit> joined;
    for (const Hit& hit : all) {
        if (!joined.empty() && hit.from <= joined.back().to)
            joined.back().to = std::max(joined.back().to, hit.to);
        else
            joined.push_back(hit);
    }
    return joined;
}

} // namespace query
