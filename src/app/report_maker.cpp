// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_maker.h"

#include "model/kept_setting.h"
#include "report/fingerprint.h"
#include "report/intake_counts.h"
#include "report/quote_candidates.h"
#include "domain/whole_file.h"
#include "report/sections.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace earshot {

namespace {

QString questionOf(const Snapshot &snapshot)
{
    if (!snapshot.dataset)
        return {};
    const std::vector<Survey> &surveys = snapshot.dataset->surveys();
    for (const Survey &survey : surveys) {
        if (snapshot.scope.survey ? survey.id == *snapshot.scope.survey : surveys.size() == 1)
            return survey.question;
    }
    return {};
}

struct Made
{
    ReportPtr report;
    Result<QByteArray> pdf;
    ReportInput input;
    QHash<QString, QString> headings;
};

QHash<QString, QString> headingsOf(const ReportInput &asked)
{
    const ReportInput input = reportedInput(asked);
    QHash<QString, QString> headings;
    for (const Section &section : sections()) {
        if (section.hasContent(input))
            headings.insert(QString::fromLatin1(section.id), section.heading(input));
    }
    return headings;
}

Made madeOf(ReportInput input)
{
    if (input.fingerprint.isEmpty() && input.snapshot->dataset)
        input.fingerprint = fingerprint(*input.snapshot->dataset, input.snapshot->scope);
    const auto report = std::make_shared<const LaidOutReport>(layOut(input));
    return {report, writePdf(*report, input), input, headingsOf(input)};
}

/// A path in a folder where nothing is yet.
QString freePath(const QDir &folder, const QString &name)
{
    const QFileInfo file(name);
    QString path = folder.filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1 (%2).%3").arg(file.completeBaseName()).arg(number).arg(file.suffix()));
    return path;
}

/// How many files there are.
Result<int> saveAll(const std::vector<NamedFile> &files, const QString &folder, const QString &begin)
{
    for (const NamedFile &file : files) {
        if (const Result<void> saved = saveFile(freePath(QDir(folder), begin + QStringLiteral(" – ") + file.name), file.bytes); !saved)
            return saved.error();
    }
    return static_cast<int>(files.size());
}

} // namespace

ReportMaker::ReportMaker(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_choosing(this), m_laying(this), m_saving(this)
{
    connect(&session, &Session::responsesReady, this, &ReportMaker::takeComments);
    connect(&session, &Session::batchesReady, this, &ReportMaker::takeBatches);
    connect(&session, &Session::documentSettingChanged, this, [this](const QString &key) {
        // Of another snapshot a report is made when the page is shown.
        const bool matters = key == QLatin1StringView(PrivacySetting::Key) || key == QLatin1StringView(ReportStyle::Key);
        if (matters && m_printed && m_printed == m_session.snapshot())
            make(m_printed, m_input.options);
    });
}

void ReportMaker::make(const SnapshotPtr &snapshot, const ReportOptions &options)
{
    m_busy = true;
    fillIn(snapshot, options);
    m_choosing.start([snapshot, options](const JobControl &) { return quoteCandidates(*snapshot, options); },
                     [this](const std::vector<ResponseId> &ids) {
                         const bool same = ids == m_quoted && !ids.empty();
                         m_quoted = ids;
                         same ? lay() : readComments();
                     });
}

void ReportMaker::fillIn(const SnapshotPtr &snapshot, const ReportOptions &options)
{
    if (m_printed != snapshot)
        m_input.fingerprint.clear();
    if (m_session.isOpen() && (!m_printed || m_printed->dataset != snapshot->dataset))
        m_session.fetchBatches();
    m_printed = snapshot;
    m_input.snapshot = snapshot;
    m_input.options = options;
    m_input.goal = keptSetting<GoalSetting>(m_session);
    m_input.events = keptSetting<EventsSetting>(m_session);
    m_input.privacy = keptSetting<PrivacySetting>(m_session);
    m_input.style = keptSetting<ReportStyle>(m_session);
    m_session.setEvents(m_input.events.days()); // a snapshot with their changes follows when this one has none
    m_input.documentTitle = m_session.isOpen() ? m_session.info().title : QString();
    m_input.surveyQuestion = questionOf(*snapshot);
    m_input.date = snapshot->options.today;
    m_input.version = QCoreApplication::applicationVersion();
    m_input.locale = QLocale();
}

void ReportMaker::readComments()
{
    if (m_quoted.empty() || !m_session.isOpen()) {
        m_input.quotes.clear();
        lay();
        return;
    }
    m_token = m_session.newToken();
    m_session.fetchResponses(m_token, m_quoted);
}

void ReportMaker::takeComments(quint64 token, const std::vector<Response> &responses)
{
    if (token != m_token)
        return;
    m_input.quotes = responses;
    lay();
}

void ReportMaker::takeBatches(const std::vector<Batch> &batches)
{
    std::vector<Batch> ofResponses;
    std::copy_if(batches.begin(), batches.end(), std::back_inserter(ofResponses), [](const Batch &batch) { return batch.kind == ImportKind::Responses; });
    const IntakeCounts counts = intakeCounts(ofResponses);
    if (m_input.intake == counts)
        return;
    m_input.intake = counts;
    if (!m_busy && m_input.snapshot)
        lay();
}

void ReportMaker::lay()
{
    m_laying.start([input = m_input](const JobControl &) { return madeOf(input); },
                   [this](const Made &result) {
                       m_busy = false;
                       m_report = result.report;
                       m_input.fingerprint = result.input.fingerprint;
                       m_reported = result.input;
                       m_headings = result.headings;
                       m_pdf = result.pdf ? *result.pdf : QByteArray();
                       if (!result.pdf)
                           Q_EMIT failed(result.pdf.error());
                       Q_EMIT made();
                   });
}

QString ReportMaker::fileName() const
{
    return fileNamePart(m_input.documentTitle);
}

void ReportMaker::save(ReportFormat format, const QString &chosen)
{
    const auto formats = reportFormats();
    const auto named = std::find_if(formats.begin(), formats.end(), [format](const ReportFormatName &one) { return one.format == format; });
    const QString path = QFileInfo(chosen).suffix().isEmpty() ? chosen + named->ending : chosen;
    const auto write = [format, path, report = m_report, input = m_reported, pdf = m_pdf](const JobControl &) -> Result<void> {
        const Result<QByteArray> file = format == ReportFormat::Pdf ? pdf : writeReport(format, *report, input);
        return file ? saveFile(path, *file) : Result<void>(file.error());
    };
    m_saving.start(write, [this, path](const Result<void> &result) {
        if (result)
            Q_EMIT saved(path);
        else
            Q_EMIT failed(result.error());
    });
}

void ReportMaker::saveParts(ReportParts parts, const QString &folder)
{
    const auto write = [parts, folder, report = m_report, locale = m_reported.locale, begin = fileName()](const JobControl &) {
        return saveAll(filesOf(report->manuscript, parts, locale), folder, begin);
    };
    m_saving.start(write, [this, folder](const Result<int> &result) {
        if (result)
            Q_EMIT partsSaved(*result, folder);
        else
            Q_EMIT failed(result.error());
    });
}

} // namespace earshot
