// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/sections.h"

namespace earshot {

const Section &trendSection();
/// The scores alone, with the goal and the events that the section shows; its legend tells of the shade alone. Its size is
/// the caller's.
manuscript::Chart headlineTrend(const ReportInput &input, const SectionChoice &choice);

} // namespace earshot
