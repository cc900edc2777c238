#include "core/out/style.h"

#include <sstream>
#include <string_view>

#include "core/block/palette.h"
#include "core/block/paper_sizes.h"

namespace out {
namespace {

using view::Colour;
using view::Use;

// By CSS's names for the system's colours.
std::string_view forced(Use use) {
    switch (use) {
    case Use::link:
        return "LinkText";
    case Use::ground:
        return "Canvas";
    case Use::edge:
        return "ButtonBorder";
    case Use::words:
    case Use::line:
        break;
    }
    return "CanvasText";
}

template <class Value>
void variables(std::ostream& css, Value value) {
    for (const Colour& colour : view::kPalette) css << "--" << colour.name << ": " << value(colour) << ";\n";
}

std::string_view light(const Colour& colour) { return colour.light; }
std::string_view dark(const Colour& colour) { return colour.dark; }

void scheme(std::ostream& css, std::string_view selector, std::string_view name,
            std::string_view value(const Colour&)) {
    css << selector << " {\ncolor-scheme: " << name << ";\n";
    variables(css, value);
    css << "}\n";
}

// Thrice :root, so that it holds whichever scheme was chosen.
constexpr std::string_view kWhatever = ":root:root:root {\n";

void paper(std::ostream& css) {
    using namespace view::paper;
    css << "@page {\nsize: " << kWidth << "mm " << kHeight << "mm;\nmargin: " << kMargin << "mm;\n}\n"
        << "@media print {\n"
        << kWhatever << "color-scheme: light;\n";
    variables(css, [](const Colour& colour) { return colour.paper; });
    for (const Type& type : kTypes)
        css << "--paper-" << type.name << ": " << type.points << "pt;\n"
            << "--paper-" << type.name << "-line: " << type.line << ";\n";
    for (const Space& space : kSpaces) css << "--paper-" << space.name << ": " << space.pixels << "px;\n";
    css << "}\n}\n";
}

} // namespace

std::string style() {
    std::ostringstream css;
    scheme(css, ":root", "light", light);
    css << "@media (prefers-color-scheme: dark) {\n";
    scheme(css, ":root:not([data-scheme=\"light\"])", "dark", dark);
    css << "}\n";
    scheme(css, ":root[data-scheme=\"dark\"]", "dark", dark);
    css << "@media (forced-colors: active) {\n" << kWhatever;
    variables(css, [](const Colour& colour) { return forced(colour.use); });
    css << "}\n}\n";
    for (const Colour& colour : view::kPalette)
        if (colour.tone != view::Tone::ink && (colour.use == Use::words || colour.use == Use::link))
            css << ".tone-" << colour.name << " { color: var(--" << colour.name << "); }\n";
    paper(css);
    return css.str();
}

} // namespace out
