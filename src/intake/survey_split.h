// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/survey.h"

#include <QString>
#include <optional>
#include <string_view>
#include <vector>

namespace earshot {

/// One kind of question in a file that mixes several: its rows go to a survey of their own.
struct SplitPart {
    QString value;                ///< the cell that names it, as foldedCell() gives it
    QString label;                ///< the same as it stands in the file
    std::optional<Metric> metric; ///< nothing: no metric that Earshot knows; its rows are rejected
    int least = 0, most = 10;     ///< its own scale; answers are stored on it, unconverted
    qint64 rows = 0;              ///< of the rows looked at

    bool operator==(const SplitPart &) const = default;
};

/// A column that says which kind of question each row answers. While `on`, NPS rows go to the survey that is named and
/// count; the others go to "<name> (CSAT)" and so on, one survey per metric.
struct SurveySplit {
    int column = 0; ///< index from 0
    bool on = true;
    std::vector<SplitPart> parts;
    QString why;    ///< a sentence, translated

    bool operator==(const SurveySplit &) const = default;
};

/// Every row that was looked at answers the NPS question; it only keeps later rows of another kind out.
bool isGuard(const SurveySplit &split);

/// Metrics other than NPS that rows of the split go to, each once, in the order of NewResponse::survey from 1.
std::vector<Metric> otherMetrics(const SurveySplit &split);
/// The survey that answers of a metric go to: NPS to the one asked for, others to "Spring (CSAT)".
QString surveyNameFor(const QString &name, Metric metric);
/// The metric that a cell names: "NPS", "5star", "Customer effort score"; nothing when it names none.
std::optional<Metric> metricNamed(const QString &cell);
/// Words for other kinds of questions that survey tools mix in: thumbs, PMF, smileys, eNPS.
bool namesOtherQuestion(const QString &cell);

} // namespace earshot
