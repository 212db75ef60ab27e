// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QFile>

namespace earshot {

/// Opens a regular file, or says why that is not possible.
Result<void> openForReading(QFile &file, const QString &path);

/// For reading that was given up before its end.
Error readingCancelled();

/// The sentence for a file that stopped being readable.
Error readFailed(const QFile &file);

} // namespace earshot
