// heights: where each of many rows stands, when only those that were on the screen have been measured.
//
// A row that was never measured counts as high as the estimate, which is the height of the first one
// measured. Setting a height, asking for an offset and finding a row take O(log n); memory is 8 bytes a row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ui {

class Heights {
public:
    // Forgets everything if what the heights depend on has changed: the number of rows, the width they were
    // wrapped to, the size of the text. Of another width the old rows still say how high one may be. True where it
    // forgot something.
    bool fit(std::size_t count, float width, float scale, float guess);

    std::uint32_t fits() const { return times; } // how often it forgot

    std::size_t count() const { return heights.size(); }
    void set(std::size_t row, float height);
    float height(std::size_t row) const { return heights[row] > 0 ? heights[row] : estimate; }
    double offset(std::size_t row) const; // of its upper edge; row == count(): the height of all
    double total() const { return offset(heights.size()); }
    std::size_t at(double y) const; // the row at that height; the last one for anything below

private:
    std::vector<float> heights;   // 0: not measured
    std::vector<float> surpluses; // Fenwick tree of height - estimate
    float estimate = 0;
    bool guessed = true;
    std::uint32_t times = 0;
    float width = 0, scale = 0;
};

} // namespace ui
