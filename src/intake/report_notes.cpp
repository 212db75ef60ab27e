// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/report_notes.h"

#include "intake/column_roles.h"
#include "intake/intake_text.h"

#include <QFileInfo>
#include <QLocale>

namespace earshot {

namespace {

/// The option's word for a scale that was found.
QString conversionFor(const QString &scale)
{
    return scaleNamed(scale) ? scale : QStringLiteral("1-5|1-7|0-100|stars");
}

/// A conversion that was chosen is told; what else speaks against the values as an NPS too.
void noteScale(IntakeReport &report, const ColumnGuess &score)
{
    const ScaleReading scale = report.mapping.scale;
    report.scoreScale = scale == ScaleReading::AsIs ? score.scale : scale == ScaleReading::Stars ? QStringLiteral("1-5") : scaleName(scale);
    for (const QString &note : score.scaleNotes) {
        report.warnings.removeAll(note);
        if (scale == ScaleReading::AsIs && (isNpsScale(score.scale) || !report.mapping.scoreAccepted))
            report.warnings += note;
    }
    if (scale != ScaleReading::AsIs)
        report.warnings += scaleSentence(scale, score.name);
    else if (report.mapping.scoreAccepted && !score.scale.isEmpty() && !isNpsScale(score.scale))
        report.warnings += Intake::tr("The values of “%1” are counted as they are, as you chose, though they look like a scale of %2. The "
                                      "score is no NPS then.").arg(score.name, score.scale);
}

/// Codes for yes and no, or for groups, can not be converted.
Error scaleError(const ColumnGuess &column)
{
    if (column.scale.endsWith(QLatin1String("-1")))
        return {ErrorCode::BadInput,
                Intake::tr("“%1” holds only codes (%2), for yes and no or for groups. An NPS needs answers from 0 to 10: choose another column, "
                           "or export the answers themselves. --scale 0-10 counts the codes as they are.")
                    .arg(column.name, column.scale == QLatin1String("0-1") ? QStringLiteral("0, 1") : QStringLiteral("−1, 0, 1")), {}};
    return {ErrorCode::BadInput,
            Intake::tr("The values of “%1” are on a scale of %2. An NPS needs answers from 0 to 10: choose another column, or say "
                       "how to read this one: --scale %3 converts its values, --scale 0-10 counts them as they are.")
                .arg(column.name, column.scale, conversionFor(column.scale)), {}};
}

} // namespace

void IntakeReport::count(const NewResponse &row, AppendOutcome outcome)
{
    if (outcome == AppendOutcome::Duplicate)
        return countDuplicate(row.sourceRow);
    ++imported;
    withComment += !row.comment.empty();
    if (row.survey != 0) {
        ++others[row.survey - size_t(1)].imported;
        unanswered += row.score < 0;
        return;
    }
    if (const auto score = Score::from(row.score))
        tally.add(*score);
    else
        ++unanswered;
}

void IntakeReport::countDuplicate(qint64 row)
{
    ++duplicates;
    if (duplicateRows.size() < MostListed)
        duplicateRows.push_back(row);
}

void IntakeReport::reject(Rejection rejection)
{
    ++rejected;
    if (rejections.size() < MostListed)
        rejections.push_back(std::move(rejection));
}

std::optional<Error> obstacle(const Inspection &inspection, const Mapping &mapping)
{
    const QString file = QFileInfo(inspection.file).fileName();
    if (inspection.records == 0)
        return Error{ErrorCode::BadInput,
                     Intake::tr("“%1” is empty. Export the responses again and import the new file.").arg(file), {}};
    if (inspection.dataRows == 0)
        return Error{ErrorCode::BadInput,
                     Intake::tr("“%1” holds no rows of responses. Export the responses again and import the new file.").arg(file), {}};
    const auto score = mapping.column(Role::Score);
    if (!score || static_cast<size_t>(*score) >= inspection.columns.size())
        return Error{ErrorCode::BadInput,
                     Intake::tr("No column of “%1” holds scores from 0 to 10. %2").arg(file, inspection.whyNoScore.isEmpty()
                         ? Intake::tr("Choose the score column and import again.") : inspection.whyNoScore), {}};
    const ColumnGuess &column = inspection.columns[static_cast<size_t>(*score)];
    if (mapping.scoreAccepted || mapping.scale != ScaleReading::AsIs || column.scale.isEmpty() || isNpsScale(column.scale))
        return std::nullopt;
    return scaleError(column);
}

void noteTextAttributes(IntakeReport &report, const QStringList &names)
{
    report.keptAsText = names;
    for (const QString &name : names)
        report.warnings += Intake::tr("“%1” has too many different values to group or filter by. It is kept as text with each response.").arg(name);
}

QString provenance(const Inspection &inspection, const ImportOptions &options)
{
    const Mapping &mapping = options.mapping;
    const QString name = options.source.isEmpty() ? QFileInfo(inspection.file).fileName() : options.source;
    return mapping.scale == ScaleReading::AsIs ? name : Intake::tr("%1 (scale %2 read as 0-10)").arg(name, scaleName(mapping.scale));
}

Result<QString> surveyName(const ImportOptions &options, Document *document)
{
    if (!options.survey.isEmpty() || !document)
        return options.survey;
    const auto surveys = document->surveys();
    if (!surveys)
        return surveys.error();
    return surveys->empty() ? Intake::tr("Survey") : surveys->front().name;
}

IntakeReport emptyReport(const Inspection &inspection, const ImportOptions &options)
{
    IntakeReport report;
    report.file = inspection.file;
    report.warnings = inspection.warningsFor(options.mapping);
    report.mapping = options.mapping;
    for (const ColumnGuess &column : inspection.columns)
        report.headings += column.name;
    if (const auto score = options.mapping.column(Role::Score))
        noteScale(report, inspection.columns[static_cast<size_t>(*score)]);
    if (report.mapping.split && !report.mapping.split->on)
        report.warnings += Intake::tr("%1 They are all counted as one NPS, as you chose.").arg(report.mapping.split->why);
    return report;
}

void nameOthers(IntakeReport &report, const QString &survey)
{
    const auto &split = report.mapping.split;
    for (const Metric metric : split && split->on ? otherMetrics(*split) : std::vector<Metric>())
        report.others.push_back({surveyNameFor(survey, metric), metric, 0});
}

void noteSameId(IntakeReport &report, const SameId &sameId, Document &document, const QString &survey)
{
    const auto found = sameId.others(document, survey);
    const qint64 others = found ? *found : 0; // what keeps the document from being read shows itself elsewhere
    if (others == 0)
        return;
    const QString sentence =
        sameId.rows() < SameId::MostRows
            ? Intake::tr("%Ln row(s) were left out as duplicates because of their id, but have another score, date or comment than the "
                         "response with that id.", nullptr, static_cast<int>(others))
            : Intake::tr("Of those left out as duplicates because of their id the first %1 were compared: %Ln have another score, date or comment "
                         "than the response with that id.", nullptr, static_cast<int>(others)).arg(QLocale().toString(qint64(sameId.rows())));
    report.warnings += Intake::tr("%1 If they are answers of their own, import them into another survey or ignore the column of the id; if "
                                  "they are corrected answers, let duplicates be updated.").arg(sentence);
}

void noteOutcome(IntakeReport &report, const std::vector<qint64> &filtered)
{
    for (const OtherSurvey &other : report.others) {
        if (other.imported > 0)
            report.warnings += Intake::tr("%1 answers to another kind of question went to the survey “%2” and are not in the NPS.", nullptr,
                                          static_cast<int>(other.imported)).arg(QLocale().toString(other.imported), other.name);
    }
    const std::vector<RowFilter> &filters = report.mapping.filters;
    for (size_t i = 0; i < filters.size(); ++i) {
        if (filtered[i] > 0)
            report.warnings += leftOutSentence(filters[i], report.headings.value(filters[i].column), filtered[i]);
    }
}

} // namespace earshot
