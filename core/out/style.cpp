#include "core/out/style.h"

#include <array>
#include <sstream>

#include "core/block/palette.h"
#include "core/block/paper_sizes.h"

namespace out {
namespace {

using view::Colour;
using view::Use;

// In the order of Use, by CSS's names.
constexpr std::array kForced = {"CanvasText", "LinkText", "Canvas", "CanvasText", "ButtonBorder"};

template <class Value>
std::string colours(Value value) {
    std::ostringstream css;
    for (const Colour& colour : view::kPalette) css << "--" << colour.name << ": " << value(colour) << ";\n";
    return css.str();
}

std::string sizes() {
    using namespace view::paper;
    std::ostringstream css;
    for (const Type& type : kTypes)
        css << "--paper-" << type.name << ": " << type.points << "pt;\n"
            << "--paper-" << type.name << "-line: " << type.line << ";\n";
    for (const Space& space : kSpaces) css << "--paper-" << space.name << ": " << space.pixels << "px;\n";
    return css.str();
}

} // namespace

std::string style() {
    const std::string light = colours([](const Colour& colour) { return colour.light; });
    const std::string dark =
        "color-scheme: dark;\n" + colours([](const Colour& colour) { return colour.dark; });
    const std::string forced =
        colours([](const Colour& colour) { return kForced[static_cast<std::size_t>(colour.use)]; });
    const std::string paper = colours([](const Colour& colour) { return colour.paper; }) + sizes();
    std::ostringstream css;
    css << ":root {\ncolor-scheme: light;\n"
        << light << "}\n@media (prefers-color-scheme: dark) {\n"
        << ":root:not([data-scheme=\"light\"]) {\n"
        << dark << "}\n}\n:root[data-scheme=\"dark\"] {\n"
        << dark << "}\n@media (forced-colors: active) {\n:root:root:root {\n"
        << forced << "}\n}\n@media print {\n:root:root:root {\ncolor-scheme: light;\n"
        << paper << "}\n}\n@page {\nsize: " << view::paper::kWidth << "mm " << view::paper::kHeight
        << "mm;\nmargin: " << view::paper::kMargin << "mm;\n}\n";
    for (const Colour& colour : view::kPalette)
        if (colour.tone != view::Tone::ink && (colour.use == Use::words || colour.use == Use::link))
            css << ".tone-" << colour.name << " { color: var(--" << colour.name << "); }\n";
    return css.str();
}

} // namespace out
