// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace earshot {

/// What can be said of a file that could not be read as a table. Values only; made in a worker.
struct FileEvidence {
    struct Finding {
        QString title;
        QString detail;
        bool operator==(const Finding &) const = default;
    };

    QString name;                    ///< without the folder
    std::optional<qint64> bytes;     ///< nothing when the file is not there
    std::optional<QDateTime> changed;
    std::vector<Finding> findings;   ///< may be empty
    QByteArray start;                ///< the first 24 bytes
};

/// Reads at most the first 64 KiB. Any thread but the GUI's.
FileEvidence examine(const QString &path);
/// The same from bytes, for examine() and its tests.
std::vector<FileEvidence::Finding> findingsIn(const QByteArray &head, const QLocale &locale);

/// "00000000   50 4B 03 04 14 00 06 00   PK······", 8 bytes a line.
QStringList hexLines(const QByteArray &bytes);
/// The findings as plain text without any of the data.
QString asText(const FileEvidence &evidence, const QString &error, const QLocale &locale);

} // namespace earshot
