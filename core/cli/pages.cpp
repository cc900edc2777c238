// record pages FILE FOLDER [SITE]: the static pages of the site: for each, its text view (FOLDER/name.html, a
// fragment), its chart as a picture where it has one (FOLDER/name.svg), and as arrays of objects
//   FOLDER/pages.json    what they are: file, link, title, description, picture, asAt (a date in words)
//   FOLDER/places.json   what their header offers: label, file, aside ("yes" for no view of the record)
//   FOLDER/formats.json  what can be saved there as a file: word, label, ending, type, of ("screen", "briefing"),
//                        offer ("always", "tried")
// and the record as the page gets it, FOLDER/record.packed (core/record/pack.h). SITE says who publishes this copy
// (core/record/site.h).
#include <ostream>
#include <utility>

#include "core/cli/commands.h"
#include "core/cli/write.h"
#include "core/out/formats.h"
#include "core/out/html.h"
#include "core/out/json.h"
#include "core/out/svg.h"
#include "core/record/date.h"
#include "core/record/pack.h"
#include "core/record/site.h"
#include "core/screens/screens.h"
#include "core/state/link.h"

namespace cli {
namespace {

constexpr float kPictureWidth = 880; // narrow, so that its words can be read in a small preview

using Fields = std::vector<std::pair<std::string_view, std::string>>;

std::string array(const std::vector<Fields>& objects) {
    std::string json;
    for (const Fields& fields : objects)
        json += (json.empty() ? "[\n  " : ",\n  ") + out::json_object(fields);
    return json + "\n]\n";
}

std::vector<Fields> places() {
    std::vector<Fields> all;
    for (const view::Place& place : view::places({}))
        all.push_back({{"label", place.label},
                       {"file", view::page_of(view::applied({}, place.action))},
                       {"aside", place.aside ? "yes" : ""}});
    return all;
}

std::vector<Fields> formats() {
    std::vector<Fields> all;
    for (const out::Format& format : out::formats())
        all.push_back({{"word", std::string(format.word)},
                       {"label", std::string(format.label)},
                       {"ending", std::string(format.ending)},
                       {"type", std::string(format.type)},
                       {"of", format.of == out::Of::briefing ? "briefing" : "screen"},
                       {"offer", format.always ? "always" : "tried"}});
    return all;
}

} // namespace

int pages(const Words& words, std::ostream& out, std::ostream& err) {
    if (words.size() != 2 && words.size() != 3) {
        err << "Use: record pages FILE FOLDER [SITE].\n";
        return kBadUse;
    }
    int code = kGood;
    std::optional<record::Dataset> data = open_record(words[0], err, code);
    if (!data) return code;
    record::Site site; // as long as the record, which refers to it
    if (words.size() == 3) {
        const std::optional<std::string> json = read_file(words[2], err);
        if (!json) return kBadUse;
        record::ReadSite read = record::read_site(*json);
        if (!read.fault.empty()) {
            err << words[2] << ": " << read.fault << "\n";
            return kFaulty;
        }
        site = std::move(read.site);
    }
    data->publisher = site.publisher;
    data->contact = site.contact;
    const std::string folder = std::string(words[1]) + "/";
    std::vector<Fields> index;
    const query::Catalogue catalogue = query::make_catalogue(*data);
    for (const view::Page& page : view::pages(catalogue)) {
        const view::View view = view::make_view(catalogue, page.state);
        if (!write(folder + page.file, out::html(view, {.folds = true}), err)) return kBadUse;
        const std::string name = page.file.substr(0, page.file.rfind('.'));
        if (view.chart &&
            !write(folder + name + ".svg", out::svg(*view.chart, kPictureWidth, view.state), err))
            return kBadUse;
        const view::About about = view::make_about(*view.answer);
        index.push_back({{"file", page.file},
                         {"link", view::encode(page.state)},
                         {"title", about.title},
                         {"description", about.description},
                         {"picture", view.chart ? name + ".svg" : ""},
                         {"asAt", record::date_long(data->asAt)}});
    }
    if (!write(folder + "pages.json", array(index), err) ||
        !write(folder + "places.json", array(places()), err) ||
        !write(folder + "formats.json", array(formats()), err) ||
        !write(folder + "record.packed", record::pack(*data), err))
        return kBadUse;
    out << "Pages written to " << words[1] << ".\n";
    return kGood;
}

} // namespace cli
