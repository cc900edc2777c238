// screen: the five screens, one file each. Each fills the title, the sentence and the blocks of a View.
#pragma once

#include "core/block/view.h"
#include "core/screens/context.h"

namespace view {

void timeline_screen(const Context& context, View& view);
void findings_screen(const Context& context, View& view);
void compare_screen(const Context& context, View& view);
void numbers_screen(const Context& context, View& view);
void sources_screen(const Context& context, View& view);

} // namespace view
