// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/importers.h"

namespace earshot {

/// Excel workbooks (.xlsx, .xlsm): the sheet that holds the responses, or the one that was asked for.
namespace xlsx {

bool reads(const QString &path, QByteArrayView head);
Result<Inspection> inspect(const QString &path, const std::optional<Dialect> &asked, Depth depth, const LookWatch &watch);
Result<std::unique_ptr<RecordStream>> open(const Inspection &inspection, StopSign stop);

} // namespace xlsx

} // namespace earshot
