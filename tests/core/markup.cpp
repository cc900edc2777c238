#include "tests/core/markup.h"

#include <algorithm>
#include <array>
#include <utility>

namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};

bool is_void(std::string_view name) { return name == "br" || name == "col" || name == "img"; }

struct Reader {
    std::string_view rest;
    Markup markup;
    std::vector<std::size_t> open; // tags

    bool fail(const std::string& why) {
        if (markup.error.empty()) markup.error = why + " before: " + std::string(rest.substr(0, 60));
        return false;
    }

    // Up to `stop`, entities resolved; false where a loose mark stands in it.
    bool read_text(std::string_view stop, std::string& text) {
        while (!rest.empty() && stop.find(rest[0]) == std::string_view::npos) {
            if (rest[0] == '<' || rest[0] == '>') return fail("a loose angle bracket");
            if (rest[0] != '&') {
                text += rest[0];
                rest.remove_prefix(1);
                continue;
            }
            const auto entity = std::find_if(kEntities.begin(), kEntities.end(), [&](const auto& e) {
                return rest.substr(0, e.first.size()) == e.first;
            });
            if (entity == kEntities.end()) return fail("a loose ampersand");
            text += entity->second;
            rest.remove_prefix(entity->first.size());
        }
        return true;
    }

    std::string word() {
        const auto end = std::min(rest.find_first_of(" \t\n=/>\"'"), rest.size());
        std::string found(rest.substr(0, end));
        rest.remove_prefix(end);
        return found;
    }

    void spaces() {
        while (!rest.empty() && (rest[0] == ' ' || rest[0] == '\n')) rest.remove_prefix(1);
    }

    bool close_tag() {
        rest.remove_prefix(2);
        const std::string name = word();
        if (rest.empty() || rest[0] != '>') return fail("a closing tag that doesn't close");
        rest.remove_prefix(1);
        if (open.empty() || markup.tags[open.back()].name != name)
            return fail("</" + name + "> out of place");
        open.pop_back();
        return true;
    }

    bool open_tag() {
        rest.remove_prefix(1);
        MarkupTag tag;
        tag.name = word();
        if (tag.name.empty()) return fail("a tag without a name");
        for (spaces(); !rest.empty() && rest[0] != '>' && rest[0] != '/'; spaces()) {
            const std::string name = word();
            if (name.empty()) return fail("an attribute without a name");
            std::string value;
            if (!rest.empty() && rest[0] == '=') {
                rest.remove_prefix(1);
                if (rest.empty() || rest[0] != '"') return fail("an attribute without quotation marks");
                rest.remove_prefix(1);
                if (!read_text("\"", value)) return false;
                if (rest.empty()) return fail("an attribute without an end");
                rest.remove_prefix(1);
            }
            if (!tag.attributes.emplace(name, value).second) return fail("the attribute " + name + " twice");
        }
        const bool selfClosed = !rest.empty() && rest[0] == '/';
        if (selfClosed) rest.remove_prefix(1);
        if (rest.empty() || rest[0] != '>') return fail("a tag without an end");
        rest.remove_prefix(1);
        markup.tags.push_back(tag);
        if (!selfClosed && !is_void(tag.name)) open.push_back(markup.tags.size() - 1);
        return true;
    }

    void read() {
        while (!rest.empty()) {
            if (rest[0] == '<') {
                if (!(rest.substr(0, 2) == "</" ? close_tag() : open_tag())) return;
                continue;
            }
            std::string text;
            if (!read_text("<", text)) return;
            markup.text += text;
            for (const std::size_t tag : open) markup.tags[tag].text += text;
        }
        if (!open.empty()) fail("<" + markup.tags[open.back()].name + "> is never closed");
    }
};

} // namespace

std::vector<const MarkupTag*> Markup::all(std::string_view name) const& {
    std::vector<const MarkupTag*> found;
    for (const MarkupTag& tag : tags)
        if (tag.name == name) found.push_back(&tag);
    return found;
}

Markup read_markup(std::string_view markup) {
    Reader reader{markup, {}, {}};
    reader.read();
    return std::move(reader.markup);
}
