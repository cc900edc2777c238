#include "core/screens/about/about.h"

#include "core/block/phrases.h"
#include "core/query/coverage.h"
#include "core/screens/data_tables.h"
#include "core/screens/paper.h"
#include "core/screens/questions.h"

namespace view {
namespace {

using record::Dataset;
using record::Index;

std::vector<Block> what_it_is(const AboutSite& answer) {
    const Dataset& data = answer.data();
    std::vector<Block> blocks{heading(2, "What this is"), paragraph(data.about), heading(2, "Whose it is")};
    blocks.emplace_back(Paragraph{publisher_words(data)});
    blocks.push_back(paragraph("It is independent of Ofsted, of the councils and of Northamptonshire "
                               "Children’s Trust: none of them made "
                               "it or has approved it. Record as at " +
                               date_long(data.asAt) + "."));
    return blocks;
}

std::vector<Block> what_it_cannot_know(const AboutSite& answer) {
    const Dataset& data = answer.data();
    const query::Known known = query::known(*answer.catalogue);
    const std::size_t whole = known.of(query::Coverage::whole).size();
    const std::size_t part = known.of(query::Coverage::part).size();
    const std::size_t grades = known.of(query::Coverage::grades).size();
    std::vector<Block> blocks{heading(2, "What it can’t know")};
    std::string text =
        "Of " + counted(whole, "inspection or visit", "inspections and visits") +
        " the report or letter itself was read whole. Of " + std::to_string(part) +
        " more only what other pages tell of them is here, so what their reports said beside that "
        "can’t be told";
    if (grades > 0) text += ", and of " + std::to_string(grades) + " there are only grades";
    blocks.push_back(paragraph(text +
                               ". That nothing is shown of something proves nothing, unless the report was "
                               "read whole and the inspection looked at it: every view says which it is."));
    blocks.emplace_back(Paragraph{
        {run("What was looked for and not found, " + counted(data.gaps.size(), "thing") + ", stands in "),
         link("Sources", both(choose(Field::screen, kSources), choose(Field::part, "missing"))), run(".")}});
    return blocks;
}

std::vector<Block> how_to_read_it() {
    std::vector<Block> blocks{heading(2, "How to read it")};
    List list{.name = "How to read it"};
    list.items = {{marked(Mark::strength, Tone::strength, " Strength", "Strength"),
                   run(": said to be good at the time.")},
                  {marked(Mark::progress, Tone::progress, " Progress", "Progress"),
                   run(": said to have improved or to be improving.")},
                  {marked(Mark::concern, Tone::concern, " Concern", "Concern"),
                   run(": said to be weak, missing, too slow, or to need improving.")},
                  {marked(Mark::neutral, Tone::secondary, " Neutral", "Neutral"),
                   run(": observed without praise or blame.")},
                  {run("– nothing was said in a report that was read whole. ? it isn’t known, for only parts "
                       "of the report are "
                       "here. Shaded: it wasn’t looked at.")},
                  {run("“inspectors” stands where their own report, letter or table is the source; "
                       "“inspectors, quoted by the "
                       "press” where others print their very words; “council, reporting inspectors” where "
                       "others tell it in "
                       "theirs.")},
                  {run("Counts of findings measure what was said, not how good a service is: no trend is "
                       "drawn from them, and "
                       "grades are never averaged.")}};
    add_list(blocks, std::move(list), 0);
    return blocks;
}

std::vector<Block> how_to_quote_it() {
    std::vector<Block> blocks{heading(2, "How to quote and check it")};
    blocks.push_back(paragraph("Every statement is in plain words of this record’s own; the quotation under "
                               "it is its source’s, word for "
                               "word. To quote one, choose it and copy its citation, which names publisher, "
                               "title, date and place. Share "
                               "gives the link of exactly what you see, with the record’s date, so that "
                               "whoever opens it later is told what "
                               "has changed since. Export gives a briefing, the table, and the data."));
    return blocks;
}

std::vector<Block> all_of_it(const AboutSite& answer) {
    std::vector<Block> blocks = what_it_is(answer);
    append(blocks, what_it_cannot_know(answer));
    append(blocks, how_to_read_it());
    append(blocks, how_to_quote_it());
    blocks.push_back(heading(2, "If something is wrong"));
    blocks.push_back(paragraph("Send the link of what you see to whoever publishes this copy or sent it to "
                               "you. Every line names the source "
                               "to check it against; a mistake that is found is mended in the record, with "
                               "the day and what was changed."));
    blocks.push_back(heading(2, "Licences"));
    blocks.push_back(paragraph(answer.data().licence));
    return blocks;
}

} // namespace

AboutSite AboutSite::of(Asked asked) {
    AboutSite answer{std::move(asked)};
    answer.told.clear();
    answer.title = "About this site";
    answer.says = std::string(answer.data().about);
    return answer;
}

View blocks(const AboutSite& answer) {
    View view;
    view.main = all_of_it(answer);
    return view;
}

std::vector<Block> page(const AboutSite& answer, float room) {
    Sheet sheet(room, {});
    for (Block& block : what_it_is(answer)) sheet.add(std::move(block));
    for (Block& block : what_it_cannot_know(answer)) sheet.add(std::move(block));
    for (Block& block : how_to_read_it()) sheet.add(std::move(block));
    return std::move(sheet).whole();
}

std::vector<Block> briefing(const AboutSite& answer) { return all_of_it(answer); }

Table data(const AboutSite& answer) { return inspections_data(*answer.catalogue); }

News news(const AboutSite& answer) { return {query::bits_none(answer.entries().size())}; }

std::vector<std::string> file_words(const AboutSite&) { return {}; }

} // namespace view
