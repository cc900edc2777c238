// link: a state as the fragment of an address, and back.
//
//   view=findings&theme=workforce&direction=concern~progress&q=agency%20staff&at=2026-11-21
//
// Grammar (version 1)
//   fragment = [ pair *( "&" pair ) ]        with or without a leading "#"
//   pair     = key "=" value                 keys below; a key given twice: the first one counts
//   value    = word *( "~" word )            lists only; words are not empty
//   word     = *( A-Z a-z 0-9 - . _ | "%" two hex digits )      percent-encoded UTF-8 for all else; a "~" within a
//              word of a list is written twice; behind a word, but not a text, that ends in what is encoded stands "%00"
//
//   view        the word of a screen (core/screens/registry.h)
//   columns     of Compare: inspection, or inspection "." body   (list, at most 4)
//   theme  inspection  finding                                   chosen: one id
//   measure     of Numbers: one id
//   part        of Sources: one of its subjects
//   in  on  direction  voice  tier  body  year                   filters (lists): state/facets.cpp
//               a year or a span of them: 2016, 2016-2022
//   q           search text
//   sort        inspection | theme | direction | voice | source
//   group       none and the same
//   show        of Compare: all | changed | concerns
//   beside      of Numbers: areas shown, as slugs (list)
//   marks       of Numbers: on | off
//   at          the record's date when the link was shared: not part of the state
//
// A field at its default is left out. A link never ends in punctuation, because mail programs cut that off:
// where a word would end so, its last character is percent-encoded. Word, Outlook, Teams and Markdown leave
// all the characters that are used alone. What suffers on the way all the same is put right where it is read
// (arrived.h).
//
// Decoding never fails: what can't be understood is left out and named in `leftOut`, the rest is honoured.
// decode(encode(s)) == s for every state whose words are valid UTF-8 without control characters, not empty
// and not repeated within a list, and whose link is no longer than kMaxLink.
//
// A key that is renamed keeps its old name in `formerly` of its row (link.cpp, facets.cpp): old links go on
// to mean what they meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/state/view_state.h"

namespace view {

struct Link {
    ViewState state;
    std::string at;                   // ISO date, or empty
    std::vector<std::string> leftOut; // sentences for the reader, in the order of the link
};

// A fragment longer than this is cut before it is read: no link of ours comes near it.
inline constexpr std::size_t kMaxLink = 8192;

std::string encode(const ViewState& state);

// With `at=`: what Share hands out.
std::string encode_shared(const ViewState& state, std::string_view at);

Link decode(std::string_view fragment);

// "East Midlands" -> "east-midlands": how an area of a measure is written in a link.
std::string slug(std::string_view name);

// ---- the pages of the site

// The page nearest to a state, which shows it without a script: "inspection-jul-2021.html". A screen's page
// is its word, the first screen's pages are those of inspections and themes. Words that could not be part of
// a file's name lead to "index.html".
std::string page_of(const ViewState& state);

// The page with the state behind it: "inspection-jul-2021.html#inspection=jul-2021&theme=workforce". With a
// script the state is shown, without one the page is. Relative, so that the site works in any folder. `at`:
// as in encode_shared.
std::string address_of(const ViewState& state, std::string_view at = {});

} // namespace view
