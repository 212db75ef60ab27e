// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/driver_moments.h"
#include "analysis/statistics.h"

#include <functional>

// Which rating questions the score goes with (METHODS A11). Related to, not proven to cause.
namespace earshot::statistics {

/// Up to so many drivers importance is LMG, above it is Johnson's relative weights.
constexpr size_t MostDriversByLmg = 10;
/// Answers below which importance is not to be relied on (surveygauge.com): max(150, 10 for each driver).
constexpr qint64 LeastAnswersOfDrivers = 150;
constexpr qint64 LeastAnswersPerDriver = 10;
qint64 leastAnswers(size_t drivers);

/// One rating question. Shares of the spread of the score are 0 … 1.
struct Driver {
    double meanRating = 0;             ///< performance, in units of the ratings
    std::optional<double> correlation; ///< with the score, −1 … 1; this and all below: nothing when all rated alike
    std::optional<double> lmg;         ///< nothing above 12 drivers
    std::optional<double> johnson;
    std::optional<double> standardBeta; ///< nothing when a driver is determined by others
    std::optional<Interval> likely;     ///< of the importance, as a share of the spread; only from driversWithIntervals

    /// A negative coefficient beside a positive correlation: the drivers overlap so much that its sign says nothing.
    bool isSuppressed() const { return standardBeta && correlation && *standardBeta < 0 && *correlation > 0; }
};

struct Drivers {
    qint64 n = 0;       ///< complete answers
    qint64 leftOut = 0; ///< incomplete ones
    double rSquared = 0;
    std::vector<Driver> drivers; ///< as in the table

    bool isByLmg() const { return drivers.size() <= MostDriversByLmg; }
    /// LMG or Johnson's weight, by the number of drivers; nothing when all rated alike.
    std::optional<double> importance(size_t driver) const;
    /// Whether the warning about few answers is due.
    bool hasFewAnswers() const { return n < leastAnswers(drivers.size()); }
};

/// Nothing unless there are more complete answers than drivers + 1 and both the score and a driver vary.
std::optional<Drivers> drivers(const DriverSample &sample);
inline std::optional<Drivers> drivers(const DriverTable &table) { return drivers(DriverSample(table)); }

struct DriverBootstrap {
    int resamples = 1000;
    quint64 seed = 20160704; ///< the same answers give the same intervals again
    double confidence = 0.95;
    size_t mostBatches = DriverSample::UsualBatches; ///< more answers are drawn in batches, so that time does not grow with them
    std::function<bool()> isCanceled = {};           ///< asked at each resample; then there are no intervals
};
/// The same with bootstrap intervals of the importance (percentiles; B. Efron, Annals of Statistics 7, 1979). Answers are
/// dealt to batches, which are drawn with replacement. About 0.3 s for ten drivers.
std::optional<Drivers> driversWithIntervals(const DriverSample &sample, const DriverBootstrap &bootstrap = {});
inline std::optional<Drivers> driversWithIntervals(const DriverTable &table, const DriverBootstrap &bootstrap = {})
{
    return driversWithIntervals(DriverSample(table, bootstrap.mostBatches), bootstrap);
}

/// Importance against performance, each beside the mean of all drivers.
enum class DriverQuadrant : quint8 { FixFirst, KeepUp, LowPriority, MoreThanNeeded };
/// `performance` and its middle on one scale for all drivers, such as the share of the scale's length. What lies on a
/// middle is important, and performs well.
DriverQuadrant quadrant(double importance, double performance, double middleImportance, double middlePerformance);

} // namespace earshot::statistics
