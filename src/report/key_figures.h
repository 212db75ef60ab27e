// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/composer.h"

namespace earshot {

/// Score, promoters, detractors, and response rate or answers, in large under one another's names.
void writeKeyFigures(Composer &composer, const Snapshot &snapshot);

} // namespace earshot
