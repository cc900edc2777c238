// svg: a chart as SVG. Text stays text, colours are CSS variables with the light palette as fallback, so that
// one picture follows the page's theme and still stands alone in a file.
#pragma once

#include <string>
#include <string_view>

#include "core/block/view.h"

namespace out {

// What can be pressed in the chart is a plain link inside it, as in the rest of the text view.
std::string svg(const view::Chart& chart, float width, const view::ViewState& state);

// The chart alone, for paper: nothing to press.
std::string svg_picture(const view::Chart& chart, float width);

// The View's first chart as a file of its own: title, subtitle, chart, source, record's date and link, all of
// it real text, on white, in colours that a drawing program or a word processor understands. Empty where the
// View has no chart. `record` is the record's title, `address` the whole address of the view. The fonts are
// named, not embedded; the page puts them in.
std::string svg_file(const view::View& view, std::string_view record, std::string_view address);

// The same chart without words around it, to be set among those of a briefing: on white, as wide as on paper.
std::string view_picture(const view::View& view);

} // namespace out
