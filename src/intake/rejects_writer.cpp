// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rejects_writer.h"

#include "domain/formula_guard.h"

namespace earshot {

namespace {

constexpr qsizetype Large = 1 << 20;

} // namespace

QByteArray guardedCell(std::string_view text)
{
    QByteArray cell;
    if (looksLikeFormula(text))
        cell += '\'';
    cell.append(text.data(), static_cast<qsizetype>(text.size()));
    if (text.find_first_of(",;\"\r\n\t") == std::string_view::npos)
        return cell;
    return '"' + cell.replace("\"", "\"\"") + '"';
}

Result<std::unique_ptr<RejectsWriter>> RejectsWriter::create(const QString &path, const Inspection &inspection)
{
    std::unique_ptr<RejectsWriter> writer(new RejectsWriter);
    if (path.isEmpty())
        return writer;
    writer->m_file = std::make_unique<WholeFile>(path);
    if (writer->m_file->refusal())
        return *writer->m_file->refusal();
    writer->m_columns = inspection.columns.size();
    writer->m_text = "\xef\xbb\xbf";
    for (const ColumnGuess &column : inspection.columns) {
        writer->writeCell(column.name.toStdString());
        writer->m_text += ',';
    }
    writer->m_text += "earshot_row,earshot_reason\r\n";
    return writer;
}

void RejectsWriter::writeCell(std::string_view text)
{
    m_text += guardedCell(text);
}

void RejectsWriter::flushIfLarge()
{
    if (m_text.size() < Large)
        return;
    m_file->write(m_text);
    m_text.clear();
}

void RejectsWriter::add(const Record &record, const QString &reason)
{
    ++m_records;
    if (!m_file)
        return;
    for (size_t i = 0; i < std::max(m_columns, record.fields.size()); ++i) {
        writeCell(i < record.fields.size() ? record.fields[i] : std::string_view());
        m_text += ',';
    }
    m_text += QByteArray::number(record.number) + ',';
    writeCell(reason.toStdString());
    m_text += "\r\n";
    flushIfLarge();
}

Result<void> RejectsWriter::commit()
{
    if (!m_file || m_records == 0)
        return {};
    m_file->write(m_text);
    return m_file->commit();
}

} // namespace earshot
