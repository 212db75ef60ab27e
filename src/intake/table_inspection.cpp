// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table_inspection.h"

#include "intake/choice_doubts.h"
#include "intake/filter_guess.h"
#include "intake/header.h"
#include "intake/heading.h"
#include "intake/heading_zone.h"
#include "intake/intake_text.h"
#include "intake/list_roles.h"
#include "intake/mixed_kinds.h"
#include "intake/no_score.h"
#include "intake/split_guess.h"
#include "intake/survey_tools.h"

#include <QLocale>
#include <algorithm>
#include <future>
#include <span>

namespace earshot {

namespace {

constexpr size_t PreviewRows = 200;
constexpr size_t ManyRecords = 500; ///< so many are worth a second thread
constexpr double Doubtful = 0.6; ///< of the confidence, where another column could be meant

bool isData(const SampleRecord &record, const Inspection &inspection)
{
    return record.number >= inspection.firstDataRow && !record.blank;
}

size_t columnCount(const Inspection &inspection, const Sample &sample)
{
    size_t headed = 0;
    for (const SampleRecord &record : sample) {
        if (record.number >= inspection.dialect.headerRow && record.number < inspection.firstDataRow)
            headed = std::max(headed, record.fields.size());
    }
    return headed > 0 ? headed : usualWidth(sample);
}

/// The headings of each column, first row first; for a file without heading "Column 1" and so on.
void readHeadings(std::vector<ColumnEvidence> &columns, const Inspection &inspection, const Sample &sample)
{
    for (const SampleRecord &record : sample) {
        if (record.number < inspection.dialect.headerRow || record.number >= inspection.firstDataRow || inspection.dialect.headerRow == 0)
            continue;
        for (size_t i = 0; i < record.fields.size(); ++i) {
            const QString text = shownHeading(record.fields[i]);
            if (record.number == inspection.dialect.headerRow)
                columns[i].name = text;
            if (text.startsWith(QLatin1Char('{')))
                columns[i].zone = zoneOfImportId(text);
            if (!text.startsWith(QLatin1Char('{')) && (!text.startsWith(QLatin1Char('#')) || record.number == inspection.dialect.headerRow))
                columns[i].allRows += text + QLatin1Char(' ');
            if (record.number == inspection.dialect.headerRow + 1)
                columns[i].secondRow = text;
            if (record.number == inspection.dialect.headerRow + 1 && inspection.dialect.headerRows == 2)
                columns[i].attribute = text; // the answer option, until nameAttributes() completes it
        }
    }
}

/// A heading that is empty belongs to the question on its left.
void nameAttributes(std::vector<ColumnEvidence> &columns)
{
    QString question;
    for (size_t i = 0; i < columns.size(); ++i) {
        ColumnEvidence &column = columns[i];
        const bool continues = column.name.isEmpty();
        if (!continues)
            question = column.name;
        const bool several = continues || (i + 1 < columns.size() && columns[i + 1].name.isEmpty() && !columns[i + 1].attribute.isEmpty());
        const QString option = column.attribute;
        column.attribute = several && !option.isEmpty() && !question.isEmpty() ? question + QLatin1String(": ") + option
                           : continues ? Intake::tr("Column %1").arg(i + 1) : column.name;
    }
}

/// Some columns, of which the first is that number `from`.
void profile(std::span<ColumnEvidence> columns, size_t from, const Inspection &inspection, const Sample &sample)
{
    for (const SampleRecord &record : sample) {
        if (!isData(record, inspection))
            continue;
        for (size_t i = 0; i < columns.size(); ++i) {
            const size_t field = from + i;
            columns[i].profile.add(field < record.fields.size() ? std::string_view(record.fields[field]) : std::string_view());
        }
    }
}

std::vector<ColumnEvidence> evidence(const Inspection &inspection, const Sample &sample)
{
    std::vector<ColumnEvidence> columns(columnCount(inspection, sample));
    if (inspection.dialect.headerRow > 0)
        readHeadings(columns, inspection, sample);
    for (size_t i = 0; i < columns.size() && inspection.dialect.headerRow == 0; ++i)
        columns[i].name = Intake::tr("Column %1").arg(i + 1);
    nameAttributes(columns);
    if (sample.size() < ManyRecords) {
        profile(columns, 0, inspection, sample);
        return columns;
    }
    // The columns know nothing of each other: another thread looks at half of them.
    const size_t half = columns.size() / 2;
    const auto rest = std::async(std::launch::async, [&] { profile(std::span(columns).subspan(half), half, inspection, sample); });
    profile(std::span(columns).first(half), 0, inspection, sample);
    rest.wait();
    return columns;
}

QStringList warningsOfColumns(Inspection &inspection, const std::vector<ColumnEvidence> &columns)
{
    QStringList warnings;
    const ColumnGuess *score = inspection.columnWith(Role::Score);
    if (!score) {
        inspection.whyNoScore = whyNoScore(columns);
        warnings += inspection.whyNoScore.isEmpty() ? Intake::tr("No column with scores from 0 to 10 was found. Choose it yourself.")
                                                    : inspection.whyNoScore;
    } else {
        inspection.scoreScale = score->scale;
        warnings += score->scaleNotes;
    }
    inspection.doubts = choiceDoubts(inspection, columns);
    for (const Doubt &doubt : inspection.doubts) {
        warnings += doubt.sentence;
        if (doubt.column >= 0)
            inspection.columns[static_cast<size_t>(doubt.column)].confidence *= Doubtful;
    }
    const ColumnGuess *date = inspection.columnWith(Role::Date);
    if (!date)
        return warnings;
    const DateFormatVote &vote = columns[static_cast<size_t>(date->index)].profile.dates;
    if (!vote.unknownZone().isEmpty())
        warnings += Intake::tr("“%1” is no time zone that is known, or the name of several. Times with it in “%2” are read as "
                                          "times without a zone.").arg(vote.unknownZone(), date->name);
    if (vote.contradictory())
        warnings += Intake::tr("“%1” holds dates with the day first and dates with the month first. Look at the rejected rows.")
                        .arg(date->name);
    return warnings;
}

void notePreview(Inspection &inspection, const Sample &sample)
{
    qint64 rows = 0, brief = 0;
    for (const SampleRecord &record : sample) {
        if (!isData(record, inspection))
            continue;
        ++rows;
        brief += record.fields.size() < inspection.columns.size();
        if (inspection.preview.size() >= PreviewRows)
            continue;
        QStringList fields;
        for (const std::string &field : record.fields)
            fields += QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
        inspection.preview.push_back(fields);
        inspection.previewRecords.push_back(record.number);
    }
    inspection.shortRowsUsual = brief >= 2 && brief * 10 >= rows;
}

/// By the first heading row, or by the second: older exports have numbers in the first.
std::optional<ToolGuess> toolOf(const Inspection &inspection, const std::vector<ColumnEvidence> &columns)
{
    if (inspection.dialect.headerRow == 0)
        return std::nullopt;
    QStringList first, second;
    for (const ColumnEvidence &column : columns) {
        first += column.name;
        second += column.secondRow;
    }
    auto tool = recognisedTool(first);
    return tool || inspection.dialect.headerRows < 2 ? tool : recognisedTool(second);
}

/// In plain words, with the record's number in the file.
QString whyHeader(const Dialect &dialect, bool asked, qint64 skip)
{
    const QLocale locale;
    if (asked)
        return Intake::tr("You chose it.");
    if (dialect.headerRow == 0)
        return Intake::tr("The first line holds the same kinds of values as the lines below it, so it is an answer and no heading.");
    QStringList sentences{Intake::tr("Line %1 holds names, while the lines below it hold the values: numbers, dates, addresses or texts.")
                              .arg(locale.toString(dialect.headerRow))};
    if (dialect.headerRow > skip + 1)
        sentences += Intake::tr("What stands above it is narrower than the table, as titles are.");
    if (dialect.headerRows > 1)
        sentences += Intake::tr("%Ln lines belong to the heading, because the next ones hold no values either.", nullptr, dialect.headerRows);
    return sentences.join(QLatin1Char(' '));
}

} // namespace

void inspectTable(Inspection &inspection, const Sample &sample, qint64 skip, bool keepHeader)
{
    Dialect &dialect = inspection.dialect;
    if (!keepHeader) {
        const HeaderGuess header = guessHeader(sample, skip);
        dialect.headerRow = header.row;
        dialect.headerRows = header.rows;
    }
    if (!keepHeader || inspection.why.header.isEmpty())
        inspection.why.header = whyHeader(dialect, keepHeader, skip);
    inspection.firstDataRow = dialect.headerRow > 0 ? dialect.headerRow + dialect.headerRows : skip + 1;
    const std::vector<ColumnEvidence> columns = evidence(inspection, sample);
    const auto tool = toolOf(inspection, columns);
    if (tool) {
        inspection.tool = QString::fromUtf8(tool->tool->name);
        inspection.toolConfidence = tool->confidence;
        inspection.toolWhy = tool->why;
    }
    inspection.columns = guessRoles(columns, tool ? tool->tool : nullptr);
    inspection.mapping = mappingOf(inspection.columns, columns);
    if (tool && inspection.mapping.column(Role::Date))
        inspection.mapping.otherDates = otherDates(inspection.columns, *tool->tool);
    guessSplit(inspection, columns, sample);
    inspection.mapping.filters = guessFilters(columns, inspection, sample);
    inspection.answerWarnings = warningsOfColumns(inspection, columns) + warningsOfKinds(columns);
    inspection.warnings += inspection.answerWarnings;
    guessKind(inspection, columns);
    notePreview(inspection, sample);
}

} // namespace earshot
