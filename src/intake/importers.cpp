// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importers.h"

#include "intake/csv_importer.h"
#include "intake/document_importer.h"
#include "intake/file_errors.h"
#include "intake/intake_text.h"
#include "intake/long_stream.h"
#include "intake/remarks.h"
#include "intake/stream_inspection.h"
#include "intake/xlsx_importer.h"

#include <QFile>
#include <array>

namespace earshot {

// To add a kind of file: x_importer.{h,cpp} with the three functions, a row here, a sample in tests/data/intake.
// The rows are asked in order; the last one takes everything.
std::span<const Importer> importers()
{
    static const std::array<Importer, 3> table = {{
        {document::Id.data(), QT_TRANSLATE_NOOP("Importers", "Earshot document, to be merged"),
         {document::Id},
         &document::reads, &document::inspect, &document::open},
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

namespace {

QString longFormatSentence(const Inspection &rows)
{
    const auto name = [&rows](int column) { return rows.columns[static_cast<size_t>(column)].name; };
    const LongFormat &format = *rows.dialect.longFormat;
    return Intake::tr("Each row of the file answers one question (“%1”). The rows of a response were put together by “%2”.")
        .arg(name(format.question), name(format.response));
}

/// What the responses look like that the rows of a long table make.
Result<Inspection> inspectLong(const Inspection &rows, const LookWatch &watch)
{
    auto stream = openRecords(rows, watch.stop);
    if (!stream)
        return stream.error();
    Inspection inspection;
    inspection.file = rows.file;
    inspection.depth = rows.depth;
    inspection.importer = rows.importer;
    inspection.dialect = rows.dialect;
    inspection.why = rows.why;
    inspection.sheets = rows.sheets;
    inspection.bytes = rows.bytes;
    if (auto done = inspectResponses(inspection, **stream, watch); !done)
        return done.error();
    if (!inspection.tool) {
        inspection.tool = rows.tool;
        inspection.toolConfidence = rows.toolConfidence;
        inspection.toolWhy = rows.toolWhy;
    }
    inspection.warnings.prepend(longFormatSentence(rows));
    if (rows.depth == Depth::Whole)
        inspection.warnings += remarksOf(**stream);
    return inspection;
}

Result<Inspection> inspectWith(const Importer &importer, const QString &path, const std::optional<Dialect> &asked, Depth depth,
                               const LookWatch &watch)
{
    auto found = importer.inspect(path, asked, depth, watch);
    return found && found->dialect.longFormat ? inspectLong(*found, watch) : found;
}

} // namespace

Result<Inspection> inspectFile(const QString &path, const std::optional<Dialect> &asked, Depth depth, const LookWatch &watch)
{
    if (document::reads(path, {})) // before it is opened as a file
        return document::inspect(path, asked, depth, watch);
    QFile file;
    if (auto opened = openForReading(file, path); !opened)
        return opened.error();
    const QByteArray head = file.read(4096);
    file.close();
    for (const Importer &importer : importers()) {
        if (importer.reads(path, head))
            return inspectWith(importer, path, asked, depth, watch);
    }
    return inspectWith(importers().back(), path, asked, depth, watch);
}

bool Record::isBlank() const
{
    for (const std::string_view field : fields) {
        if (field.find_first_not_of(std::string_view(" \t\0", 3)) != std::string_view::npos) // broken copies end with zeros
            return false;
    }
    return true;
}

namespace {

/// The records as they stand in the file.
Result<std::unique_ptr<RecordStream>> openRows(const Inspection &inspection, StopSign stop)
{
    const Importer *importer = importerNamed(inspection.importer);
    if (!importer)
        return Error{ErrorCode::BadRequest, {}, QStringLiteral("unknown importer ") + inspection.importer};
    return importer->open(inspection, stop);
}

} // namespace

Result<std::unique_ptr<RecordStream>> openRecords(const Inspection &inspection, StopSign stop)
{
    auto rows = openRows(inspection, stop);
    const Dialect &dialect = inspection.dialect;
    if (!rows || !dialect.longFormat)
        return rows;
    return std::unique_ptr<RecordStream>(std::make_unique<LongStream>(std::move(*rows), *dialect.longFormat, dialect.headerRow,
                                                                      dialect.headerRow + dialect.headerRows));
}

Result<std::vector<QStringList>> readRows(const Inspection &inspection, qint64 limit)
{
    auto stream = openRows(inspection, {});
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
