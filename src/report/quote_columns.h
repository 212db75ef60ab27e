// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/composer.h"

#include <cstddef>

namespace earshot {

inline constexpr size_t UsualQuotes = 3; ///< on each side, without stars

bool mayBeQuoted(const Response &response, const ReportInput &input);
/// Starred ones; without stars the newest, `usual` at most.
std::vector<const Response *> quotesFrom(const ReportInput &input, Category category, size_t usual = UsualQuotes);
/// "Quay · Deborah A."
QString quoteSource(const Response &response, const ReportInput &input);

/// Detractors at the left, promoters at the right. `most`: on each side, starred or not.
void placeQuoteColumns(Composer &composer, const ReportInput &input, size_t most = 8);
/// What promoters said, in two columns that are read row by row.
void placePromotersQuotes(Composer &composer, const ReportInput &input, const std::vector<const Response *> &responses);

} // namespace earshot
