#include "ui/style.h"

#include "imgui_internal.h"

namespace ui {

namespace {

constexpr unsigned digit(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

constexpr ImU32 packed(std::string_view hex) {
    const auto byte = [&](std::size_t at) { return digit(hex[at]) * 16 + digit(hex[at + 1]); };
    return IM_COL32(byte(1), byte(3), byte(5), 255);
}

} // namespace

std::string_view hex(Scheme scheme, view::Tone tone) {
    const view::Colour& colour = view::colour_of(tone);
    return scheme == Scheme::light ? colour.light : colour.dark;
}

std::array<ImU32, kTones> palette(Scheme scheme) {
    std::array<ImU32, kTones> colours{};
    for (std::size_t i = 0; i < kTones; ++i) colours[i] = packed(hex(scheme, static_cast<view::Tone>(i)));
    return colours;
}

std::array<ImU32, kTones> palette(const SystemColours& forced) {
    std::array<ImU32, kTones> colours{};
    for (std::size_t i = 0; i < kTones; ++i) {
        const view::Use use = view::kPalette[i].use;
        colours[i] = use == view::Use::ground ? forced.ground
                     : use == view::Use::link ? forced.link
                                              : forced.text;
    }
    return colours;
}

void apply(const Style& style) {
    using view::Tone;
    ImGuiStyle& own = ImGui::GetStyle();
    own.FontSizeBase = kBody;
    own.WindowPadding = own.ItemSpacing = own.FramePadding = ImVec2(0, 0);
    own.WindowBorderSize = own.ChildBorderSize = own.WindowRounding = own.ChildRounding = 0;
    own.WindowMinSize = ImVec2(1, 1);
    own.ScrollbarSize = kScrollbar;
    own.ScrollbarRounding = kScrollbar / 2;
    own.GrabMinSize = 32;
    own.AntiAliasedLines = own.AntiAliasedFill = true;
    own.CircleTessellationMaxError = 0.1F;

    const auto set = [&](ImGuiCol place, ImU32 colour) {
        own.Colors[place] = ImGui::ColorConvertU32ToFloat4(colour);
    };
    set(ImGuiCol_Text, style[Tone::ink]);
    set(ImGuiCol_WindowBg, style[Tone::page]);
    set(ImGuiCol_ChildBg, 0);
    set(ImGuiCol_ScrollbarBg, 0);
    const ImVec4 line = ImGui::ColorConvertU32ToFloat4(style[Tone::line]);
    const ImVec4 outline = ImGui::ColorConvertU32ToFloat4(style[Tone::outline]);
    own.Colors[ImGuiCol_ScrollbarGrab] = ImLerp(line, outline, 0.4F);
    set(ImGuiCol_ScrollbarGrabHovered, style[Tone::outline]);
    set(ImGuiCol_ScrollbarGrabActive, style[Tone::accent]);
}

} // namespace ui
