#include "core/out/datapackage.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/block/address.h"
#include "core/block/phrases.h"
#include "core/out/json.h"
#include "core/screens/data_tables.h"
#include "core/state/link.h"

namespace out {
namespace {

using view::FieldAbout;
using view::Holds;
using view::TableAbout;

// A JSON object, or a list, a line for each of its parts.
class Lines {
public:
    Lines(int depth, char opens, char closes)
        : inner(static_cast<std::size_t>(depth + 1) * 2, ' '), closes(closes) {
        text += opens;
    }
    void add(const std::string& part) { text += (std::exchange(first, false) ? "\n" : ",\n") + inner + part; }
    void add(std::string_view key, const std::string& json) { add(json_string(key) + ": " + json); }
    void add_text(std::string_view key, std::string_view value) { add(key, json_string(value)); }
    std::string done() && {
        if (!first) text += "\n" + inner.substr(2);
        return std::move(text) + closes;
    }

private:
    std::string text, inner;
    char closes;
    bool first = true;
};

std::string list_of(const std::vector<std::string>& texts) {
    std::string list;
    for (const std::string& text : texts) list += (list.empty() ? "[" : ", ") + json_string(text);
    return list.empty() ? "[]" : list + "]";
}

std::string list_of(const std::vector<std::string_view>& texts) {
    return list_of(std::vector<std::string>(texts.begin(), texts.end()));
}

std::string_view type_of(Holds holds) {
    switch (holds) {
    case Holds::whole:
        return "integer";
    case Holds::number:
        return "number";
    case Holds::yes:
        return "boolean";
    case Holds::text:
    case Holds::list:
    case Holds::date:
        break;
    }
    return "string";
}

std::string constraints(const FieldAbout& field, bool required) {
    std::string all;
    const auto add = [&](std::string_view key, const std::string& json) {
        all += (all.empty() ? "{" : ", ") + json_string(key) + ": " + json;
    };
    if (required) add("required", "true");
    if (field.holds == Holds::date) add("pattern", json_string("\\d{4}(-\\d{2}(-\\d{2})?)?"));
    if (!field.words.empty()) {
        std::vector<std::string> words;
        for (const record::Name& word : field.words) words.emplace_back(word.key);
        add("enum", list_of(words));
    }
    return all.empty() ? all : all + "}";
}

std::string field_object(const FieldAbout& field, bool required) {
    std::string says(field.says);
    if (field.holds == Holds::list) says += " Several are parted by “" + std::string(view::kBetween) + "”.";
    if (field.holds == Holds::date) says += " ISO 8601: a year, a month or a day.";
    std::string object =
        "{\"name\": " + json_string(field.name) + ", \"type\": " + json_string(type_of(field.holds));
    if (const std::string rules = constraints(field, required); !rules.empty())
        object += ", \"constraints\": " + rules;
    return object + ", \"description\": " + json_string(says) + "}";
}

std::string schema(const TableAbout& table, int depth) {
    Lines fields(depth + 1, '[', ']');
    for (const FieldAbout& field : table.fields)
        fields.add(field_object(field, std::find(table.key.begin(), table.key.end(), field.name) !=
                                           table.key.end()));
    Lines schema(depth, '{', '}');
    schema.add("fields", std::move(fields).done());
    schema.add("missingValues", "[\"\"]");
    schema.add("primaryKey", list_of(table.key));
    if (!table.refers.empty()) {
        Lines keys(depth + 1, '[', ']');
        for (const view::Refers& to : table.refers)
            keys.add("{\"fields\": " + json_string(to.field) + ", \"reference\": {\"resource\": " +
                     json_string(to.table) + ", \"fields\": " + json_string(to.field) + "}}");
        schema.add("foreignKeys", std::move(keys).done());
    }
    return std::move(schema).done();
}

std::string table_resource(const TableAbout& table, int depth) {
    Lines resource(depth, '{', '}');
    resource.add_text("profile", "tabular-data-resource");
    resource.add_text("name", table.name);
    resource.add_text("path", std::string(table.name) + ".csv");
    resource.add_text("title", table.title);
    resource.add_text("description", table.says);
    resource.add_text("format", "csv");
    resource.add_text("mediatype", "text/csv");
    resource.add_text("encoding", "utf-8");
    resource.add("schema", schema(table, depth + 1));
    return std::move(resource).done();
}

std::string file_resource(std::string_view name, std::string_view path, std::string_view title,
                          std::string_view type, int depth) {
    Lines resource(depth, '{', '}');
    resource.add_text("profile", "data-resource");
    resource.add_text("name", name);
    resource.add_text("path", path);
    resource.add_text("title", title);
    resource.add_text("format", "json");
    resource.add_text("mediatype", type);
    resource.add_text("encoding", "utf-8");
    return std::move(resource).done();
}

std::string sources(const record::Dataset& data, int depth) {
    Lines all(depth, '[', ']');
    for (record::Index i = 0; i < data.sources.size(); ++i) {
        const record::Source& source = data.sources[i];
        std::string title(source.title);
        title.append(", ").append(source.publisher);
        if (date_known(source.published)) title += ", " + date_long(source.published);
        all.add(view::linkable(source.address)
                    ? json_object({{"title", title}, {"path", std::string(source.address)}})
                    : json_object({{"title", title}}));
    }
    return std::move(all).done();
}

} // namespace

std::string data_package(const record::Dataset& data) {
    const std::string day = date_iso(data.asAt);
    Lines resources(1, '[', ']');
    for (const TableAbout& table : view::about_tables()) resources.add(table_resource(table, 2));
    resources.add(file_resource("record", kRecordFile, "The record itself, from which the tables are made",
                                "application/json", 2));
    resources.add(file_resource("record-schema", kSchemaFile, "The format of the record",
                                "application/schema+json", 2));

    Lines package(0, '{', '}');
    package.add_text("profile", "data-package");
    package.add_text("name", view::slug(data.title));
    package.add_text("title", data.title);
    package.add_text("description", data.about);
    package.add_text("version", day);
    package.add_text("created", day + "T00:00:00Z");
    package.add(
        "licenses",
        "[" + json_object({{"path", std::string(kLicenceFile)}, {"title", std::string(data.licence)}}) + "]");
    package.add("sources", sources(data, 1));
    package.add("resources", std::move(resources).done());
    return std::move(package).done() + "\n";
}

} // namespace out
