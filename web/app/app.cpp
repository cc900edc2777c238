#include "web/app/app.h"

#include <optional>
#include <utility>

#include "core/record/pack.h"
#include "core/screens/screens.h"
#include "core/state/link.h"
#include "web/app/frames.h"
#include "web/app/hooks.h"

namespace web {

namespace {

void show(App& app, view::View view) {
    app.view = std::move(view);
    request_frame(kAnew);
}

} // namespace

App& app() {
    static App only;
    return only;
}

bool take_record(App& app, std::unique_ptr<char[]> bytes, std::size_t size) {
    std::optional<record::Dataset> data = record::unpack(std::move(bytes), size);
    if (!data) return false;
    app.data = std::move(*data);
    app.catalogue = query::make_catalogue(app.data);
    return app.loaded = true;
}

void set_today(App& app, std::string_view day) {
    app.catalogue.today = record::date_parse(day).value_or(record::Date{});
}

void open(App& app, std::string_view link) { show(app, view::make_view(app.catalogue, view::decode(link))); }

bool open_page(App& app, std::string_view file) {
    for (const view::Page& page : view::pages(app.catalogue)) {
        if (page.file != file) continue;
        show(app, view::make_view(app.catalogue, page.state));
        return true;
    }
    show(app, view::make_view(app.catalogue, view::ViewState{}));
    return file.empty(); // the folder
}

void act(App& app, const view::Action& action) {
    view::ViewState next = view::applied(app.view.state, action);
    if (next == app.view.state) return;
    show(app, view::make_view(app.catalogue, next));
    hook_moved(view::address_of(app.view.state), view::adds_step(action));
}

void search(App& app, std::string_view text) {
    act(app, view::search_for(app.view.state, std::string(text)));
}

void carry_out(App& app, const ui::Outcome& outcome) {
    if (outcome.copiesLink)
        hook_copies_link();
    else if (!outcome.copies.empty())
        hook_copies(outcome.copies);
    if (!outcome.opens.empty()) hook_opens(outcome.opens);
    if (!outcome.action.empty()) act(app, outcome.action);
}

} // namespace web
