// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

#include <QJsonObject>

namespace earshot::cli {

/// The contract of `import --json`: the totals of all inputs, and the same per input in `files`.
QJsonObject toJson(const std::vector<IntakeReport> &reports);

} // namespace earshot::cli
