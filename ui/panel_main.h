// panel_main: the middle of the explorer, and in narrow layouts all of it.
#pragma once

#include "core/block/view.h"
#include "ui/layout.h"
#include "ui/painter.h"

namespace ui {

[[gnu::noinline]] void draw_main_panel(Painter& painter, const view::View& view, const Layout& layout);

} // namespace ui
