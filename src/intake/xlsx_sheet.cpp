// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsx_sheet.h"

#include "intake/xlsx_parts.h"

#include <algorithm>
#include <charconv>

namespace earshot::xlsx {

namespace {

constexpr qint64 HighestRow = 1'000'000'000; ///< far beyond any spreadsheet; a higher one is no row

template <typename Number>
Number numberOr(std::string_view text, Number otherwise)
{
    Number number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// An ISO date of a strict workbook, as the other dates are written.
std::string isoText(std::string_view stored)
{
    std::string text(stored);
    if (text.ends_with("T00:00:00"))
        text.resize(text.size() - 9);
    std::replace(text.begin(), text.end(), 'T', ' ');
    return text;
}

} // namespace

SheetPart::Type SheetPart::typeNamed(std::string_view name)
{
    if (name == "s")
        return Type::Shared;
    if (name == "str" || name == "inlineStr")
        return Type::Text;
    return name == "b" ? Type::Truth : name == "e" ? Type::Error : name == "d" ? Type::Date : Type::Number;
}

void SheetPart::startElement(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "c")
        startCell(attributes);
    else if (name == "row")
        startRow(attributes);
    else if (name == "rPh")
        m_inAid = true;
    else if (name == "f")
        m_isFormula = true;
    m_inValue = m_open && (name == "v" || (name == "t" && !m_inAid));
}

void SheetPart::endElement(std::string_view name)
{
    m_inValue = false;
    if (name == "c" && m_open) {
        endCell();
    } else if (name == "row" && m_open) {
        m_rows.push_back(*m_open);
        m_open.reset();
    } else if (name == "rPh") {
        m_inAid = false;
    }
}

void SheetPart::text(std::string_view utf8)
{
    if (m_inValue && m_value.size() <= FieldLimit)
        m_value.append(utf8);
}

void SheetPart::startRow(const XmlAttributes &attributes)
{
    m_lastNumber = std::max(std::min(numberOr<qint64>(attributes.value("r"), 0), HighestRow), m_lastNumber + 1);
    m_open = Row{m_lastNumber, m_cells.size(), 0, false, false, isTrue(attributes.value("hidden")), 0};
}

void SheetPart::startCell(const XmlAttributes &attributes)
{
    if (!m_open)
        return;
    int column = -1;
    m_style = 0;
    m_type = Type::Number;
    m_isFormula = false;
    attributes.forEach([&](std::string_view name, const char *value) {
        if (name == "r")
            column = columnOf(value);
        else if (name == "s")
            m_style = numberOr<size_t>(value, 0);
        else if (name == "t")
            m_type = typeNamed(value);
    });
    m_column = std::max(column < 0 ? 0 : static_cast<size_t>(column), m_open->cells);
    m_value.clear();
}

void SheetPart::endCell()
{
    if (m_column >= ColumnLimit) {
        m_open->tooWide = m_open->tooWide || !m_value.empty();
        return;
    }
    while (m_open->cells < m_column)
        addCell({});
    if (m_isFormula && lacksResult()) {
        ++m_open->formulas;
        m_value.clear();
    }
    m_open->tooLong = m_open->tooLong || m_value.size() > FieldLimit;
    switch (m_type) {
    case Type::Shared:
        return addCell({m_value.empty() ? std::string_view() : m_workbook.sharedText(numberOr(m_value, size_t(-1)))});
    case Type::Truth:
        return addText(m_value == "1" || m_value == "true" ? "TRUE" : m_value.empty() ? "" : "FALSE");
    case Type::Date:
        return addText(isoText(m_value));
    case Type::Number:
        return addText(number());
    case Type::Text:
    case Type::Error:
        break;
    }
    m_shown.clear();
    appendUnescaped(m_shown, m_value);
    addText(m_shown);
}

/// Programs that can not calculate write no result, or zero with the wish that it be calculated.
bool SheetPart::lacksResult() const
{
    return m_type == Type::Number && (m_value.empty() || (m_value == "0" && m_workbook.isUncalculated()));
}

std::string_view SheetPart::number()
{
    constexpr double From1904 = 1462;
    const NumberKind kind = m_workbook.kind(m_style);
    if (!m_days1904.empty() && kind == NumberKind::Plain && std::find(m_days1904.begin(), m_days1904.end(), m_column) != m_days1904.end()) {
        double serial = 0;
        const auto [end, error] = std::from_chars(m_value.data(), m_value.data() + m_value.size(), serial);
        if (error == std::errc() && end == m_value.data() + m_value.size())
            m_value = QByteArray::number(serial + From1904, 'g', 15).toStdString();
    }
    if (m_value.empty() || (kind == NumberKind::Plain && isPlainNumber(m_value)))
        return m_value;
    double serial = 0;
    const auto [end, error] = std::from_chars(m_value.data(), m_value.data() + m_value.size(), serial);
    const bool time = kind != NumberKind::Plain && error == std::errc() && end == m_value.data() + m_value.size();
    m_shown = time ? timeText(serial, kind, m_workbook.since1904()) : numberText(m_value);
    return m_shown;
}

void SheetPart::addCell(const Cell &cell)
{
    m_cells.push_back(cell);
    ++m_open->cells;
}

void SheetPart::addText(std::string_view text)
{
    addCell({{}, m_texts.size(), text.size()});
    m_texts.append(text);
}

/// What was taken makes room; the row that is still being read moves to the front.
void SheetPart::forgetRows()
{
    m_rows.clear();
    m_given = 0;
    if (!m_open) {
        m_cells.clear();
        m_texts.clear();
        return;
    }
    m_cells.erase(m_cells.begin(), m_cells.begin() + static_cast<ptrdiff_t>(m_open->firstCell));
    m_open->firstCell = 0;
    const auto first = std::find_if(m_cells.begin(), m_cells.end(), [](const Cell &cell) { return cell.size > 0; });
    const size_t gone = first == m_cells.end() ? m_texts.size() : first->begin;
    m_texts.erase(0, gone);
    for (Cell &cell : m_cells)
        cell.begin -= std::min(cell.begin, gone);
}

const Record *SheetPart::takeRow()
{
    if (m_given == m_rows.size()) {
        forgetRows();
        return nullptr;
    }
    const Row &row = m_rows[m_given++];
    m_fields.clear();
    for (size_t i = row.firstCell; i < row.firstCell + row.cells; ++i)
        m_fields.push_back(m_cells[i].size > 0 ? std::string_view(m_texts).substr(m_cells[i].begin, m_cells[i].size) : m_cells[i].shared);
    while (!m_fields.empty() && m_fields.back().empty()) // cells that have a format and no value
        m_fields.pop_back();
    m_record.number = row.number;
    m_record.fields = m_fields;
    m_record.tooLong = row.tooLong;
    m_record.tooWide = row.tooWide;
    m_formulas += row.formulas;
    m_hiddenRows += row.hidden && !m_fields.empty();
    return &m_record;
}

Result<std::unique_ptr<SheetStream>> SheetStream::open(Workbook &workbook, const Sheet &sheet)
{
    if (auto started = workbook.archive().start(sheet.entry); !started)
        return started.error();
    std::unique_ptr<SheetStream> stream(new SheetStream(workbook));
    return stream;
}

Result<bool> SheetStream::next()
{
    for (;;) {
        if (const Record *row = m_part.takeRow()) {
            m_record = *row;
            return true;
        }
        if (auto more = m_xml.next(); !more || !*more)
            return more;
    }
}

} // namespace earshot::xlsx
