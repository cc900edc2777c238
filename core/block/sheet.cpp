#include "core/block/sheet.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/block/paper_sizes.h"
#include "core/block/text_width.h"

namespace view {
namespace {

constexpr float size_of(const paper::Type& type) { return type.points * 96 / 72; } // CSS pixels
constexpr float line_of(const paper::Type& type) { return size_of(type) * type.line; }

constexpr float kRule = 1; // the lines around a cell, under the name, over the foot
// What is over a heading begins in what the block before it leaves below itself.
constexpr float kAroundHead = paper::kOverHead + paper::kUnderHead - paper::kBelow;
constexpr float kCardTakes = paper::kCardEdge + paper::kCardSide;
constexpr float kCellTakes = paper::kCellOver + paper::kCellUnder + 2 * kRule;
constexpr float kCareful = 1.01F;

// A line's words so far.
struct Lines {
    float width = 0; // of one
    float count = 1, at = 0;

    void add(std::string_view words, const paper::Type& type) {
        const float space = text_width(" ", size_of(type));
        while (!words.empty()) {
            const std::size_t end = std::min(words.find(' '), words.size());
            const float wide = text_width(words.substr(0, end), size_of(type)) * kCareful;
            if (at > 0 && at + wide > width) {
                ++count;
                at = 0;
            }
            if (wide > width) count += std::floor(wide / width); // broken anywhere, as addresses are
            at += std::fmod(wide, width) + space;
            words.remove_prefix(std::min(end + 1, words.size()));
        }
    }
};

// What is seen of a text: its marks as wide as they are drawn, no names.
std::string seen(const Text& text) {
    std::string all;
    for (const Run& part : text) all += (part.mark == Mark::none ? "" : "nn") + part.text;
    return all;
}

float high(std::string_view words, float width, const paper::Type& type) {
    Lines lines{.width = width};
    lines.add(words, type);
    return lines.count * line_of(type);
}

float on_paper(const Heading& heading) {
    return high(seen(heading.text), kSheetWidth, heading.level < 3 ? paper::kHead2 : paper::kHead3) +
           kAroundHead;
}
float on_paper(const Paragraph& paragraph) {
    return high(seen(paragraph.text), kSheetWidth, paper::kBody) + paper::kBelow;
}
float on_paper(const Overline& overline) { return high(seen(overline.text), kSheetWidth, paper::kSmall); }
float on_paper(const Options&) { return 0; }
float on_paper(const Buttons&) { return 0; }
float on_paper(const List& list) {
    float height = paper::kBelow;
    for (const Text& item : list.items)
        height += high(seen(item), kSheetWidth - paper::kIndent, paper::kBody);
    return height;
}
float on_paper(const Chart& chart) {
    return high(chart.title, kSheetWidth, paper::kHead2) + kAroundHead +
           high(seen(chart.subtitle), kSheetWidth, paper::kSmall) +
           chart.draw({.width = kPaperChart}).height * kSheetWidth / kPaperChart +
           high(chart.source, kSheetWidth, paper::kSmall) + 3 * paper::kBelow;
}

float cell_height(const Cell& cell, float width) {
    float height = 0;
    const std::string text = seen(cell.text);
    if (!text.empty()) height += high(text, width, paper::kSmall);
    for (const Note& note : cell.notes)
        height += high((note.mark == Mark::none ? "" : "nn") + note.kind + " " + seen(note.text), width,
                       paper::kSmall) +
                  1;
    return height;
}

float head_height(const TableColumn& column, float width) {
    float height = 0;
    for (const std::string& line : column.head) height += high(line, width, paper::kSmall);
    return height + (column.about.empty() ? 0 : high(seen(column.about), width, paper::kSmall));
}

float on_paper(const Table& table) {
    float height = 0;
    if (!table.caption.empty()) height += high(table.caption, kSheetWidth, paper::kHead2) + kAroundHead;
    if (!table.about.empty()) height += high(seen(table.about), kSheetWidth, paper::kSmall) + paper::kBelow;
    const std::vector<float> shares = column_shares(table);
    const auto width = [&](std::size_t c) { return shares[c] / 100 * kSheetWidth - paper::kCellSide; };
    float head = 0;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        head = std::max(head, head_height(table.columns[c], width(c)));
    height += head + kCellTakes;
    for (const Row& row : table.rows({0, table.count})) {
        float tallest = row.heading.empty() ? 0 : line_of(paper::kSmall);
        for (std::size_t c = 0; c < row.cells.size() && c < shares.size(); ++c)
            tallest = std::max(tallest, cell_height(row.cells[c], width(c)));
        height += tallest + kCellTakes;
    }
    return height + paper::kBelow;
}

float on_paper(const Cards& cards) {
    float height = 0;
    for (const Card& card : cards.cards({0, cards.count})) {
        const float width = kSheetWidth - kCardTakes;
        Lines head{.width = width};
        head.add("nn" + card.kind + " ", paper::kBody);
        head.add("· " + card.voice + (card.extent.empty() ? "" : " · “" + card.extent + "”"), paper::kSmall);
        head.add(": " + seen(card.statement), paper::kBody);
        height += head.count * line_of(paper::kBody);
        for (const Quote& quote : card.quotes) {
            Lines said{.width = width};
            said.add("“" + quote.text + "” ", paper::kBody);
            said.add(seen(quote.where), paper::kSmall);
            height += said.count * line_of(paper::kBody);
        }
        if (!card.about.empty()) height += high(seen(card.about), width, paper::kSmall);
        height += paper::kBelow;
    }
    return height;
}

} // namespace

std::vector<float> column_shares(const Table& table) {
    float atLeast = 0, weights = 0;
    for (const TableColumn& column : table.columns) {
        atLeast += column.atLeast;
        weights += column.weight;
    }
    const float scale = atLeast > kSheetWidth || weights == 0 ? kSheetWidth / std::max(atLeast, 1.0F) : 1;
    const float left = std::max(0.0F, kSheetWidth - atLeast * scale);
    std::vector<float> shares;
    for (const TableColumn& column : table.columns)
        shares.push_back((column.atLeast * scale + (weights > 0 ? left * column.weight / weights : 0)) /
                         kSheetWidth * 100);
    return shares;
}

float height_on_paper(const Block& block) {
    return std::visit([](const auto& one) { return on_paper(one); }, block);
}

float height_on_paper(const std::vector<Block>& blocks) {
    return std::accumulate(blocks.begin(), blocks.end(), 0.0F,
                           [](float height, const Block& block) { return height + height_on_paper(block); });
}

float frame_on_paper(std::string_view title, std::size_t link) {
    constexpr std::size_t host = 40; // before the link
    const float address =
        std::ceil(static_cast<float>(link + host) * 7 / kSheetWidth) * line_of(paper::kSmall);
    const float name = line_of(paper::kSmall) + paper::kNameBelow + paper::kNameUnder + kRule;
    const float foot = line_of(paper::kSmall) + address + paper::kFootAbove + paper::kFootOver + kRule + 4;
    return name + high(title, kSheetWidth, paper::kTitle) + paper::kBelow + foot;
}

} // namespace view
