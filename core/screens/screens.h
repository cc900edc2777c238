// screens: from a record and a state to the answer, and from the answer to whatever is shown, printed or
// taken away. The one door through which every output comes.
#pragma once

#include <string>
#include <vector>

#include "core/block/view.h"
#include "core/screens/asked.h"
#include "core/screens/data_tables.h"
#include "core/state/link.h"

namespace view {

// ---- what is shown

// The View of `state`, which keeps its answer. Ids that the record lacks are left out of it and named in its
// notices.
View make_view(const query::Catalogue& catalogue, const ViewState& state);

// The View of a link: notices say what of the link couldn't be honoured, and what changed since it was
// shared.
View make_view(const query::Catalogue& catalogue, const Link& link);

// ---- what is taken away

// A briefing: see paper.h. It is good while the answer is.
enum class Length { onePage, everyFinding };
std::vector<Block> make_briefing(const Answer& answer, Length length);

// The table behind what is shown, every cell plain words. It is good while the answer is.
Table make_data(const Answer& answer);

// Why that table has no rows, a sentence: "Nothing passes the filters: Staff; what holds “agency”." Empty where it has
// some.
std::string why_no_data(const Answer& answer);

// The whole record as tables; findings and evidence as far as they are told (data_tables.h).
std::vector<NamedTable> make_tables(const Answer& answer);

// What mail and chat show of a link to it.
About make_about(const Answer& answer);

// What a file of it is called, without its ending: "northamptonshire-timeline-workforce-jul-2021". Small
// letters, digits and hyphens.
std::string file_stem(const Answer& answer);

// ---- where one can go

// The screens, as the page's header offers them.
struct Place {
    std::string label;
    Action action;
    bool chosen = false;
    bool aside = false; // no view of the record: About
};
std::vector<Place> places(const ViewState& state);

// The states that have a page of their own, made when the site is built, which can be read with no script and
// gives a link its title and picture in mail and chat: the first screen, each of the others, each inspection,
// each theme.
struct Page {
    std::string file; // "inspection-jul-2021.html"
    ViewState state;
};
std::vector<Page> pages(const query::Catalogue& catalogue);

} // namespace view
