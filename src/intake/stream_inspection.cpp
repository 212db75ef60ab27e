// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/stream_inspection.h"

#include "intake/date_reader.h"
#include "intake/intake_text.h"
#include "intake/long_format.h"
#include "intake/reading_faults.h"
#include "intake/table_inspection.h"

namespace earshot {

namespace {

constexpr qint64 RecordsBetweenReports = 8192;

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

Result<Sample> readSample(RecordStream &stream, Count &count)
{
    Sample sample;
    while (sample.size() < SampleRecords) {
        const auto more = stream.next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        countRecord(count, stream.record());
        sample.push_back(sampleRecord(stream.record()));
    }
    return sample;
}

/// Reads on: counts, and goes on looking for a date that tells day from month. A short look ends when it has one.
Result<void> readRest(RecordStream &stream, Count &count, Inspection &inspection, DateFormatVote &vote,
                      const LookWatch &watch)
{
    const auto date = inspection.mapping.column(Role::Date);
    while (inspection.depth == Depth::Whole || (date && vote.open())) {
        const auto more = stream.next();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        const Record &record = stream.record();
        countRecord(count, record);
        if (watch.report && count.records % RecordsBetweenReports == 0)
            watch.report(stream.done());
        if (record.isBlank())
            ++count.blank;
        if (date && vote.open() && static_cast<size_t>(*date) < record.fields.size())
            vote.add(record.fields[static_cast<size_t>(*date)]);
    }
    return {};
}

void warnOfDates(Inspection &inspection, const DateFormatVote &vote)
{
    const ColumnGuess *date = inspection.columnWith(Role::Date);
    if (!date)
        return;
    if (const QString doubt = orderDoubt(inspection.mapping.dates); !doubt.isEmpty())
        inspection.warnings += doubt;
    const auto warn = [&](const QString &sentence) {
        inspection.warnings += sentence;
        inspection.doubts.push_back({Role::Date, date->index, sentence});
    };
    if (vote.halfSwapped())
        warn(Intake::tr("In “%1” all dates with the year in front have a day up to 12, and all others a number above 12. A spreadsheet "
                        "has probably exchanged day and month in the former. Export the file again and import it without "
                        "opening it in a spreadsheet program.").arg(date->name));
    if (vote.placeholders())
        warn(Intake::tr("1 January 1980 at midnight in “%1” stands for a date that was not kept. Such responses are undated.").arg(date->name));
}

void warnOfReading(Inspection &inspection, const Count &count)
{
    if (count.records == 0)
        inspection.warnings = QStringList{Intake::tr("The file is empty. Export the responses again and import the new file.")};
    else if (inspection.dataRows == 0)
        inspection.warnings.prepend(Intake::tr("The file holds no rows of responses. Export the responses again."));
    if (inspection.depth == Depth::Whole)
        inspection.warnings += count.faults.sentences(inspection.dialect.encoding);
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

/// What is found in the records behind the sample, and the counts.
Result<void> inspectRest(Inspection &inspection, RecordStream &stream, const Sample &sample, Count &count,
                         const LookWatch &watch)
{
    DateFormatVote vote;
    const qint64 notData = voteOnSample(inspection, sample, vote);
    if (auto rest = readRest(stream, count, inspection, vote, watch); !rest)
        return rest.error();
    settleDates(inspection, vote);
    if (inspection.mapping.column(Role::Date))
        inspection.why.dates = vote.why();
    const double done = inspection.depth == Depth::Whole ? 1 : stream.done();
    inspection.records = atThisRate(count.records, done);
    inspection.dataRows = atThisRate(count.records - notData - count.blank, done);
    warnOfReading(inspection, count);
    warnOfDates(inspection, vote);
    return {};
}

} // namespace

Result<void> inspectStream(Inspection &inspection, RecordStream &stream, qint64 skip, bool keepHeader, const LookWatch &watch)
{
    Count count;
    const auto sample = readSample(stream, count);
    if (!sample)
        return sample.error();
    inspectTable(inspection, *sample, skip, keepHeader);
    Dialect &dialect = inspection.dialect;
    if (!dialect.wide && !dialect.longFormat)
        dialect.longFormat = findLongFormat(*sample, dialect.headerRow, inspection.firstDataRow);
    return dialect.longFormat ? Result<void>() : inspectRest(inspection, stream, *sample, count, watch);
}

Result<void> inspectResponses(Inspection &inspection, RecordStream &responses, const LookWatch &watch)
{
    Count count;
    const auto sample = readSample(responses, count);
    if (!sample)
        return sample.error();
    inspectTable(inspection, *sample, 0, true);
    return inspectRest(inspection, responses, *sample, count, watch);
}

} // namespace earshot
