// record text FILE LINK: the text view of a link, as the HTML fragment that the site shows. An empty link is
// the first visit. The site's static pages are made with it.
#include <ostream>

#include "core/cli/commands.h"
#include "core/out/csv.h"
#include "core/out/html.h"
#include "core/screens/screens.h"

namespace cli {
namespace {

// Opens the record, makes the View of the link and hands it to `print`.
template <class Print>
int with_view(const Words& words, std::string_view use, std::ostream& err, Print print) {
    if (words.size() != 2) {
        err << "Use: record " << use << " FILE LINK. An empty LINK (\"\") is the first visit.\n";
        return kBadUse;
    }
    int code = kGood;
    const std::optional<record::Dataset> data = open_record(words[0], err, code);
    if (!data) return code;
    const query::Catalogue catalogue = query::make_catalogue(*data);
    print(words[1].empty() ? view::first_view(catalogue)
                           : view::make_view(catalogue, view::decode(words[1])));
    return kGood;
}

} // namespace

int text(const Words& words, std::ostream& out, std::ostream& err) {
    return with_view(words, "text", err, [&](const view::View& view) { out << out::html(view); });
}

int csv(const Words& words, std::ostream& out, std::ostream& err) {
    return with_view(words, "csv", err,
                     [&](const view::View& view) { out << out::csv(view::make_data(*view.answer)); });
}

} // namespace cli
