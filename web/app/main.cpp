// Makes Dear ImGui's context once, when the page makes the module. Everything else starts from exports.cpp.
#include "imgui.h"

int main() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // what a reader sees is in the link and nowhere else
    io.LogFilename = nullptr;
    io.BackendPlatformName = "page";
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    return 0;
}
