#include "web/app/renderer.h"

#include <GLES3/gl3.h>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace web {

namespace {

struct Scissor {
    int x = 0, y = 0, width = 0, height = 0; // in pixels of the canvas, from its lower left
    bool operator==(const Scissor&) const = default;
};

struct Renderer {
    GLuint program = 0, attributes = 0, vertices = 0, indices = 0;
    bool usable = false; // the program, as the browser said
    // As they were set last. Each is set before it is used, so that no start depends on what was there.
    GLuint texture = 0;
    Scissor scissor;
    std::size_t firstVertex = 0; // at which the attributes begin
};
Renderer renderer;

// Where the shader finds its inputs: said in its text, so that nobody need ask.
enum Attribute : GLuint { kPlace, kInTexture, kColour, kScreen };

// `screen` takes the place of a uniform, whose location only the browser could tell: an attribute without an
// array is the same for all vertices. The sampler, which nobody sets, is texture unit 0.
constexpr const char* kVertexShader = R"(#version 300 es
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 inTexture;
layout(location = 2) in vec4 colour;
layout(location = 3) in vec4 screen; // factor, then summand: from Dear ImGui's pixels to -1..1
out highp vec2 at;
out mediump vec4 tint;
void main() {
    at = inTexture;
    tint = colour;
    gl_Position = vec4(place * screen.xy + screen.zw, 0.0, 1.0);
}
)";

// Half a pixel of a large texture is more than medium precision can tell.
constexpr const char* kFragmentShader = R"(#version 300 es
precision mediump float;
uniform sampler2D glyphs;
in highp vec2 at;
in mediump vec4 tint;
layout(location = 0) out vec4 pixel;
void main() { pixel = tint * texture(glyphs, at); }
)";

// ---- what is made once

void add_shader(GLenum kind, const char* text) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &text, nullptr);
    glCompileShader(shader);
    glAttachShader(renderer.program, shader);
    glDeleteShader(shader); // goes with the program
}

void make_program() {
    renderer.program = glCreateProgram();
    add_shader(GL_VERTEX_SHADER, kVertexShader);
    add_shader(GL_FRAGMENT_SHADER, kFragmentShader);
    glLinkProgram(renderer.program);
}

// The attributes are read from the vertex buffer, the first vertex from place `first`.
void point_attributes(std::size_t first) {
    const auto read = [first](GLuint attribute, GLint count, GLenum type, GLboolean toOne,
                              std::size_t offset) {
        const std::uintptr_t at = first * sizeof(ImDrawVert) + offset;
        glVertexAttribPointer(attribute, count, type, toOne, sizeof(ImDrawVert), reinterpret_cast<void*>(at));
    };
    read(kPlace, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
    read(kInTexture, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
    read(kColour, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));
    renderer.firstVertex = first;
}

// Both buffers stay bound: every list is put into the same ones.
void make_buffers() {
    glGenVertexArrays(1, &renderer.attributes);
    glBindVertexArray(renderer.attributes);
    glGenBuffers(1, &renderer.vertices);
    glBindBuffer(GL_ARRAY_BUFFER, renderer.vertices);
    glGenBuffers(1, &renderer.indices);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, renderer.indices);
    for (const GLuint attribute : {kPlace, kInTexture, kColour}) glEnableVertexAttribArray(attribute);
    point_attributes(0);
}

// The browser makes the program on the side, while the first frame is laid out. To use it, it has to know how
// that went, so here it waits, if at all; and having waited, it has the answer to our question.
bool use_program() {
    if (renderer.usable) return true;
    glUseProgram(renderer.program);
    GLint linked = GL_FALSE;
    glGetProgramiv(renderer.program, GL_LINK_STATUS, &linked);
    renderer.usable = linked == GL_TRUE;
    return renderer.usable;
}

// ---- textures

GLuint name_of(const ImTextureData& texture) { return static_cast<GLuint>(texture.GetTexID()); }

void bind(GLuint texture) {
    if (texture == renderer.texture) return;
    glBindTexture(GL_TEXTURE_2D, texture);
    renderer.texture = texture;
}

void fill(ImTextureData& texture, const ImTextureRect& part) {
    bind(name_of(texture));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width); // the part is read from where it lies in the whole
    glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RGBA, GL_UNSIGNED_BYTE,
                    texture.GetPixelsAt(part.x, part.y));
    texture.SetStatus(ImTextureStatus_OK);
}

GLuint make(int width, int height) {
    GLuint name = 0;
    glGenTextures(1, &name);
    bind(name);
    glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA8, width, height);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    return name;
}

void destroy(GLuint name) {
    if (name == renderer.texture) bind(0);
    glDeleteTextures(1, &name);
}

void make(ImTextureData& texture) {
    IM_ASSERT(texture.Format == ImTextureFormat_RGBA32);
    texture.SetTexID(make(texture.Width, texture.Height));
    const auto size = [](int pixels) { return static_cast<unsigned short>(pixels); };
    fill(texture, {0, 0, size(texture.Width), size(texture.Height)});
}

void destroy(ImTextureData& texture) {
    destroy(name_of(texture));
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

void attend_to(ImTextureData& texture) {
    switch (texture.Status) {
    case ImTextureStatus_WantCreate:
        make(texture);
        break;
    case ImTextureStatus_WantUpdates:
        // One box around all that is new: around the words of a view that are dozens of glyphs.
        fill(texture, texture.UpdateRect);
        break;
    case ImTextureStatus_WantDestroy:
        if (texture.UnusedFrames > 0) destroy(texture);
        break;
    case ImTextureStatus_OK:
    case ImTextureStatus_Destroyed:
        break;
    }
}

// ---- a drawing

constexpr GLenum kIndex = sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;

void clip(const Scissor& scissor) {
    if (scissor == renderer.scissor) return;
    glScissor(scissor.x, scissor.y, scissor.width, scissor.height);
    renderer.scissor = scissor;
}

void clear(int width, int height, ImU32 background) {
    glViewport(0, 0, width, height);
    clip({0, 0, width, height});
    const ImVec4 colour = ImGui::ColorConvertU32ToFloat4(background);
    glClearColor(colour.x, colour.y, colour.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

// The upper left corner of what is shown becomes -1, 1 and the lower right one 1, -1.
void place_on_screen(const ImDrawData& drawn) {
    const float across = 2 / drawn.DisplaySize.x, down = -2 / drawn.DisplaySize.y;
    glVertexAttrib4f(kScreen, across, down, -1 - drawn.DisplayPos.x * across, 1 - drawn.DisplayPos.y * down);
}

void draw_command(const ImDrawCmd& command, const ImDrawData& drawn, int height) {
    const ImVec2 from =
        (ImVec2(command.ClipRect.x, command.ClipRect.y) - drawn.DisplayPos) * drawn.FramebufferScale;
    const ImVec2 to =
        (ImVec2(command.ClipRect.z, command.ClipRect.w) - drawn.DisplayPos) * drawn.FramebufferScale;
    if (to.x <= from.x || to.y <= from.y) return; // nothing to be seen
    clip({static_cast<int>(from.x), static_cast<int>(static_cast<float>(height) - to.y),
          static_cast<int>(to.x - from.x), static_cast<int>(to.y - from.y)});
    bind(static_cast<GLuint>(command.GetTexID()));
    // WebGL's draw calls can't begin at another vertex.
    if (command.VtxOffset != renderer.firstVertex) point_attributes(command.VtxOffset);
    const std::uintptr_t first = command.IdxOffset * sizeof(ImDrawIdx);
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), kIndex,
                   reinterpret_cast<void*>(first));
}

// Each list replaces the one before in the buffers, of which the driver keeps what is still to be drawn. All
// lists in one would be as many calls to copy them, and three more for each to point the attributes at it.
void draw_list(const ImDrawList& list, const ImDrawData& drawn, int height) {
    glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data,
                 GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (!command.UserCallback)
            draw_command(command, drawn, height);
        else if (command.UserCallback != ImDrawCallback_ResetRenderState) // nothing here that would need it
            command.UserCallback(&list, &command);
    }
}

} // namespace

void renderer_start() {
    renderer = {};
    make_program();
    make_buffers();
    glBindTexture(GL_TEXTURE_2D, 0);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glEnable(GL_SCISSOR_TEST);
    ImGuiIO& io = ImGui::GetIO();
    io.BackendRendererName = "web/app/renderer";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
}

void renderer_stop() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) destroy(*texture);
    glDeleteProgram(renderer.program);
    glDeleteVertexArrays(1, &renderer.attributes);
    glDeleteBuffers(1, &renderer.vertices);
    glDeleteBuffers(1, &renderer.indices);
    renderer = {};
    ImGuiIO& io = ImGui::GetIO();
    io.BackendRendererName = nullptr;
    io.BackendFlags &= ~(ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset);
}

void renderer_warm() {
    if (!use_program()) return;
    const GLuint texture = make(1, 1);
    const ImDrawVert corners[] = {{{-1, -1}, {}, 0}, {{3, -1}, {}, 0}, {{-1, 3}, {}, 0}};
    const ImDrawIdx all[] = {0, 1, 2};
    glBufferData(GL_ARRAY_BUFFER, sizeof corners, corners, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, sizeof all, all, GL_STREAM_DRAW);
    glVertexAttrib4f(kScreen, 1, 1, 0, 0);
    glViewport(0, 0, 1, 1);
    clip({0, 0, 1, 1});
    glDrawElements(GL_TRIANGLES, 3, kIndex, nullptr);
    glFlush();
    destroy(texture);
}

bool renderer_draw(const ImDrawData& drawn, int width, int height, ImU32 background) {
    if (!use_program()) return false;
    if (drawn.Textures) {
        for (ImTextureData* texture : *drawn.Textures) attend_to(*texture);
    }
    clear(width, height, background);
    place_on_screen(drawn);
    for (const ImDrawList* list : drawn.CmdLists) draw_list(*list, drawn, height);
    glFlush(); // so that the drawing begins at once, and not when the page has nothing else to do
    return true;
}

} // namespace web
