#include "web/app/frames.h"

#include <algorithm>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <string>
#include <utility>

#include "imgui_internal.h"
#include "web/app/app.h"
#include "web/app/canvas.h"
#include "web/app/hooks.h"
#include "web/app/input.h"
#include "web/app/scrolling.h"

namespace web {

namespace {

struct Frames {
    int passes = 1;       // of the next one, at least
    bool laysOut = false; // is making passes: what is asked for meanwhile is one of them
    bool asked = false;   // of the browser
    int drawn = 0;
    double last = 0;     // when, in milliseconds
    bool untold = false; // the page has no tree of the picture yet, or not all of its rows
    int rowsLeft = 0;    // of long tables, that the page is still to be told
    std::string tree;    // as the page has it
    ImGuiMouseCursor cursor = ImGuiMouseCursor_Arrow;
};
Frames frames;

const char* css_cursor(ImGuiMouseCursor cursor) {
    switch (cursor) {
    case ImGuiMouseCursor_Hand:
        return "pointer";
    case ImGuiMouseCursor_TextInput:
        return "text";
    case ImGuiMouseCursor_ResizeEW:
        return "ew-resize";
    case ImGuiMouseCursor_ResizeNS:
        return "ns-resize";
    case ImGuiMouseCursor_NotAllowed:
        return "not-allowed";
    default:
        return "default";
    }
}

constexpr int kMostPasses = 8;          // what still isn't settled then goes on in the next frame
constexpr std::size_t kRowsAtOnce = 60; // of a long table, in one telling
constexpr float kNoTime = 1e-6F;        // seconds: between the passes of a frame nothing moves on

// One pass over all that is drawn. True where another one would show something else.
bool pass(App& app, ImGuiMouseCursor& cursor) {
    const bool scrolls = scroll_on();
    ImGui::NewFrame();
    const ui::Outcome outcome =
        ui::explorer_frame(app.explorer, app.view, ImGui::GetIO().DisplaySize, app.style);
    cursor = ImGui::GetMouseCursor();
    ImGui::Render();
    carry_out(app, outcome);
    // A press and its release are taken in passes of their own: more may wait in Dear ImGui's queue.
    return scrolls || outcome.again || !outcome.action.empty() ||
           !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

// Nothing is drawn: a pass that only tells.
void tell_tree(App& app) {
    ImGuiMouseCursor cursor = ImGuiMouseCursor_Arrow;
    ImGui::GetIO().DeltaTime = kNoTime;
    app.explorer.semantics.wanted = true;
    app.explorer.rowsToTell = kRowsAtOnce;
    frames.laysOut = true;
    pass(app, cursor);
    frames.laysOut = false;
    app.explorer.semantics.wanted = false;
    frames.rowsLeft = semantics::untold(app.explorer.semantics);
    frames.untold = frames.rowsLeft > 0;
    // Rows out of sight may have been measured: that alone is no reason to draw.
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (frames.passes > 1 || scroll_waits() || context.ActiveId != 0 || !context.InputEventsQueue.empty())
        request_frame();
    std::string tree = semantics::json(app.explorer.semantics);
    if (tree == frames.tree) return;
    hook_tree(tree);
    frames.tree = std::move(tree);
}

void draw(App& app, double now) {
    ImGuiIO& io = ImGui::GetIO();
    if (!canvas_fit(io)) return;
    // After a rest the last frame was long ago; nothing that moves should jump because of it.
    const double passed = std::clamp((now - frames.last) / 1000, 0.001, 0.1);
    frames.last = now;
    io.DeltaTime = static_cast<float>(passed);

    input_tell();
    const bool gliding = input_glide(app, io.DeltaTime);
    ImGuiMouseCursor cursor = ImGuiMouseCursor_Arrow;
    bool unsettled = true;
    frames.laysOut = true;
    app.explorer.semantics.wanted = false;
    for (int made = 0; made < kMostPasses && (unsettled || made < frames.passes); ++made) {
        if (made > 0) io.DeltaTime = kNoTime;
        unsettled = pass(app, cursor);
    }
    frames.laysOut = false;
    frames.passes = 1;
    canvas_draw(ImGui::GetDrawData(), app.style[view::Tone::page]);
    ++frames.drawn;

    frames.untold = true;
    hook_tree_waits();
    if (cursor != frames.cursor) {
        hook_cursor(css_cursor(cursor));
        frames.cursor = cursor;
    }
    if (unsettled || gliding) request_frame();
}

EM_BOOL frame(double now, void*) {
    frames.asked = false;
    if (!canvas_started() || !app().loaded) return EM_FALSE;
    draw(app(), now);
    return EM_FALSE;
}

} // namespace

void request_frame(int passes) {
    frames.passes = std::max(frames.passes, passes);
    if (frames.asked || frames.laysOut || !canvas_started()) return;
    frames.asked = true;
    emscripten_request_animation_frame(frame, nullptr);
}

int frames_drawn() { return frames.drawn; }

bool frames_rest(bool told) { return !frames.asked && !(told && frames.untold); }

void draw_at_once() {
    frames.tree.clear();
    frames.passes = kAnew;
    draw(app(), emscripten_get_now());
}

int tell_tree() {
    if (frames.untold && canvas_started()) tell_tree(app());
    return frames.rowsLeft;
}

} // namespace web
