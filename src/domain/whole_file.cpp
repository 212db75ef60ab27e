// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/whole_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace earshot {

namespace {

/// docs/file-format.md: SQLite's header with our application id. Not for a document that this process has open.
bool isDocument(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = file.read(72);
    return header.startsWith("SQLite format 3") && header.mid(68) == "EARS";
}

} // namespace

WholeFile::WholeFile(const QString &path) : m_file(path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        m_refusal = failure(QStringLiteral("not a file"));
    else if (isDocument(path))
        m_refusal = Error{ErrorCode::WriteFailed,
                          QCoreApplication::translate("Report", "“%1” is an Earshot document and is not replaced. Choose another name.")
                              .arg(info.fileName()),
                          path};
    m_ok = !m_refusal && m_file.open(QIODevice::WriteOnly);
}

void WholeFile::write(QByteArrayView bytes)
{
    m_ok = m_ok && m_file.write(bytes.data(), bytes.size()) == bytes.size();
    m_written += bytes.size();
}

Error WholeFile::failure(const QString &detail) const
{
    return {ErrorCode::WriteFailed,
            QCoreApplication::translate(
                "Report", "“%1” could not be written. Check that the disk has room and that you "
                          "may write in this folder, or choose another one. Nothing was changed.")
                .arg(QDir::toNativeSeparators(QFileInfo(m_file.fileName()).fileName())),
            detail};
}

// A full disk can show only when the last block is flushed, and commit() does not look at that (Qt 6.4).
Result<void> WholeFile::commit()
{
    if (m_refusal)
        return *m_refusal;
    m_ok = m_ok && m_file.flush() && m_file.size() == m_written;
    if (m_ok && m_file.commit())
        return {};
    const Error error = failure(m_file.errorString());
    m_file.cancelWriting();
    return error;
}

Result<void> saveFile(const QString &path, QByteArrayView bytes)
{
    WholeFile file(path);
    file.write(bytes);
    return file.commit();
}

} // namespace earshot
