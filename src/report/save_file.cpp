// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/save_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace earshot {

namespace {

Error failure(const QString &path, const QString &detail)
{
    return {ErrorCode::WriteFailed,
            QCoreApplication::translate(
                "Report", "“%1” could not be written. Check that the disk has room and that you "
                          "may write in this folder, or choose another one. Nothing was changed.")
                .arg(QDir::toNativeSeparators(QFileInfo(path).fileName())),
            detail};
}

} // namespace

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(path, file.errorString());
    // commit() alone says yes even when the last block met a full disk: flush and look at the size first.
    const bool written = file.write(bytes) == bytes.size() && file.flush() && file.size() == bytes.size();
    if (!written || !file.commit()) {
        const QString detail = file.errorString();
        file.cancelWriting();
        return failure(path, detail);
    }
    if (QFileInfo(path).size() != bytes.size())
        return failure(path, QStringLiteral("the file is shorter than what was written"));
    return {};
}

} // namespace earshot
