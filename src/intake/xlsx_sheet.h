// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/record_stream.h"
#include "intake/repeated_xml.h"
#include "intake/xlsx_workbook.h"

#include <optional>

namespace earshot::xlsx {

/// Collects the rows of a sheet while its XML is read. Values become text as a person would write them: dates as
/// YYYY-MM-DD, truth as TRUE and FALSE, errors as they are shown, formulas by the result that was stored last.
class SheetPart final : public XmlHandler
{
public:
    static constexpr size_t FieldLimit = size_t(1) << 20; ///< bytes
    static constexpr size_t ColumnLimit = 2000;

    explicit SheetPart(const Workbook &workbook) : m_workbook(workbook) {}

    /// The next row that is complete, or nothing until more XML was read. Its fields are valid until takeRow() returns
    /// nothing.
    const Record *takeRow();
    /// Of the rows taken.
    qint64 hiddenRows() const { return m_hiddenRows; }
    qint64 formulasWithoutResult() const { return m_formulas; }
    /// Numbers in these columns are days of a workbook that counts them from 1904; they are given as usual ones.
    void setDays1904(const std::vector<size_t> &columns) { m_days1904 = columns; }

    void startElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view utf8) override;

private:
    enum class Type : quint8 { Number, Shared, Text, Truth, Error, Date };
    struct Cell {
        std::string_view shared; ///< a text of the workbook, or
        size_t begin = 0, size = 0; ///< one of m_texts
    };
    struct Row {
        qint64 number = 0;
        size_t firstCell = 0, cells = 0;
        bool tooLong = false, tooWide = false, hidden = false;
        qint64 formulas = 0; ///< without a result
    };
    static Type typeNamed(std::string_view name);
    void startRow(const XmlAttributes &attributes);
    void startCell(const XmlAttributes &attributes);
    void endCell();
    bool lacksResult() const;
    void addCell(const Cell &cell);
    void addText(std::string_view text);
    std::string_view number();
    void forgetRows();

    const Workbook &m_workbook;
    std::vector<Row> m_rows;
    std::vector<Cell> m_cells;
    std::string m_texts;
    size_t m_given = 0;         ///< rows of m_rows that were taken
    std::optional<Row> m_open;  ///< the row being read
    std::string m_value;        ///< of the cell being read
    std::string m_shown;
    size_t m_column = 0;
    size_t m_style = 0;
    qint64 m_lastNumber = 0;
    Type m_type = Type::Number;
    bool m_inValue = false;
    bool m_isFormula = false; ///< the cell being read
    bool m_inAid = false;
    std::vector<size_t> m_days1904;
    qint64 m_hiddenRows = 0, m_formulas = 0;
    Record m_record;
    std::vector<std::string_view> m_fields;
};

/// The rows of one sheet, read as they are needed. Record numbers are those of the spreadsheet's rows.
class SheetStream final : public RecordStream
{
public:
    static Result<std::unique_ptr<SheetStream>> open(Workbook &workbook, const Sheet &sheet);

    Result<bool> next() override;
    double done() const override { return m_xml.done(); }
    SheetPart &part() { return m_part; }

private:
    explicit SheetStream(Workbook &workbook) : m_part(workbook), m_xml(workbook.archive(), "row", m_part, workbook.damaged()) {}

    SheetPart m_part;
    RepeatedXml m_xml;
};

} // namespace earshot::xlsx
