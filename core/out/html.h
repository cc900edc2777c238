// html: a View as the text view: headings, lists, tables, charts as inline SVG, plain links for controls.
//
// It is a fragment (no <html>, no script, no style but classes), encoded in UTF-8, with all text escaped.
// Controls link to the address of the next state (state/link.h). Long tables and lists of cards come in pages
// of kPageRows; the page that is shown is not part of the state.
//
// A page that is there before the explorer is folds: what doesn't stand on its first screen is within <noscript>
// elements of the class "rest", which a browser that runs scripts takes for text and doesn't read. So the first screen
// is there sooner, and the explorer too. web/page/first.js unfolds them as soon as somebody reads.
#pragma once

#include <cstddef>
#include <string>

#include "core/block/view.h"

namespace out {

inline constexpr std::size_t kPageRows = 100;

struct HtmlOptions {
    std::size_t page = 0; // from 0
    bool paper = false;   // for print and clipboard: nothing to press, nothing left out to another page
    bool plain = false;   // for where this site's styles aren't: words for marks, lines around cells
    bool folds = false;   // for a page that the explorer takes the place of
};

std::string html(const view::View& view, const HtmlOptions& options = {});

} // namespace out
