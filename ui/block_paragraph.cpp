#include <algorithm>

#include "ui/blocks.h"
#include "ui/rich_text.h"

namespace ui {

double draw_paragraph(Painter& painter, const view::Paragraph& paragraph, ImGuiID seed, float x, double y,
                      float width) {
    // Small print is set small: a paragraph of which no word is in ink.
    const view::Text& text = paragraph.text;
    const bool small = std::all_of(text.begin(), text.end(), [](const view::Run& run) {
        return run.tone != view::Tone::ink || !run.action.empty() || !run.address.empty();
    });
    const TextLook look{.size = small ? std::min(kSecondary, painter.body) : painter.body};
    return static_cast<double>(
        put_text(painter, text, x, y, measure(painter, look, width), look, seed, {.role = Role::text}));
}

} // namespace ui
