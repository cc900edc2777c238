// markup: a small strict reader of the HTML and SVG that core/out writes: tags, attributes, text. Anything
// that is not well-formed is an error, so that a browser has nothing to guess.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

struct MarkupTag {
    std::string name;
    std::map<std::string, std::string> attributes; // unescaped
    std::string text;                              // within, unescaped, tags left out
};

struct Markup {
    std::vector<MarkupTag> tags; // in the order they open
    std::string text;
    std::string error; // empty: well-formed

    // The tags of that name.
    std::vector<const MarkupTag*> all(std::string_view name) const&;
    std::vector<const MarkupTag*> all(std::string_view name) && = delete; // they would not outlive it
};

Markup read_markup(std::string_view markup);
