// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/estimate.h"
#include "domain/survey.h"

namespace earshot {

/// Answers to a question on another scale than 0 to 10: never part of an NPS, shown beside it. CSAT and stars are
/// answered 1 to 5, CES 1 to 7.
struct MetricFigures {
    SurveyId survey{};
    QString name;
    Metric metric = Metric::Csat;
    Tally now;
    Tally before;                                       ///< in the comparison period
    std::optional<double> mean;                         ///< on the question's own scale
    std::optional<statistics::Interval> meanInterval;   ///< mean ± z·s/√n, clipped to the scale; nothing below two answers
    std::optional<double> content;                      ///< share 0 … 1 of those who chose isContent()
    std::optional<statistics::Interval> contentInterval; ///< Wilson's
    std::optional<Change> change; ///< of the share, in points of a percentage; nothing without answers before

    qint64 n() const { return now.n(); }
};

/// The highest answer of a metric's scale: 10, 5, 7, 5.
int highestAnswer(Metric metric);
/// Whether an answer counts as content: 4 and 5 of CSAT and stars ("top two boxes"), 5 to 7 of CES, 9 and 10 of NPS.
bool isContent(Metric metric, int answer);

/// From the answers of two periods. The change of the share is tested on the counts with one success and one failure
/// added to each period (A. Agresti and B. Caffo, The American Statistician 54, 2000). `least`: answers that a test takes
/// in each period.
MetricFigures metricFigures(const Survey &survey, const Tally &now, const std::optional<Tally> &before, double confidence, int least);

} // namespace earshot
