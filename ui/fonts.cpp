#include "ui/style.h"

#include <limits>

namespace ui {

namespace {

constexpr std::size_t kSmallestFont = 1024; // bytes; ImGui takes less than 100 for a slip of the caller's

ImFont* add(std::span<const char> bytes) {
    if (bytes.size() < kSmallestFont) return nullptr;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.Flags |= ImFontFlags_NoLoadError;
    // Negative: sizes are those of the em square, as in CSS, not from ascender to descender, so that 18 in
    // the canvas is as large as 18 in the page.
    config.SizePixels = -kBody;
    // 1.92.2b multiplies the bounds of advances by the size's sign, which turns them round. Nothing is less
    // or greater than NaN: no bounds.
    config.GlyphMinAdvanceX = config.GlyphMaxAdvanceX = std::numeric_limits<float>::quiet_NaN();
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<char*>(bytes.data()),
                                                      static_cast<int>(bytes.size()), 0, &config);
}

} // namespace

bool load_fonts(Style& style, std::span<const char> regular, std::span<const char> strong) {
    style.regular = add(regular);
    style.strong = add(strong);
    if (!style.regular) style.regular = style.strong;
    if (!style.strong) style.strong = style.regular;
    return style.regular != nullptr;
}

} // namespace ui
