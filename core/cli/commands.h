// commands: what the program `record` can do, one function a command.
//
//   record check FILE...         checks records and counts what each holds
//   record text FILE LINK        the text view of a link, as HTML
//   record FORMAT FILE LINK      what a link shows as a file (out/formats.h): csv, json, ...; briefings with every
//                                finding, addresses relative
//   record pages FILE FOLDER [SITE]  the static pages of the site; SITE: who publishes it (core/record/site.h)
//   record data FILE FOLDER      the record as tables, with what they are, for other programs
//   record schema                the format of the record, as a JSON Schema
//   record style                 the colours and sizes of its style, as CSS
//
// Each takes the words after its own name, writes to `out` what was asked for and to `err` what went wrong,
// and returns the exit code: kGood, kFaulty or kBadUse. A further one is a function here, a row in main.cpp.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/out/formats.h"
#include "core/record/load.h"

namespace cli {

// The exit codes; of several files, that of the worst.
inline constexpr int kGood = 0;
inline constexpr int kFaulty = 1; // the record has faults
inline constexpr int kBadUse = 2; // wrong words, or a file that can't be read

using Words = std::vector<std::string_view>;

int check(const Words& words, std::ostream& out, std::ostream& err);
int text(const Words& words, std::ostream& out, std::ostream& err);
int file(const out::Format& format, const Words& words, std::ostream& out, std::ostream& err);
int pages(const Words& words, std::ostream& out, std::ostream& err);
int data(const Words& words, std::ostream& out, std::ostream& err);
int schema(const Words& words, std::ostream& out, std::ostream& err);
int style(const Words& words, std::ostream& out, std::ostream& err);

// For the commands: the record in that file, or nothing when it can't be read or has a fault. What is wrong,
// every fault in a line of its own, has then been written to `err`, and `code` is the exit code to return.
std::optional<record::Dataset> open_record(std::string_view file, std::ostream& err, int& code);

// What the file holds, or nothing when it can't be read: then `err` says so.
std::optional<std::string> read_file(std::string_view file, std::ostream& err);

} // namespace cli
