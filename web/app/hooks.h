// hooks: what the explorer tells the page. The page hands in functions by these names when it makes the
// module (createExplorer({hooks: {moved, copies, ...}}), web/page/explorer.js); they are called from within a
// frame or from within a call that the page made. Strings are UTF-8.
#pragma once

#include <cstddef>
#include <string>

namespace web {

// The reader moved on to `address` (core/state/link.h).
// `addsStep`: the history gets a step, or else the present one changes.
void hook_moved(const std::string& address, bool addsStep);

// The reader asked for text, or for the link of what is shown, on the clipboard.
void hook_copies(const std::string& text);
void hook_copies_link();

// The reader pressed a link that leads out of the explorer.
void hook_opens(const std::string& address);

// Something was drawn whose semantic tree the page doesn't have yet: explorer_tell_tree tells it, now or later.
void hook_tree_waits();

// The semantic tree changed (ui/semantics/semantics.h says how it is written).
void hook_tree(const std::string& json);

// The pointer's shape changed: a CSS cursor.
void hook_cursor(const char* cursor);

// Copies what the page holds in `handed` (bytes, of the length it told) to `to`.
void hook_take(void* to);

} // namespace web
