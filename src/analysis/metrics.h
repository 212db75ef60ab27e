// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/estimate.h"
#include "domain/tally.h"

#include <QLocale>
#include <QString>
#include <optional>
#include <span>

namespace earshot {

/// Percent takes a fraction. SignedPoints has one decimal, for the parts of a change; Mean too.
enum class NumberFormat : quint8 { Count, Score, SignedScore, Percent, Mean, SignedPoints };

/// A figure that is a function of one tally. Columns, chart choices and exports iterate metrics().
struct TallyMetric {
    const char *id;    ///< stable, for exports and the command line
    const char *title; ///< to be translated in context "Metrics"
    NumberFormat format;
    std::optional<double> (*value)(const Tally &); ///< exact; in texts see shown()
    std::optional<Category> share = std::nullopt;  ///< whose share of the answers it is
};

std::span<const TallyMetric> metrics();

/// The one way a figure becomes text: rounded once, half away from zero, minus as U+2212, an en dash for "no value".
QString formatted(std::optional<double> value, NumberFormat format, const QLocale &locale);

/// The shares of the three categories in whole percent that add up to 100: each rounded down, what is left goes to the
/// largest remainders (passives before promoters before detractors when they are equal). Nothing without answers.
struct WholeShares {
    int detractors = 0;
    int passives = 0;
    int promoters = 0;
    int of(Category category) const;
    bool operator==(const WholeShares &) const = default;
};
std::optional<WholeShares> wholeShares(const Tally &tally);
/// "24%", by wholeShares(); an en dash without answers.
QString shownShare(const Tally &tally, Category category, const QLocale &locale);
/// The metric as it is shown beside the others, so that shares add up on a page.
QString shown(const TallyMetric &metric, const Tally &tally, const QLocale &locale);

/// A score as it is shown, in whole points, half away from zero.
int roundedScore(double nps);
/// The change as it is shown: the difference of the scores as they are shown (47 − 36 = 11), so that a page adds up.
int shownChange(double from, double to);
/// Nothing when either has no score.
std::optional<int> shownChange(const Estimate &now, const std::optional<Estimate> &before);

} // namespace earshot
