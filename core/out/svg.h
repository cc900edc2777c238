// svg: a chart as SVG. Text stays text, colours are CSS variables with the light palette as fallback, so that
// one picture follows the page's theme and still stands alone in a file.
#pragma once

#include <string>

#include "core/view/view.h"

namespace out {

// What can be pressed in the chart is a plain link inside it, as in the rest of the text view.
std::string svg(const view::Chart& chart, float width, const view::ViewState& state);

} // namespace out
