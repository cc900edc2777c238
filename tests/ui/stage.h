// stage: the explorer without a browser: frames of Dear ImGui that nothing draws, with the fonts of the site.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/block/view.h"
#include "imgui.h"
#include "ui/explorer.h"

namespace test {

class Stage {
public:
    Stage(view::View view, ImVec2 size, bool touch = false, float pixelRatio = 1, float scale = 1);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    ui::Outcome frame();
    // Frames until nothing moves; everything that came out of them. Fails the test if it never settles.
    ui::Outcome settle();

    ui::Outcome press(ImGuiID item);
    ui::Outcome click(ImVec2 at);
    void hover(ImVec2 at);
    void focus(ImGuiID item);
    void resize(ImVec2 size);
    void scroll_main(float to);

    const semantics::Node* find(std::string_view name) const; // a control of this name
    const semantics::Node* find(semantics::Role role, std::string_view name) const;
    const semantics::Item* item(ImGuiID id) const;
    std::vector<semantics::Node> controls() const;
    std::string drawn() const; // the last frame's vertices, as bytes

    view::View view;
    ui::Explorer explorer;
    ui::Style style;

private:
    semantics::Node control(const semantics::Node& node, std::size_t place) const;

    mutable std::vector<semantics::Node> found;
    ImGuiContext* context;
    std::string regular, strong;
};

// The sizes at which everything is tried.
inline constexpr ImVec2 kSizes[] = {{1440, 843}, {1000, 800}, {768, 967}, {390, 787}, {320, 500}};

} // namespace test
