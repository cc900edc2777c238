#include "core/record/reader.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

#include "core/record/date.h"

namespace record {
namespace {

bool a_to_z_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool well_formed_id(std::string_view id) {
    return !id.empty() && id.size() <= kLongestId && a_to_z_or_digit(id.front()) &&
           a_to_z_or_digit(id.back()) &&
           std::all_of(id.begin(), id.end(), [](char c) { return a_to_z_or_digit(c) || c == '-'; });
}

// Where the indices of a list of references lie.
struct ReferenceList {
    std::vector<Index> Dataset::*pool;
    Place place;
};
template <std::vector<Index> Dataset::*pool>
constexpr ReferenceList kListIn = {pool,
                                   [](Dataset& data, Index row) -> void* { return &(data.*pool)[row]; }};

ReferenceList list_of(Refers refers) {
    switch (refers) {
    case Refers::theme:
    case Refers::otherTheme:
        return kListIn<&Dataset::themeRefs>;
    case Refers::earlierFinding:
        return kListIn<&Dataset::findingRefs>;
    default:
        return kListIn<&Dataset::bodyRefs>;
    }
}

// C0, DEL and C1 (in UTF-8 the bytes C2 80 to C2 9F).
bool holds_control(std::string_view text) {
    // Eight bytes at once where all are plain: above 0x1F and below 0x7F.
    constexpr std::uint64_t kOnes = 0x0101010101010101, kHighs = 0x8080808080808080;
    const auto plain = [&](std::uint64_t eight) {
        return (((eight - kOnes * 0x20) | (eight + kOnes) | eight) & kHighs) == 0;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (std::uint64_t eight = 0; text.size() - i >= 8; i += 8) {
            std::memcpy(&eight, &text[i], 8);
            if (!plain(eight)) break;
        }
        if (i == text.size()) break;
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 || byte == 0x7F) return true;
        if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)
            return true;
    }
    return false;
}

// Only http and https: the address becomes a link on a page. Beyond printable ASCII all is percent-encoded.
bool well_formed_address(std::string_view text) {
    const std::string_view rest = text.substr(0, 7) == "http://"    ? text.substr(7)
                                  : text.substr(0, 8) == "https://" ? text.substr(8)
                                                                    : std::string_view();
    return !rest.empty() && std::all_of(rest.begin(), rest.end(), [](char c) { return c > ' ' && c <= '~'; });
}

constexpr std::string_view kIdRemedy = "Use at most 12 of a-z, 0-9 and -, with no - at either end.";

// What a field should hold, for "This should be ...".
std::string expected(const FormField& field, bool item) {
    switch (field.type) {
    case Type::formatName:
        return "the text \"inspection-record\"";
    case Type::formatVersion:
        return "the number 1";
    case Type::text:
        return "a text";
    case Type::id:
        return "an id";
    case Type::date:
        return "a date";
    case Type::word:
        return "one of the words " + [&] {
            std::vector<std::string_view> words;
            for (const Name& word : field.words) words.push_back(word.key);
            return listed(words);
        }();
    case Type::yes:
        return "true";
    case Type::number:
        return "a number";
    case Type::count:
        return "a whole number from 1";
    case Type::address:
        return "a web address";
    case Type::addressOrNull:
        return "a web address, or null";
    case Type::cell:
        return "a text or a number";
    case Type::cells:
        return item ? "a text" : "a text or a list of texts";
    case Type::reference:
    case Type::mention:
        return "the id of " + std::string(referred(field.refers).called);
    case Type::references:
        return item ? "the id of " + std::string(referred(field.refers).called) : "a list of ids";
    case Type::object:
        return "an object: " + std::string(field.form->called);
    case Type::objects:
        return item ? "an object: " + std::string(field.form->called) : "a list";
    }
    return "something else";
}

} // namespace

// ---- Where values go

Reader::Target Reader::next_target() {
    Target target;
    if (frames_.empty()) return target;
    Frame& frame = frames_.back();
    target.row = frame.row;
    target.spot.node = frame.node;
    target.spot.line = position_.line;
    if (frame.list != nullptr) {
        target.field = frame.list;
        target.item = true;
        target.spot.step.item = frame.items++;
        return target;
    }
    target.field = std::exchange(frame.field, nullptr);
    target.spot.step.field = target.field;
    if (target.field != nullptr)
        frame.lines[static_cast<std::size_t>(target.field - frame.form->fields.data())] = position_.line;
    return target;
}

Reader::Frame& Reader::push(const Target& target) {
    Frame frame;
    frame.row = target.row;
    frame.node = target.field == nullptr ? kNone : trail_add(trail, target.spot.node, target.spot.step);
    frame.line = position_.line;
    frame.firstReference = references.size();
    frames_.push_back(frame);
    return frames_.back();
}

void Reader::pass_over() { ++passing_; }

std::size_t Reader::pool_size(const FormField& field) const {
    if (field.type == Type::objects) return field.form->size(data_);
    if (field.type == Type::cells) return data_.strings.size();
    return (data_.*list_of(field.refers).pool).size();
}

// ---- Faults

void Reader::fault(const FileSpot& spot, std::string what, std::string remedy) {
    add_fault(faults_, spot_path(trail, spot), spot.line, std::move(what), std::move(remedy));
}

void Reader::wrong_type(const Target& target, std::string_view found) {
    std::string remedy = "Change it, or leave the field out.";
    if (target.item)
        remedy = "Change it, or take it out of the list.";
    else if (target.field->required)
        remedy = "Change it: the field can't be left out.";
    fault(target.spot,
          "This should be " + expected(*target.field, target.item) + ", but is " + std::string(found) + ".",
          std::move(remedy));
}

bool Reader::good_text(const Target& target, std::string_view text) {
    if (text.find_first_not_of(' ') == std::string_view::npos) {
        fault(target.spot, "This text is empty.",
              target.field->required ? "Write what belongs here."
                                     : "Write what belongs here, or leave the field out.");
        return false;
    }
    if (holds_control(text)) {
        fault(target.spot,
              "This text holds a control character, such as a tab or a line's end: " + quoted(text) + ".",
              "Use spaces instead.");
        return false;
    }
    return true;
}

bool Reader::good_id(const Target& target, std::string_view text) {
    if (well_formed_id(text)) return true;
    fault(target.spot, quoted(text) + " can't be an id.", std::string(kIdRemedy));
    return false;
}

// ---- Values

void Reader::note_reference(const Target& target, std::string_view text) {
    if (target.field->refers != Refers::kind && !good_id(target, text)) return;
    NotedReference noted;
    noted.id = arena_keep(data_.arena, text);
    noted.refers = target.field->refers;
    noted.row = target.row;
    noted.owner = frames_.size() > 2 ? frames_[2].row : kNone;
    noted.spot = target.spot;
    if (target.field->type == Type::mention) {
        at<std::string_view>(target) = noted.id;
    } else if (target.field->type == Type::reference) {
        noted.place = target.field->place;
    } else {
        const ReferenceList list = list_of(noted.refers);
        noted.place = list.place;
        noted.row = static_cast<Index>((data_.*list.pool).size());
        (data_.*list.pool).push_back(kNone);
    }
    references.push_back(noted);
}

void Reader::take_text(const Target& target, std::string_view text) {
    const FormField& field = *target.field;
    switch (field.type) {
    case Type::formatName:
        if (text != "inspection-record")
            fault(target.spot, "The format is " + quoted(text) + ", not \"inspection-record\".",
                  "Check that this file is an inspection record.");
        return;
    case Type::text:
    case Type::cell:
        if (good_text(target, text)) at<std::string_view>(target) = arena_keep(data_.arena, text);
        return;
    case Type::cells:
        if (!good_text(target, text)) return;
        if (!target.item) at<Span>(target) = {static_cast<Index>(data_.strings.size()), 1};
        data_.strings.push_back(arena_keep(data_.arena, text));
        return;
    case Type::id: {
        if (!good_id(target, text)) return;
        const std::string_view id = arena_keep(data_.arena, text);
        at<std::string_view>(target) = id;
        const Form& form = *frames_.back().form;
        if (form.hasId)
            ids.push_back({id, form.part, target.row, target.spot});
        else
            areaIds.push_back({id, Part::frameworks, frames_[2].row, target.spot});
        return;
    }
    case Type::date: {
        const auto date = date_parse(text);
        if (date)
            at<Date>(target) = *date;
        else
            fault(target.spot, quoted(text) + " isn't a date.",
                  "Write 2021-07-13, 2021-07 or 2021, a day that the calendar has, from 1900 to 2199.");
        return;
    }
    case Type::word: {
        for (std::size_t i = 0; i < field.words.size(); ++i)
            if (field.words[i].key == text) {
                // An enumeration of one byte; any object may be written by its bytes.
                *static_cast<std::uint8_t*>(field.place(data_, target.row)) = static_cast<std::uint8_t>(i);
                return;
            }
        std::vector<std::string_view> words;
        for (const Name& word : field.words) words.push_back(word.key);
        fault(target.spot, quoted(text) + " is not a word that stands here.",
              did_you_mean(text, words) + "Use " + listed(words) + ".");
        return;
    }
    case Type::address:
    case Type::addressOrNull:
        if (well_formed_address(text))
            at<std::string_view>(target) = arena_keep(data_.arena, text);
        else
            fault(target.spot, quoted(text) + " isn't a web address.",
                  "Begin with https:// or http:// and write anything but plain characters with % codes.");
        return;
    case Type::reference:
    case Type::mention:
        note_reference(target, text);
        return;
    case Type::references:
        if (target.item) {
            note_reference(target, text);
            return;
        }
        break;
    case Type::formatVersion:
    case Type::yes:
    case Type::number:
    case Type::count:
    case Type::object:
    case Type::objects:
        break;
    }
    wrong_type(target, "the text " + quoted(text));
}

void Reader::take_number(const Target& target, const Scalar& value) {
    switch (target.field->type) {
    case Type::formatVersion:
        if (value.number != 1)
            fault(target.spot, "This file is of version " + shown(value.text) + " of the format.",
                  "Use a program that reads it; this one reads version 1.");
        return;
    case Type::number:
        at<double>(target) = value.number;
        return;
    case Type::count:
        if (value.number >= 1 && value.number <= std::numeric_limits<std::uint32_t>::max() &&
            value.number == std::floor(value.number))
            at<std::uint32_t>(target) = static_cast<std::uint32_t>(value.number);
        else
            wrong_type(target, shown(value.text));
        return;
    case Type::cell:
        at<std::string_view>(target) = arena_keep(data_.arena, value.text);
        return;
    default:
        wrong_type(target, "the number " + shown(value.text));
    }
}

void Reader::scalar(const Scalar& value) {
    if (passing_ > 0) return;
    started_ = true;
    const Target target = next_target();
    if (target.field == nullptr) return;
    switch (value.is) {
    case Scalar::Is::text:
        take_text(target, value.text);
        return;
    case Scalar::Is::number:
        take_number(target, value);
        return;
    case Scalar::Is::null:
        if (target.field->type != Type::addressOrNull) wrong_type(target, "null");
        return;
    case Scalar::Is::yesOrNo:
        if (target.field->type == Type::yes && value.yes)
            at<bool>(target) = true;
        else
            wrong_type(target, value.yes ? "true" : "false");
    }
}

// ---- Objects

void Reader::open_object() {
    if (passing_ > 0) return pass_over();
    if (!started_) {
        started_ = sawRecord = true;
        Frame& frame = push({});
        frame.form = &record_form();
        return;
    }
    const Target target = next_target();
    if (target.field == nullptr) return pass_over();
    const bool fits = target.item ? target.field->type == Type::objects : target.field->type == Type::object;
    if (!fits) {
        wrong_type(target, "an object");
        return pass_over();
    }
    const Index row = target.field->form->append(data_);
    Frame& frame = push(target);
    frame.form = target.field->form;
    frame.row = row;
}

void Reader::key(std::string_view name) {
    if (passing_ > 0 || frames_.empty()) return;
    Frame& frame = frames_.back();
    const auto& fields = frame.form->fields;
    // Most files name them in the table's order: from the one after the last.
    const auto named = [&](const FormField& f) { return f.name == name; };
    auto found = std::find_if(fields.begin() + frame.next, fields.end(), named);
    if (found == fields.end()) found = std::find_if(fields.begin(), fields.end(), named);
    if (found != fields.end()) frame.next = found - fields.begin() + 1;
    frame.field = nullptr;
    if (found == fields.end()) {
        std::vector<std::string_view> names;
        for (const FormField& field : fields) names.push_back(field.name);
        add_fault(faults_, trail_path(trail, frame.node) + pointer_step(name), position_.line,
                  std::string(frame.form->called) + " has no field " + quoted(name) + ".",
                  did_you_mean(name, names) + "The fields are " + listed(names) + ".");
    } else if (frame.lines[static_cast<std::size_t>(found - fields.begin())] != 0) {
        const std::size_t first = frame.lines[static_cast<std::size_t>(found - fields.begin())];
        fault({frame.node, {&*found, 0}, position_.line}, "The field " + quoted(name) + " stands here twice.",
              "Keep one of them; the first is in line " + std::to_string(first) + ".");
    } else {
        frame.field = &*found;
    }
}

void Reader::close_object() {
    if (passing_ > 0) {
        --passing_;
        return;
    }
    const Frame& frame = frames_.back();
    const auto& fields = frame.form->fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].required && frame.lines[i] == 0)
            add_fault(faults_, trail_path(trail, frame.node), frame.line,
                      std::string(frame.form->called) + " needs the field " + quoted(fields[i].name) + ".",
                      "Add it: " + expected(fields[i], false) + ".");
    // A date that lies before two others is told once.
    const Rule* told = nullptr;
    for (const Rule& rule : frame.form->rules) {
        if (told != nullptr && told->kind == RuleKind::order && rule.kind == RuleKind::order &&
            told->b == rule.b)
            continue;
        const std::size_t before = faults_.faults.size();
        check_rule(frame, rule);
        if (faults_.faults.size() > before) told = &rule;
    }
    frames_.pop_back();
}

void Reader::check_rule(const Frame& frame, const Rule& rule) {
    const FormField& a = frame.form->fields[rule.a];
    const FormField& b = frame.form->fields[rule.b];
    const bool hasA = frame.lines[rule.a] != 0;
    const bool hasB = frame.lines[rule.b] != 0;
    const auto whole = [&](std::string what, std::string remedy) {
        add_fault(faults_, trail_path(trail, frame.node), frame.line,
                  std::string(frame.form->called) + std::move(what), std::move(remedy));
    };
    const FileSpot spotB{frame.node, {&b, 0}, frame.lines[rule.b]};
    switch (rule.kind) {
    case RuleKind::oneOf:
        if (hasA && hasB)
            whole(" has both " + quoted(a.name) + " and " + quoted(b.name) + ".", "Keep one of them.");
        else if (!hasA && !hasB)
            whole(" needs " + quoted(a.name) + " or " + quoted(b.name) + ".", "Add one of them.");
        return;
    case RuleKind::anyOf:
        if (!hasA && !hasB)
            whole(" needs " + quoted(a.name) + " or " + quoted(b.name) + ".", "Add one of them, or both.");
        return;
    case RuleKind::needs: {
        if (!hasA || hasB) return;
        if (a.type == Type::objects && static_cast<const Span*>(a.place(data_, frame.row))->count == 0)
            return;
        fault({frame.node, {&a, 0}, frame.lines[rule.a]},
              quoted(a.name) + " stands here without " + quoted(b.name) + ".",
              "Add " + quoted(b.name) + ", or take " + quoted(a.name) + " out.");
        return;
    }
    case RuleKind::order: {
        if (!hasA || !hasB) return;
        const Date dateA = *static_cast<const Date*>(a.place(data_, frame.row));
        const Date dateB = *static_cast<const Date*>(b.place(data_, frame.row));
        if (date_before(dateB, dateA))
            fault(spotB,
                  quoted(b.name) + " (" + date_iso(dateB) + ") lies before " + quoted(a.name) + " (" +
                      date_iso(dateA) + ").",
                  "Check both dates.");
        return;
    }
    case RuleKind::range: {
        if (!hasA) return;
        if (!hasB) {
            *static_cast<double*>(b.place(data_, frame.row)) =
                *static_cast<const double*>(a.place(data_, frame.row));
            return;
        }
        const double valueA = *static_cast<const double*>(a.place(data_, frame.row));
        const double valueB = *static_cast<const double*>(b.place(data_, frame.row));
        if (valueB < valueA)
            fault(spotB, quoted(b.name) + " is less than " + quoted(a.name) + ".", "Check both numbers.");
        return;
    }
    }
}

// ---- Lists

void Reader::open_list() {
    if (passing_ > 0) return pass_over();
    started_ = true;
    const Target target = next_target();
    if (target.field == nullptr) return pass_over();
    const Type type = target.field->type;
    if (target.item || (type != Type::objects && type != Type::references && type != Type::cells)) {
        wrong_type(target, "a list");
        return pass_over();
    }
    Frame& frame = push(target);
    frame.list = target.field;
    frame.poolFirst = pool_size(*target.field);
}

void Reader::close_list() {
    if (passing_ > 0) {
        --passing_;
        return;
    }
    const Frame& frame = frames_.back();
    const FormField& field = *frame.list;
    if (field.place != nullptr) {
        const std::size_t count = pool_size(field) - frame.poolFirst;
        *static_cast<Span*>(field.place(data_, frame.row)) = {static_cast<Index>(frame.poolFirst),
                                                              static_cast<Index>(count)};
    }
    const Index least = field.type == Type::cells ? 1 : field.least;
    if (frame.items < least)
        add_fault(faults_, trail_path(trail, frame.node), frame.line,
                  frame.items == 0 ? "This list is empty."
                                   : "This list holds " + std::to_string(frame.items) + " of at least " +
                                         std::to_string(least) + ".",
                  "Add what belongs here: " + std::to_string(least) + " or more.");
    if (field.type == Type::references) check_each_once(frame);
    frames_.pop_back();
}

void Reader::check_each_once(const Frame& frame) {
    if (references.size() - frame.firstReference < 2) return; // most lists
    std::vector<std::size_t> order;
    for (std::size_t i = frame.firstReference; i < references.size(); ++i) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return references[a].id != references[b].id ? references[a].id < references[b].id : a < b;
    });
    for (std::size_t i = 1; i < order.size(); ++i)
        if (references[order[i]].id == references[order[i - 1]].id)
            fault(references[order[i]].spot, quoted(references[order[i]].id) + " stands in this list twice.",
                  "Keep one of them.");
}

} // namespace record
