// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QLocale>

class QMimeData;

namespace earshot {

/// The text of a table that was copied, from a spreadsheet or a text file. BadInput with a sentence when the clipboard
/// holds none.
Result<QString> tableOnClipboard(const QMimeData *clipboard);

/// Writes a pasted table as a file into a folder, named by when it was pasted, and returns the file's path.
Result<QString> keepPasted(const QString &text, const QString &folder, const QDateTime &now, const QLocale &locale);

} // namespace earshot
