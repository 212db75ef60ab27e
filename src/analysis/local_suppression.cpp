// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/local_suppression.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace earshot {

namespace {

/// Rows by their combination of values.
using Combinations = std::map<Codes, std::vector<size_t>>;

Combinations combinationsOf(const std::vector<Codes> &attributes)
{
    Combinations found;
    Codes values(attributes.size());
    for (size_t row = 0; row < attributes.front().size(); ++row) {
        for (size_t i = 0; i < attributes.size(); ++i)
            values[i] = attributes[i][row];
        found[values].push_back(row);
    }
    return found;
}

/// Attributes, those with the most different values first.
std::vector<size_t> byNumberOfValues(const std::vector<Codes> &attributes)
{
    std::vector<size_t> values;
    for (const Codes &codes : attributes)
        values.push_back(std::set<quint32>(codes.begin(), codes.end()).size());
    std::vector<size_t> order(attributes.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return values[a] > values[b]; });
    return order;
}

bool isSmall(const std::vector<size_t> &rows, qint64 least)
{
    return static_cast<qint64>(rows.size()) < least;
}

void blank(std::vector<Codes> &attributes, const std::vector<size_t> &rows)
{
    for (Codes &codes : attributes) {
        for (const size_t row : rows)
            codes[row] = 0;
    }
}

/// After all attributes only the rows without any value can be too few.
void fillUp(std::vector<Codes> &attributes, qint64 least)
{
    Combinations all = combinationsOf(attributes);
    const auto bare = all.find(Codes(attributes.size()));
    if (bare == all.end() || !isSmall(bare->second, least) || all.size() == 1)
        return;
    all.erase(bare);
    const auto smallest = std::min_element(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.second.size() < b.second.size(); });
    blank(attributes, smallest->second);
}

} // namespace

std::vector<Codes> locallySuppressed(std::vector<Codes> attributes, qint64 least)
{
    if (attributes.empty() || attributes.front().empty())
        return attributes;
    for (const size_t attribute : byNumberOfValues(attributes)) {
        for (const auto &[values, rows] : combinationsOf(attributes)) {
            for (size_t i = 0; isSmall(rows, least) && i < rows.size(); ++i)
                attributes[attribute][rows[i]] = 0;
        }
    }
    fillUp(attributes, least);
    return attributes;
}

qint64 valuesTakenOut(const std::vector<Codes> &before, const std::vector<Codes> &after)
{
    qint64 taken = 0;
    for (size_t i = 0; i < before.size(); ++i) {
        for (size_t row = 0; row < before[i].size(); ++row)
            taken += before[i][row] != after[i][row] ? 1 : 0;
    }
    return taken;
}

} // namespace earshot
