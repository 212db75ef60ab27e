// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scope.h"

namespace earshot {

/// Whether two periods have a day in common.
inline bool overlap(const Period &a, const Period &b)
{
    const bool aEndsBefore = a.last && b.first && *a.last < *b.first;
    const bool bEndsBefore = b.last && a.first && *b.last < *a.first;
    return !aEndsBefore && !bEndsBefore;
}

/// Whether a scope compares answers with themselves: then the test of the change (METHODS A3) does not hold.
inline bool comparesWithItself(const Scope &scope)
{
    const auto before = scope.comparisonPeriod();
    return before && overlap(scope.period, *before);
}

} // namespace earshot
