// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/csv_importer.h"

#include "intake/csv_reader.h"
#include "intake/date_reader.h"
#include "intake/delimiter.h"
#include "intake/intake_text.h"
#include "intake/reading_faults.h"
#include "intake/table_inspection.h"
#include "intake/text_encoding.h"

#include <QFileInfo>

namespace earshot::csv {

namespace {

constexpr size_t HeadSize = 256 * 1024;
constexpr size_t SampleRecords = 5000;

/// The records of a file, one by one.
class Records
{
public:
    static Result<Records> open(const QString &path, const Dialect &dialect)
    {
        auto source = TextSource::open(path, dialect.encoding);
        if (!source)
            return source.error();
        return Records(CsvReader(std::move(*source), dialect.delimiter));
    }

    /// False at the end.
    Result<bool> next()
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
    const Record &record() const { return m_record; } ///< valid until next()
    double done() const { return m_reader.done(); }

private:
    explicit Records(CsvReader reader) : m_reader(std::move(reader)) {}

    CsvReader m_reader;
    CsvRecord m_fields;
    Record m_record;
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

/// What was met on the way through the records.
struct Count {
    qint64 records = 0, blank = 0;
    ReadingFaults faults;
};

void countRecord(Count &count, const Record &record)
{
    ++count.records;
    count.faults.add(record);
}

Result<Sample> readSample(Records &records, Count &count)
{
    Sample sample;
    while (sample.size() < SampleRecords) {
        const auto more = records.next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        countRecord(count, records.record());
        sample.push_back(sampleRecord(records.record()));
    }
    return sample;
}

/// Reads on: counts, and goes on looking for a date that tells day from month. A short look ends when it has one.
Result<void> readRest(Records &records, Count &count, Inspection &inspection, DateFormatVote &vote, Depth depth)
{
    const auto date = inspection.mapping.column(Role::Date);
    while (depth == Depth::Whole || (date && vote.open())) {
        const auto more = records.next();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        const Record &record = records.record();
        countRecord(count, record);
        if (record.fields.size() < 2 && record.isBlank())
            ++count.blank;
        if (date && vote.open() && static_cast<size_t>(*date) < record.fields.size())
            vote.add(record.fields[static_cast<size_t>(*date)]);
    }
    return {};
}

void warnOfReading(Inspection &inspection, const Count &count)
{
    if (count.records == 0)
        inspection.warnings = QStringList{Intake::tr("The file is empty. Export the responses again and import the new file.")};
    else if (inspection.dataRows == 0)
        inspection.warnings.prepend(Intake::tr("The file holds no rows of responses. Export the responses again."));
    if (inspection.depth == Depth::Whole)
        inspection.warnings += count.faults.sentences(inspection.dialect.encoding);
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

/// The sample's dates into the vote. Returns how many of its records are no data.
qint64 voteOnSample(const Inspection &inspection, const Sample &sample, DateFormatVote &vote)
{
    const auto date = inspection.mapping.column(Role::Date);
    qint64 notData = 0;
    for (const SampleRecord &record : sample) {
        const bool data = !record.blank && record.number >= inspection.firstDataRow;
        notData += !data;
        if (data && date && static_cast<size_t>(*date) < record.fields.size())
            vote.add(record.fields[static_cast<size_t>(*date)]);
    }
    return notData;
}

/// A part of the file was read: what the whole has at that rate.
qint64 atThisRate(qint64 count, double done)
{
    return done > 0 && done < 1 ? std::max<qint64>(1, qRound64(double(count) / done)) : count;
}

Result<void> inspectRecords(Inspection &inspection, qint64 skip, bool keepHeader)
{
    auto records = Records::open(inspection.file, inspection.dialect);
    if (!records)
        return records.error();
    Count count;
    const auto sample = readSample(*records, count);
    if (!sample)
        return sample.error();
    inspectTable(inspection, *sample, skip, keepHeader);
    DateFormatVote vote;
    const qint64 notData = voteOnSample(inspection, *sample, vote);
    if (auto rest = readRest(*records, count, inspection, vote, inspection.depth); !rest)
        return rest.error();
    settleDates(inspection, vote);
    const double done = inspection.depth == Depth::Whole ? 1 : records->done();
    inspection.records = atThisRate(count.records, done);
    inspection.dataRows = atThisRate(count.records - notData - count.blank, done);
    warnOfReading(inspection, count);
    return {};
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
    if (auto done = inspectRecords(inspection, *skip, asked.has_value()); !done)
        return done.error();
    return inspection;
}

Result<void> read(const QString &path, const Inspection &inspection, const RecordVisitor &visit)
{
    auto records = Records::open(path, inspection.dialect);
    if (!records)
        return records.error();
    for (;;) {
        const auto more = records->next();
        if (!more)
            return more.error();
        if (!*more || !visit(records->record(), records->done()))
            return {};
    }
}

} // namespace earshot::csv
