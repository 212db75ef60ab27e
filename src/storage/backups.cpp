// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backups.h"

#include "storage/opening.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
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

Result<Backup> makeBackup(Document &document, const QString &folder, const QDateTime &now, const BackupRules &rules)
{
    const QString prefix = prefixOf(document.info().path);
    if (!QDir().mkpath(folder))
        return storageError(14, folder, u"making the folder for backups"_s);
    const QString path = QDir(folder).absoluteFilePath(prefix + now.toUTC().toString(TimeFormat) + Suffix);
    if (auto written = document.backupTo(path); !written)
        return written.error();
    for (const Backup &old : superfluousBackups(backupsOf(document.info().path, folder), rules))
        QFile::remove(old.path);
    return Backup{path, now.toUTC(), QFileInfo(path).size()};
}

Result<void> restoreBackup(const Backup &backup, const QString &newPath)
{
    auto opened = Document::open(backup.path, Document::Access::ReadOnly);
    if (!opened)
        return opened.error();
    return (*opened)->backupTo(newPath);
}

} // namespace earshot
