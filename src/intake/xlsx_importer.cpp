// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsx_importer.h"

#include "intake/file_errors.h"
#include "intake/intake_text.h"
#include "intake/remarks.h"
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

QStringList sentences(const SheetPart &part)
{
    QStringList list;
    if (part.formulasWithoutResult() > 0)
        list += Intake::tr("%Ln cell(s) hold formulas without a stored result and were read as empty. Open the file in your spreadsheet "
                           "program, save it and import it again.", nullptr, static_cast<int>(part.formulasWithoutResult()));
    if (part.hiddenRows() > 0)
        list += Intake::tr("%Ln row(s) are hidden in the sheet, for example by a filter, and are read like the others.", nullptr,
                           static_cast<int>(part.hiddenRows()));
    return list;
}

/// Keeps the workbook that its stream reads from.
class WorkbookStream final : public RecordStream, public Remarks
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
    QStringList remarks() const override { return sentences(m_rows->part()); }

private:
    std::unique_ptr<Workbook> m_workbook;
    std::unique_ptr<SheetStream> m_rows;
};

/// How much a sheet looks like a table of responses.
struct Worth {
    double value = 0; ///< a score column first, then what else a response has, then how much the sheet holds
    bool scores = false;
};

double valueOf(const Inspection &inspection)
{
    double value = inspection.columnWith(Role::Score) ? 1e6 : 0;
    for (const Role role : {Role::Date, Role::Comment, Role::Email, Role::RespondentId, Role::ExternalId})
        value += inspection.columnWith(role) ? 1e5 : 0;
    return value;
}

Result<Worth> worth(Workbook &workbook, const Sheet &sheet)
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
        return Worth{};
    Inspection inspection;
    inspectTable(inspection, sample, 0, false);
    const double filled = double(sample.size()) * double(std::min<size_t>(usualWidth(sample), 50));
    return Worth{valueOf(inspection) + filled, inspection.columnWith(Role::Score) != nullptr};
}

/// The sheet that is read, and those that hold scores too.
struct SheetChoice {
    const Sheet *sheet = nullptr;
    QStringList others;
};

Result<SheetChoice> chooseSheet(Workbook &workbook)
{
    SheetChoice choice;
    QStringList withScores;
    double most = -1;
    size_t looked = 0;
    for (const Sheet &sheet : workbook.sheets()) {
        if (sheet.hidden || ++looked > MostSheetsLookedAt)
            continue;
        const auto value = worth(workbook, sheet);
        if (!value)
            return value.error();
        if (value->scores)
            withScores += sheet.name;
        if (value->value > most) {
            most = value->value;
            choice.sheet = &sheet;
        }
    }
    if (!choice.sheet && !workbook.sheets().empty())
        choice.sheet = &workbook.sheets().front();
    for (const QString &name : std::as_const(withScores)) {
        if (name != choice.sheet->name)
            choice.others += name;
    }
    return choice;
}

QString otherSheets(const SheetChoice &choice)
{
    constexpr qsizetype MostNamed = 12;
    const QString names = QStringList(choice.others.mid(0, MostNamed)).join(QStringLiteral(", "));
    return Intake::tr("Only the sheet “%1” is read. %Ln other sheet(s) hold scores too: %2. To import them as well, choose each in turn "
                      "(on the command line: --sheet NAME for each).", nullptr, static_cast<int>(choice.others.size()))
        .arg(choice.sheet->name, choice.others.size() > MostNamed ? names + QStringLiteral(", …") : names);
}

/// The columns of dates that are bare numbers.
std::vector<size_t> dayColumns(const Inspection &inspection)
{
    std::vector<size_t> columns;
    for (const ColumnGuess &column : inspection.columns) {
        const auto &others = inspection.mapping.otherDates;
        const bool date = column.role == Role::Date || std::find(others.begin(), others.end(), column.index) != others.end();
        if (date && column.dates.kind == DateFormat::Kind::ExcelSerial)
            columns.push_back(static_cast<size_t>(column.index));
    }
    return columns;
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
    const auto has = [&](const char *entry) { return (*archive)->has(QLatin1String(entry)); };
    return has("xl/workbook.xml") || (named && has("_rels/.rels") && !has("xl/workbook.bin"));
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
    const auto choice = wanted.isEmpty() ? chooseSheet(**workbook) : Result<SheetChoice>({sheetNamed(**workbook, wanted), {}});
    if (!choice)
        return choice.error();
    const Sheet *sheet = choice->sheet;
    if (!sheet)
        return noSheet(path, wanted);
    inspection.dialect.sheet = sheet->name;
    inspection.why.sheet = whySheet(**workbook, !wanted.isEmpty());
    for (const Sheet &other : (*workbook)->sheets()) {
        if (!other.hidden)
            inspection.sheets += other.name;
    }
    auto rows = SheetStream::open(**workbook, *sheet);
    if (!rows)
        return rows.error();
    if (auto done = inspectStream(inspection, **rows, 0, asked && asked->headerRow >= 0, watch); !done)
        return done.error();
    inspection.shortRowsUsual = true; // a row ends with its last value
    if (depth == Depth::Whole) // else the import tells
        inspection.warnings += sentences((*rows)->part());
    if (!choice->others.isEmpty())
        inspection.warnings += otherSheets(*choice);
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
    if ((*workbook)->since1904())
        (*rows)->part().setDays1904(dayColumns(inspection));
    return std::unique_ptr<RecordStream>(std::make_unique<WorkbookStream>(std::move(*workbook), std::move(*rows)));
}

} // namespace earshot::xlsx
