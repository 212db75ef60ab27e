// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/importers.h"

namespace earshot {

/// Delimited text: CSV, TSV and the like, in any encoding.
namespace csv {

bool reads(const QString &fileName, QByteArrayView head);
Result<Inspection> inspect(const QString &path, const std::optional<Dialect> &asked, Depth depth);
Result<std::unique_ptr<RecordStream>> open(const Inspection &inspection);

} // namespace csv

} // namespace earshot
