// record pages FILE FOLDER: the static pages of the site: for each, its text view (FOLDER/name.html, a
// fragment), its chart as a picture where it has one (FOLDER/name.svg), and in FOLDER/pages.json what they
// are: an array of objects with file, link, title, description, picture and asAt (the record's date in
// words).
#include <cctype>
#include <fstream>
#include <ostream>

#include "core/cli/commands.h"
#include "core/out/html.h"
#include "core/out/json.h"
#include "core/out/svg.h"
#include "core/record/date.h"
#include "core/screens/pages.h"
#include "core/screens/screens.h"
#include "core/state/link.h"

namespace cli {
namespace {

constexpr float kPictureWidth = 880; // narrow, so that its words can be read in a small preview

template <class Kind>
const Kind* first_of(const std::vector<view::Block>& blocks) {
    for (const view::Block& block : blocks)
        if (const auto* found = std::get_if<Kind>(&block)) return found;
    return nullptr;
}

// A page of one inspection or theme is about that: its name and what its details say first. `says` tells what
// the screen shows, which is much the same for all of them.
struct About {
    std::string title;
    std::string description;
};

About about(const view::View& view, const view::Page& page) {
    About about{view.title, view.says};
    if (!about.title.empty())
        about.title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(about.title[0])));
    if (page.first || (page.state.inspection.empty() && page.state.theme.empty())) return about;
    if (const auto* heading = first_of<view::Heading>(view.detail)) {
        const std::string words = view::words(heading->text);
        if (words != about.title) about.title += ": " + words;
    }
    const auto* overline = first_of<view::Overline>(view.detail);
    const auto* paragraph = first_of<view::Paragraph>(view.detail);
    if (overline != nullptr && paragraph != nullptr)
        about.description = view::words(overline->text) + ". " + view::words(paragraph->text);
    return about;
}

bool write(const std::string& path, const std::string& text, std::ostream& err) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file)
        err << path << " could not be written. Check that the folder is there and may be written to.\n";
    return bool(file);
}

} // namespace

int pages(const Words& words, std::ostream& out, std::ostream& err) {
    if (words.size() != 2) {
        err << "Use: record pages FILE FOLDER.\n";
        return kBadUse;
    }
    int code = kGood;
    const std::optional<record::Dataset> data = open_record(words[0], err, code);
    if (!data) return code;
    const std::string folder = std::string(words[1]) + "/";
    std::string index;
    for (const view::Page& page : view::pages(*data)) {
        const view::View view = page.first ? view::first_view(*data) : view::make_view(*data, page.state);
        if (!write(folder + page.file, out::html(view), err)) return kBadUse;
        const view::Chart* chart = first_of<view::Chart>(view.main);
        const std::string name = page.file.substr(0, page.file.rfind('.'));
        if (chart != nullptr &&
            !write(folder + name + ".svg", out::svg(*chart, kPictureWidth, view.state), err))
            return kBadUse;
        const About about = cli::about(view, page);
        index += (index.empty() ? "[\n  " : ",\n  ") +
                 out::json_object({{"file", page.file},
                                   {"link", page.first ? "" : view::encode(page.state)},
                                   {"title", about.title},
                                   {"description", about.description},
                                   {"picture", chart != nullptr ? name + ".svg" : ""},
                                   {"asAt", record::date_long(data->asAt)}});
    }
    if (!write(folder + "pages.json", index + "\n]\n", err)) return kBadUse;
    out << "Pages written to " << words[1] << ".\n";
    return kGood;
}

} // namespace cli
