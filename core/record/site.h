// site: who publishes a copy of the explorer, from assets/site.json. It is no part of the record: whoever puts the
// site on the web writes it there, in one place, and every screen that names a publisher has it from here.
//
//   {"publisher": "Northamptonshire Children’s Trust", "contact": "inspections@example.org"}
//
// `publisher` is a name, `contact` a mail address, an address on the web, or words. Both may be empty: then the site
// says that nobody has put a name to this copy.
#pragma once

#include <string>
#include <string_view>

namespace record {

struct Site {
    std::string publisher, contact;
};

struct ReadSite {
    Site site;
    std::string fault; // a sentence that says what is wrong and what to do; empty where nothing is
};

// Never throws.
ReadSite read_site(std::string_view json);

// Where a contact leads: "mailto:..." or its own address on the web; empty where it is words.
std::string contact_address(std::string_view contact);

} // namespace record
