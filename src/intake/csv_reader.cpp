// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/csv_reader.h"

#include "intake/file_errors.h"
#include "intake/intake_text.h"

#include <QLocale>
#include <cstring>

namespace earshot {

namespace {

constexpr size_t Block = size_t(1) << 20;

Error recordTooLong(qint64 number)
{
    return {ErrorCode::BadInput,
            Intake::tr("Record %1 is longer than 64 MB. The file does not seem to be a "
                                                  "table; check the separator or the file.")
                .arg(QLocale().toString(number)),
            {}};
}

Error readingStopped()
{
    return {ErrorCode::FileUnreadable,
            Intake::tr("Reading the file stopped in the middle. Check the drive or copy "
                                                  "the file, then try again."),
            {}};
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<TextSource> source, char delimiter)
    : m_source(std::move(source)), m_splitter(delimiter), m_buffer(2 * Block + CsvSplitter::Padding)
{
}

Result<bool> CsvReader::next(CsvRecord &record)
{
    while (!m_splitter.next(record)) {
        if (m_last)
            return false;
        auto more = refill();
        if (!more)
            return more.error();
    }
    ++m_number;
    return true;
}

double CsvReader::done() const
{
    const size_t waiting = m_size - m_splitter.rest();
    return m_decoded > 0 ? m_source->done() * double(m_decoded - waiting) / double(m_decoded) : 0;
}

/// Moves the unfinished record to the front and reads one more block behind it.
Result<bool> CsvReader::refill()
{
    const size_t kept = m_size - m_splitter.rest();
    if (kept > RecordLimit)
        return recordTooLong(m_number + 1);
    std::memmove(m_buffer.data(), m_buffer.data() + m_splitter.rest(), kept);
    const size_t room = std::max(Block, kept); // at least as much again, so that long records are not re-read often
    if (kept + room + CsvSplitter::Padding > m_buffer.size())
        m_buffer.resize(2 * (kept + room));
    size_t added = 0;
    while (added + 4096 <= room && !m_source->atEnd()) {
        const size_t count = m_source->read(m_buffer.data() + kept + added, room - added);
        if (m_source->failed())
            return m_source->stopped() ? readingCancelled() : readingStopped();
        if (count == 0)
            break;
        added += count;
    }
    m_nulSeen |= std::memchr(m_buffer.data() + kept, '\0', added) != nullptr;
    m_size = kept + added;
    m_decoded += added;
    m_last = m_source->atEnd();
    m_splitter.setText(m_buffer.data(), m_size, m_last);
    return true;
}

} // namespace earshot
