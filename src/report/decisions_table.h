// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/composer.h"

namespace earshot {

/// What the report says is to be decided: as the person who made it wrote, else what the figures give.
std::vector<Decision> decisionsOf(const ReportInput &input);
/// Nothing where nothing is to be decided.
void writeDecisions(Composer &composer, const ReportInput &input);

} // namespace earshot
