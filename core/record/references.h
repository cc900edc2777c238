// references: what can only be checked when the whole file has been read: that ids are unique, that every
// reference finds what it names, and what follows from that. Fills Dataset::ids and every index the reader
// left open.
#pragma once

#include "core/record/fault.h"
#include "core/record/reader.h"
#include "core/record/record.h"

namespace record {

// `reader` has read the whole file into `data`.
void resolve_references(Dataset& data, Reader& reader, FaultList& faults);

} // namespace record
