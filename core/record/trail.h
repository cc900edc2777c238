// trail: where in the file something stands, small enough to be kept for every reference of a record.
//
// Each object and list that is opened leaves one node, which knows its parent; the JSON pointer is put
// together only for what turns out to be wrong.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/record/format.h"

namespace record {

// A step down: to a field of an object, or to an item of a list (field == nullptr).
struct Step {
    const FormField* field = nullptr;
    Index item = 0;
};

struct Trail {
    struct Node {
        Index parent = kNone; // kNone: the whole file
        Step step;
    };
    std::vector<Node> nodes;
};

// Something in the file: a step from a node, and its line.
struct FileSpot {
    Index node = kNone;
    Step step;
    std::size_t line = 1;
};

inline Index trail_add(Trail& trail, Index parent, Step step) {
    trail.nodes.push_back({parent, step});
    return static_cast<Index>(trail.nodes.size() - 1);
}

inline std::string step_text(Step step) {
    return "/" + (step.field != nullptr ? std::string(step.field->name) : std::to_string(step.item));
}

// The JSON pointer of a node. The whole file's is empty.
inline std::string trail_path(const Trail& trail, Index node) {
    std::string path;
    for (; node != kNone; node = trail.nodes[node].parent) path.insert(0, step_text(trail.nodes[node].step));
    return path;
}

inline std::string spot_path(const Trail& trail, const FileSpot& spot) {
    return trail_path(trail, spot.node) + step_text(spot.step);
}

} // namespace record
