// words: a text that is set in lines, as the semantic tree tells it: the same words on the same lines, so that what
// is selected and found in the page stands where it is seen on the canvas.
#pragma once

#include "ui/rich_text.h"

namespace ui {

// `x` and `width`: the column that it is drawn in (draw_text). `ids`: of the runs that are controls; empty: none of
// them is told as one.
semantics::Words words_of(const Painter& painter, const view::Text& text, const SetText& set, float x,
                          float width, const TextLook& look, const std::vector<ImGuiID>& ids);

// A run that can be pressed, as a control among words.
semantics::Control control_of(const Painter& painter, const view::Run& run, ImGuiID id);

} // namespace ui
