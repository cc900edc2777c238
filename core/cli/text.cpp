// record text FILE LINK: the text view of a link, as the HTML fragment that the site shows. An empty link is
// the first visit. The site's static pages are made with it.
#include <ostream>

#include "core/cli/commands.h"
#include "core/out/html.h"
#include "core/view/screens.h"

namespace cli {

int text(const Words& words, std::ostream& out, std::ostream& err) {
    if (words.size() != 2) {
        err << "Use: record text FILE LINK. An empty LINK (\"\") is the first visit.\n";
        return kBadUse;
    }
    int code = kGood;
    const std::optional<record::Dataset> data = open_record(words[0], err, code);
    if (!data) return code;
    const view::View view =
        words[1].empty() ? view::first_view(*data) : view::make_view(*data, view::decode(words[1]));
    out << out::html(view);
    return kGood;
}

} // namespace cli
