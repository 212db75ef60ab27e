// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/csv_splitter.h"

#include "intake/csv_masks.h"

#include <algorithm>
#include <bit>

namespace earshot {

CsvSplitter::CsvSplitter(char delimiter) : m_delimiter(delimiter), m_fields(ColumnLimit) {}

void CsvSplitter::setText(char *text, size_t size, bool last)
{
    m_text = text;
    m_size = size;
    m_last = last;
    m_noCloseBefore = 0;
    restartAt(0);
}

void CsvSplitter::restartAt(size_t offset)
{
    m_recordStart = m_fieldStart = m_chunk = m_base = offset;
    m_ends = m_insideQuotes = m_mustEnd = 0;
    m_mayOpen = 1;
    m_irregular = false;
    clearFields();
}

// Bits as in "Parsing gigabytes of JSON per second" (Langdale, Lemire 2019): a quote toggles, ends count outside only.
// What RFC 4180 does not allow shows up as a quote that opens in the middle of a field, or text behind a closing one.
void CsvSplitter::loadChunk()
{
    ByteMasks masks = byteMasks(m_text + m_chunk, m_delimiter);
    const size_t left = m_size - m_chunk;
    if (left < 64) {
        const uint64_t valid = (uint64_t(1) << left) - 1;
        masks.quotes &= valid;
        masks.delimiters &= valid;
        masks.lineEnds &= valid;
    }
    const uint64_t ends = masks.delimiters | masks.lineEnds;
    m_base = m_chunk;
    m_chunk += std::min<size_t>(left, 64);
    if (!masks.quotes && !m_mustEnd) {
        m_ends = ends & ~m_insideQuotes;
        m_mayOpen = ends >> 63;
        return;
    }
    const uint64_t inside = prefixXor(masks.quotes) ^ m_insideQuotes;
    const uint64_t opening = masks.quotes & inside;
    const uint64_t closing = masks.quotes & ~inside;
    uint64_t wrong = opening & ~((ends | masks.quotes) << 1 | m_mayOpen);
    wrong |= (closing << 1 | m_mustEnd) & ~(ends | masks.quotes);
    if (left < 64)
        wrong &= (uint64_t(1) << left) - 1;
    m_ends = ends & ~inside;
    m_mayOpen = (ends | masks.quotes) >> 63;
    m_mustEnd = closing >> 63;
    m_insideQuotes = uint64_t(0) - (inside >> 63);
    if (wrong) {
        m_irregular = true;
        m_ends &= (wrong & (~wrong + 1)) - 1;
    }
}

bool CsvSplitter::next(CsvRecord &record)
{
    for (;;) {
        while (m_ends) {
            const size_t at = m_base + static_cast<size_t>(std::countr_zero(m_ends));
            m_ends &= m_ends - 1;
            if (at < m_recordStart)
                continue;
            if (m_text[at] == m_delimiter) {
                addField(at);
                continue;
            }
            return finishLine(at, record);
        }
        if (m_irregular)
            return readLeniently(record);
        if (m_chunk >= m_size)
            return finishText(record);
        loadChunk();
    }
}

bool CsvSplitter::finishLine(size_t at, CsvRecord &record)
{
    const bool carriage = m_text[at] == '\r';
    if (carriage && at + 1 == m_size && !m_last)
        return false;
    const bool both = carriage && at + 1 < m_size && m_text[at + 1] == '\n';
    addField(at);
    give(record, both ? LineEnding::CrLf : carriage ? LineEnding::Cr : LineEnding::Lf);
    m_recordStart = m_fieldStart = at + (both ? 2 : 1);
    return true;
}

bool CsvSplitter::finishText(CsvRecord &record)
{
    const size_t pending = m_size - m_recordStart;
    if (m_insideQuotes && (m_last || pending > OpenQuoteLimit))
        return readLeniently(record);
    if (!m_last || pending == 0)
        return false;
    addField(m_size);
    give(record, std::nullopt);
    m_recordStart = m_fieldStart = m_size;
    return true;
}

void CsvSplitter::give(CsvRecord &record, std::optional<LineEnding> ending)
{
    record = {};
    for (const size_t index : m_toJoin) { // not before the record is complete: an unfinished one is read again
        if (index < ColumnLimit)
            m_fields[index] = joinDoubledQuotes(m_fields[index]);
    }
    record.fields = std::span(m_fields).first(m_count);
    record.ending = ending;
    record.tooManyFields = m_tooMany;
    record.fieldTooLong = m_tooLong;
    record.openQuote = m_openQuote;
    clearFields();
}

void CsvSplitter::clearFields()
{
    m_count = 0;
    m_toJoin.clear();
    m_tooMany = m_tooLong = m_openQuote = false;
}

void CsvSplitter::push(std::string_view field)
{
    m_tooLong |= field.size() > FieldLimit;
    if (m_count < ColumnLimit)
        m_fields[m_count++] = field;
    else
        m_tooMany = true;
}

/// The field from m_fieldStart to `end`, whose quotes are known to be regular.
void CsvSplitter::addField(size_t end)
{
    const char *begin = m_text + m_fieldStart;
    size_t size = end - m_fieldStart;
    m_fieldStart = end + 1;
    if (size >= 2 && *begin == '"') {
        ++begin;
        size -= 2;
        m_toJoin.push_back(m_count);
    }
    push({begin, size});
}

} // namespace earshot
