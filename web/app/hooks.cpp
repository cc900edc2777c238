#include "web/app/hooks.h"

#include <emscripten.h>

// Names are quoted: the Closure Compiler renames what isn't, and the page's side doesn't go through it.

// clang-format off
EM_JS(void, page_moved, (const char* address, int addsStep), {
    Module["hooks"]["moved"](UTF8ToString(address), !!addsStep);
})
EM_JS(void, page_copies, (const char* text), { Module["hooks"]["copies"](UTF8ToString(text)); })
EM_JS(void, page_copies_link, (void), { Module["hooks"]["copiesLink"](); })
EM_JS(void, page_opens, (const char* address), { Module["hooks"]["opens"](UTF8ToString(address)); })
EM_JS(void, page_tree_waits, (void), { Module["hooks"]["treeWaits"](); })
EM_JS(void, page_tree, (const char* json), { Module["hooks"]["tree"](UTF8ToString(json)); })
EM_JS(void, page_cursor, (const char* cursor), { Module["hooks"]["cursor"](UTF8ToString(cursor)); })
EM_JS(void, page_take, (void* to), {
    HEAPU8.set(Module["handed"], to);
    Module["handed"] = null;
})
// clang-format on

namespace web {

void hook_moved(const std::string& address, bool addsStep) { page_moved(address.c_str(), addsStep ? 1 : 0); }
void hook_copies(const std::string& text) { page_copies(text.c_str()); }
void hook_copies_link() { page_copies_link(); }
void hook_opens(const std::string& address) { page_opens(address.c_str()); }
void hook_tree_waits() { page_tree_waits(); }
void hook_tree(const std::string& json) { page_tree(json.c_str()); }
void hook_cursor(const char* cursor) { page_cursor(cursor); }
void hook_take(void* to) { page_take(to); }

} // namespace web
