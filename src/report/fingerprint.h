// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dataset.h"
#include "domain/scope.h"

namespace earshot {

/// SHA-256, in hexadecimal, of all scores, dates and attributes of a document and of what was selected: equal
/// when and only when a report was made of the same numbers. 0.1 s for 1,000,000 responses; for a job.
QString fingerprint(const Dataset &dataset, const Scope &scope);

} // namespace earshot
