// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArrayView>
#include <QSaveFile>
#include <optional>

namespace earshot {

/// A file that appears whole or not at all. It replaces a file of that name, but never a device, a pipe, a folder or an
/// Earshot document: a slip of the pen must not cost all answers.
class WholeFile
{
public:
    explicit WholeFile(const QString &path);

    /// Why nothing can be written there, known before anything is.
    const std::optional<Error> &refusal() const { return m_refusal; }
    void write(QByteArrayView bytes);
    /// Makes the file appear. An error says why it could not be written; then nothing was changed.
    Result<void> commit();

private:
    Error failure(const QString &detail) const;

    QSaveFile m_file;
    qint64 m_written = 0;
    bool m_ok = true;
    std::optional<Error> m_refusal; ///< there is something of that name that is not to be replaced
};

/// Writes a finished file: all of it or, when anything fails, nothing; a file of that name stays as it was.
Result<void> saveFile(const QString &path, QByteArrayView bytes);

} // namespace earshot
