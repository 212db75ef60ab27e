// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <optional>

namespace earshot {

/// Why a file can not be read as text, told from its first bytes: it is a workbook, a picture, a database …
std::optional<Error> refusalOf(const QByteArray &head, const QString &path);

/// Whether so many bytes are control characters that this is no text in an 8-bit encoding.
bool looksBinary(const QByteArray &head);

Error binaryFile(const QString &path);

} // namespace earshot
