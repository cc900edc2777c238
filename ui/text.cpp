#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float kLeading = 1.4F;    // line height by text size
constexpr float kCapHeight = 0.66F; // of Source Sans 3, by text size

ImFontBaked* baked_font(const Painter& painter, float size, bool strong) {
    ImFont* font = strong ? painter.style.strong : painter.style.regular;
    return font->GetFontBaked(std::round(size * painter.style.scale), 1 / painter.pixel);
}

template <class Each>
void each_character(std::string_view text, Each each) {
    const char* at = text.data();
    const char* end = at + text.size();
    while (at < end) {
        unsigned int character = 0;
        const int bytes = ImTextCharFromUtf8(&character, at, end);
        at += bytes > 0 ? bytes : 1;
        if (character >= 32) each(static_cast<ImWchar>(character));
    }
}

} // namespace

float text_width(const Painter& painter, std::string_view text, float size, bool strong) {
    ImFontBaked* font = baked_font(painter, size, strong);
    float width = 0;
    each_character(text, [&](ImWchar character) { width += font->GetCharAdvance(character); });
    return width;
}

void draw_text(Painter& painter, std::string_view text, float x, double baseline, float size, bool strong,
               ImU32 colour) {
    if (text.empty() || !in_sight(baseline - static_cast<double>(2 * size * painter.style.scale),
                                  baseline + static_cast<double>(size * painter.style.scale)))
        return;
    ImFontBaked* font = baked_font(painter, size, strong);
    // All characters are looked up first: a new one may move the whole font to another texture.
    int count = 0;
    each_character(text, [&](ImWchar character) { count += font->FindGlyph(character)->Visible ? 1 : 0; });
    if (count == 0) return;
    if (painter.explorer.written != nullptr) painter.explorer.written->insert({colour, painter.ground});
    const float top = snap(painter, baseline) - std::round(font->Ascent);
    x = snap(painter, static_cast<double>(x));
    painter.list->PrimReserve(count * 6, count * 4);
    each_character(text, [&](ImWchar character) {
        const ImFontGlyph& glyph = *font->FindGlyph(character);
        if (glyph.Visible)
            painter.list->PrimRectUV({x + glyph.X0, top + glyph.Y0}, {x + glyph.X1, top + glyph.Y1},
                                     {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, colour);
        x += glyph.AdvanceX;
    });
}

float line_height(const Painter& painter, float size) {
    return snap(painter, static_cast<double>(size * painter.style.scale * kLeading));
}

float baseline_in_line(const Painter& painter, float size) {
    const float em = size * painter.style.scale;
    return snap(painter, static_cast<double>((em * kLeading + em * kCapHeight) / 2));
}

} // namespace ui
