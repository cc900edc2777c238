#include "core/state/link.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <type_traits>

#include "core/record/date.h"
#include "core/record/utf8.h"
#include "core/state/arrived.h"
#include "core/state/words.h"

namespace view {
namespace {

bool alphanumeric(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

void escape(std::string& out, char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
}

// `dots`: whether a dot may stand unescaped (it separates the parts of a column).
std::string escaped(std::string_view text, bool dots = true) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool last = i + 1 == text.size();
        if (alphanumeric(c) || (!last && (c == '-' || c == '_' || (dots && c == '.'))))
            out += c;
        else
            escape(out, c);
    }
    return out;
}

std::string unescaped(std::string_view text) { return record::clean_utf8(percent_decoded(text)); }

// A word that isn't free text, whose end can be told from what sticks to it on the way (arrived.h).
std::string escaped_word(std::string_view word, bool dots = true) {
    std::string out = escaped(word, dots);
    if (out.size() >= 3 && out[out.size() - 3] == '%') out += kReallyEnds;
    return out;
}

// A word of a list, in which "~" separates.
std::string listed(std::string_view word, bool dots = true) {
    std::string out = escaped_word(word, dots);
    for (auto at = out.find("%7E"); at != std::string::npos; at = out.find("%7E", at + kTilde.size()))
        out.replace(at, 3, kTilde);
    return out;
}

std::string list_word(const std::vector<std::string>& words) {
    std::string value;
    for (const std::string& word : words) value += (value.empty() ? "" : "~") + listed(word);
    return value;
}

std::vector<std::string> read_list(std::string_view value) {
    std::vector<std::string> words;
    for (const std::string& part : list_parts(value)) {
        std::string word = unescaped(part);
        if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end())
            words.push_back(std::move(word));
    }
    return words;
}

std::string quoted(std::string_view text) {
    constexpr std::size_t enough = 40;
    const std::string clean = record::clean_utf8(text.substr(0, enough));
    return "“" + clean + (text.size() > enough ? "…" : "") + "”";
}

// ---- the keys, a row each

struct Key {
    std::string_view key;
    std::string (*write)(const ViewState& state);     // empty: at its default, and left out
    bool (*read)(Link& link, std::string_view value); // false: not understood
    std::string_view formerly = {};                   // a key that older links have
    bool text = false;                                // its value is whatever somebody typed
};

template <std::string ViewState::*id>
constexpr Key id_key(std::string_view key, std::string_view formerly = {}) {
    return {key, [](const ViewState& state) { return escaped_word(state.*id); },
            [](Link& link, std::string_view value) {
                link.state.*id = unescaped(value);
                return true;
            },
            formerly};
}

template <auto field, const auto& words>
constexpr Key word_key(std::string_view key, std::string_view formerly = {}) {
    return {key,
            [](const ViewState& state) {
                return state.*field == ViewState{}.*field ? std::string()
                                                          : std::string(word(words, state.*field));
            },
            [](Link& link, std::string_view value) {
                using Enum = std::remove_reference_t<decltype(link.state.*field)>;
                const auto read = from_word<Enum>(words, value);
                if (read) link.state.*field = *read;
                return read.has_value();
            },
            formerly};
}

std::string write_screen(const ViewState& state) {
    return state.screen == kFirstScreen ? std::string() : state.screen;
}
bool read_screen(Link& link, std::string_view value) {
    if (is_screen(value)) link.state.screen = value;
    return is_screen(value);
}

std::string write_columns(const ViewState& state) {
    std::string value;
    for (const Column& column : state.columns) {
        value += (value.empty() ? "" : "~") + listed(column.inspection, false);
        if (!column.body.empty()) value += "." + listed(column.body, false);
    }
    return value;
}
bool read_columns(Link& link, std::string_view value) {
    for (const std::string_view part : list_parts(value)) {
        const auto dot = std::min(part.find('.'), part.size());
        Column column{unescaped(part.substr(0, dot)), unescaped(part.substr(std::min(dot + 1, part.size())))};
        auto& columns = link.state.columns;
        if (column.inspection.empty() || std::find(columns.begin(), columns.end(), column) != columns.end())
            continue;
        if (columns.size() == kMaxColumns)
            link.leftOut.push_back("At most four columns can be compared: " + quoted(part) +
                                   " was left out.");
        else
            columns.push_back(std::move(column));
    }
    return true;
}

bool read_marks(Link& link, std::string_view value) {
    if (value == "off") link.state.marks = false;
    return value == "on" || value == "off";
}

bool read_at(Link& link, std::string_view value) {
    const auto date = record::date_parse(value);
    if (date) link.at = record::date_iso(*date);
    return date.has_value();
}

// In the order in which a link names them; the facets stand between the two.
constexpr std::array kKeysBefore = {
    Key{"view", write_screen, read_screen}, Key{"columns", write_columns, read_columns},
    id_key<&ViewState::theme>("theme"),     id_key<&ViewState::inspection>("inspection"),
    id_key<&ViewState::finding>("finding"), id_key<&ViewState::measure>("measure"),
    id_key<&ViewState::part>("part"),
};
constexpr std::array kKeysAfter = {
    Key{"q",
        [](const ViewState& state) { return escaped(state.filters.search); },
        [](Link& link, std::string_view value) { return link.state.filters.search = unescaped(value), true; },
        {},
        true},
    word_key<&ViewState::sort, kSorts>("sort"),
    word_key<&ViewState::group, kGroups>("group"),
    word_key<&ViewState::show, kShows>("show"),
    word_key<&ViewState::judgement, kJudgements>("judgement"),
    Key{"beside", [](const ViewState& state) { return list_word(state.areas); },
        [](Link& link, std::string_view value) { return link.state.areas = read_list(value), true; }},
    Key{"marks", [](const ViewState& state) { return std::string(state.marks ? "" : "off"); }, read_marks},
    Key{"at", [](const ViewState&) { return std::string(); }, read_at},
};

template <class Row>
bool is_called(const Row& row, std::string_view key) {
    return key == row.key || (!row.formerly.empty() && key == row.formerly);
}

const Key* key_of(std::string_view key) {
    for (const std::span<const Key> keys :
         {std::span<const Key>(kKeysBefore), std::span<const Key>(kKeysAfter)})
        for (const Key& row : keys)
            if (is_called(row, key)) return &row;
    return nullptr;
}

std::optional<Facet> facet_of(std::string_view key) {
    for (std::size_t f = 0; f < facets().size(); ++f)
        if (is_called(facets()[f], key)) return static_cast<Facet>(f);
    return std::nullopt;
}

// What links call it today.
std::string_view today(std::string_view key) {
    if (const Key* row = key_of(key)) return row->key;
    const auto facet = facet_of(key);
    return facet ? row_of(*facet).key : key;
}

// False where the key or its value isn't understood.
bool read_pair(Link& link, std::string_view key, std::string_view value) {
    if (const Key* row = key_of(key)) return row->read(link, value);
    const auto facet = facet_of(key);
    if (facet) link.state.filters.lists[*facet] = read_list(value);
    return facet.has_value();
}

// An id as the record forms them: nothing else may name a file.
bool plain_id(std::string_view id) {
    constexpr std::size_t longest = 12;
    return !id.empty() && id.size() <= longest && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

} // namespace

std::string encode(const ViewState& state) {
    std::string link;
    const auto add = [&](std::string_view key, const std::string& value) {
        if (!value.empty()) link.append(link.empty() ? "" : "&").append(key).append("=").append(value);
    };
    for (const Key& row : kKeysBefore) add(row.key, row.write(state));
    for (std::size_t f = 0; f < facets().size(); ++f)
        add(facets()[f].key, list_word(state.filters.of(static_cast<Facet>(f))));
    for (const Key& row : kKeysAfter) add(row.key, row.write(state));
    return link;
}

std::string encode_shared(const ViewState& state, std::string_view at) {
    std::string link = encode(state);
    if (!at.empty()) link.append(link.empty() ? "at=" : "&at=").append(at);
    return link;
}

Link decode(std::string_view fragment) {
    Link link;
    if (fragment.size() > kMaxLink) {
        fragment = fragment.substr(0, kMaxLink);
        link.leftOut.emplace_back("The link is too long: its end was left out.");
    }
    const std::vector<std::string> pairs = arrived_pairs(fragment);
    std::set<std::string_view> seen;
    for (const std::string& each : pairs) {
        const std::string_view pair = each;
        const auto equals = std::min(pair.find('='), pair.size());
        const auto key = pair.substr(0, equals);
        auto value = pair.substr(std::min(equals + 1, pair.size()));
        if (&each == &pairs.back()) {
            const Key* row = key_of(key);
            value = without_stuck(value, row != nullptr && row->text);
        }
        if (value.empty()) {
            if (equals == pair.size())
                link.leftOut.push_back("Not understood in the link: " + quoted(pair) + ".");
        } else if (!seen.insert(today(key)).second) {
            link.leftOut.push_back("Twice in the link: " + quoted(key) + "; the first one counts.");
        } else if (!read_pair(link, key, value)) {
            link.leftOut.push_back("Not understood in the link: " + quoted(pair) + ".");
        }
    }
    return link;
}

std::string slug(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (alphanumeric(c))
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

std::string page_of(const ViewState& state) {
    if (state.screen == kThemes && plain_id(state.theme) && state.inspection.empty())
        return "theme-" + state.theme + ".html";
    if (state.screen != kFirstScreen) return state.screen + ".html";
    return plain_id(state.inspection) ? "inspection-" + state.inspection + ".html" : "index.html";
}

std::string address_of(const ViewState& state, std::string_view at) {
    return page_of(state) + "#" + encode_shared(state, at);
}

} // namespace view
