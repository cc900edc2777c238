// read_view: finding things in a View by what a reader sees.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/screens/screens.h"

// The catalogue of a record, kept until the tests end; the record must live as long as what is made of it.
const query::Catalogue& catalogued(const record::Dataset& data);

// A View's briefing and data; they are kept good until the tests end.
std::vector<view::Block> briefing_of(view::View view, view::Length length);
view::Table data_of(const view::View& view);

// The blocks of one kind, in reading order, of a list of blocks.
template <class Kind>
std::vector<const Kind*> all_of(const std::vector<view::Block>& blocks) {
    std::vector<const Kind*> found;
    for (const view::Block& block : blocks)
        if (const auto* one = std::get_if<Kind>(&block)) found.push_back(one);
    return found;
}

// The block of this title, caption or name; nullptr where there is none.
const view::Options* options_called(const view::View& view, std::string_view title);
const view::Option* option_called(const view::Options& options, std::string_view label);
const view::Table* table_called(const view::View& view, std::string_view caption);
const view::List* list_called(const std::vector<view::Block>& blocks, std::string_view name);

std::vector<view::Row> all_rows(const view::Table& table);
std::vector<view::Card> all_cards(const view::Cards& cards);

// Every word that the blocks show, rows and cards included, a line a thing.
std::string text_of(const std::vector<view::Block>& blocks);
std::string text_of(const view::Row& row);
std::string text_of(const view::Cell& cell);
std::string text_of(const view::Card& card);

// All of it: title, notices, filters, main, detail.
std::string text_of(const view::View& view);

// Every action that the View offers, in reading order.
std::vector<view::Action> actions_of(const view::View& view);

bool contains(std::string_view text, std::string_view part);
