# Toolchain file: finds the Emscripten behind the `emcc` on PATH (or at EMSCRIPTEN_ROOT_PATH), whichever release it
# is, and hands over to its own toolchain file.
if(NOT EMSCRIPTEN_ROOT_PATH)
    find_program(EM_CONFIG em-config NO_CMAKE_FIND_ROOT_PATH)
    find_program(EMCC emcc NO_CMAKE_FIND_ROOT_PATH)
    if(EM_CONFIG)
        execute_process(COMMAND "${EM_CONFIG}" EMSCRIPTEN_ROOT OUTPUT_VARIABLE emscripten_root
                        OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    elseif(EMCC)
        get_filename_component(emcc_real "${EMCC}" REALPATH)
        get_filename_component(emscripten_root "${emcc_real}" DIRECTORY)
    endif()
    if(NOT EXISTS "${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
        message(FATAL_ERROR "Emscripten was not found. Install Debian's package `emscripten`, or put the folder of "
                            "your own `emcc` on PATH, then configure again.")
    endif()
    set(EMSCRIPTEN_ROOT_PATH "${emscripten_root}" CACHE PATH "The folder of Emscripten" FORCE)
endif()

# Node runs what is compiled for Node. 3.1.6 would pass it a flag that Node 20 refuses, so it is named here.
find_program(NODE_EXECUTABLE NAMES node nodejs NO_CMAKE_FIND_ROOT_PATH)
set(CMAKE_CROSSCOMPILING_EMULATOR "${NODE_EXECUTABLE}" CACHE FILEPATH "Runs compiled programs")

include("${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake")

file(READ "${EMSCRIPTEN_ROOT_PATH}/emscripten-version.txt" emscripten_version)
string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" EMSCRIPTEN_RELEASE "${emscripten_version}")
