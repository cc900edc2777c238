#include "tests/core/boxes.h"

#include <algorithm>

#include "core/block/text_width.h"

std::vector<TextBox> text_boxes(const view::Drawing& drawing) {
    std::vector<TextBox> boxes;
    for (const view::Shape& shape : drawing.shapes) {
        if (shape.kind != view::ShapeKind::text || shape.text.empty()) continue;
        const float width = view::text_width(shape.text, shape.size, shape.strong);
        float left = shape.x;
        if (shape.anchor == view::Anchor::middle) left -= width / 2;
        if (shape.anchor == view::Anchor::end) left -= width;
        // Letters of Source Sans 3 reach from 0.71 em over the baseline to 0.21 em under it.
        boxes.push_back(
            {left, shape.y - 0.71F * shape.size, left + width, shape.y + 0.21F * shape.size, shape.text});
    }
    return boxes;
}

std::string overlaps(const view::Drawing& drawing) {
    const std::vector<TextBox> boxes = text_boxes(drawing);
    std::string found;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t k = i + 1; k < boxes.size(); ++k) {
            const TextBox &a = boxes[i], &b = boxes[k];
            if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
                found += "“" + a.text + "” and “" + b.text + "”. ";
        }
    return found;
}

std::string struck_through(const view::Drawing& drawing) {
    std::string found;
    for (const TextBox& box : text_boxes(drawing))
        for (const view::Shape& line : drawing.shapes) {
            if (line.kind != view::ShapeKind::line || line.width < 2 || line.dashed) continue;
            if (std::min(line.x, line.x2) < box.right && std::max(line.x, line.x2) > box.left &&
                std::min(line.y, line.y2) < box.bottom && std::max(line.y, line.y2) > box.top)
                found += "“" + box.text + "”. ";
        }
    return found;
}

std::string outside(const view::Drawing& drawing) {
    std::string found;
    const auto check = [&](float left, float top, float right, float bottom, const std::string& what) {
        if (left < 0 || top < 0 || right > drawing.width || bottom > drawing.height)
            found += "“" + what + "” from " + std::to_string(left) + "," + std::to_string(top) + " to " +
                     std::to_string(right) + "," + std::to_string(bottom) + ". ";
    };
    for (const TextBox& box : text_boxes(drawing)) check(box.left, box.top, box.right, box.bottom, box.text);
    for (const view::Spot& spot : drawing.spots)
        check(spot.x, spot.y, spot.x + spot.w, spot.y + spot.h, spot.name);
    return found;
}
