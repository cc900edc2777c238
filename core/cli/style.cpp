// record style: what the page's style takes from core, as CSS (core/out/style.h).
#include "core/out/style.h"

#include <ostream>

#include "core/cli/commands.h"

namespace cli {

int style(const Words& words, std::ostream& out, std::ostream& err) {
    if (!words.empty()) {
        err << "Use: record style, and nothing more.\n";
        return kBadUse;
    }
    out << out::style();
    return kGood;
}

} // namespace cli
