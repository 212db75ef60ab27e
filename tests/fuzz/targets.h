// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

/// What is done with bytes of any kind. A finding is a crash, a report of a sanitizer, or a property that does not
/// hold: then the program is aborted with a sentence.
namespace fuzz {

using Bytes = std::span<const uint8_t>;

void csv(Bytes bytes);       ///< a text file, from its encoding to the judged rows
void splitter(Bytes bytes);  ///< records and fields: the same in blocks of any size, and what was written is read back
void xlsx(Bytes bytes);      ///< a file of a workbook, packed
void xlsxParts(Bytes bytes); ///< the XML parts of a workbook, apart by lines "%%": sheet, texts, styles, list of sheets
void dates(Bytes bytes);     ///< the cells of a date column, a line each
void scores(Bytes bytes);    ///< score cells, a line each

struct Target {
    std::string_view name;
    void (*run)(Bytes);
};
std::span<const Target> targets();

/// Aborts with the sentence when a property does not hold.
void expect(bool holds, const char *sentence);

inline std::string_view text(Bytes bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

} // namespace fuzz
