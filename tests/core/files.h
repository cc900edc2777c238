// files: what the tests read from tests/data and assets.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

// The whole file. Throws where it can't be read, so that no test passes on nothing.
inline std::string read_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw std::runtime_error("can't read " + path);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline std::string small_record() { return read_file(TEST_DATA_DIR "/small.json"); }
