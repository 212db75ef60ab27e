// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way of CsvSplitter for records whose quotes do not follow RFC 4180, byte by byte.
#include "intake/csv_splitter.h"

#include <algorithm>

namespace earshot {

/// In a record that is read leniently a backslash in front of a quote is an escape too, as databases write it.
std::string_view CsvSplitter::joinDoubledQuotes(std::string_view field)
{
    size_t first = field.find('"');
    if (first == std::string_view::npos)
        return field;
    first -= first > 0;
    char *begin = m_text + (field.data() - m_text);
    char *to = begin + first;
    const char *end = begin + field.size();
    for (const char *from = to; from < end; ++from) {
        const bool escape = m_lenient && *from == '\\' && from + 1 < end && from[1] == '"' && !(from + 2 < end && from[2] == '"');
        from += escape;
        *to++ = *from;
        if (!escape && *from == '"' && from + 1 < end && from[1] == '"')
            ++from;
    }
    return {begin, static_cast<size_t>(to - begin)};
}

bool CsvSplitter::isFieldEnd(size_t at) const
{
    return at >= m_size || m_text[at] == m_delimiter || m_text[at] == '\n' || m_text[at] == '\r';
}

/// Reads the record at m_recordStart. False: it may go on behind the text at hand.
bool CsvSplitter::readLeniently(CsvRecord &record)
{
    clearFields();
    size_t at = m_recordStart;
    for (;;) {
        bool closed = true;
        if (at < m_size && m_text[at] == '"') {
            if (!readQuoted(at, closed))
                return false;
            if (!closed) {
                m_openQuote = true;
                readPlain(at);
            }
        } else {
            readPlain(at);
        }
        if (at >= m_size || m_text[at] != m_delimiter)
            break;
        ++at;
    }
    return endLenient(at, record);
}

bool CsvSplitter::endLenient(size_t at, CsvRecord &record)
{
    if (at >= m_size && !m_last)
        return false;
    std::optional<LineEnding> ending;
    size_t next = at;
    if (at < m_size) {
        const bool carriage = m_text[at] == '\r';
        if (carriage && at + 1 == m_size && !m_last)
            return false;
        const bool both = carriage && at + 1 < m_size && m_text[at + 1] == '\n';
        ending = both ? LineEnding::CrLf : carriage ? LineEnding::Cr : LineEnding::Lf;
        next = at + (both ? 2 : 1);
    }
    m_lenient = true;
    give(record, ending);
    m_lenient = false;
    record.repaired = true;
    const size_t count = record.fields.size();
    restartAt(next);
    record.fields = std::span(m_fields).first(count);
    return true;
}

void CsvSplitter::readPlain(size_t &at)
{
    const size_t start = at;
    while (!isFieldEnd(at))
        ++at;
    push({m_text + start, at - start});
}

/// Reads the field whose opening quote is at `at`. `closed` tells whether it has a closing one; if not, `at` stays.
/// A quote ends the field when a delimiter or a line end follows it, if need be behind blanks.
/// False: the text at hand ends too early to tell.
bool CsvSplitter::readQuoted(size_t &at, bool &closed)
{
    const size_t start = at + 1;
    bool oddInnerQuotes = false;
    for (size_t from = std::max(start, m_noCloseBefore); from < m_size; ++from) {
        if (m_text[from] != '"')
            continue;
        size_t behind = from + 1;
        if (behind < m_size && m_text[behind] == '"' && !(oddInnerQuotes && isFieldEnd(behind + 1))) {
            ++from;
            continue;
        }
        while (behind < m_size && m_text[behind] == ' ')
            ++behind;
        if (behind >= m_size && !m_last)
            return false;
        const bool escaped = oddInnerQuotes && from > start && m_text[from - 1] == '\\';
        if (!isFieldEnd(behind) || escaped) {
            oddInnerQuotes = !oddInnerQuotes;
            continue;
        }
        m_toJoin.push_back(m_count);
        push({m_text + start, from - start});
        at = behind;
        return true;
    }
    closed = false;
    if (!m_last && m_size - start <= OpenQuoteLimit)
        return false;
    m_noCloseBefore = m_size; // the fields behind need not search again
    return true;
}

} // namespace earshot
