#include "ui/blocks.h"

namespace ui {

namespace {

struct Draw {
    Painter& painter;
    ImGuiID seed;
    float x;
    double y;
    float width;

    double operator()(const view::Heading& b) const { return draw_heading(painter, b, seed, x, y, width); }
    double operator()(const view::Paragraph& b) const {
        return draw_paragraph(painter, b, seed, x, y, width);
    }
    double operator()(const view::Overline& b) const { return draw_overline(painter, b, seed, x, y, width); }
    double operator()(const view::Options& b) const { return draw_options(painter, b, seed, x, y, width); }
    double operator()(const view::Buttons& b) const { return draw_buttons(painter, b, seed, x, y, width); }
    double operator()(const view::Table& b) const { return draw_table(painter, b, seed, x, y, width); }
    double operator()(const view::Cards& b) const { return draw_cards(painter, b, seed, x, y, width); }
    double operator()(const view::Chart& b) const { return draw_chart(painter, b, seed, x, y, width); }
    double operator()(const view::List& b) const { return draw_list(painter, b, seed, x, y, width); }
};

template <class Kind>
const Kind* as(const view::Block& block) {
    return std::get_if<Kind>(&block);
}

} // namespace

double draw_block(Painter& painter, const view::Block& block, ImGuiID seed, float x, double y, float width) {
    return std::visit(Draw{painter, seed, x, y, width}, block);
}

float gap_between(const view::Block& above, const view::Block& below) {
    if (as<view::Overline>(above)) return 2;
    if (const auto* heading = as<view::Heading>(above))
        return as<view::Paragraph>(below) || as<view::Heading>(below) || as<view::Overline>(below) ? 2.0F
               : heading->level <= 2                                                               ? 10.0F
                                                                                                   : 8.0F;
    if (const auto* heading = as<view::Heading>(below)) return heading->level <= 2 ? 32.0F : 22.0F;
    if (as<view::Overline>(below)) return 24;
    if (as<view::Table>(below) || as<view::Chart>(below)) return as<view::Paragraph>(above) ? 18.0F : 34.0F;
    if (as<view::Options>(below)) return 20;
    if (as<view::Buttons>(above) && as<view::Buttons>(below)) return 10;
    if (as<view::Buttons>(below) || as<view::Buttons>(above)) return 16;
    return 12;
}

} // namespace ui
