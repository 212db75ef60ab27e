// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/copies.h"

#include "storage/opening.h"
#include "storage/storage_text.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace earshot {

namespace {

Error refused(const char *sentence, const QString &path, const QString &detail = {})
{
    return Error{ErrorCode::WriteFailed,
                 Storage::tr(sentence).arg(QFileInfo(path).fileName()), detail};
}

} // namespace

Result<void> requireReplaceable(Connection &connection, const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return refused(QT_TRANSLATE_NOOP("Storage", "“%1” is a folder. Choose another name for the copy."), path);
    if (!info.exists())
        return {};
    if (info.canonicalFilePath() == QFileInfo(connection.path()).canonicalFilePath())
        return refused(QT_TRANSLATE_NOOP("Storage", "“%1” is the document itself; it is saved already. Choose another "
                                                    "name for the copy."), path);
    for (const QString &beside : {u".lock"_s, u"-journal"_s, u"-wal"_s}) {
        if (QFileInfo::exists(info.absoluteFilePath() + beside))
            return refused(QT_TRANSLATE_NOOP("Storage", "“%1” is open, or was not closed, and can not be replaced. "
                                                        "Choose another name for the copy."), path, beside);
    }
    return {};
}

Result<void> replaceWithCopy(Connection &connection, const QString &path)
{
    if (auto may = requireReplaceable(connection, path); !may)
        return may;
    const QFileInfo info(path);
    const QString unfinished = u"%1/.%2.%3"_s.arg(info.absolutePath(), info.fileName(),
                                                  QUuid::createUuid().toString(QUuid::Id128).first(8));
    if (auto written = writeCopy(connection, unfinished); !written)
        return written;
    std::error_code failed; // QFile::rename() does not replace
    std::filesystem::rename(QFile::encodeName(unfinished).toStdString(), QFile::encodeName(path).toStdString(), failed);
    if (!failed)
        return {};
    QFile::remove(unfinished);
    return refused(QT_TRANSLATE_NOOP("Storage", "“%1” could not be written. Check that the folder may be written to."),
                   path, QString::fromStdString(failed.message()));
}

} // namespace earshot
