// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/importers.h"

namespace earshot::cli {

/// What is found in each file; of a workbook in each of the sheets that are named, in their order, or in the one that
/// holds the responses. Other files have no sheets.
Result<std::vector<Inspection>> inspectInputs(const QStringList &paths, const QStringList &sheets, Depth depth, const LookWatch &watch = {});

} // namespace earshot::cli
