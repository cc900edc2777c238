#include "ui/marks.h"

namespace ui {

namespace {

// By text size: half the width of a mark, and the stroke of the hollow ones.
constexpr float kRadius = 0.28F;
constexpr float kStroke = 0.09F;

void diamond(ImDrawList& list, ImVec2 at, float r, ImU32 colour) {
    list.AddQuadFilled({at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y}, colour);
}

} // namespace

float mark_width(const Painter& painter, float size) { return 2 * kRadius * size * painter.style.scale; }

void draw_mark(Painter& painter, view::Mark mark, ImVec2 at, float size, ImU32 colour, ImU32 ground) {
    const float r = kRadius * size * painter.style.scale;
    const float stroke = kStroke * size * painter.style.scale;
    ImDrawList& list = *painter.list;
    switch (mark) {
    case view::Mark::none:
        break;
    case view::Mark::strength:
        list.AddTriangleFilled({at.x, at.y - r * 0.9F}, {at.x + r, at.y + r * 0.8F},
                               {at.x - r, at.y + r * 0.8F}, colour);
        break;
    case view::Mark::concern:
        list.AddTriangleFilled({at.x - r, at.y - r * 0.8F}, {at.x + r, at.y - r * 0.8F},
                               {at.x, at.y + r * 0.9F}, colour);
        break;
    case view::Mark::progress:
        diamond(list, at, r, colour);
        break;
    case view::Mark::neutral:
        list.AddCircle(at, r * 0.8F, colour, 0, stroke);
        break;
    case view::Mark::graded:
        list.AddCircleFilled(at, r * 0.9F, colour);
        break;
    case view::Mark::visit:
        diamond(list, at, r * 1.1F, colour);
        diamond(list, at, r * 1.1F - stroke * 1.5F, ground);
        break;
    case view::Mark::recommendation:
    case view::Mark::knownWhole:
    case view::Mark::knownInPart:
    case view::Mark::gradesAlone: {
        const float half = r * 0.8F;
        const float filled = mark == view::Mark::knownWhole    ? half
                             : mark == view::Mark::knownInPart ? 0
                                                               : -half;
        list.AddRect({at.x - half, at.y - half}, {at.x + half, at.y + half}, colour, 0, 0, stroke);
        list.AddRectFilled({at.x - half, at.y - half}, {at.x + filled, at.y + half}, colour);
        break;
    }
    }
}

void draw_arrow(Painter& painter, ImVec2 centre, float half, bool up, ImU32 colour) {
    const float r = scaled(painter, half), rise = (up ? -0.6F : 0.6F) * r;
    painter.list->AddTriangleFilled({centre.x - r, centre.y - rise}, {centre.x + r, centre.y - rise},
                                    {centre.x, centre.y + rise}, colour);
}

} // namespace ui
