// record: the command-line program for whoever keeps the data.
#include <array>
#include <iostream>

#include "core/cli/commands.h"

namespace {

struct Command {
    std::string_view name, use, does;
    int (*run)(const cli::Words& words, std::ostream& out, std::ostream& err);
};

constexpr std::array kCommands = {
    Command{"check", "record check FILE...",
            "says everything that is wrong with each record, or counts what it holds", cli::check},
    Command{"text", "record text FILE LINK", "prints the text view of a link as HTML", cli::text},
    Command{"pages", "record pages FILE FOLDER [SITE]", "writes the static pages of the site", cli::pages},
    Command{"data", "record data FILE FOLDER", "writes the record as tables for other programs", cli::data},
    Command{"schema", "record schema", "prints the format of the record as a JSON Schema", cli::schema},
    Command{"style", "record style", "prints the colours and sizes of the site's style as CSS", cli::style},
};

void usage(std::ostream& to) {
    for (const Command& command : kCommands) to << "  " << command.use << "\n      " << command.does << "\n";
    to << "  record FORMAT FILE LINK\n      prints what a link shows as a file; FORMAT is one of";
    for (const out::Format& format : out::formats()) to << " " << format.word;
    to << "\n";
    to << "Exit code: 0 no faults, 1 the record has faults, 2 bad use or a file that can't be read.\n";
}

} // namespace

int main(int count, char** arguments) {
    const cli::Words words(arguments + (count > 0 ? 1 : 0), arguments + count);
    if (words.size() == 1 && (words[0] == "--help" || words[0] == "help")) {
        usage(std::cout);
        return cli::kGood;
    }
    if (!words.empty()) {
        const cli::Words more(words.begin() + 1, words.end());
        for (const Command& command : kCommands)
            if (command.name == words[0]) return command.run(more, std::cout, std::cerr);
        if (const out::Format* format = out::format_of(words[0]))
            return cli::file(*format, more, std::cout, std::cerr);
    }
    if (words.empty())
        std::cerr << "Say what to do:\n";
    else
        std::cerr << "There is no command \"" << words[0] << "\". There are:\n";
    usage(std::cerr);
    return cli::kBadUse;
}
