// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/document_merge.h"

#include "intake/document_importer.h"
#include "intake/intake_text.h"
#include "intake/utf8.h"
#include "storage/merge.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace earshot {

namespace {

constexpr qint64 RowsBetweenReports = 4096;
constexpr size_t LongestText = size_t(1) << 20;
constexpr qint64 Earliest = -2208988800, Latest = 7289654399; ///< 1900 to 2200, as the dates of a table
constexpr int FarthestOffset = 18 * 60; ///< minutes

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool isText(std::string_view text)
{
    return text.size() <= LongestText && validUtf8Prefix(text) == text.size();
}

bool hasOnlyTexts(const NewResponse &row)
{
    const auto all = {row.comment, row.externalId, row.email, row.respondentExternalId, row.name, row.phone};
    return std::all_of(all.begin(), all.end(), isText) && std::all_of(row.attributes.begin(), row.attributes.end(), isText);
}

/// What no import would have taken. The file may have been made by anybody.
std::optional<Rejection> faultOf(const NewResponse &row)
{
    Rejection fault;
    fault.row = row.sourceRow;
    fault.column = QStringLiteral("(row)");
    if (row.score > Score::Most) {
        fault.role = Role::Score;
        fault.column = QStringLiteral("score");
        fault.reason = Intake::tr("The score is outside 0 to 10.");
    } else if (row.score < 0 && row.comment.empty()) {
        fault.reason = Intake::tr("Empty, so there is nothing to count");
    } else if (row.answeredAt && (*row.answeredAt < Earliest || *row.answeredAt > Latest)) {
        fault.role = Role::Date;
        fault.column = QStringLiteral("answered_at");
        fault.value = QString::number(*row.answeredAt);
        fault.reason = Intake::tr("The date is not between 1900 and 2200.");
    } else if (std::abs(row.utcOffsetMinutes.value_or(0)) > FarthestOffset) {
        fault.role = Role::Date;
        fault.column = QStringLiteral("utc_offset");
        fault.value = QString::number(*row.utcOffsetMinutes);
        fault.reason = Intake::tr("There is no time zone so far from UTC.");
    } else if (!hasOnlyTexts(row)) {
        fault.value = textOf(row.comment.substr(0, 80));
        fault.reason = Intake::tr("A text is longer than 1 MB or damaged.");
    } else {
        return std::nullopt;
    }
    return fault;
}

bool isOther(const Survey &survey)
{
    return survey.metric != Metric::Nps;
}

/// Which of the report's other surveys the response belongs to, from 1; 0: to one that asks the NPS question.
quint8 otherSurvey(const DocumentMerge &merge)
{
    quint8 place = 0;
    for (const Survey &survey : merge.surveys()) {
        place += isOther(survey);
        if (survey.id == merge.survey())
            return isOther(survey) ? place : 0;
    }
    return 0;
}

Result<void> takeRow(IntakeReport &report, DocumentMerge &merge)
{
    ++report.rows;
    NewResponse row = merge.response();
    if (auto fault = faultOf(row)) {
        report.reject(std::move(*fault));
        return {};
    }
    const auto outcome = merge.take();
    if (!outcome)
        return outcome.error();
    row.survey = otherSurvey(merge);
    report.count(row, *outcome);
    return {};
}

Result<void> takeAll(IntakeReport &report, DocumentMerge &merge, const ImportWatcher &watch)
{
    for (;;) {
        const auto more = merge.next();
        if (!more)
            return more.error();
        const qint64 total = std::max(merge.expectedRows(), report.rows);
        if (watch && (!*more || report.rows % RowsBetweenReports == 0)
            && !watch({*more ? double(report.rows) / double(std::max<qint64>(total, 1)) : 1, report.rows, total}))
            return Error{ErrorCode::Cancelled, Intake::tr("The import was cancelled. Nothing was changed."), {}};
        if (!*more)
            return {};
        if (auto taken = takeRow(report, merge); !taken)
            return taken;
    }
}

Result<IntakeReport> mergeInto(const Inspection &inspection, const ImportOptions &options, Document *document, bool trial, const ImportWatcher &watch)
{
    QElapsedTimer clock;
    clock.start();
    auto other = Document::open(inspection.file, Document::Access::ReadOnly);
    if (!other)
        return other.error();
    auto merge = DocumentMerge::begin(**other, document, {QFileInfo(inspection.file).fileName(), options.survey, options.duplicates, options.importedAt, trial, options.keys});
    if (!merge)
        return merge.error();
    IntakeReport report;
    report.file = inspection.file;
    report.mapping = inspection.mapping;
    report.scoreScale = inspection.scoreScale;
    for (const ColumnGuess &column : inspection.columns)
        report.headings += column.name;
    for (const Survey &survey : (*merge)->surveys()) {
        if (isOther(survey))
            report.others.push_back({survey.name, survey.metric, 0});
    }
    if (auto done = takeAll(report, **merge, watch); !done)
        return done.error();
    const auto batch = (*merge)->commit({{}, report.unanswered, report.rejected});
    if (!batch)
        return batch.error();
    report.contacts = (*merge)->contacts();
    report.invitations = (*merge)->invitations();
    if (*batch)
        report.batch = (*batch)->id;
    report.seconds = double(clock.nsecsElapsed()) / 1e9;
    return report;
}

} // namespace

bool isDocument(const Inspection &inspection)
{
    return inspection.importer == document::Id;
}

Result<IntakeReport> checkMerge(const Inspection &inspection, const ImportOptions &options, Document *document, const ImportWatcher &watch)
{
    return mergeInto(inspection, options, document, true, watch);
}

Result<IntakeReport> mergeFile(const Inspection &inspection, const ImportOptions &options, Document &document, const ImportWatcher &watch)
{
    return mergeInto(inspection, options, &document, false, watch);
}

} // namespace earshot
