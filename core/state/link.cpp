#include "core/state/link.h"

#include <algorithm>
#include <set>

#include "core/record/date.h"
#include "core/record/utf8.h"
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

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
        if (low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return clean_utf8(out);
}

class Writer {
public:
    void pair(std::string_view key, const std::string& value) {
        if (value.empty()) return;
        if (!text.empty()) text += '&';
        text.append(key).append("=").append(value);
    }
    void list(std::string_view key, const std::vector<std::string>& words) {
        std::string value;
        for (const std::string& word : words) value += (value.empty() ? "" : "~") + escaped(word);
        pair(key, value);
    }
    std::string text;
};

// Calls `each` with the parts of `text` between separators; empty parts are passed over.
template <class Each>
void split(std::string_view text, char separator, Each each) {
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (end > 0) each(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::vector<std::string> read_list(std::string_view value) {
    std::vector<std::string> words;
    split(value, '~', [&](std::string_view part) {
        std::string word = unescaped(part);
        if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end())
            words.push_back(std::move(word));
    });
    return words;
}

std::string quoted(std::string_view text) {
    constexpr std::size_t enough = 40;
    const std::string clean = clean_utf8(text.substr(0, enough));
    return "“" + clean + (text.size() > enough ? "…" : "") + "”";
}

template <class Enum, std::size_t N>
bool read_enum(Enum& field, const std::array<std::string_view, N>& words, std::string_view value) {
    const auto read = from_word<Enum>(words, value);
    if (read) field = *read;
    return read.has_value();
}

void read_columns(Link& link, std::string_view value) {
    split(value, '~', [&](std::string_view part) {
        const auto dot = std::min(part.find('.'), part.size());
        Column column{unescaped(part.substr(0, dot)), unescaped(part.substr(std::min(dot + 1, part.size())))};
        auto& columns = link.state.columns;
        if (column.inspection.empty() || std::find(columns.begin(), columns.end(), column) != columns.end())
            return;
        if (columns.size() == kMaxColumns)
            link.leftOut.push_back("At most four columns can be compared: " + quoted(part) +
                                   " was left out.");
        else
            columns.push_back(std::move(column));
    });
}

// False where the key or its value isn't understood.
bool read_pair(Link& link, std::string_view key, std::string_view value) {
    ViewState& state = link.state;
    for (const IdField& field : kIdFields)
        if (key == field.key) {
            state.*field.member = unescaped(value);
            return true;
        }
    for (const FilterField& field : kFilterFields)
        if (key == field.key) {
            state.filters.*field.member = read_list(value);
            return true;
        }
    if (key == "view") return read_enum(state.screen, kScreens, value);
    if (key == "sort") return read_enum(state.sort, kSorts, value);
    if (key == "group") return read_enum(state.group, kGroups, value);
    if (key == "show") return read_enum(state.show, kShows, value);
    if (key == "columns") return read_columns(link, value), true;
    if (key == "beside") return state.areas = read_list(value), true;
    if (key == "q") return state.filters.search = unescaped(value), true;
    if (key == "marks") {
        state.marks = value != "off";
        return value == "on" || value == "off";
    }
    if (key == "at") {
        const auto date = record::date_parse(value);
        if (date) link.at = record::date_iso(*date);
        return date.has_value();
    }
    return false;
}

} // namespace

std::string encode(const ViewState& state) {
    const ViewState standard;
    Writer out;
    if (state.screen != standard.screen) out.pair("view", std::string(word(kScreens, state.screen)));
    std::string columns;
    for (const Column& column : state.columns) {
        columns += (columns.empty() ? "" : "~") + escaped(column.inspection, false);
        if (!column.body.empty()) columns += "." + escaped(column.body, false);
    }
    out.pair("columns", columns);
    for (const IdField& field : kIdFields) out.pair(field.key, escaped(state.*field.member));
    for (const FilterField& field : kFilterFields) out.list(field.key, state.filters.*field.member);
    out.pair("q", escaped(state.filters.search));
    if (state.sort != standard.sort) out.pair("sort", std::string(word(kSorts, state.sort)));
    if (state.group != standard.group) out.pair("group", std::string(word(kGroups, state.group)));
    if (state.show != standard.show) out.pair("show", std::string(word(kShows, state.show)));
    out.list("beside", state.areas);
    if (!state.marks) out.pair("marks", "off");
    return out.text;
}

std::string encode_shared(const ViewState& state, std::string_view at) {
    std::string link = encode(state);
    if (!at.empty()) link.append(link.empty() ? "at=" : "&at=").append(at);
    return link;
}

Link decode(std::string_view fragment) {
    Link link;
    if (!fragment.empty() && fragment.front() == '#') fragment.remove_prefix(1);
    if (fragment.size() > kMaxLink) {
        fragment = fragment.substr(0, kMaxLink);
        link.leftOut.emplace_back("The link is too long: its end was left out.");
    }
    std::set<std::string_view> seen;
    split(fragment, '&', [&](std::string_view pair) {
        if (pair.substr(0, 4) == "amp;") pair.remove_prefix(4); // "&amp;": a mail program's doing
        const auto equals = std::min(pair.find('='), pair.size());
        const auto key = pair.substr(0, equals);
        const auto value = pair.substr(std::min(equals + 1, pair.size()));
        if (value.empty()) {
            if (equals == pair.size())
                link.leftOut.push_back("Not understood in the link: " + quoted(pair) + ".");
        } else if (!seen.insert(key).second) {
            link.leftOut.push_back("Twice in the link: " + quoted(key) + "; the first one counts.");
        } else if (!read_pair(link, key, value)) {
            link.leftOut.push_back("Not understood in the link: " + quoted(pair) + ".");
        }
    });
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

} // namespace view
