// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file_errors.h"

#include "intake/intake_text.h"

#include <QDir>
#include <QFileInfo>

namespace earshot {

Result<void> openForReading(QFile &file, const QString &path)
{
    const QFileInfo info(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!info.exists())
        return Error{ErrorCode::FileNotFound,
                     Intake::tr("The file “%1” does not exist. Check its name and place.").arg(shown), {}};
    if (!info.isFile())
        return Error{ErrorCode::FileUnreadable, Intake::tr("“%1” is not a file. Choose a file to import.").arg(shown), {}};
    file.setFileName(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::FileUnreadable,
                     Intake::tr("The file “%1” cannot be opened. Check that you may read it and that no other program keeps "
                        "it locked.").arg(shown),
                     file.errorString()};
    return {};
}

Error readingCancelled()
{
    return {ErrorCode::Cancelled, Intake::tr("Reading the file was cancelled."), {}};
}

Error readFailed(const QFile &file)
{
    return {ErrorCode::FileUnreadable,
            Intake::tr("Reading “%1” stopped in the middle. Check the drive or copy the file, then try again.")
                .arg(QDir::toNativeSeparators(file.fileName())),
            file.errorString()};
}

} // namespace earshot
