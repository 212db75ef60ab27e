// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace earshot {

/// Writes a finished file: all of it or, when anything fails, nothing; a file of that name stays as it was.
Result<void> saveFile(const QString &path, const QByteArray &bytes);

} // namespace earshot
