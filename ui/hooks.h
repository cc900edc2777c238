// hooks: Dear ImGui's item hooks (IMGUI_ENABLE_TEST_ENGINE), which tell the semantic tree what was drawn.
#pragma once

#include "imgui.h"
#include "ui/semantics.h"

namespace ui {

// Items drawn from now on are told to `tree`; nullptr: to nobody. The hooks are plain C functions of ImGui's,
// hence one tree at a time.
void collect_into(SemanticTree* tree);

// An item that is part of the look, not a control of its own: a table's sideways scrollbar.
void collect_as_decoration(ImGuiID id);

// The part of a rectangle that the current window shows. One that is wholly out of sight stays as it is: it
// is where the thing would be, and it can still be focused and scrolled to.
void clip(ImVec2& from, ImVec2& to);

} // namespace ui
