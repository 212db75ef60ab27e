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

/// What is about to be done to a document.
enum class BackupOccasion : quint8 {
    Edit,   ///< a person's change, which can be undone: the first one of a day gets a backup
    Import,
    Removal ///< many responses are taken out or brought back
};

/// Where backups go and when. Without a folder none are made.
struct BackupPlan {
    QString folder;
    QDateTime now; ///< in the time zone whose days count
    BackupOccasion occasion = BackupOccasion::Edit;
    BackupRules rules;
    qint64 mostBytes = 0; ///< larger documents are left out; 0: no limit
    StopSign stop = {};   ///< gives the backup up
};

/// Where the backups of this user are kept: beside the program's data, never beside the documents.
QString defaultBackupFolder();

/// Whether the occasion asks for a backup. `changedAt`: of the document's file.
bool isBackupDue(const BackupPlan &plan, const std::optional<Backup> &newest, const QDateTime &changedAt);

/// The backups of a document in a folder, newest first. Backups of different documents share the folder.
std::vector<Backup> backupsOf(const QString &documentPath, const QString &folder);

/// Which of them (newest first) the rules do not keep.
std::vector<Backup> superfluousBackups(const std::vector<Backup> &newestFirst, const BackupRules &rules);

/// Writes a checked backup and removes what the rules do not keep. The folder is made if missing. `now` is UTC. A
/// failure is for a notice only: it must never keep the caller from what it was about to do.
Result<Backup> makeBackup(Document &document, const QString &folder, const QDateTime &now,
                          const BackupRules &rules = {}, StopSign stop = {});

/// Makes a backup if the plan asks for one and the document has responses; nothing: it was not due. A copy of 1,000,000
/// responses takes about a second and as much disk as the document; a document that is as the newest backup has it
/// gets no second one, and no backup is begun that would leave less room on the disk than it takes itself.
Result<std::optional<Backup>> backUp(Document &document, const BackupPlan &plan);

/// The responses that a backup holds.
Result<qint64> responsesIn(const Backup &backup);

/// Copies a backup to a new file, which can then be opened as a document.
Result<void> restoreBackup(const Backup &backup, const QString &newPath);

} // namespace earshot
