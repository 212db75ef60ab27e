// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv_writer.h"

#include "domain/formula_guard.h"

#include <QLocale>

namespace earshot {
namespace {

constexpr qsizetype blockSize = 1 << 20;

bool needsQuotes(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c == u'"' || c == u',' || c == u'\n' || c == u'\r'; }) ||
           (!text.isEmpty() && (text.front().isSpace() || text.back().isSpace()));
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
    separate();
    const QByteArray bytes = value.toUtf8();
    const bool guarded = looksLikeFormula({bytes.constData(), static_cast<size_t>(bytes.size())});
    if (!needsQuotes(value)) {
        m_block += guarded ? "'" + bytes : bytes;
        return;
    }
    m_block += guarded ? "\"'" : "\"";
    m_block += QByteArray(bytes).replace('"', "\"\"");
    m_block += '"';
}

void CsvWriter::integer(qint64 value)
{
    separate();
    m_block += QByteArray::number(value);
}

void CsvWriter::number(std::optional<double> value)
{
    separate();
    if (value)
        m_block += QByteArray::number(*value, 'g', QLocale::FloatingPointShortest);
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
    m_file->write(m_block);
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
