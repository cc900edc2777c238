#include "core/block/mark_counts.h"

#include <string_view>
#include <vector>

#include "core/block/phrases.h"

namespace view {
namespace {

using record::Direction;

// The order in which marks stand: what is good first.
constexpr std::array<Direction, 4> kOrder = {Direction::strength, Direction::progress, Direction::concern,
                                             Direction::neutral};
constexpr std::uint32_t kMarksInARow = 4;

} // namespace

MarkCounts count_marks(const query::Entries& entries, const std::vector<record::Index>& list) {
    MarkCounts counts{};
    for (const record::Index entry : list)
        if (query::is_finding(entries, entry)) ++counts[entries.direction[entry]];
    return counts;
}

Text mark_runs(const MarkCounts& counts) {
    std::uint32_t all = 0;
    for (const std::uint32_t number : counts) all += number;
    Text text;
    for (const Direction direction : kOrder) {
        const std::uint32_t number = counts[static_cast<std::size_t>(direction)];
        if (number > 0 && all > kMarksInARow)
            text.push_back(marked(mark_of(direction), tone_of(direction), std::to_string(number)));
        else
            text.insert(text.end(), number, marked(mark_of(direction), tone_of(direction)));
    }
    return text;
}

void fit_marks(TableColumn& column, const MarkCounts& counts) {
    constexpr float kCharacter = 8, kAround = 18; // as a cell is drawn, and its edges
    const auto wide = [&](std::size_t characters) {
        return kCharacter * static_cast<float>(characters) + kAround;
    };
    std::size_t line = 0, most = 0, all = 0, on = 0;
    for (const Run& part : mark_runs(counts)) {
        if (part.mark == Mark::none) continue;
        const std::size_t characters = 2 + part.text.size();
        if (on++ % 2 == 0) line = 0; // two a line
        line += characters;
        all += characters;
        most = std::max(most, line);
    }
    column.atLeast = std::max(column.atLeast, wide(most));
    column.wishes = std::max(column.wishes, wide(all));
    column.weight = std::max(column.weight, wide(all) / 100);
}

std::string mark_words(const MarkCounts& counts) {
    constexpr std::array<std::string_view, 4> one = {"strength", "progress", "concern", "neutral finding"};
    constexpr std::array<std::string_view, 4> many = {"strengths", "progress", "concerns",
                                                      "neutral findings"};
    std::vector<std::string> parts;
    for (const Direction direction : kOrder) {
        const auto d = static_cast<std::size_t>(direction);
        if (counts[d] > 0) parts.push_back(counted(counts[d], one[d], many[d]));
    }
    return joined(parts);
}

} // namespace view
