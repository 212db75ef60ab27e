// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/importers.h"

namespace earshot {

/// Delimited text: CSV, TSV and the like, in any encoding.
namespace csv {

bool reads(const QString &fileName, QByteArrayView head);
Result<Inspection> inspect(const QString &path, const std::optional<Dialect> &asked, Depth depth, const LookWatch &watch);
Result<std::unique_ptr<RecordStream>> open(const Inspection &inspection, StopSign stop);

} // namespace csv

} // namespace earshot
