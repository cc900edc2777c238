#include "ui/style.h"

#include "imgui_internal.h"

namespace ui {

namespace {

struct Pair {
    std::string_view light, dark;
};

// In the order of view::Tone.
constexpr std::array<Pair, kTones> kPalette = {{
    {"#10181f", "#eef2f5"}, // ink
    {"#52606d", "#a9b6c2"}, // secondary
    {"#12507b", "#7fb8e0"}, // accent
    {"#1a6e8e", "#63b7d6"}, // strength
    {"#3f6f1f", "#9ccb6b"}, // progress
    {"#a8321e", "#f08a76"}, // concern
    {"#155fa0", "#7fb3ec"}, // outstanding
    {"#1b6e45", "#6cc79a"}, // good
    {"#9a4b00", "#f0a94e"}, // requires improvement
    {"#8c1d40", "#f08fb0"}, // inadequate
    {"#ffffff", "#11171c"}, // page
    {"#f5f7f9", "#192128"}, // panel
    {"#d5dbe1", "#33404b"}, // line
    {"#e6eff6", "#1c3344"}, // wash
    {"#75828e", "#7a8b9b"}, // outline
}};

constexpr unsigned digit(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

constexpr ImU32 packed(std::string_view hex) {
    const auto byte = [&](std::size_t at) { return digit(hex[at]) * 16 + digit(hex[at + 1]); };
    return IM_COL32(byte(1), byte(3), byte(5), 255);
}

} // namespace

std::string_view hex(Scheme scheme, view::Tone tone) {
    const Pair& pair = kPalette[static_cast<std::size_t>(tone)];
    return scheme == Scheme::light ? pair.light : pair.dark;
}

std::array<ImU32, kTones> palette(Scheme scheme) {
    std::array<ImU32, kTones> colours{};
    for (std::size_t i = 0; i < kTones; ++i) colours[i] = packed(hex(scheme, static_cast<view::Tone>(i)));
    return colours;
}

std::array<ImU32, kTones> palette(const SystemColours& forced) {
    using view::Tone;
    std::array<ImU32, kTones> colours{};
    colours.fill(forced.text);
    for (const Tone ground : {Tone::page, Tone::panel, Tone::wash})
        colours[static_cast<std::size_t>(ground)] = forced.ground;
    colours[static_cast<std::size_t>(Tone::accent)] = forced.link;
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
