// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tally.h"

#include <optional>

// Pure statistics of the Net Promoter Score. Scores, margins, differences and interval ends are in points
// (-100 … 100) and unrounded; p values and shares are fractions. Nothing means "no data", never 0.
// Formulas and sources: docs/methods.md.
namespace earshot::statistics {

struct Interval {
    double low = 0;
    double high = 0;
    bool operator==(const Interval &) const = default;
};

/// How many promoters, passives and detractors: all that the score depends on.
struct Counts {
    qint64 promoters = 0;
    qint64 passives = 0;
    qint64 detractors = 0;

    Counts() = default;
    Counts(qint64 p, qint64 pa, qint64 d) : promoters(p), passives(pa), detractors(d) {}
    Counts(const Tally &tally) : Counts(tally.promoters(), tally.passives(), tally.detractors()) {}
    qint64 n() const { return promoters + passives + detractors; }

    Counts &operator+=(const Counts &other)
    {
        promoters += other.promoters;
        passives += other.passives;
        detractors += other.detractors;
        return *this;
    }
    friend Counts operator-(const Counts &a, const Counts &b)
    {
        return {a.promoters - b.promoters, a.passives - b.passives, a.detractors - b.detractors};
    }
    bool operator==(const Counts &) const = default;
};

/// Two-sided standard normal quantile at (1 + confidence) / 2; confidence in (0, 1).
double normalQuantile(double confidence);

/// 100·(P−D)/n; nothing when n is 0.
std::optional<double> nps(const Counts &counts);
/// Population variance of the −1/0/+1 scores, 0 … 1.
std::optional<double> variance(const Counts &counts);
std::optional<double> standardError(const Counts &counts);
/// Plain Wald interval NPS ± z·se, not clipped.
std::optional<Interval> waldInterval(const Counts &counts, double confidence);

/// The adjusted-Wald estimate: ¾ promoter, 1½ passives and ¾ detractor added.
struct Adjusted {
    double n = 0;
    double nps = 0;
    double variance = 0;
    double standardError = 0;
};
std::optional<Adjusted> adjusted(const Counts &counts);
/// The same of answers that need not be whole, as effective ones of a weighted score are not; n above 0.
Adjusted adjusted(double promoters, double detractors, double n);
/// Adjusted Wald, the default interval; unclipped. Nothing when n is 0.
std::optional<Interval> adjustedWaldInterval(const Counts &counts, double confidence);
/// Tango's score interval, the "cautious" option; always within ±100.
std::optional<Interval> scoreInterval(const Counts &counts, double confidence);
/// The same of answers that need not be whole; n above 0.
Interval scoreInterval(double promoters, double detractors, double n, double confidence);
/// How the interval of a score is made.
enum class IntervalKind : quint8 { AdjustedWald, Score };
/// Unclipped. Nothing when n is 0.
std::optional<Interval> intervalOf(const Counts &counts, IntervalKind kind, double confidence);
Interval clipped(Interval interval);

/// later − earlier.
struct Difference {
    double difference = 0; ///< of the raw scores
    double estimate = 0;   ///< of the scores the test is made on; equals difference in the Wald test
    double standardError = 0;
    std::optional<double> z;
    std::optional<double> pValue; ///< two-sided; nothing when the standard error is 0
    Interval interval;            ///< round estimate, unclipped
};
/// An estimate (points) with its standard error, tested against 0. `raw` is the difference that is shown.
Difference tested(double raw, double estimate, double standardError, double confidence);
std::optional<Difference> waldDifference(const Counts &earlier, const Counts &later, double confidence);
/// With the adjusted counts in both groups: the default test of a change.
std::optional<Difference> adjustedDifference(const Counts &earlier, const Counts &later, double confidence);

} // namespace earshot::statistics
