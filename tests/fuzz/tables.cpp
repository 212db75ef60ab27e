// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/targets.h"
#include "intake/import.h"
#include "intake/workbook_file.h"
#include "intake/xlsx_sheet.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <algorithm>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

/// A file of these bytes, in memory where the system has such a place.
QString fileOf(fuzz::Bytes bytes, const char *name)
{
    static const QTemporaryDir folder(QDir(u"/dev/shm"_s).exists() ? u"/dev/shm/earshot-fuzz-XXXXXX"_s : QDir::tempPath() + u"/earshot-fuzz-XXXXXX"_s);
    QFile file(folder.filePath(QString::fromLatin1(name)));
    fuzz::expect(file.open(QIODevice::WriteOnly), "the file can be written");
    file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size()));
    return file.fileName();
}

void expectSound(const IntakeReport &report)
{
    fuzz::expect(report.rows == report.imported + report.duplicates + report.rejected, "every row has one fate");
    const qint64 people = report.contacts + report.invitations; // a list holds no answers
    qint64 elsewhere = 0; // answers to other questions, with a score or without
    for (const OtherSurvey &other : report.others)
        elsewhere += other.imported;
    const qint64 answers = report.imported - people - report.unanswered;
    fuzz::expect(elsewhere > 0 ? report.tally.n() <= answers : report.tally.n() == answers, "every answer is in the tally");
    fuzz::expect(report.withComment <= report.imported, "comments are of imported rows");
    fuzz::expect(qint64(report.rejections.size()) == std::min<qint64>(report.rejected, 1000), "rejections are listed");
    for (const Rejection &rejection : report.rejections)
        fuzz::expect(!rejection.reason.isEmpty() && rejection.row > 0, "a rejection says where and why");
}

/// The whole way of a file that nobody corrected.
void importDry(const QString &path)
{
    const auto found = inspectFile(path);
    if (!found) {
        fuzz::expect(!found.error().message.isEmpty(), "a refusal says why");
        return;
    }
    fuzz::expect(found->mapping.roles.size() == found->columns.size(), "every column has a role");
    ImportOptions options;
    options.mapping = found->mapping;
    options.timeZone = QTimeZone::utc();
    options.importedAt = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    const auto report = checkImport(*found, options, nullptr);
    if (!report)
        return;
    expectSound(*report);
    fuzz::expect(report->rows == found->dataRows, "as many rows are read as were counted");
}

} // namespace

void fuzz::csv(Bytes bytes)
{
    importDry(fileOf(bytes, "table.csv"));
}

void fuzz::xlsx(Bytes bytes)
{
    importDry(fileOf(bytes, "book.xlsx"));
}

void fuzz::xlsxParts(Bytes bytes)
{
    const QByteArray all(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    static constexpr std::array names = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"};
    WorkbookFile file = WorkbookFile::withRows({});
    qsizetype from = 0;
    for (const char *name : names) {
        const qsizetype end = all.indexOf("\n%%\n", from);
        file.parts[QString::fromLatin1(name)] = all.mid(from, end < 0 ? -1 : end - from);
        if (end < 0)
            break;
        from = end + 4;
    }
    QBuffer packed;
    file.write(packed);
    importDry(fileOf({reinterpret_cast<const uint8_t *>(packed.data().constData()), static_cast<size_t>(packed.size())}, "book.xlsx"));
}
