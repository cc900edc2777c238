// style: what the page's style takes from core, as CSS. web/build/site.mjs puts it into web/page/page.css.
//   block/palette.h       --ink: #10181f; ... in light, in dark, forced by the system, in print; and a class for
//                         each tone of words but ink, which stands anyway: .tone-secondary { ... }
//   block/paper_sizes.h   @page, and in print --paper-body: 10pt; --paper-body-line: 1.35; --paper-below: 6px; ...
#pragma once

#include <string>

namespace out {

std::string style();

} // namespace out
