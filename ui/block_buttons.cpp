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

TextLook look_of(const Pen& pen, const view::Button& button) {
    return {.size = pen.body, .align = Align::centre, .tone = button.chosen ? Tone::page : Tone::ink};
}

} // namespace

float button_width(const Pen& pen, const view::Button& button) {
    const view::Text label = label_of(button);
    const SetText set = set_text(pen, label, look_of(pen, button), FLT_MAX);
    return snap(pen, static_cast<double>(set.width + 2 * scaled(pen, kButtonPadding)));
}

ButtonDrawn draw_button(Pen& pen, const view::Button& button, ImGuiID id, float x, double y, float most,
                        bool checkable) {
    const view::Text label = label_of(button);
    const TextLook look = look_of(pen, button);
    const float padding = scaled(pen, kButtonPadding);
    ButtonDrawn drawn;
    drawn.width = std::min(button_width(pen, button), most);
    const SetText set = set_text(pen, label, look, drawn.width - 2 * padding + 1);
    drawn.height =
        std::max(scaled(pen, pen.theme.touch ? kTouchButtonHeight : kButtonHeight), set.height + padding);

    const ImRect area = box(x, y, drawn.width, drawn.height);
    semantics_item(pen.explorer.semantics, {.role = Role::button,
                                            .id = id,
                                            .name = button.name.empty() ? button.label : button.name,
                                            .chosen = button.chosen,
                                            .checkable = checkable});
    const Pressed state = control(pen, id, area);
    drawn.pressed = state.pressed;
    const ImU32 around = pen.ground;
    pen.ground = button.chosen ? pen[Tone::accent] : pen[Tone::page];
    if (state.hovered)
        pen.ground =
            mixed(button.chosen ? pen[Tone::ink] : pen[Tone::accent], pen.ground, state.held ? 0.2F : 0.08F);
    if (in_sight(y, y + static_cast<double>(drawn.height))) {
        const float rounding = scaled(pen, kButtonRounding);
        pen.list->AddRectFilled(area.Min, area.Max, pen.ground, rounding);
        if (!button.chosen) pen.list->AddRect(area.Min, area.Max, pen[Tone::outline], rounding);
        ring(pen, id, area);
    }
    draw_text(pen, label, set, x + padding,
              y + static_cast<double>(snap(pen, static_cast<double>(drawn.height - set.height) / 2)),
              drawn.width - 2 * padding, look, id, {});
    pen.ground = around;
    return drawn;
}

double draw_buttons(Pen& pen, const view::Buttons& buttons, ImGuiID seed, float x, double y, float width) {
    if (buttons.buttons.empty()) return 0;
    // One of them is the state that is shown: they are choices, not deeds.
    const bool choices = std::any_of(buttons.buttons.begin(), buttons.buttons.end(),
                                     [](const view::Button& button) { return button.chosen; });
    const float gap = scaled(pen, kButtonGap);
    float along = 0, row = 0;
    double at = y;
    for (const view::Button& button : buttons.buttons) {
        const float needed = std::min(button_width(pen, button), width);
        if (along > 0 && along + needed > width) {
            at += static_cast<double>(row + gap);
            along = row = 0;
        }
        const ButtonDrawn drawn =
            draw_button(pen, button, unique_id(pen, seed, button.label), x + along, at, width, choices);
        if (drawn.pressed) {
            pen.outcome.action = button.action;
            pen.outcome.copies = button.copies;
            pen.outcome.copiesLink = button.copiesLink;
        }
        along += drawn.width + gap;
        row = std::max(row, drawn.height);
    }
    return at + static_cast<double>(row) - y;
}

} // namespace ui
