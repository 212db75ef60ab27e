// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report_preview.h"
#include "model/job.h"
#include "report/report_format.h"
#include "report/report_parts.h"
#include "storage/document.h"

#include <QObject>

namespace earshot {

class Session;

/// Makes the report of a snapshot: reads the comments it needs, lays it out and writes the PDF, and on demand the other
/// formats, all in the background; the newest wish wins. Owned by the report page, GUI thread.
class ReportMaker : public QObject
{
    Q_OBJECT
public:
    static constexpr const char *LayoutKey = "report"; ///< of the document's setting with the layout

    ReportMaker(Session &session, QObject *parent);

    void make(const SnapshotPtr &snapshot, const ReportOptions &options);
    /// What the newest report was, or is being, made of.
    const ReportInput &input() const { return m_input; }
    const ReportPtr &report() const { return m_report; }
    const QByteArray &pdf() const { return m_pdf; }
    /// The heading that a section gets when the user gives none.
    QString heading(const QString &sectionId) const { return m_headings.value(sectionId); }
    bool isBusy() const { return m_busy; }
    /// What a file of this report may be called, without an ending.
    QString fileName() const;
    /// Adds the format's ending when the path has none. What is saved is the report that made() told of last.
    void save(ReportFormat format, const QString &path);
    /// Into a folder that is there; what has the name of a new file stays, and the new one gets a number.
    void saveParts(ReportParts parts, const QString &folder);

Q_SIGNALS:
    void made();
    void saved(const QString &path);
    void partsSaved(int files, const QString &folder);
    void failed(const earshot::Error &error);

private:
    void fillIn(const SnapshotPtr &snapshot, const ReportOptions &options);
    void readComments();
    void takeComments(quint64 token, const std::vector<Response> &responses);
    void lay();
    void takeBatches(const std::vector<Batch> &batches);

    Session &m_session;
    Job m_choosing, m_laying, m_saving;
    ReportInput m_input;
    ReportInput m_reported; ///< of what m_report was made
    ReportPtr m_report;
    QByteArray m_pdf;
    QHash<QString, QString> m_headings;
    std::vector<ResponseId> m_quoted; ///< whose texts are in m_input
    SnapshotPtr m_printed;            ///< whose fingerprint is in m_input
    quint64 m_token = 0;
    bool m_busy = false;
};

} // namespace earshot
