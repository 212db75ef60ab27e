// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sample.h"

#include "intake/record_stream.h"

#include <algorithm>
#include <map>

namespace earshot {

size_t SampleRecord::filled() const
{
    return static_cast<size_t>(std::count_if(fields.begin(), fields.end(), [](const std::string &field) {
        return field.find_first_not_of(std::string_view(" \t\0", 3)) != std::string::npos;
    }));
}

SampleRecord sampleRecord(const Record &record)
{
    SampleRecord kept;
    kept.number = record.number;
    kept.blank = record.isBlank();
    kept.openQuote = record.truncated;
    for (const std::string_view field : record.fields)
        kept.fields.emplace_back(field);
    return kept;
}

namespace {

/// Title lines have one field each and may outnumber the rows of a short table below them. 0: it is not so.
size_t widthBelowTitles(const Sample &sample)
{
    constexpr size_t LeastRows = 3;
    size_t width = 0, rows = 0;
    for (const SampleRecord &record : sample) {
        if (record.blank || (width == 0 && record.fields.size() == 1))
            continue;
        if (width > 0 && record.fields.size() != width)
            return 0;
        width = record.fields.size();
        ++rows;
    }
    return rows >= LeastRows ? width : 0;
}

} // namespace

size_t usualWidth(const Sample &sample)
{
    if (const size_t width = widthBelowTitles(sample))
        return width;
    std::map<size_t, size_t> counts;
    for (const SampleRecord &record : sample) {
        if (!record.blank)
            ++counts[record.fields.size()];
    }
    size_t width = 0, most = 0;
    for (const auto &[fields, count] : counts) {
        if (count >= most) {
            most = count;
            width = fields;
        }
    }
    return width;
}

} // namespace earshot
