// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/drivers.h"
#include "analysis/rating_questions.h"

namespace earshot {

/// Which rating questions are wanted as drivers of the score.
struct DriverWish {
    static constexpr size_t Most = 12; ///< questions that count at once
    std::vector<AttributeId> questions; ///< empty: the usual ones; those that are no rating questions are passed over
    bool intervals = false;             ///< takes up to some tenths of a second
    bool operator==(const DriverWish &) const = default;
};

/// A rating question beside the score. Shares are 0 … 1.
struct DriverQuestion {
    AttributeId attribute{};
    QString name;
    RatingQuestion::Scale scale;
    qint64 answers = 0;               ///< of the scope's with a score, those that rate it
    std::optional<double> mean;       ///< of them, on the question's scale
    std::optional<double> importance; ///< share of the spread of the score that goes with it, from the complete answers
    std::optional<statistics::Interval> likely; ///< of the importance, when wanted
    std::optional<double> correlation;
    bool suppressed = false; ///< statistics::Driver::isSuppressed
    bool reversed = false;   ///< higher ratings come with lower scores, more than chance would have it: no quadrant
    /// Nothing with fewer answers than the minimum and where all questions together could be chance.
    std::optional<statistics::DriverQuadrant> quadrant;

    std::optional<double> performance() const { return mean ? std::optional(scale.share(*mean)) : std::nullopt; }
};

/// What the ratings of a scope have to do with its scores (METHODS A11): related to, not proven to cause.
struct DriverFigures {
    struct Offer {
        AttributeId attribute{};
        QString name;
        qint64 answers = 0; ///< in the document
        bool usual = false; ///< counts when nobody has chosen
        bool counts = false;
    };
    std::vector<Offer> offered;            ///< every rating question of the document
    std::vector<DriverQuestion> questions; ///< those that count, in the order of the attributes
    qint64 n = 0;                          ///< answers with a score that rate them all
    qint64 leftOut = 0;                    ///< the others of the scope
    std::optional<double> rSquared;        ///< share of the spread of the score that goes with all of them together
    std::optional<double> pValue; ///< of "the ratings have nothing to do with the score": R² ~ Beta(p/2, (n − p − 1)/2)
    double middleImportance = 0, middlePerformance = 0; ///< of the questions with both; shares
    bool few = false;                      ///< fewer than max(150, 10 for each question)
    bool byLmg = true;                     ///< else by Johnson's relative weights
    double confidence = 0.95;              ///< of the test and the intervals

    bool couldBeChance() const { return !pValue || *pValue + confidence >= 1; }
    /// The questions that can not be told apart from the most important one by their intervals, it first; empty without
    /// intervals.
    std::vector<const DriverQuestion *> leaders() const;
};

} // namespace earshot
