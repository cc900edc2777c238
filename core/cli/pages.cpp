// record pages FILE FOLDER: the static pages of the site: for each, its text view (FOLDER/name.html, a
// fragment), its chart as a picture where it has one (FOLDER/name.svg), and in FOLDER/pages.json what they
// are: an array of objects with file, link, title, description and picture.
#include <fstream>
#include <ostream>

#include "core/cli/commands.h"
#include "core/out/html.h"
#include "core/out/json.h"
#include "core/out/svg.h"
#include "core/view/link.h"
#include "core/view/pages.h"
#include "core/view/screens.h"

namespace cli {
namespace {

constexpr float kPictureWidth = 1000;

const view::Chart* chart_of(const view::View& view) {
    for (const view::Block& block : view.main)
        if (const auto* chart = std::get_if<view::Chart>(&block)) return chart;
    return nullptr;
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
        const view::Chart* chart = chart_of(view);
        const std::string name = page.file.substr(0, page.file.rfind('.'));
        if (chart != nullptr &&
            !write(folder + name + ".svg", out::svg(*chart, kPictureWidth, view.state), err))
            return kBadUse;
        index += (index.empty() ? "[\n  " : ",\n  ") +
                 out::json_object({{"file", page.file},
                                   {"link", page.first ? "" : view::encode(page.state)},
                                   {"title", view.title},
                                   {"description", view.says},
                                   {"picture", chart != nullptr ? name + ".svg" : ""}});
    }
    if (!write(folder + "pages.json", index + "\n]\n", err)) return kBadUse;
    out << "Pages written to " << words[1] << ".\n";
    return kGood;
}

} // namespace cli
