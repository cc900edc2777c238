// load: reads a record from JSON, or says everything that is wrong with it.
//
// The whole format of assets/README.md is read, without a tree in memory: quickly (quick.h), and where that meets
// something wrong once more with nlohmann/json, which knows where. Nothing is repaired
// and nothing is guessed: a record with a fault isn't loaded. Every fault is reported, not just the first,
// with the place in the file, so that whoever keeps the data can mend them all at once.
//
// The loader accepts exactly what assets/inspections.schema.json accepts, and looks further at what a schema
// can't say: that ids are unique over all parts, that every reference is found (and within the right
// framework), that started <= ended <= published as far as the dates tell (and so for every other pair of
// from and to), that a figure's `max` is not less than its `value`, that a body doesn't follow itself by any
// way round, that an area's parent is of a higher level, and that no key stands twice in an object.
//
// Limits: at most kMaxFaults faults are kept (`truncated` says that there were more); ids have at most 12
// characters; a file may be kMaxBytes; JSON nested deeper than the format's own depth is an unexpected value,
// not a crash. A byte order mark at the beginning is passed over. Where the JSON itself breaks off or is
// broken, everything before that place is still checked, apart from references.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/record.h"

namespace record {

inline constexpr std::size_t kMaxFaults = 200;
inline constexpr std::size_t kMaxBytes = std::size_t{1024} * 1024 * 1024;

struct Fault {
    std::string path;     // JSON pointer: "/findings/12/theme"; empty for the whole file
    std::size_t line = 0; // from 1
    std::string what;     // a sentence for people: what is wrong
    std::string remedy;   // and what to do about it
};

struct Loaded {
    Dataset data;              // empty unless `faults` is
    std::vector<Fault> faults; // by line
    bool truncated = false;
};

// `json` need not outlive the call. Never throws.
Loaded load(std::string_view json);

// inspections.json:120: /findings/12/theme: There is no theme "workfroce". Did you mean "workforce"? Use ...
std::string fault_text(const Fault& fault, std::string_view file);

} // namespace record
