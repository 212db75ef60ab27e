// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

#include <QFile>
#include <QTemporaryDir>

namespace test {

/// The file as it was understood, in UTC, on a day of its own.
inline earshot::ImportOptions optionsFor(const earshot::Inspection &inspection, const QString &survey = {})
{
    earshot::ImportOptions options;
    options.survey = survey;
    options.mapping = inspection.mapping;
    options.timeZone = QTimeZone::utc();
    options.importedAt = QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC);
    return options;
}

/// "row reason"
inline QStringList reasons(const earshot::IntakeReport &report)
{
    QStringList lines;
    for (const earshot::Rejection &rejection : report.rejections)
        lines += QStringLiteral("%1 %2").arg(rejection.row).arg(rejection.reason);
    return lines;
}

/// Puts bytes into the one file of a folder.
inline QString fileIn(const QTemporaryDir &folder, const QByteArray &bytes)
{
    QFile out(folder.filePath(QStringLiteral("in.csv")));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("no temporary file");
    return out.fileName();
}

} // namespace test
