// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job.h"
#include "report/branch_pack.h"

#include <QObject>

namespace earshot {

class Session;

/// Writes the reports of a branch pack in the background: counts, reads the comments, lays out, writes. Owned by the
/// dialog, GUI thread.
class BranchPackMaker : public QObject
{
    Q_OBJECT
public:
    BranchPackMaker(Session &session, QObject *parent);
    ~BranchPackMaker() override;
    /// Answered by finished(). `whole`: what all reports share; not while isRunning().
    void write(const BranchPack &pack, const ReportInput &whole, ReportFormat format, const QString &folder);
    /// After the reports that are being written; answered by finished().
    void stop();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(int finished);
    void finished(const earshot::WrittenPack &written);

private:
    void readComments(const std::vector<ResponseId> &ids);
    void lay(const std::vector<Response> &quotes);
    void end(const WrittenPack &written);

    Session &m_session;
    Job m_counting, m_writing;
    std::shared_ptr<std::atomic_bool> m_stop;
    BranchPack m_pack;
    ReportInput m_whole;
    ReportFormat m_format = ReportFormat::Pdf;
    QString m_folder;
    std::vector<SnapshotPtr> m_branches;
    quint64 m_token = 0;
    bool m_running = false;
};

} // namespace earshot
