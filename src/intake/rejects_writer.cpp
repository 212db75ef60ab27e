// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rejects_writer.h"

#include "intake/intake_text.h"
#include "intake/score_reader.h"

#include <QDir>

namespace earshot {

namespace {

constexpr qsizetype Large = 1 << 20;

Error writingFailed(const QString &path, const QString &detail)
{
    return {ErrorCode::WriteFailed,
            Intake::tr("The rejected rows could not be written to “%1”. Check the free space and your rights there, or choose "
                       "another place.").arg(QDir::toNativeSeparators(path)),
            detail};
}

/// ARCHITECTURE.md, safety rule 3, with the full-width forms of = + - @ |.
bool startsFormula(std::string_view text)
{
    if (!text.empty() && std::string_view("\t\r\n\0", 4).find(text.front()) != std::string_view::npos)
        return true;
    const size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return false;
    text.remove_prefix(first);
    if (std::string_view("=+-@|\t\r\n\0", 9).find(text.front()) != std::string_view::npos)
        return true;
    for (const std::string_view wide : {"＝", "＋", "－", "＠", "｜"}) {
        if (text.starts_with(wide))
            return true;
    }
    return false;
}

} // namespace

QByteArray guardedCell(std::string_view text)
{
    QByteArray cell;
    if (startsFormula(text))
        cell += '\'';
    cell.append(text.data(), static_cast<qsizetype>(text.size()));
    if (text.find_first_of(",;\"\r\n\t") == std::string_view::npos)
        return cell;
    return '"' + cell.replace("\"", "\"\"") + '"';
}

Result<std::unique_ptr<RejectsWriter>> RejectsWriter::create(const QString &path, const Inspection &inspection)
{
    std::unique_ptr<RejectsWriter> writer(new RejectsWriter(path));
    if (path.isEmpty())
        return writer;
    if (!writer->m_file.open(QIODevice::WriteOnly))
        return writingFailed(path, writer->m_file.errorString());
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
    m_written += m_text.size();
    m_failed |= m_file.write(m_text) != m_text.size();
    m_text.clear();
}

void RejectsWriter::add(const Record &record, const QString &reason)
{
    ++m_records;
    if (!m_file.isOpen() || m_failed)
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
    if (!m_file.isOpen())
        return {};
    if (m_records == 0) {
        m_file.cancelWriting();
        m_file.commit();
        return {};
    }
    m_written += m_text.size();
    m_failed |= m_file.write(m_text) != m_text.size();
    // A full disk shows up only here: commit() alone would report success with an empty file.
    m_failed |= !m_file.flush() || m_file.size() != m_written;
    if (m_failed)
        m_file.cancelWriting();
    if (!m_file.commit() || m_failed)
        return writingFailed(m_file.fileName(), m_file.errorString());
    return {};
}

} // namespace earshot
