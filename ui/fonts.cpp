#include "ui/style.h"

#include <limits>

namespace ui {

namespace {

constexpr int kSmallestFont = 1024; // bytes; ImGui takes less than 100 for a slip of the caller's

ImFont* add(const void* bytes, int size) {
    if (bytes == nullptr || size < kSmallestFont) return nullptr;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.Flags |= ImFontFlags_NoLoadError;
    // Negative: sizes are those of the em square, as in CSS, not from ascender to descender, so that 18 in
    // the canvas is as large as 18 in the page.
    config.SizePixels = -kBody;
    // 1.92.2b multiplies the bounds of advances by the size's sign, which turns them round. Nothing is less
    // or greater than NaN: no bounds.
    config.GlyphMinAdvanceX = config.GlyphMaxAdvanceX = std::numeric_limits<float>::quiet_NaN();
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<void*>(bytes), size, 0, &config);
}

} // namespace

bool load_fonts(Style& style, const void* regular, int regularSize, const void* strong, int strongSize) {
    style.regular = add(regular, regularSize);
    style.strong = add(strong, strongSize);
    if (!style.regular) style.regular = style.strong;
    if (!style.strong) style.strong = style.regular;
    return style.regular != nullptr;
}

} // namespace ui
