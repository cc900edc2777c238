// record schema: the format of the record as a JSON Schema, which assets/inspections.schema.json keeps.
#include <ostream>

#include "core/cli/commands.h"
#include "core/record/schema.h"

namespace cli {

int schema(const Words& words, std::ostream& out, std::ostream& err) {
    if (!words.empty()) {
        err << "Use: record schema.\n";
        return kBadUse;
    }
    out << record::schema();
    return kGood;
}

} // namespace cli
