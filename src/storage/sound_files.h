// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace earshot {

/// Which files were found whole, kept in the user's cache, so that a large document is not read from end to end at
/// every opening while nothing has touched it. A file is known by what the file system says of it, not by its name:
/// device, number, length, and the times of its last writing and of its last change of any kind, which no program can
/// set back. Failing hardware is left to the full check.

/// Stands for a file as it is now. Empty where the system tells too little, and for a file changed so lately that
/// another change could bear the same time.
QByteArray fileState(const QString &path, const QDateTime &now = QDateTime::currentDateTimeUtc());
/// The same for a file just written: waits up to 20 ms until its time has passed.
QByteArray settledFileState(const QString &path);

bool isKnownSound(const QByteArray &state);
/// Keeps the newest 200. An empty state, or a cache that cannot be written, is passed over.
void rememberSound(const QByteArray &state);

} // namespace earshot
