// panel: a part of the explorer that scrolls for itself:
// a child window of ImGui's with a ground and a border.
#pragma once

#include <string>
#include <vector>

#include "core/block/view.h"
#include "ui/painter.h"

namespace ui {

enum class Border : std::uint8_t { none, left, right, top };

class Panel {
public:
    // `name` is the window's: panels of one name share their scroll position. One that doesn't fill its area draws its
    // ground itself.
    Panel(Painter& painter, const std::string& name, const ImRect& area, view::Tone ground, Border border,
          bool fills = true);
    ~Panel();
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;

    // What its content answers to, in any words:
    // where they are others than when it was last drawn, it begins at its top.
    void shows(const std::string& what);
    double top() const;          // where the content begins, which is scrolled
    void ends_at(double bottom); // tells how high the content is

private:
    Painter& painter;
    double contentTop = 0;
};

// Blocks under each other. Returns the height of them all.
double draw_blocks(Painter& painter, const std::vector<view::Block>& blocks, std::size_t first,
                   std::size_t end, const char* name, float x, double y, float width);

// The same as a region of the semantic tree, in the smaller size of text.
double draw_region(Painter& painter, const char* region, const std::vector<view::Block>& blocks,
                   const char* name, float x, double y, float width);

} // namespace ui
