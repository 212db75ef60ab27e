// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/selection.h"
#include "analysis/target_weights.h"
#include "analysis/weighted_score.h"
#include "analysis/weights_setting.h"

namespace earshot {

/// A value of an attribute that is weighted by.
struct WeighedValue {
    QString value; ///< empty: no value
    qint64 n = 0;  ///< answers in scope and period
    double share = 0; ///< of the answers, 0 … 1
    double target = 0; ///< of all people, 0 … 1
};
struct WeighedAttribute {
    QString name;
    std::vector<WeighedValue> values; ///< those with answers, most first, then those with a target alone
    double targetSum = 0;
};

/// Why nothing can be weighted, in the user's names.
struct WeighingRefusal {
    enum class Why : quint8 {
        NoAnswers,
        NoAttribute,   ///< none of that name in the file (any more)
        NotNumbers,    ///< no answer's value of the column is a number above 0
        TooManyValues, ///< in the attributes together
        NotShares,     ///< they do not add up to 100 %
        NobodyThere,   ///< a share above 0 where nobody answered
        NoAgreement,   ///< the attributes' targets contradict each other
    };
    Why why = Why::NoAnswers;
    QString attribute;
    QString value;    ///< of NobodyThere
    double share = 0; ///< that share, or the sum of NotShares; 0 … 1 where it is sound
    bool operator==(const WeighingRefusal &) const = default;
};

/// The score of weighted answers, which stands beside the score and is never mixed with it (METHODS A5).
struct WeightedFigures {
    WeightsSetting by;
    std::vector<WeighedAttribute> attributes; ///< of targets, also when they are refused
    std::optional<statistics::WeightedScore> score;
    std::optional<WeighingRefusal> refusal; ///< when there is no score
    qint64 leftOut = 0; ///< answers without a sound weight, or whose share is 0
    qint64 trimmed = 0; ///< answers whose weight was cut to LargestWeight times the mean
    std::vector<QStringList> merged; ///< values with too few answers, and with what they were put together
    bool costly() const { return score && score->designEffect > statistics::LargestDesignEffect; }
    statistics::IntervalKind intervalKind = statistics::IntervalKind::AdjustedWald;
    /// Of that kind, cut at ±100; nothing below two answers.
    std::optional<statistics::Interval> interval() const;
};

/// The answers of the rows, weighted. One pass over them; strata below five answers are put together, weights are cut at five times the mean.
WeightedFigures weightedFigures(const Dataset &dataset, const RowBits &rows, const WeightsSetting &by, double confidence);

/// Whether an attribute can hold case weights: all its values are numbers, at least one above 0.
bool holdsWeights(const AttributeColumn &column);

} // namespace earshot
