// The themes as a briefing.
#include "core/screens/paper.h"
#include "core/block/phrases.h"
#include "core/screens/detail.h"
#include "core/screens/themes/themes.h"

namespace view {

using record::Index;
using record::kNone;

std::vector<Block> page(const Themes& answer, float room) {
    Sheet sheet(room, short_caveats(answer, inspections_of(answer)));
    if (answer.story) {
        sheet.add(heading(2, story_title(answer)));
        sheet.add(paragraph(raised_sentence(answer)));
        if (answer.measure) sheet.add(measure_sentence(answer));
    } else if (answer.inspection != kNone) {
        for (Block& block : inspection_head(answer, answer.theme == kNone)) sheet.add(std::move(block));
    }
    add_filters(sheet, answer);
    if (!answer.told.empty())
        sheet.add(paragraph(first_upper(counted_entries(answer.entries(), answer.told)) + "." +
                            (answer.theme == kNone ? main_themes(answer, answer.told) : "")));
    tell(sheet, answer, answer.told, answer.theme == kNone, answer.inspection == kNone);
    return std::move(sheet).whole();
}

std::vector<Block> briefing(const Themes& answer) {
    std::vector<Block> page;
    if (answer.story)
        append_printable(page, story_blocks(answer, 0));
    else if (answer.inspection != kNone)
        append_printable(page, detail_of_chosen(answer, false));
    else
        page = {heading(2, "What was said, theme by theme"), matrix_table(answer)};
    add_list(page, caveats(answer, inspections_of(answer), {}, true));
    std::vector<Index> cited = answer.told;
    if (answer.theme == kNone && answer.inspection == kNone) cited.clear();
    if (answer.story) std::erase_if(cited, [&](Index e) { return !query::is_finding(answer.entries(), e); });
    add_sources(page, answer, cited);
    return page;
}

} // namespace view
