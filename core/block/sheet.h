// sheet: how high the blocks of a briefing stand on paper, so that what fits is known before it is drawn.
//
// In CSS pixels. The sheet and the sizes of type and space on it are those of paper_sizes.h, from which the
// page's style has them too. Answers are a few per cent too high rather than too low.
#pragma once

#include <string_view>
#include <vector>

#include "core/block/paper_sizes.h"
#include "core/block/view.h"

namespace view {

// What the margins leave of the sheet: whole pixels, and of its height one less, for browsers round each
// line.
constexpr int in_pixels(int millimetres) { return millimetres * 960 / 254; }
inline constexpr float kSheetWidth = in_pixels(paper::kWidth - 2 * paper::kMargin);
inline constexpr float kSheetHeight = in_pixels(paper::kHeight - 2 * paper::kMargin) - 1;

// Charts are drawn for this width and scaled to the sheet's: their words come out as large as a table's.
inline constexpr float kPaperChart = 900;

// What part of the sheet's width each column of the table takes, in per cent.
std::vector<float> column_shares(const Table& table);

float height_on_paper(const Block& block);
float height_on_paper(const std::vector<Block>& blocks);

// Of what stands around them: the record's name, the title, at the foot dates and a link of so many letters.
float frame_on_paper(std::string_view title, std::size_t link);

} // namespace view
