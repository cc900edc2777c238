#include "ui/shapes.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "ui/text.h"

namespace ui {

namespace {

using view::Shape;
using view::ShapeKind;

constexpr float kDash = 6, kDashGap = 4; // CSS pixels

class Plotter {
public:
    Plotter(Painter& painter, ImVec2 origin)
        : painter(painter), list(*painter.list), origin(origin), scale(painter.style.scale) {}

    void draw(const Shape& shape) const {
        const ImVec2 at = place(shape.x, shape.y);
        const float r = shape.size * scale, width = shape.width * scale;
        const ImU32 colour = painter[shape.tone];
        switch (shape.kind) {
        case ShapeKind::line:
            break; // drawn as part of a path
        case ShapeKind::rectangle: {
            const ImVec2 a{snap(painter, at.x), snap(painter, at.y)};
            const ImVec2 end = place(shape.x2, shape.y2);
            const ImVec2 b{snap(painter, end.x), snap(painter, end.y)};
            if (shape.width > 0)
                list.AddRect(a, b, colour, 0, 0, width);
            else
                list.AddRectFilled(a, b, colour);
            break;
        }
        case ShapeKind::circle:
            if (shape.width > 0)
                list.AddCircle(at, r, colour, 0, width);
            else
                list.AddCircleFilled(at, r, colour);
            break;
        case ShapeKind::diamond:
            outline(shape, {{at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y}});
            break;
        case ShapeKind::triangleUp:
            outline(shape, {{at.x, at.y - r}, {at.x + r, at.y + r * 0.9F}, {at.x - r, at.y + r * 0.9F}});
            break;
        case ShapeKind::triangleDown:
            outline(shape, {{at.x - r, at.y - r * 0.9F}, {at.x + r, at.y - r * 0.9F}, {at.x, at.y + r}});
            break;
        case ShapeKind::text:
            text(shape, at);
            break;
        }
    }

    // Lines of which each begins where the one before it ended.
    void path(std::span<const Shape> lines) const {
        const Shape& first = lines.front();
        if (lines.size() == 1 && !first.dashed && (first.x == first.x2 || first.y == first.y2))
            return rule(first);
        std::vector<ImVec2> points{place(first.x, first.y)};
        for (const Shape& line : lines) points.push_back(place(line.x2, line.y2));
        if (first.dashed)
            dashes(points, first);
        else
            list.AddPolyline(points.data(), static_cast<int>(points.size()), painter[first.tone], 0,
                             first.width * scale);
    }

private:
    Painter& painter;
    ImDrawList& list;
    ImVec2 origin;
    float scale;

    ImVec2 place(float x, float y) const { return {origin.x + x * scale, origin.y + y * scale}; }

    void outline(const Shape& shape, std::vector<ImVec2> points) const {
        const int count = static_cast<int>(points.size());
        if (shape.width > 0)
            list.AddPolyline(points.data(), count, painter[shape.tone], ImDrawFlags_Closed,
                             shape.width * scale);
        else
            list.AddConvexPolyFilled(points.data(), count, painter[shape.tone]);
    }

    // A straight line along an axis, on whole device pixels: never a blur of two.
    void rule(const Shape& line) const {
        const float thick = std::max(painter.pixel, snap(painter, static_cast<double>(line.width * scale)));
        const ImVec2 a = place(std::min(line.x, line.x2), std::min(line.y, line.y2));
        const ImVec2 b = place(std::max(line.x, line.x2), std::max(line.y, line.y2));
        if (line.y == line.y2) {
            const float top = snap(painter, static_cast<double>(a.y - thick / 2));
            list.AddRectFilled({a.x, top}, {b.x, top + thick}, painter[line.tone]);
        } else {
            const float left = snap(painter, static_cast<double>(a.x - thick / 2));
            list.AddRectFilled({left, a.y}, {left + thick, b.y}, painter[line.tone]);
        }
    }

    void dashes(const std::vector<ImVec2>& points, const Shape& line) const {
        float along = 0; // through the pattern, which goes on round corners
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const ImVec2 a = points[i], b = points[i + 1];
            const float length = std::hypot(b.x - a.x, b.y - a.y);
            const auto at = [&](float t) {
                return ImVec2{a.x + (b.x - a.x) * t / length, a.y + (b.y - a.y) * t / length};
            };
            for (float t = 0; t < length;) {
                const bool drawn = along < kDash * scale;
                const float step = std::min((drawn ? kDash : kDash + kDashGap) * scale - along, length - t);
                if (drawn) list.AddLine(at(t), at(t + step), painter[line.tone], line.width * scale);
                t += std::max(step, 0.01F);
                along += step;
                if (along >= (kDash + kDashGap) * scale - 0.01F) along = 0;
            }
        }
    }

    void text(const Shape& shape, ImVec2 at) const {
        const float width = text_width(painter, shape.text, shape.size, shape.strong);
        if (shape.anchor == view::Anchor::middle) at.x -= width / 2;
        if (shape.anchor == view::Anchor::end) at.x -= width;
        draw_text(painter, shape.text, at.x, static_cast<double>(at.y), shape.size, shape.strong,
                  painter[shape.tone]);
    }
};

bool goes_on(const Shape& line, const Shape& next) {
    return next.kind == ShapeKind::line && next.x == line.x2 && next.y == line.y2 && next.tone == line.tone &&
           next.width == line.width && next.dashed == line.dashed;
}

} // namespace

void draw_shapes(Painter& painter, const view::Drawing& drawing, ImVec2 origin) {
    const Plotter plotter(painter, origin);
    const std::span<const Shape> shapes = drawing.shapes;
    for (std::size_t i = 0; i < shapes.size();) {
        if (shapes[i].kind != ShapeKind::line) {
            plotter.draw(shapes[i++]);
            continue;
        }
        std::size_t end = i + 1;
        while (end < shapes.size() && goes_on(shapes[end - 1], shapes[end])) ++end;
        plotter.path(shapes.subspan(i, end - i));
        i = end;
    }
}

} // namespace ui
