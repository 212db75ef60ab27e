// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/estimate.h"
#include "domain/ids.h"

#include <QString>
#include <vector>

// The answers of a scope parted by one attribute, or by two.
namespace earshot {

/// The responses that share one value of an attribute.
struct Group {
    quint32 code = 0; ///< of the attribute's column; 0: no value
    QString value;
    Estimate now;
    std::optional<Estimate> before;       ///< in the comparison period
    std::optional<Change> change;         ///< against the comparison period; its pValue is corrected over the attribute
    std::optional<Change> againstRest;    ///< against all others of the scope; its pValue is corrected over the attribute
    bool small = false;                   ///< fewer answers than the minimum
    std::vector<Estimate> months;         ///< as many as Snapshot::sparkMonths, oldest first; none of a theme
    std::optional<qint64> mentions;       ///< of a theme: its comments, with a score or not
};

/// A part of a change: what changed because other people answered (mix), and because they scored otherwise.
struct DecompositionStep {
    quint32 code = 0;
    QString value;
    double mix = 0;         ///< points
    double performance = 0; ///< points
    bool isRest = false;    ///< all values beyond the most frequent ones together
    double total() const { return mix + performance; }
};

/// All groups of one attribute.
struct Grouping {
    static constexpr size_t MostGroups = 2000;

    AttributeId attribute{};
    QString name;
    std::vector<Group> groups;                    ///< by answers, most first; values without answers are left out
    std::vector<DecompositionStep> decomposition; ///< of the change of the total; empty without one
    double mixTotal = 0;
    std::optional<double> homogeneity; ///< p value of "all groups score alike"; gates againstRest
    int compared = 0;                  ///< groups with enough answers for a test against the rest
    qint64 valuesLeftOut = 0;          ///< values beyond the most frequent MostGroups
    Tally leftOut;                     ///< their answers
};

/// Two attributes to be crossed.
struct Crossing {
    AttributeId rows{}, columns{};
    bool operator==(const Crossing &) const = default;
};

/// The responses that share a value of each of two attributes.
struct CrossCell {
    size_t row = 0, column = 0; ///< in the groups of the attributes' groupings
    Estimate now;
    std::optional<Estimate> before;
    std::optional<Change> change;      ///< as Group::change, corrected over all cells
    std::optional<Change> againstRest; ///< against all others of the scope, corrected over all cells
    bool small = false;                ///< fewer answers than the minimum
    static constexpr qint64 FewAnswers = 15; ///< below: shown and never coloured
};

/// Every pair of values that has answers in the period, by row and column; pairs with values beyond
/// Grouping::MostGroups are left out.
struct Crosstab {
    Crossing crossing;
    std::vector<CrossCell> cells;
    int compared = 0; ///< cells with enough answers for a test against the rest
    const CrossCell *cell(size_t row, size_t column) const; ///< null: no answers
};

} // namespace earshot
