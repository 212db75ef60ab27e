// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace earshot {

/// One record of delimited text. The views point into the text given to the splitter.
struct CsvRecord {
    std::span<const std::string_view> fields;
    std::optional<LineEnding> ending; ///< nothing: the text ended without a line end
    bool openQuote = false;    ///< a quote was opened and never closed; it was read as an ordinary character
    bool fieldTooLong = false; ///< a field is longer than CsvSplitter::FieldLimit
    bool repaired = false;     ///< quotes do not follow RFC 4180 and were read leniently
    bool tooManyFields = false;
};

/// Splits UTF-8 text into records and fields by RFC 4180, 64 bytes at a time; a record whose quotes do not follow
/// it is read once more, leniently: inner quotes that are not doubled, quotes inside unquoted fields, a quote that
/// is never closed. The text is changed in place where doubled quotes are joined. One thread.
class CsvSplitter
{
public:
    static constexpr size_t FieldLimit = size_t(1) << 20; ///< bytes
    static constexpr size_t ColumnLimit = 2000;
    /// A quote that finds no partner within this many bytes is an ordinary character.
    static constexpr size_t OpenQuoteLimit = 4 * FieldLimit;
    static constexpr size_t Padding = 64; ///< readable bytes wanted behind the text

    explicit CsvSplitter(char delimiter);

    /// `text` begins at the start of a record and stays the caller's. `last`: nothing follows it.
    void setText(char *text, size_t size, bool last);
    /// False: the rest() holds no complete record.
    bool next(CsvRecord &record);
    /// Offset of the first byte that belongs to no record given so far.
    size_t rest() const { return m_recordStart; }

private:
    void loadChunk();
    void restartAt(size_t offset);
    bool finishLine(size_t at, CsvRecord &record);
    bool finishText(CsvRecord &record);
    void addField(size_t end);
    void push(std::string_view field);
    bool readLeniently(CsvRecord &record);
    bool readQuoted(size_t &at, bool &closed);
    void readPlain(size_t &at);
    bool endLenient(size_t at, CsvRecord &record);
    void give(CsvRecord &record, std::optional<LineEnding> ending);
    bool isFieldEnd(size_t at) const;
    std::string_view joinDoubledQuotes(std::string_view field); ///< in place
    void clearFields();

    const char m_delimiter;
    char *m_text = nullptr;
    size_t m_size = 0;
    bool m_last = false;

    size_t m_recordStart = 0;
    size_t m_fieldStart = 0;
    size_t m_chunk = 0;        ///< offset of the next 64 bytes to look at
    uint64_t m_ends = 0;       ///< ends of fields and records in the bytes before m_chunk, still to be used
    size_t m_base = 0;         ///< offset of bit 0 of m_ends
    bool m_irregular = false;  ///< the record at hand needs the lenient way
    uint64_t m_insideQuotes = 0; ///< all ones while a quoted field crosses into the next chunk
    uint64_t m_mayOpen = 1;      ///< bit 0: a quote at the start of the next chunk may open a field
    size_t m_noCloseBefore = 0;  ///< no quoted field that is still open closes before this offset
    uint64_t m_mustEnd = 0;      ///< bit 0: the chunk before ended with a closing quote

    std::vector<std::string_view> m_fields;
    size_t m_count = 0;
    std::vector<size_t> m_toJoin; ///< quoted fields of the record, by index
    bool m_tooMany = false;
    bool m_tooLong = false;
    bool m_openQuote = false;
    bool m_lenient = false;      ///< while the fields of a record that was read leniently are given
};

} // namespace earshot
