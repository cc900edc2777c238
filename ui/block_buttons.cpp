#include <algorithm>

#include "ui/blocks.h"
#include "ui/control.h"
#include "ui/rich_text.h"

namespace ui {

namespace {

using view::Tone;

constexpr float kButtonHeight = 40, kTouchButtonHeight = 44, kButtonPadding = 14, kButtonGap = 10,
                kButtonRounding = 6; // CSS pixels

view::Text label_of(const view::Button& button) { return {words_run(button.label)}; }

TextLook look_of(const Painter& painter, const view::Button& button) {
    return {.size = painter.body, .align = Align::centre, .tone = button.chosen ? Tone::page : Tone::ink};
}

} // namespace

float button_width(const Painter& painter, const view::Button& button) {
    const view::Text label = label_of(button);
    const SetText set = set_text(painter, label, look_of(painter, button), FLT_MAX);
    return snap(painter, static_cast<double>(set.width + 2 * scaled(painter, kButtonPadding)));
}

ButtonDrawn draw_button(Painter& painter, const view::Button& button, ImGuiID id, float x, double y,
                        float most, semantics::Declared node) {
    const view::Text label = label_of(button);
    const TextLook look = look_of(painter, button);
    const float padding = scaled(painter, kButtonPadding);
    ButtonDrawn drawn;
    drawn.width = std::min(button_width(painter, button), most);
    const SetText set = set_text(painter, label, look, drawn.width - 2 * padding + 1);
    drawn.height = std::max(scaled(painter, painter.style.touch ? kTouchButtonHeight : kButtonHeight),
                            set.height + padding);

    const ImRect area = box(x, y, drawn.width, drawn.height);
    node.role = Role::button;
    node.id = id;
    node.name = button.name.empty() ? button.label : button.name;
    node.chosen = button.chosen;
    node.from = area.Min;
    node.to = area.Max;
    const Pressed state = control(painter, id, area);
    drawn.pressed = state.pressed;
    const ImU32 around = painter.ground;
    painter.ground = button.chosen ? painter[Tone::accent] : painter[Tone::page];
    if (state.hovered)
        painter.ground = mixed(button.chosen ? painter[Tone::ink] : painter[Tone::accent], painter.ground,
                               state.held ? 0.2F : 0.08F);
    if (in_sight(y, y + static_cast<double>(drawn.height))) {
        const float rounding = scaled(painter, kButtonRounding);
        painter.list->AddRectFilled(area.Min, area.Max, painter.ground, rounding);
        if (!button.chosen) painter.list->AddRect(area.Min, area.Max, painter[Tone::outline], rounding);
        ring(painter, id, area);
    }
    draw_text(painter, label, set, x + padding,
              y + static_cast<double>(snap(painter, static_cast<double>(drawn.height - set.height) / 2)),
              drawn.width - 2 * padding, look, id, std::move(node));
    painter.ground = around;
    return drawn;
}

double draw_buttons(Painter& painter, const view::Buttons& buttons, ImGuiID seed, float x, double y,
                    float width) {
    if (buttons.buttons.empty()) return 0;
    // One of them is the state that is shown: they are choices, not deeds.
    const bool choices = std::any_of(buttons.buttons.begin(), buttons.buttons.end(),
                                     [](const view::Button& button) { return button.chosen; });
    const float gap = scaled(painter, kButtonGap);
    float along = 0, row = 0;
    double at = y;
    for (const view::Button& button : buttons.buttons) {
        const float needed = std::min(button_width(painter, button), width);
        if (along > 0 && along + needed > width) {
            at += static_cast<double>(row + gap);
            along = row = 0;
        }
        const ButtonDrawn drawn = draw_button(painter, button, unique_id(painter, seed, button.label),
                                              x + along, at, width, {.checkable = choices});
        if (drawn.pressed) {
            painter.outcome.action = button.action;
            painter.outcome.copies = button.copies;
            painter.outcome.copiesLink = button.copiesLink;
        }
        along += drawn.width + gap;
        row = std::max(row, drawn.height);
    }
    return at + static_cast<double>(row) - y;
}

} // namespace ui
