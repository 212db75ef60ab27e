// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/document.h"

namespace earshot {

/// One copy of a document that was made by itself.
struct Backup {
    QString path;
    QDateTime madeAt; ///< UTC
    qint64 bytes = 0;
    bool operator==(const Backup &) const = default;
};

struct BackupRules {
    int latest = 5;
    int daily = 7;   ///< the newest of each of the last days that have one
    int weekly = 4;  ///< the newest of each of the last weeks that have one
    qint64 mostBytes = qint64(2) << 30; ///< the oldest go first; the newest always stays
};

/// The backups of a document in a folder, newest first. Backups of different documents share the folder.
std::vector<Backup> backupsOf(const QString &documentPath, const QString &folder);

/// Which of them (newest first) the rules do not keep.
std::vector<Backup> superfluousBackups(const std::vector<Backup> &newestFirst, const BackupRules &rules);

/// Writes a checked backup and removes what the rules do not keep. The folder is made if missing. `now` is UTC. A
/// failure is for a notice only: it must never keep the caller from what it was about to do.
Result<Backup> makeBackup(Document &document, const QString &folder, const QDateTime &now,
                          const BackupRules &rules = {});

/// Copies a backup to a new file, which can then be opened as a document.
Result<void> restoreBackup(const Backup &backup, const QString &newPath);

} // namespace earshot
