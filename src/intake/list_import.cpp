// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/list_import.h"

#include "intake/chosen_mapping.h"
#include "intake/fingerprint.h"
#include "intake/import_pace.h"
#include "intake/importers.h"
#include "intake/intake_text.h"
#include "intake/list_reader.h"
#include "intake/reading_faults.h"
#include "intake/rejects_writer.h"
#include "intake/report_notes.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace earshot {

namespace {

constexpr qint64 RowsBetweenReports = 1024;

std::optional<Error> listObstacle(const Inspection &inspection, const Mapping &mapping)
{
    const QString file = QFileInfo(inspection.file).fileName();
    if (inspection.dataRows == 0)
        return Error{ErrorCode::BadInput, Intake::tr("“%1” holds no rows. Export the list again and import the new file.").arg(file), {}};
    if (namesPeople(mapping))
        return std::nullopt;
    return Error{ErrorCode::BadInput,
                 Intake::tr("No column of “%1” holds e-mail addresses or people’s numbers. Choose it and import again.").arg(file), {}};
}

/// One list on its way into the document, or a trial of that.
class ListImport
{
public:
    ListImport(const Inspection &inspection, const ImportOptions &options, const ImportWatcher &watch)
        : m_inspection(inspection), m_options(options), m_watch(watch), m_reader(inspection, options)
    {
        m_report.file = inspection.file;
        m_report.mapping = options.mapping;
        m_report.warnings = inspection.warningsFor(options.mapping);
        for (const ColumnGuess &column : inspection.columns)
            m_report.headings += column.name;
    }

    Result<IntakeReport> run(Document *document, bool trial);

private:
    Result<void> takeAll(ListWriter &writer, RejectsWriter &rejects);
    Result<void> take(const Record &record, ListWriter &writer, RejectsWriter &rejects);
    bool goesOn(double done, bool committing = false) const;
    Result<void> keep(ListWriter &writer, Fingerprint &fingerprint);

    const Inspection &m_inspection;
    const ImportOptions &m_options;
    const ImportWatcher &m_watch;
    ListReader m_reader;
    ReadingFaults m_faults;
    IntakeReport m_report;
};

Result<IntakeReport> ListImport::run(Document *document, bool trial)
{
    QElapsedTimer clock;
    clock.start();
    auto rejects = RejectsWriter::create(m_options.rejectsFile, m_inspection);
    const auto survey = surveyName(m_options, document);
    if (!rejects || !survey)
        return rejects ? survey.error() : rejects.error();
    Fingerprint fingerprint(m_inspection.file);
    const QString source = m_options.source.isEmpty() ? QFileInfo(m_inspection.file).fileName() : m_options.source;
    auto writer = ListWriter::begin(document, {m_options.mapping.kind, source, m_inspection.tool.value_or(QString()), *survey,
                                               m_options.importedAt, trial, m_options.stop});
    if (!writer)
        return ImportPace::asImport(writer.error());
    if (auto taken = takeAll(**writer, **rejects); !taken)
        return ImportPace::asImport(taken.error());
    if (m_inspection.depth != Depth::Whole)
        m_report.warnings += m_faults.sentences(m_inspection.dialect.encoding);
    if (!trial && !goesOn(1, true))
        return ImportPace::cancelled();
    if (auto written = (*rejects)->commit(); !written)
        return written.error();
    if (auto kept = trial ? Result<void>() : keep(**writer, fingerprint); !kept)
        return kept.error();
    (m_options.mapping.kind == ImportKind::Contacts ? m_report.contacts : m_report.invitations) = m_report.imported;
    m_report.people = (*writer)->people();
    m_report.seconds = double(clock.nsecsElapsed()) / 1e9;
    return m_report;
}

Result<void> ListImport::keep(ListWriter &writer, Fingerprint &fingerprint)
{
    const auto sha256 = fingerprint.hex();
    if (!sha256)
        return sha256.error();
    const auto batch = writer.commit(*sha256, m_report.rejected);
    if (!batch)
        return batch.error();
    if (*batch)
        m_report.batch = (*batch)->id;
    return {};
}

bool ListImport::goesOn(double done, bool committing) const
{
    return !m_options.stop.isUp() && (!m_watch || m_watch({done, m_report.rows, std::max(m_inspection.dataRows, m_report.rows), committing}));
}

Result<void> ListImport::takeAll(ListWriter &writer, RejectsWriter &rejects)
{
    auto stream = openRecords(m_inspection, m_options.stop);
    if (!stream)
        return stream.error();
    for (;;) {
        const auto more = (*stream)->next();
        if (!more)
            return more.error();
        if ((!*more || m_report.rows % RowsBetweenReports == 0) && !goesOn(*more ? (*stream)->done() : 1))
            return ImportPace::cancelled();
        if (!*more)
            return {};
        const Record &record = (*stream)->record();
        m_faults.add(record);
        if (record.number < m_inspection.firstDataRow || record.isBlank())
            continue;
        if (auto taken = take(record, writer, rejects); !taken)
            return taken;
    }
}

Result<void> ListImport::take(const Record &record, ListWriter &writer, RejectsWriter &rejects)
{
    NewListRow row;
    Rejection rejection;
    ++m_report.rows;
    if (!m_reader.read(record, row, rejection)) {
        rejects.add(record, rejection.reason);
        m_report.reject(std::move(rejection));
        return {};
    }
    const auto outcome = writer.append(row);
    if (!outcome)
        return outcome.error();
    if (*outcome == ListOutcome::Known)
        m_report.countDuplicate(record.number);
    else
        ++m_report.imported;
    return {};
}

} // namespace

bool isList(const ImportOptions &options)
{
    return options.mapping.kind != ImportKind::Responses;
}

Result<IntakeReport> checkList(const Inspection &inspection, const ImportOptions &options, Document *document, const ImportWatcher &watch)
{
    if (const auto error = listObstacle(inspection, options.mapping))
        return *error;
    return ListImport(inspection, options, watch).run(document, true);
}

Result<IntakeReport> importList(const Inspection &inspection, const ImportOptions &options, Document &document, const ImportWatcher &watch)
{
    if (const auto error = listObstacle(inspection, options.mapping))
        return *error;
    return ListImport(inspection, options, watch).run(&document, false);
}

} // namespace earshot
