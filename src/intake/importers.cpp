// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importers.h"

#include "intake/csv_importer.h"
#include "intake/file_errors.h"
#include "intake/xlsx_importer.h"

#include <QFile>
#include <array>

namespace earshot {

// To add a kind of file: x_importer.{h,cpp} with the three functions, a row here, a sample in tests/data/intake.
// The rows are asked in order; the last one takes everything.
std::span<const Importer> importers()
{
    static const std::array<Importer, 2> table = {{
        {"xlsx", QT_TRANSLATE_NOOP("Importers", "Excel workbook (XLSX)"),
         {QStringLiteral("xlsx"), QStringLiteral("xlsm")},
         &xlsx::reads, &xlsx::inspect, &xlsx::open},
        {"csv", QT_TRANSLATE_NOOP("Importers", "Delimited text (CSV, TSV)"),
         {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt"), QStringLiteral("tab")},
         &csv::reads, &csv::inspect, &csv::open},
    }};
    return table;
}

QStringList importSuffixes()
{
    QStringList all;
    for (const Importer &importer : importers())
        all += importer.suffixes;
    return all;
}

const Importer *importerNamed(const QString &id)
{
    for (const Importer &importer : importers()) {
        if (id == QLatin1String(importer.id))
            return &importer;
    }
    return nullptr;
}

Result<Inspection> inspectFile(const QString &path, const std::optional<Dialect> &asked, Depth depth)
{
    QFile file;
    if (auto opened = openForReading(file, path); !opened)
        return opened.error();
    const QByteArray head = file.read(4096);
    file.close();
    for (const Importer &importer : importers()) {
        if (importer.reads(path, head))
            return importer.inspect(path, asked, depth);
    }
    return importers().back().inspect(path, asked, depth);
}

bool Record::isBlank() const
{
    for (const std::string_view field : fields) {
        if (field.find_first_not_of(" \t") != std::string_view::npos)
            return false;
    }
    return true;
}

Result<std::unique_ptr<RecordStream>> openRecords(const Inspection &inspection)
{
    const Importer *importer = importerNamed(inspection.importer);
    if (!importer)
        return Error{ErrorCode::BadRequest, {}, QStringLiteral("unknown importer ") + inspection.importer};
    return importer->open(inspection);
}

Result<std::vector<QStringList>> readRows(const Inspection &inspection, qint64 limit)
{
    auto stream = openRecords(inspection);
    if (!stream)
        return stream.error();
    std::vector<QStringList> rows;
    const qint64 first = inspection.dialect.headerRow > 0 ? inspection.dialect.headerRow : inspection.firstDataRow;
    while (limit < 0 || qint64(rows.size()) < limit) {
        const auto more = (*stream)->next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const Record &record = (*stream)->record();
        if (record.number < first || record.isBlank())
            continue;
        QStringList fields;
        for (const std::string_view field : record.fields)
            fields += QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
        rows.push_back(fields);
    }
    return rows;
}

} // namespace earshot
