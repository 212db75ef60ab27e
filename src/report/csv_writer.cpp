// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv_writer.h"

#include "domain/formula_guard.h"

#include <QLocale>
#include <array>
#include <charconv>

namespace earshot {
namespace {

constexpr size_t blockSize = 1 << 20;

/// A blank of any script at the beginning or the end.
bool hasOuterBlank(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    if (isBlank(text.front()) || isBlank(text.back()))
        return true;
    if (static_cast<signed char>(text.front()) > 0 && static_cast<signed char>(text.back()) > 0)
        return false;
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return whole.front().isSpace() || whole.back().isSpace();
}

bool needsQuotes(std::string_view text)
{
    bool found = false; // no way out of the loop: so it is done for many bytes at once
    for (const char c : text)
        found |= (c == '"') | (c == ',') | (c == '\n') | (c == '\r');
    return found || (!text.empty() && hasOuterBlank(text));
}

void appendDoubled(std::string &to, std::string_view text)
{
    for (size_t quote = text.find('"'); quote != text.npos; quote = text.find('"')) {
        to.append(text.substr(0, quote + 1)) += '"';
        text.remove_prefix(quote + 1);
    }
    to.append(text);
}

} // namespace

CsvWriter::CsvWriter() = default;

CsvWriter::CsvWriter(const QString &path) : m_file(std::in_place, path)
{
    m_block.reserve(blockSize + 4096);
}

void CsvWriter::separate()
{
    if (m_rowBegun)
        m_block += ',';
    m_rowBegun = true;
}

void CsvWriter::text(QStringView value)
{
    const QByteArray bytes = value.toUtf8();
    utf8({bytes.constData(), static_cast<size_t>(bytes.size())});
}

void CsvWriter::utf8(std::string_view value)
{
    separate();
    if (value.empty())
        return;
    const bool guarded = looksLikeFormula(value);
    if (!needsQuotes(value)) {
        if (guarded)
            m_block += '\'';
        m_block.append(value);
        return;
    }
    m_block += guarded ? "\"'" : "\"";
    appendDoubled(m_block, value);
    m_block += '"';
}

void CsvWriter::integer(qint64 value)
{
    separate();
    std::array<char, 24> digits;
    m_block.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

void CsvWriter::number(std::optional<double> value)
{
    separate();
    if (value)
        m_block += QByteArray::number(*value, 'g', QLocale::FloatingPointShortest).toStdString();
}

void CsvWriter::empty()
{
    separate();
}

void CsvWriter::endRow()
{
    m_block += "\r\n";
    m_rowBegun = false;
    if (m_file && m_block.size() >= blockSize)
        writeBlock();
}

void CsvWriter::header(const QStringList &names)
{
    for (const QString &name : names)
        text(name);
    endRow();
}

void CsvWriter::writeBlock()
{
    m_file->write({m_block.data(), static_cast<qsizetype>(m_block.size())});
    m_block.clear();
}

Result<void> CsvWriter::commit()
{
    if (!m_file)
        return {};
    writeBlock();
    return m_file->commit();
}

} // namespace earshot
