// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/estimator.h"

namespace earshot {

Estimate Estimator::estimate(const Tally &tally) const
{
    Estimate result;
    result.tally = tally;
    const statistics::Counts counts(tally);
    result.nps = statistics::nps(counts);
    // One answer does not vary, and its score would lie outside its interval.
    if (counts.n() < 2)
        return result;
    result.standardError = statistics::standardError(counts);
    result.interval = statistics::clipped(*statistics::intervalOf(counts, m_options.intervalKind, m_options.confidence));
    return result;
}

std::optional<Change> Estimator::change(const Tally &earlier, const Tally &later) const
{
    const auto difference = statistics::adjustedDifference(earlier, later, m_options.confidence);
    if (!difference)
        return std::nullopt;
    Change result;
    result.points = difference->difference;
    if (earlier.n() < 2 || later.n() < 2)
        return result;
    result.pValue = difference->pValue;
    result.uncorrected = difference->pValue;
    result.interval = difference->interval;
    result.verdict = verdict(earlier, later, result);
    return result;
}

std::vector<std::optional<Estimate>> Estimator::rolling(std::span<const Tally> periods) const
{
    constexpr size_t Window = 3;
    std::vector<std::optional<Estimate>> points(periods.size());
    Tally sum;
    for (size_t i = 0; i < periods.size(); ++i) {
        sum += periods[i];
        if (i >= Window)
            sum -= periods[i - Window];
        if (i + 1 >= Window && sum.n() >= m_options.testN)
            points[i] = estimate(sum);
    }
    return points;
}

Verdict Estimator::verdict(const Tally &earlier, const Tally &later, const Change &change) const
{
    if (earlier.n() < m_options.testN || later.n() < m_options.testN)
        return Verdict::TooFew;
    // The raw scores can stand still or move the other way while the adjusted ones differ: then nothing is claimed.
    if (!change.pValue || *change.pValue >= 1 - m_options.confidence || change.points == 0)
        return Verdict::Chance;
    return change.points > 0 ? Verdict::Rise : Verdict::Fall;
}

std::optional<double> Estimate::margin() const
{
    return interval ? std::optional((interval->high - interval->low) / 2) : std::nullopt;
}

const Grouping *Snapshot::grouping(AttributeId id) const
{
    for (const Grouping &candidate : groupings) {
        if (candidate.attribute == id)
            return &candidate;
    }
    return nullptr;
}

} // namespace earshot
