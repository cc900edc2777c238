// reader: takes a file's values one by one, as a parser meets them, checks each against the format's table
// and puts it into a Dataset.
//
// It knows nothing of JSON's syntax (load.cpp joins it to the parser) and nothing of what references name: it
// notes ids and references for references.h. After a fault it goes on with the next value; what it can't read
// (an unknown field, a list where a text belongs) it passes over, with everything inside.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/fault.h"
#include "core/record/format.h"
#include "core/record/positions.h"
#include "core/record/record.h"
#include "core/record/trail.h"

namespace record {

// A value that is neither object nor list.
struct Scalar {
    enum class Is : std::uint8_t { null, yesOrNo, number, text };
    Is is = Is::null;
    bool yes = false;
    double number = 0;
    std::string_view text; // of a text; of a number: as it is written
};

// An id that something in the record is known by.
struct NotedId {
    std::string_view id;
    Part part = Part::bodies;
    Index row = kNone;
    FileSpot spot;
};

// An id that names something else, to be looked up when all ids are known.
struct NotedReference {
    std::string_view id;
    Refers refers = Refers::nothing;
    Place place = nullptr; // where the index goes; nullptr: the id is kept as text
    Index row = kNone;     // of that place
    Index owner = kNone;   // the row of the part's item that it stands in
    FileSpot spot;
};

class Reader {
public:
    // `data.arena` must have room for all the file's text.
    Reader(Dataset& data, FaultList& faults, const Position& position)
        : data_(data), faults_(faults), position_(position) {
        // A reference in a hundred bytes, an object or list in some more: as in the bundled record.
        references.reserve(data.arena.capacity / 100);
        trail.nodes.reserve(data.arena.capacity / 150);
    }

    void scalar(const Scalar& value);
    void open_object();
    void key(std::string_view name);
    void close_object();
    void open_list();
    void close_list();

    std::vector<NotedId> ids;
    std::vector<NotedId> areaIds; // of frameworks' areas, each known in its own only: `row` is the framework
    std::vector<NotedReference> references;
    Trail trail;
    bool sawRecord = false; // the file is an object, as it must be

private:
    // An object or list that is open.
    struct Frame {
        const Form* form = nullptr;      // of an object
        const FormField* list = nullptr; // of a list: the field it is the value of
        const FormField* field =
            nullptr;                    // of an object: the field whose value comes next; nullptr: pass over
        std::ptrdiff_t next = 0;        // of an object: the place after that of the last field
        Index row = 0;                  // of an object: its own; of a list: of the object that it belongs to
        Index node = kNone;             // of the trail
        std::size_t line = 1;           // where it opens
        Index items = 0;                // of a list: so far
        std::size_t poolFirst = 0;      // of a list: where its run in the pool begins
        std::size_t firstReference = 0; // of `references`, when it opened
        std::array<std::size_t, kMostFields> lines{}; // of an object: of each field's value, 0 for none
    };

    // Where the next value goes.
    struct Target {
        const FormField* field = nullptr; // nullptr: nowhere, pass over it
        bool item = false;                // it is an item of the field's list
        Index row = 0;
        FileSpot spot;
    };

    Target next_target();
    void pass_over();
    void fault(const FileSpot& spot, std::string what, std::string remedy);
    void wrong_type(const Target& target, std::string_view found);
    void take_text(const Target& target, std::string_view text);
    void take_number(const Target& target, const Scalar& value);
    void note_reference(const Target& target, std::string_view id);
    bool good_text(const Target& target, std::string_view text);
    bool good_id(const Target& target, std::string_view text);
    void check_rule(const Frame& frame, const Rule& rule);
    void check_each_once(const Frame& frame);
    std::size_t pool_size(const FormField& field) const;
    Frame& push(const Target& target);
    template <class T>
    T& at(const Target& target) {
        return *static_cast<T*>(target.field->place(data_, target.row));
    }

    Dataset& data_;
    FaultList& faults_;
    const Position& position_;
    std::vector<Frame> frames_;
    std::size_t passing_ = 0; // open objects and lists that are passed over
    bool started_ = false;
};

} // namespace record
