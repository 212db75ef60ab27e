// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/csv_importer.h"

#include "intake/csv_reader.h"
#include "intake/delimiter.h"
#include "intake/intake_text.h"
#include "intake/stream_inspection.h"
#include "intake/text_encoding.h"

#include <QFileInfo>
#include <QLocale>

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

Result<Head> readHead(const QString &path, const QString &encoding, StopSign stop)
{
    auto source = TextSource::open(path, encoding, stop);
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

QString shownDelimiter(char delimiter)
{
    return delimiter == '\t' ? Intake::tr("tab") : QString(QLatin1Char(delimiter));
}

QString whyDelimiter(const DelimiterGuess &guess)
{
    const QLocale locale;
    if (guess.hint)
        return Intake::tr("The first line of the file says so: sep=%1.").arg(QLatin1Char(guess.delimiter));
    if (guess.width < 2)
        return Intake::tr("No character parts the lines evenly, so each line is one field.");
    return Intake::tr("Parted by “%1”, a record has %Ln fields: %2 of the first %3. No other character parts them as evenly.", nullptr,
                      static_cast<int>(guess.width))
        .arg(shownDelimiter(guess.delimiter), locale.toString(guess.fitting), locale.toString(guess.looked));
}

/// Fills the dialect; records of the hint line "sep=" are to be skipped.
Result<qint64> findDialect(const QString &path, Dialect &dialect, DialectWhy &why, const std::optional<Dialect> &asked, StopSign stop)
{
    const auto encoding = detectEncoding(path, stop);
    if (!encoding)
        return encoding.error();
    dialect.encoding = asked ? asked->encoding : encoding->encoding;
    dialect.bom = encoding->bom;
    why.encoding = asked && asked->encoding != encoding->encoding ? Intake::tr("You chose it.") : encoding->why;
    const auto head = readHead(path, dialect.encoding, stop);
    if (!head)
        return head.error();
    const DelimiterGuess guess = guessDelimiter(head->text, head->whole);
    dialect.delimiter = asked ? asked->delimiter : guess.delimiter;
    why.delimiter = asked && asked->delimiter != guess.delimiter ? Intake::tr("You chose it.") : whyDelimiter(guess);
    dialect.lineEnding = asked ? guessLineEnding(head->text, head->whole, dialect.delimiter) : guess.lineEnding;
    return guess.hint ? 1 : 0;
}

} // namespace

bool reads(const QString &, QByteArrayView)
{
    return true; // the last row of the table: what no other importer reads is tried as text, and refused there
}

Result<Inspection> inspect(const QString &path, const std::optional<Dialect> &asked, Depth depth, const LookWatch &watch)
{
    Inspection inspection;
    inspection.file = path;
    inspection.importer = QStringLiteral("csv");
    inspection.bytes = QFileInfo(path).size();
    inspection.depth = depth;
    if (asked)
        inspection.dialect = *asked;
    const auto skip = findDialect(path, inspection.dialect, inspection.why, asked, watch.stop);
    if (!skip)
        return skip.error();
    auto stream = open(inspection, watch.stop);
    if (!stream)
        return stream.error();
    if (auto done = inspectStream(inspection, **stream, *skip, asked && asked->headerRow >= 0, watch); !done)
        return done.error();
    return inspection;
}

Result<std::unique_ptr<RecordStream>> open(const Inspection &inspection, StopSign stop)
{
    auto source = TextSource::open(inspection.file, inspection.dialect.encoding, stop);
    if (!source)
        return source.error();
    return std::unique_ptr<RecordStream>(std::make_unique<CsvRecords>(CsvReader(std::move(*source), inspection.dialect.delimiter)));
}

} // namespace earshot::csv
