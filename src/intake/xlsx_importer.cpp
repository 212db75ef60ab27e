// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsx_importer.h"

#include "intake/file_errors.h"
#include "intake/intake_text.h"
#include "intake/sample.h"
#include "intake/stream_inspection.h"
#include "intake/table_inspection.h"
#include "intake/xlsx_sheet.h"

#include <QFileInfo>
#include <algorithm>

namespace earshot::xlsx {

namespace {

constexpr size_t RowsToChooseBy = 200;
constexpr size_t MostSheetsLookedAt = 50;

Result<std::unique_ptr<Workbook>> openWorkbook(const QString &path, StopSign stop)
{
    auto file = std::make_unique<QFile>(path);
    if (auto opened = openForReading(*file, path); !opened)
        return opened.error();
    return Workbook::open(std::move(file), path, stop);
}

/// Keeps the workbook that its stream reads from.
class WorkbookStream final : public RecordStream
{
public:
    WorkbookStream(std::unique_ptr<Workbook> workbook, std::unique_ptr<SheetStream> rows)
        : m_workbook(std::move(workbook)), m_rows(std::move(rows))
    {
    }
    Result<bool> next() override
    {
        auto more = m_rows->next();
        m_record = m_rows->record();
        return more;
    }
    double done() const override { return m_rows->done(); }

private:
    std::unique_ptr<Workbook> m_workbook;
    std::unique_ptr<SheetStream> m_rows;
};

/// How much a sheet looks like a table of responses: a score column first, then how much it holds.
Result<double> worth(Workbook &workbook, const Sheet &sheet)
{
    auto rows = SheetStream::open(workbook, sheet);
    if (!rows)
        return rows.error();
    Sample sample;
    while (sample.size() < RowsToChooseBy) {
        const auto more = (*rows)->next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        sample.push_back(sampleRecord((*rows)->record()));
    }
    if (sample.empty())
        return 0.0;
    Inspection inspection;
    inspectTable(inspection, sample, 0, false);
    const bool score = inspection.columnWith(Role::Score) != nullptr;
    return (score ? 1e6 : 0) + double(sample.size()) * double(std::min<size_t>(usualWidth(sample), 50));
}

Result<const Sheet *> chooseSheet(Workbook &workbook)
{
    const Sheet *best = nullptr;
    double most = -1;
    size_t looked = 0;
    for (const Sheet &sheet : workbook.sheets()) {
        if (sheet.hidden || ++looked > MostSheetsLookedAt)
            continue;
        const auto value = worth(workbook, sheet);
        if (!value)
            return value.error();
        if (*value > most) {
            most = *value;
            best = &sheet;
        }
    }
    return best ? best : workbook.sheets().empty() ? nullptr : &workbook.sheets().front();
}

Error noSheet(const QString &path, const QString &sheet)
{
    const QString name = QFileInfo(path).fileName();
    return {ErrorCode::BadInput,
            sheet.isEmpty() ? Intake::tr("“%1” holds no sheet with cells, perhaps only charts. Import another file.").arg(name)
                            : Intake::tr("“%1” has no sheet “%2”.").arg(name, sheet),
            {}};
}

const Sheet *sheetNamed(const Workbook &workbook, const QString &name)
{
    const auto &all = workbook.sheets();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Sheet &sheet) { return sheet.name == name; });
    return found == all.end() ? nullptr : &*found;
}

QString whySheet(const Workbook &workbook, bool asked)
{
    const auto &all = workbook.sheets();
    const auto shown = std::count_if(all.begin(), all.end(), [](const Sheet &sheet) { return !sheet.hidden; });
    return asked        ? Intake::tr("You chose it.")
           : shown <= 1 ? Intake::tr("It is the only sheet that is shown.")
                        : Intake::tr("Of %Ln sheets it looks most like a table of answers: a column of scores counts first, then how many "
                                     "cells are filled.", nullptr, static_cast<int>(shown));
}

} // namespace

bool reads(const QString &path, QByteArrayView head)
{
    if (!head.startsWith("PK\x03\x04"))
        return false;
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool named = suffix == QLatin1String("xlsx") || suffix == QLatin1String("xlsm");
    auto archive = ZipArchive::open(std::make_unique<QFile>(path), path);
    if (!archive)
        return named;
    return (*archive)->has(QStringLiteral("xl/workbook.xml")) || (named && !(*archive)->has(QStringLiteral("xl/workbook.bin")));
}

Result<Inspection> inspect(const QString &path, const std::optional<Dialect> &asked, Depth depth, const LookWatch &watch)
{
    Inspection inspection;
    inspection.file = path;
    inspection.importer = QStringLiteral("xlsx");
    inspection.bytes = QFileInfo(path).size();
    inspection.depth = depth;
    if (asked)
        inspection.dialect = *asked;
    auto workbook = openWorkbook(path, watch.stop);
    if (!workbook)
        return workbook.error();
    const QString wanted = inspection.dialect.sheet;
    const auto sheet = wanted.isEmpty() ? chooseSheet(**workbook) : Result<const Sheet *>(sheetNamed(**workbook, wanted));
    if (!sheet)
        return sheet.error();
    if (!*sheet)
        return noSheet(path, wanted);
    inspection.dialect.sheet = (*sheet)->name;
    inspection.why.sheet = whySheet(**workbook, !wanted.isEmpty());
    for (const Sheet &other : (*workbook)->sheets()) {
        if (!other.hidden)
            inspection.sheets += other.name;
    }
    auto rows = SheetStream::open(**workbook, **sheet);
    if (!rows)
        return rows.error();
    if (auto done = inspectStream(inspection, **rows, 0, asked && asked->headerRow >= 0, watch); !done)
        return done.error();
    inspection.shortRowsUsual = true; // a row ends with its last value
    return inspection;
}

Result<std::unique_ptr<RecordStream>> open(const Inspection &inspection, StopSign stop)
{
    auto workbook = openWorkbook(inspection.file, stop);
    if (!workbook)
        return workbook.error();
    const Sheet *sheet = sheetNamed(**workbook, inspection.dialect.sheet);
    if (!sheet)
        return noSheet(inspection.file, inspection.dialect.sheet);
    auto rows = SheetStream::open(**workbook, *sheet);
    if (!rows)
        return rows.error();
    return std::unique_ptr<RecordStream>(std::make_unique<WorkbookStream>(std::move(*workbook), std::move(*rows)));
}

} // namespace earshot::xlsx
