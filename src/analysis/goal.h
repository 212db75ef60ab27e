// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

#include <QStringView>

// What a target score takes, in whole people and without a rounded step between (METHODS A14). It is arithmetic, not
// a forecast.
namespace earshot::statistics {

/// A score to be reached, exactly as it was typed: points = numerator/denominator.
struct Target {
    qint64 numerator = 0;
    qint64 denominator = 1; ///< 1, 10, 100 … 10⁹

    /// Digits with at most one point or comma, nine decimals at most, and a sign (+, - or −); blanks around are passed
    /// over. Nothing for anything else and outside −100 … 100.
    static std::optional<Target> typed(QStringView text);
    double points() const { return static_cast<double>(numerator) / static_cast<double>(denominator); }
    bool operator==(const Target &) const = default;
};

/// The fewest people for a score of at least the target, each way alone. Nothing: not reachable this way.
struct Conversions {
    double netNeeded = 0; ///< promoters minus detractors that are missing, not rounded; 0 when the target is reached
    std::optional<qint64> detractorsToPassives;
    std::optional<qint64> detractorsToPromoters;
    std::optional<qint64> passivesToPromoters;
    std::optional<qint64> minimumMoves; ///< detractors to promoters first, then passives
    std::optional<qint64> newPromoters; ///< further answers of 9 or 10
};
/// Nothing when n is 0. For counts up to 10¹⁵.
std::optional<Conversions> conversions(const Counts &counts, const Target &target);

/// People who answer in another category than before, and further answers.
struct Moves {
    qint64 detractorsToPassives = 0;
    qint64 detractorsToPromoters = 0;
    qint64 passivesToPromoters = 0;
    Counts added;
    bool operator==(const Moves &) const = default;
};
/// The counts after these moves; nothing when there are not so many to move or a move is below 0.
std::optional<Counts> after(const Counts &counts, const Moves &moves);
/// Whether a score is at least the target, exactly; false when n is 0.
bool reaches(const Counts &counts, const Target &target);

} // namespace earshot::statistics
