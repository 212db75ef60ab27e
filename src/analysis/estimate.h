// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

#include <optional>

namespace earshot {

/// What a change may be called. Nothing may say "rose" or "fell" unless the verdict says so.
enum class Verdict : quint8 { Rise, Fall, Chance, TooFew };

/// A score with how sure it is. `interval` is clipped to ±100; it and the standard error are nothing below two answers.
struct Estimate {
    Tally tally;
    std::optional<double> nps;
    std::optional<double> standardError;
    std::optional<statistics::Interval> interval;

    qint64 n() const { return tally.n(); }
    /// Half the width of the interval, in points.
    std::optional<double> margin() const;
    bool operator==(const Estimate &) const = default;
};

/// One score against another: raw difference in points, test of METHODS A3; no test where either has one answer.
struct Change {
    double points = 0;
    std::optional<double> pValue;
    std::optional<statistics::Interval> interval;
    Verdict verdict = Verdict::TooFew;
    std::optional<double> uncorrected; ///< p value before the correction over a table; the same as pValue elsewhere
    bool operator==(const Change &) const = default;
};

} // namespace earshot
