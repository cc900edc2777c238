#include "core/record/site.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace record {

ReadSite read_site(std::string_view json) {
    const auto read = nlohmann::json::parse(json, nullptr, false);
    if (!read.is_object())
        return {{}, "It must hold an object such as {\"publisher\": \"\", \"contact\": \"\"}."};
    ReadSite made;
    for (const auto& [key, value] : read.items()) {
        std::string* const field = key == "publisher" ? &made.site.publisher
                                   : key == "contact" ? &made.site.contact
                                                      : nullptr;
        if (field == nullptr)
            return {{}, "There is no setting \"" + key + "\". Use \"publisher\" and \"contact\"."};
        if (!value.is_string()) return {{}, "\"" + key + "\" must be a text, or \"\" where there is none."};
        *field = value.get<std::string>();
    }
    return made;
}

std::string contact_address(std::string_view contact) {
    if (contact.starts_with("https://") || contact.starts_with("http://")) return std::string(contact);
    const bool mail = contact.find('@') != std::string_view::npos &&
                      contact.find_first_of(" <>\"\n\t") == std::string_view::npos;
    return mail ? "mailto:" + std::string(contact) : std::string();
}

} // namespace record
