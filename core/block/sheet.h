// sheet: how high the blocks of a briefing stand on paper, so that what is told on one page can be decided
// before anything is drawn.
//
// The page is A4 with margins of 15 mm, in CSS pixels; sizes of type and space are those of the page's style
// for paper (web/page/page.css, "paper"), and change together with them. Answers are a few per cent too high
// rather than too low.
#pragma once

#include <string_view>
#include <vector>

#include "core/block/view.h"

namespace view {

inline constexpr float kSheetWidth = 680;
inline constexpr float kSheetHeight = 1008;

// Charts are drawn for this width and scaled to the sheet's: their words come out as large as a table's.
inline constexpr float kPaperChart = 900;

// What part of the sheet's width each column of the table takes, in per cent.
std::vector<float> column_shares(const Table& table);

float height_on_paper(const Block& block);
float height_on_paper(const std::vector<Block>& blocks);

// Of what stands around the blocks: the name of the record, the title, and at the foot the dates and a link
// of this many letters.
float frame_on_paper(std::string_view title, std::size_t link);

} // namespace view
