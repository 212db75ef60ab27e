// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace earshot {

/// The finding that stands before all others, as far as these sections tell it: nothing without a summary, no trend
/// without that section.
std::optional<manuscript::Headline> headlineOf(const ReportInput &input, std::span<const SectionChoice> chosen);

} // namespace earshot
