#include "ui/table_columns.h"

#include <algorithm>

namespace ui {

namespace {
constexpr float kLeast = 40; // CSS pixels
// Columns of words may be narrower by this than they ask for, before they scroll or stack.
constexpr float kSqueeze = 0.82F;
constexpr float kMostOfFirst = 0.42F; // of the table, for the column that stays
} // namespace

Align align_of(const view::Table& table, std::size_t column) {
    if (table.columns[column].numbers) return Align::right;
    return column > 0 && table.columns[column].head.size() > 1 ? Align::centre : Align::left;
}

float wished_width(const Painter& painter, const view::Table& table) {
    float width = 0;
    for (const view::TableColumn& column : table.columns)
        width += scaled(painter, std::max({column.atLeast, column.wishes, kLeast}));
    return width;
}

Columns lay_out_columns(const Painter& painter, const view::Table& table, float width) {
    const std::vector<view::TableColumn>& columns = table.columns;
    Columns result;
    const std::size_t count = columns.size();
    result.widths.resize(count);
    float least = 0;
    for (std::size_t i = 0; i < count; ++i) {
        result.widths[i] = scaled(painter, std::max(columns[i].atLeast, kLeast));
        least += result.widths[i];
    }
    // Words can wrap, marks can't.
    bool words = true;
    for (std::size_t i = 1; i < count; ++i) words = words && align_of(table, i) != Align::centre;
    if (least > width && words && least * kSqueeze <= width) {
        for (float& column : result.widths) column *= width / least;
        least = width;
    }
    result.stacked = table.stacks && least > width;
    result.wide = !result.stacked && least > width + 0.5F;
    if (result.wide) {
        const float most = width * kMostOfFirst;
        if (count > 1 && result.widths[0] > most) result.widths[0] = most;
        // The last columns that fit beside the first share what room they leave, so that the table, scrolled
        // to its end, begins with a whole column.
        const float room = width - result.widths[0];
        float taken = 0;
        std::size_t fitting = 0;
        while (fitting + 1 < count && taken + result.widths[count - 1 - fitting] <= room)
            taken += result.widths[count - 1 - fitting++];
        for (std::size_t i = count - fitting; i < count; ++i)
            result.widths[i] += (room - taken) / static_cast<float>(fitting);
    } else {
        // Shares by weight; a column whose share is less than it needs keeps what it needs.
        std::vector<bool> kept(count, false);
        for (bool again = true; again;) {
            again = false;
            float room = width, weights = 0;
            for (std::size_t i = 0; i < count; ++i) {
                if (kept[i])
                    room -= result.widths[i];
                else
                    weights += std::max(columns[i].weight, 0.01F);
            }
            for (std::size_t i = 0; i < count && !again; ++i)
                if (!kept[i] && room * std::max(columns[i].weight, 0.01F) / weights < result.widths[i])
                    kept[i] = again = true;
            if (again) continue;
            for (std::size_t i = 0; i < count; ++i)
                if (!kept[i]) result.widths[i] = room * std::max(columns[i].weight, 0.01F) / weights;
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        result.widths[i] = snap(painter, static_cast<double>(result.widths[i]));
        result.starts.push_back(result.total);
        result.total += result.widths[i];
    }
    return result;
}

} // namespace ui
