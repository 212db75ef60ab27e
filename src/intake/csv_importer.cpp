// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/csv_importer.h"

#include "intake/csv_reader.h"
#include "intake/date_reader.h"
#include "intake/delimiter.h"
#include "intake/intake_text.h"
#include "intake/table_inspection.h"
#include "intake/text_encoding.h"

#include <QFileInfo>
#include <QLocale>

namespace earshot::csv {

namespace {

constexpr size_t HeadSize = 256 * 1024;
constexpr size_t SampleRecords = 5000;

Result<CsvReader> openReader(const QString &path, const Dialect &dialect)
{
    auto source = TextSource::open(path, dialect.encoding);
    if (!source)
        return source.error();
    return CsvReader(std::move(*source), dialect.delimiter);
}

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

/// What is counted on the way through all records.
struct Count {
    qint64 records = 0, blank = 0, repaired = 0, openQuotes = 0, firstOpen = 0, tooLong = 0, tooWide = 0;
    bool repairedBytes = false, nul = false;
};

void countRecord(Count &count, const CsvRecord &record, qint64 number)
{
    ++count.records;
    count.repaired += record.repaired;
    count.tooLong += record.fieldTooLong;
    count.tooWide += record.tooManyFields;
    if (record.openQuote && count.openQuotes++ == 0)
        count.firstOpen = number;
}

Result<Sample> readSample(CsvReader &reader, Count &count)
{
    Sample sample;
    CsvRecord record;
    while (sample.size() < SampleRecords) {
        const auto more = reader.next(record);
        if (!more)
            return more.error();
        if (!*more)
            break;
        countRecord(count, record, reader.number());
        sample.push_back(sampleRecord(record, reader.number()));
    }
    return sample;
}

/// Reads the rest: counts it, and goes on looking for a date that tells day from month.
Result<void> readRest(CsvReader &reader, Count &count, Inspection &inspection, DateFormatVote &vote)
{
    const auto date = inspection.mapping.column(Role::Date);
    CsvRecord record;
    for (;;) {
        const auto more = reader.next(record);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        countRecord(count, record, reader.number());
        if (record.fields.size() < 2 && record.isBlank())
            ++count.blank;
        if (date && vote.open() && static_cast<size_t>(*date) < record.fields.size())
            vote.add(record.fields[static_cast<size_t>(*date)]);
    }
}

void warnOfReading(Inspection &inspection, const Count &count)
{
    const auto number = [](qint64 value) { return QLocale().toString(value); };
    if (count.records == 0)
        inspection.warnings = QStringList{Intake::tr("The file is empty. Export the responses again and import the new file.")};
    else if (inspection.dataRows == 0)
        inspection.warnings.prepend(Intake::tr("The file holds no rows of responses. Export the responses again."));
    if (count.openQuotes > 0)
        inspection.warnings += Intake::tr("A quotation mark is opened in record %1 and never closed. It was read as an ordinary "
                                          "character; look at that record.").arg(number(count.firstOpen));
    if (count.tooLong > 0)
        inspection.warnings += Intake::tr("%Ln record(s) hold a field longer than 1 MB and will be rejected.", nullptr, static_cast<int>(count.tooLong));
    if (count.tooWide > 0)
        inspection.warnings += Intake::tr("%Ln record(s) have more than 2,000 columns; the columns behind are left out.", nullptr,
                                          static_cast<int>(count.tooWide));
    if (count.repairedBytes)
        inspection.warnings += Intake::tr("Some characters do not fit the encoding %1 and were mended. If names look wrong, choose "
                                          "another encoding.").arg(inspection.dialect.encoding);
    if (count.nul)
        inspection.warnings += Intake::tr("The file holds NUL characters, which no text has. They are imported as “�”.");
    if (inspection.mapping.dates.ambiguous && inspection.mapping.column(Role::Date))
        inspection.warnings += Intake::tr("Dates like “%1” could have the day or the month first; %2 is assumed. Change the order if that is wrong.")
                                   .arg(inspection.mapping.dates.example, dateFormatName(inspection.mapping.dates));
}

/// The column's format once more, when later rows have decided what the first left open.
void settleDates(Inspection &inspection, const DateFormatVote &vote)
{
    const auto date = inspection.mapping.column(Role::Date);
    if (!date || !inspection.mapping.dates.ambiguous)
        return;
    const DateFormat decided = vote.result();
    inspection.mapping.dates.order = decided.order;
    inspection.mapping.dates.ambiguous = decided.ambiguous;
    inspection.columns[static_cast<size_t>(*date)].dates = inspection.mapping.dates;
}

Result<void> inspectRecords(Inspection &inspection, qint64 skip, bool keepHeader)
{
    auto reader = openReader(inspection.file, inspection.dialect);
    if (!reader)
        return reader.error();
    Count count;
    const auto sample = readSample(*reader, count);
    if (!sample)
        return sample.error();
    inspectTable(inspection, *sample, skip, keepHeader);
    DateFormatVote vote;
    const auto date = inspection.mapping.column(Role::Date);
    qint64 notData = 0;
    for (const SampleRecord &record : *sample) {
        const bool data = !record.blank && record.number >= inspection.firstDataRow;
        notData += !data;
        if (data && date && static_cast<size_t>(*date) < record.fields.size())
            vote.add(record.fields[static_cast<size_t>(*date)]);
    }
    if (auto rest = readRest(*reader, count, inspection, vote); !rest)
        return rest.error();
    settleDates(inspection, vote);
    inspection.records = count.records;
    inspection.dataRows = count.records - notData - count.blank;
    count.repairedBytes = reader->repairedBytes();
    count.nul = reader->nulSeen();
    warnOfReading(inspection, count);
    return {};
}

} // namespace

bool reads(const QString &, QByteArrayView)
{
    return true; // the last row of the table: what no other importer reads is tried as text, and refused there
}

Result<Inspection> inspect(const QString &path, const std::optional<Dialect> &asked)
{
    Inspection inspection;
    inspection.file = path;
    inspection.importer = QStringLiteral("csv");
    inspection.bytes = QFileInfo(path).size();
    if (asked)
        inspection.dialect = *asked;
    const auto skip = findDialect(path, inspection.dialect, asked);
    if (!skip)
        return skip.error();
    if (auto done = inspectRecords(inspection, *skip, asked.has_value()); !done)
        return done.error();
    return inspection;
}

Result<void> read(const QString &path, const Inspection &inspection, const RecordVisitor &visit)
{
    auto reader = openReader(path, inspection.dialect);
    if (!reader)
        return reader.error();
    CsvRecord fields;
    Record record;
    for (;;) {
        const auto more = reader->next(fields);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        record.number = reader->number();
        record.fields = fields.fields;
        record.truncated = fields.openQuote;
        record.ended = fields.ending.has_value();
        record.tooLong = fields.fieldTooLong;
        record.mayHoldNul = reader->nulSeen();
        record.tooWide = fields.tooManyFields;
        if (!visit(record, reader->done()))
            return {};
    }
}

} // namespace earshot::csv
