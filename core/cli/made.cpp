// record schema, record style: what core makes for other programs, whatever the record.
// assets/inspections.schema.json keeps the one; web/build/site.mjs puts the other into the page's style.
#include <ostream>

#include "core/cli/commands.h"
#include "core/out/style.h"
#include "core/record/schema.h"

namespace cli {
namespace {

int print(const std::string& made, std::string_view use, const Words& words, std::ostream& out,
          std::ostream& err) {
    (words.empty() ? out << made : err << "Use: record " << use << ".\n");
    return words.empty() ? kGood : kBadUse;
}

} // namespace

int schema(const Words& words, std::ostream& out, std::ostream& err) {
    return print(record::schema(), "schema", words, out, err);
}

int style(const Words& words, std::ostream& out, std::ostream& err) {
    return print(out::style(), "style, and nothing more", words, out, err);
}

} // namespace cli
