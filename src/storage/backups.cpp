// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backups.h"

#include "storage/opening.h"
#include "storage/storage_text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <set>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

const QString TimeFormat = u"yyyyMMdd-HHmmss-zzz"_s;
const QString Suffix = u".earshot"_s;

// Documents of the same name lie in many folders, so the name alone does not say whose backup it is.
QString prefixOf(const QString &documentPath)
{
    const QFileInfo info(documentPath);
    const QByteArray path = info.absoluteFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().first(12);
    return info.completeBaseName() + u'-' + QString::fromLatin1(hash) + u'-';
}

std::optional<Backup> backupFrom(const QFileInfo &file, const QString &prefix)
{
    const QString name = file.fileName();
    if (!name.startsWith(prefix) || !name.endsWith(Suffix))
        return std::nullopt;
    const QString time = name.mid(prefix.size(), name.size() - prefix.size() - Suffix.size());
    auto madeAt = QDateTime::fromString(time, TimeFormat);
    if (!madeAt.isValid())
        return std::nullopt;
    madeAt.setTimeSpec(Qt::UTC);
    return Backup{file.absoluteFilePath(), madeAt, file.size()};
}

int weekOf(const QDateTime &time)
{
    int year = 0;
    const int week = time.date().weekNumber(&year);
    return year * 100 + week;
}

// Others on this computer must not learn even the names of the documents.
Result<void> makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(folder))
        return storageError(14, folder, u"making the folder for backups"_s);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

// A backup must not take the room that the main act needs.
Result<void> requireRoom(const QString &folder, qint64 bytes)
{
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    if (free < 0 || free > 2 * bytes)
        return {};
    return Error{ErrorCode::DiskFull,
                 Storage::tr("There is too little room on the disk for a backup in “%1”. "
                             "Free some space; until then changes are made without one.")
                     .arg(QDir::toNativeSeparators(folder)),
                 QString::number(free)};
}

} // namespace

std::vector<Backup> backupsOf(const QString &documentPath, const QString &folder)
{
    std::vector<Backup> all;
    const QString prefix = prefixOf(documentPath);
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::Readable)) {
        if (const auto backup = backupFrom(file, prefix))
            all.push_back(*backup);
    }
    std::sort(all.begin(), all.end(), [](const Backup &a, const Backup &b) { return a.madeAt > b.madeAt; });
    return all;
}

std::vector<Backup> superfluousBackups(const std::vector<Backup> &newestFirst, const BackupRules &rules)
{
    std::vector<Backup> superfluous;
    std::set<QDate> days;
    std::set<int> weeks;
    qint64 bytes = 0;
    int number = 0;
    for (const Backup &backup : newestFirst) {
        const bool newest = number == 0;
        const bool recent = number++ < rules.latest;
        const bool daily = static_cast<int>(days.size()) < rules.daily && days.insert(backup.madeAt.date()).second;
        const bool weekly = static_cast<int>(weeks.size()) < rules.weekly && weeks.insert(weekOf(backup.madeAt)).second;
        const bool fits = newest || bytes + backup.bytes <= rules.mostBytes;
        if ((recent || daily || weekly) && fits)
            bytes += backup.bytes;
        else
            superfluous.push_back(backup);
    }
    return superfluous;
}

Result<Backup> makeBackup(Document &document, const QString &folder, const QDateTime &now, const BackupRules &rules, StopSign stop)
{
    const QString prefix = prefixOf(document.info().path);
    if (auto made = makeFolder(folder); !made)
        return made.error();
    if (auto room = requireRoom(folder, QFileInfo(document.info().path).size()); !room)
        return room.error();
    const QString path = QDir(folder).absoluteFilePath(prefix + now.toUTC().toString(TimeFormat) + Suffix);
    if (auto written = document.backupTo(path, stop); !written)
        return written.error();
    for (const Backup &old : superfluousBackups(backupsOf(document.info().path, folder), rules))
        QFile::remove(old.path);
    return Backup{path, now.toUTC(), QFileInfo(path).size()};
}

QString defaultBackupFolder()
{
    // The same for the window and the command line, whose programs have different names.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/Earshot/Earshot/backups"_s;
}

bool isBackupDue(const BackupPlan &plan, const std::optional<Backup> &newest, const QDateTime &changedAt)
{
    // The clock of a file system may lag behind ours by some milliseconds.
    constexpr int LagMs = 50;
    if (!newest)
        return true;
    if (changedAt.addMSecs(LagMs) < newest->madeAt)
        return false;
    if (plan.occasion != BackupOccasion::Edit)
        return true;
    return newest->madeAt.toTimeZone(plan.now.timeZone()).date() != plan.now.date();
}

Result<std::optional<Backup>> backUp(Document &document, const BackupPlan &plan)
{
    const DocumentInfo &info = document.info();
    const QFileInfo file(info.path);
    if (plan.folder.isEmpty() || info.readOnly || info.responses == 0
        || (plan.mostBytes > 0 && file.size() > plan.mostBytes))
        return std::optional<Backup>();
    const auto all = backupsOf(info.path, plan.folder);
    const auto newest = all.empty() ? std::nullopt : std::optional(all.front());
    if (!isBackupDue(plan, newest, file.lastModified()))
        return std::optional<Backup>();
    auto made = makeBackup(document, plan.folder, plan.now, plan.rules, plan.stop);
    if (!made)
        return made.error();
    return std::optional(*made);
}

Result<qint64> responsesIn(const Backup &backup)
{
    if (const auto header = readHeader(backup.path); !header)
        return header.error();
    const auto connection = Connection::open(backup.path, Connection::Mode::QueryOnly);
    if (!connection)
        return connection.error();
    SqlQuery query(**connection, u"SELECT responses FROM document"_s);
    if (!query.next())
        return query.failure() ? *query.failure() : storageError(11, backup.path, u"document has no row"_s);
    return query.integer(0);
}

Result<void> restoreBackup(const Backup &backup, const QString &newPath)
{
    auto opened = Document::open(backup.path, Document::Access::ReadOnly);
    if (!opened)
        return opened.error();
    return (*opened)->saveCopy(newPath);
}

} // namespace earshot
