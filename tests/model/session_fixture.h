// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace earshot::test {

/// A session on a document of its own in a temporary folder. Calls wait for the answer, 5 s at most.
class SessionFixture
{
public:
    enum class Backups { None, Made };
    explicit SessionFixture(Backups backups = Backups::None);

    QString path(const QString &name = QStringLiteral("test.earshot")) const { return folder.filePath(name); }
    bool create();
    bool open(const QString &name = QStringLiteral("test.earshot"));
    /// Writes the lines as a CSV file and imports it: "score,date,comment,store,email,name" and rows.
    bool import(const char *csv);
    /// Waits for the next snapshot after `act`, with what the comments are about.
    bool snapshotAfter(const std::function<void()> &act);
    /// "1 9 2026-01-03 'good' north * +note #tag Ada hidden" for each of these ids.
    QStringList read(const std::vector<qint64> &ids);
    /// The document's themes are these and no others; waits until the comments are counted by them.
    bool setThemes(const char *rules);
    /// Until jobs and the writing and reading threads have told all they had to; needs a response 1.
    void letAllEnd();
    qint64 answers() const { return session.snapshot() ? session.snapshot()->total.n() : -1; }
    Inspection inspection(const char *csv);
    ImportOptions importOptions(const Inspection &inspection) const;

    QString backupFolder() const { return folder.filePath(QStringLiteral("backups")); }

    QTemporaryDir folder;
    int daysLater = 0; ///< than today, when backups are named
    Session session;
    QSignalSpy failures;

private:
    bool m_saving = false;
};

} // namespace earshot::test
