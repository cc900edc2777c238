// What Dear ImGui is built with, for every target: no demo, no debug tools, no files, no font of its own, and
// the item hooks of its test engine, which feed the semantic tree (no test engine is linked).
#pragma once

#define IMGUI_ENABLE_TEST_ENGINE
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DEFINE_MATH_OPERATORS
