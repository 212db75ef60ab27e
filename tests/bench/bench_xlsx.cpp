// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/output.h"
#include "intake/importers.h"
#include "intake/zip_archive.h"

#include <QFile>

using namespace earshot;

namespace {

/// All cells of the sheet, as an import reads them; also what is not in the sheet itself: shared texts, styles.
qint64 parse(const Inspection &inspection)
{
    auto stream = openRecords(inspection);
    qint64 cells = 0;
    while (stream) {
        const auto more = (*stream)->next();
        if (!more || !*more)
            break;
        cells += static_cast<qint64>((*stream)->record().fields.size());
    }
    return cells;
}

/// The sheet's XML unpacked and thrown away.
qint64 inflate(const QString &path)
{
    auto archive = ZipArchive::open(std::make_unique<QFile>(path), path);
    if (!archive || !(*archive)->start(QStringLiteral("xl/worksheets/sheet1.xml")))
        return 0;
    std::vector<char> block(size_t(256) << 10);
    qint64 bytes = 0;
    for (;;) {
        const auto read = (*archive)->read(block.data(), static_cast<qint64>(block.size()));
        if (!read || *read == 0)
            return bytes;
        bytes += *read;
    }
}

} // namespace

/// bench_xlsx FILE ROUNDS: a workbook read as an import does, against plain unpacking of its first sheet (I6).
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 3)
        return 2;
    const QString path = QString::fromLocal8Bit(argv[1]);
    const auto inspection = inspectFile(path, {}, Depth::Beginning);
    if (!inspection)
        return bench::fail(inspection.error());
    QJsonArray mine, others;
    qint64 cells = 0, bytes = 0;
    for (int round = QByteArray(argv[2]).toInt(); round > 0; --round) {
        mine.append(bench::milliseconds(1, [&] { cells = parse(*inspection); }).first());
        others.append(bench::milliseconds(1, [&] { bytes = inflate(path); }).first());
    }
    bench::print({{QStringLiteral("ours_ms"), mine}, {QStringLiteral("peer_ms"), others}, {QStringLiteral("cells"), cells},
                  {QStringLiteral("sheet_bytes"), bytes}});
    return 0;
}
