// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/manuscript.h"

#include <QLocale>
#include <QSet>

// What of a report can be had as files of their own.
namespace earshot {

enum class ReportParts : quint8 { ChartsAsPng, ChartsAsSvg, TablesAsCsv };

/// How a person meets them: "Charts as PNG".
struct ReportPartsName
{
    ReportParts parts;
    QString name;
};
std::vector<ReportPartsName> reportParts();

struct NamedFile
{
    QString name; ///< with its ending, fit for every file system; no two of a list are alike
    QByteArray bytes;
};
/// A file for each chart; or for each table, and the numbers of each chart. In the report's order. Any thread.
std::vector<NamedFile> filesOf(const Manuscript &manuscript, ReportParts parts, const QLocale &locale);

/// A title as part of a file's name: without what separates folders or is not allowed elsewhere.
QString fileNamePart(const QString &title);

/// The name, with a number when it is among those that are taken (folded, for there are file systems that do not tell
/// capitals apart); and takes it.
QString unusedName(const QString &name, QSet<QString> &taken);

} // namespace earshot
