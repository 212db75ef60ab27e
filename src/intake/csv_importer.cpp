// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/csv_importer.h"

#include "intake/csv_reader.h"
#include "intake/delimiter.h"
#include "intake/stream_inspection.h"
#include "intake/text_encoding.h"

#include <QFileInfo>

namespace earshot::csv {

namespace {

constexpr size_t HeadSize = 256 * 1024;

class CsvRecords final : public RecordStream
{
public:
    explicit CsvRecords(CsvReader reader) : m_reader(std::move(reader)) {}

    Result<bool> next() override
    {
        const auto more = m_reader.next(m_fields);
        if (!more || !*more)
            return more;
        m_record.number = m_reader.number();
        m_record.fields = m_fields.fields;
        m_record.truncated = m_fields.openQuote;
        m_record.ended = m_fields.ending.has_value();
        m_record.tooLong = m_fields.fieldTooLong;
        m_record.tooWide = m_fields.tooManyFields;
        m_record.mayHoldNul = m_reader.nulSeen();
        m_record.mended = m_reader.repairedBytes();
        return true;
    }
    double done() const override { return m_reader.done(); }

private:
    CsvReader m_reader;
    CsvRecord m_fields;
};

/// The beginning of the file as UTF-8, and whether that is all of it.
struct Head {
    std::string text;
    bool whole = false;
};

Result<Head> readHead(const QString &path, const QString &encoding)
{
    auto source = TextSource::open(path, encoding);
    if (!source)
        return source.error();
    Head head;
    head.text.resize(HeadSize);
    size_t size = 0;
    while (size + 4096 <= HeadSize && !(*source)->atEnd() && !(*source)->failed())
        size += (*source)->read(head.text.data() + size, HeadSize - size);
    head.text.resize(size);
    head.whole = (*source)->atEnd();
    return head;
}

/// Fills the dialect; records of the hint line "sep=" are to be skipped.
Result<qint64> findDialect(const QString &path, Dialect &dialect, const std::optional<Dialect> &asked)
{
    const auto encoding = detectEncoding(path);
    if (!encoding)
        return encoding.error();
    dialect.encoding = asked ? asked->encoding : encoding->encoding;
    dialect.bom = encoding->bom;
    const auto head = readHead(path, dialect.encoding);
    if (!head)
        return head.error();
    const DelimiterGuess guess = guessDelimiter(head->text, head->whole);
    dialect.delimiter = asked ? asked->delimiter : guess.delimiter;
    dialect.lineEnding = asked ? guessLineEnding(head->text, head->whole, dialect.delimiter) : guess.lineEnding;
    return guess.hint ? 1 : 0;
}

} // namespace

bool reads(const QString &, QByteArrayView)
{
    return true; // the last row of the table: what no other importer reads is tried as text, and refused there
}

Result<Inspection> inspect(const QString &path, const std::optional<Dialect> &asked, Depth depth)
{
    Inspection inspection;
    inspection.file = path;
    inspection.importer = QStringLiteral("csv");
    inspection.bytes = QFileInfo(path).size();
    inspection.depth = depth;
    if (asked)
        inspection.dialect = *asked;
    const auto skip = findDialect(path, inspection.dialect, asked);
    if (!skip)
        return skip.error();
    auto stream = open(inspection);
    if (!stream)
        return stream.error();
    if (auto done = inspectStream(inspection, **stream, *skip, asked && asked->headerRow >= 0); !done)
        return done.error();
    return inspection;
}

Result<std::unique_ptr<RecordStream>> open(const Inspection &inspection)
{
    auto source = TextSource::open(inspection.file, inspection.dialect.encoding);
    if (!source)
        return source.error();
    return std::unique_ptr<RecordStream>(std::make_unique<CsvRecords>(CsvReader(std::move(*source), inspection.dialect.delimiter)));
}

} // namespace earshot::csv
