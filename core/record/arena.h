// arena: all text of a record in one block of memory.
//
// The loader reserves the arena once, as large as the file it reads (text decoded from JSON is never longer
// than its JSON), and then only adds to it; so the string_views handed out stay good for as long as the arena
// lives, and a record costs one allocation for all its words. Moving an arena keeps them good as well; it
// can't be copied.
//
// Encoding: UTF-8, as in the file. Nothing is terminated by a zero.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace record {

struct Arena {
    std::unique_ptr<char[]> bytes;
    std::size_t used = 0;
    std::size_t capacity = 0;
};

// Makes room for `size` bytes. What was in the arena is gone.
inline void arena_reserve(Arena& arena, std::size_t size) {
    arena.bytes.reset(new char[size]);
    arena.used = 0;
    arena.capacity = size;
}

// Copies `text` in and returns the copy. An empty view comes back when the text doesn't fit (the loader's
// reserve makes that impossible; a caller that reserves too little must look).
inline std::string_view arena_add(Arena& arena, std::string_view text) {
    if (text.empty() || text.size() > arena.capacity - arena.used) return {};
    char* at = arena.bytes.get() + arena.used;
    std::memcpy(at, text.data(), text.size());
    arena.used += text.size();
    return {at, text.size()};
}

// The same of a text that may be in the arena already, which stays where it is.
inline std::string_view arena_keep(Arena& arena, std::string_view text) {
    const bool within = text.data() >= arena.bytes.get() && text.data() < arena.bytes.get() + arena.used;
    return within && !text.empty() ? text : arena_add(arena, text);
}

} // namespace record
