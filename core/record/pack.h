// pack: a record that was read and found without fault, in the form in which the page gets it.
//
// The JSON is what people write and check (load.h). Reading it takes a parser, the table of the format and every
// sentence about what may be wrong. When the site is built all that has been done; what it then sends is the Dataset
// itself, column by column (columns.h): no larger than the JSON when both are compressed, and there in the time that it
// takes to walk over it.
//
// The bytes, integers with the lowest byte first:
//   0   4   "INSP"
//   4   4   the columns' kinds as one number: a program whose structs are others can't read it
//   8   4   a checksum of all that follows
//   12  4   the length of the values; they follow, then all text (UTF-8) to the end, in the order of the columns
// Values by column: of a text its length; an index as one more than it is (0: kNone); a span as its distance from the
// end of the one before, then its count; a date as year - 1899 (0: none), month, day; a number as eight bytes; else
// one byte. Lengths, indices and counts are written in groups of seven bits, the lowest first, the highest bit of a
// byte saying that more follow; a distance d as 2d, or -2d - 1 below zero.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "core/record/record.h"

namespace record {

// The record's bytes. It is not changed, only walked over with the code that unpack() uses too.
std::string pack(Dataset& data);

// The record again. nullopt for bytes that no pack() of this very program made, or that did not arrive whole. The
// record keeps them: its texts are views of them.
[[gnu::noinline]] std::optional<Dataset> unpack(std::unique_ptr<char[]> bytes, std::size_t size);

} // namespace record
