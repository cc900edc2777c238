// text_width: how wide a text will be, near enough to keep labels apart in a chart.
//
// Advance widths of Source Sans 3 (units of 1/1000 em), the font of every output. Letters beyond ASCII count
// as an average one. Answers differ from the drawn width by a few per cent at most; leave that much room.
#pragma once

#include <string_view>

namespace view {

// In the unit of `size` (CSS pixels).
float text_width(std::string_view utf8, float size, bool strong = false);

} // namespace view
