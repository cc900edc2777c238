#include "core/record/schema.h"

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <string_view>

#include "core/record/format.h"

namespace record {
namespace {

// Keys keep the order in which they are written.
using Json = nlohmann::ordered_json;

Json defined(std::string_view name) { return {{"$ref", "#/$defs/" + std::string(name)}}; }

// "finding" for "a finding", "ungraded" for "an "ungraded"", "retired" for "a retired id".
std::string_view name_of(const Form& form) {
    constexpr std::string_view between = " \"";
    const std::size_t first = form.called.find_first_not_of(between, form.called.find(' '));
    return form.called.substr(first, form.called.find_first_of(between, first) - first);
}

Json list_of(const Json& item, std::size_t least) {
    Json list{{"type", "array"}, {"items", item}};
    if (least > 0) list["minItems"] = least;
    return list;
}

Json either(const Json& a, const Json& b) { return {{"oneOf", Json::array({a, b})}}; }

Json requires_field(const FormField& field) { return {{"required", Json::array({field.name})}}; }

// What the value of a field must be.
Json value_of(const FormField& field) {
    switch (field.type) {
    case Type::formatName:
        return {{"const", "inspection-record"}};
    case Type::formatVersion:
        return {{"const", 1}};
    case Type::text:
        return defined("text");
    case Type::id:
    case Type::reference:
    case Type::mention:
        return defined(field.refers == Refers::kind ? "text" : "id");
    case Type::date:
        return defined("date");
    case Type::word: {
        Json words = Json::array();
        for (const Name& word : field.words) words.push_back(word.key);
        return {{"enum", words}};
    }
    case Type::yes:
        return {{"const", true}};
    case Type::number:
        return {{"type", "number"}};
    case Type::count:
        return {{"type", "integer"}, {"minimum", 1}, {"maximum", std::numeric_limits<std::uint32_t>::max()}};
    case Type::address:
        return defined("address");
    case Type::addressOrNull:
        return either(defined("address"), {{"type", "null"}});
    case Type::cell:
        return either(defined("text"), {{"type", "number"}});
    case Type::cells:
        return either(defined("text"), list_of(defined("text"), 1));
    case Type::references: {
        Json list = list_of(defined("id"), field.least);
        list["uniqueItems"] = true;
        return list;
    }
    case Type::object:
        return defined(name_of(*field.form));
    case Type::objects:
        return list_of(defined(name_of(*field.form)), field.least);
    }
    return {};
}

// Adds what the rules of `form` ask of an object.
void add_rules(Json& object, const Form& form) {
    for (const Rule& rule : form.rules) {
        const FormField& a = form.fields[rule.a];
        const FormField& b = form.fields[rule.b];
        const Json one = Json::array({requires_field(a), requires_field(b)});
        if (rule.kind == RuleKind::oneOf) {
            object["allOf"].push_back({{"oneOf", one}});
        } else if (rule.kind == RuleKind::anyOf) {
            object["allOf"].push_back({{"anyOf", one}});
        } else if (rule.kind == RuleKind::needs && a.type == Type::objects) {
            Json filled = requires_field(a);
            filled["properties"][std::string(a.name)]["minItems"] = 1;
            object["allOf"].push_back({{"if", filled}, {"then", requires_field(b)}});
        } else if (rule.kind == RuleKind::needs) {
            object["dependentRequired"][std::string(a.name)].push_back(b.name);
        }
    }
}

Json object_of(const Form& form) {
    Json object{{"description", form.says}, {"type", "object"}, {"additionalProperties", false}};
    Json required = Json::array();
    Json properties = Json::object();
    for (const FormField& field : form.fields) {
        if (field.required) required.push_back(field.name);
        Json& property = properties[std::string(field.name)] = Json::object();
        if (!field.says.empty()) property["description"] = field.says;
        property.update(value_of(field));
    }
    object["required"] = required;
    object["properties"] = properties;
    add_rules(object, form);
    return object;
}

// Adds the objects that stand in one of `form`, and those that stand in them.
void define_within(Json& definitions, const Form& form) {
    for (const FormField& field : form.fields) {
        if (field.form == nullptr || definitions.contains(name_of(*field.form))) continue;
        definitions[std::string(name_of(*field.form))] = object_of(*field.form);
        define_within(definitions, *field.form);
    }
}

} // namespace

std::string schema() {
    Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                {"$comment", "Made by `record schema` from core/record/format.cpp: change it there."},
                {"title", "Inspection record"}};
    schema.update(object_of(record_form()));
    Json& definitions = schema["$defs"] = Json::object();
    for (const Written& each : written()) {
        Json& text = definitions[std::string(each.name)] = {{"description", each.says}, {"type", "string"}};
        if (each.longest > 0) text["maxLength"] = each.longest;
        text["pattern"] = each.pattern;
    }
    define_within(definitions, record_form());
    return schema.dump(2) + "\n";
}

} // namespace record
