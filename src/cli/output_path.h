// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QStringList>

namespace earshot::cli {

/// Refuses an output that would replace one of the files that the command reads or writes otherwise. Looks at names
/// alone, links resolved. An empty output is fine.
Result<void> checkOutput(const QString &output, const QStringList &others);

} // namespace earshot::cli
