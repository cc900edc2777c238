// style: what the page's style takes from tables of core, as CSS: web/build/site.mjs puts it into the page's own
// sheet (web/page/page.css).
//   the palette (block/palette.h)       --ink: #10181f; ...      light, dark, forced by the system, in print
//   a class for each tone of words      .tone-secondary { ... }  (out/html.h writes them; ink is what stands anyway)
//   the sheet (block/paper_sizes.h)     @page, and in print --paper-body: 10pt; --paper-body-line: 1.35; ...,
//                                       --paper-below: 6px; ...
#pragma once

#include <string>

namespace out {

std::string style();

} // namespace out
