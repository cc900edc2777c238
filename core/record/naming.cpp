#include "core/record/naming.h"

#include <array>

#include "core/record/names.h"

namespace record {
namespace {

constexpr std::array<std::string_view, 10> kOrdinals = {"",      "first", "second",  "third",  "fourth",
                                                        "fifth", "sixth", "seventh", "eighth", "ninth"};

} // namespace

Date inspection_date(const Inspection& inspection) {
    if (date_known(inspection.started)) return inspection.started;
    return date_known(inspection.ended) ? inspection.ended : inspection.published;
}

std::string inspection_month(const Inspection& inspection, bool bare) {
    Date date = inspection_date(inspection);
    date.day = 0;
    const bool published = !date_known(inspection.started) && !date_known(inspection.ended);
    if (!date_known(date)) return "date not known";
    return (published && !bare ? "published " : "") + date_long(date);
}

std::string inspection_name(const Inspection& inspection) {
    return first_upper(inspection_month(inspection)) + ", " + lower_first(label(inspection.kind));
}

std::string count_name(const Count& count) {
    const std::string number = count.number < kOrdinals.size() ? std::string(kOrdinals[count.number])
                                                               : "number " + std::to_string(count.number);
    return number + " " + std::string(label(count.of));
}

std::string lower_first(std::string_view text) {
    std::string lower(text);
    const bool word = lower.size() > 1 && lower[1] >= 'a' && lower[1] <= 'z';
    if (word && lower[0] >= 'A' && lower[0] <= 'Z') lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
    return lower;
}

std::string within_sentence(Voice voice) {
    const std::string_view name = label(voice);
    return voice == Voice::department ? std::string(name) : lower_first(name);
}

std::string first_upper(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

} // namespace record
