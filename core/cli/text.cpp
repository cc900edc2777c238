// record text FILE LINK: the text view of a link, as the HTML fragment that the site shows. record FORMAT
// FILE LINK: the file that a reader of it can save. An empty link is the first visit.
#include <ostream>

#include "core/cli/commands.h"
#include "core/out/formats.h"
#include "core/out/html.h"
#include "core/screens/screens.h"

namespace cli {
namespace {

// Opens the record, makes the View of the link and hands it and the record's title to `print`, whose answer
// is the exit code.
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
    return print(view::make_view(catalogue, view::decode(words[1])), data->title);
}

} // namespace

int text(const Words& words, std::ostream& out, std::ostream& err) {
    return with_view(words, "text", err, [&](const view::View& view, std::string_view) {
        out << out::html(view);
        return kGood;
    });
}

int file(const out::Format& format, const Words& words, std::ostream& out, std::ostream& err) {
    return with_view(words, format.word, err, [&](const view::View& view, std::string_view record) {
        const std::string address = view::address_of(view.state, view.asAt);
        const std::string made =
            format.make({view, view::Length::everyFinding, {address, "", std::string(record)}});
        if (made.empty()) err << "Nothing that this link shows can be saved as " << format.word << ".\n";
        out << made;
        return made.empty() ? kBadUse : kGood;
    });
}

} // namespace cli
