// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/mann_kendall.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace earshot::statistics {

namespace {

constexpr int MostForExact = 200;
constexpr int ExactBelow = 10;

struct Point {
    double time;
    double value;
};

int sign(double value)
{
    return (value > 0) - (value < 0);
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 != 0)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// Sizes of the groups of equal values, those of one included.
std::vector<double> ties(std::span<const Point> points)
{
    std::vector<double> values;
    for (const Point &point : points)
        values.push_back(point.value);
    std::sort(values.begin(), values.end());
    std::vector<double> groups;
    for (size_t i = 0; i < values.size(); ++i) {
        if (i > 0 && values[i] == values[i - 1])
            groups.back() += 1;
        else
            groups.push_back(1);
    }
    return groups;
}

/// P(S ≥ |s|) twice, for n different values in random order. The number of inversions of n values is that of n − 1 plus
/// one of 0 … n − 1, all equally likely; summed from the small end, so that small tails keep their digits.
double exactP(int n, qint64 s)
{
    const int pairs = n * (n - 1) / 2;
    const auto tail = static_cast<size_t>((pairs - std::abs(s)) / 2);
    std::vector<double> upTo(tail + 1, 1); // P(inversions ≤ index) of one value
    for (size_t values = 2; values <= static_cast<size_t>(n); ++values) {
        std::vector<double> next(tail + 1);
        double sum = 0;
        for (size_t inversions = 0; inversions <= tail; ++inversions) {
            const double below = inversions >= values ? upTo[inversions - values] : 0;
            sum += (upTo[inversions] - below) / static_cast<double>(values);
            next[inversions] = sum;
        }
        upTo = std::move(next);
    }
    return std::min(1.0, 2 * upTo[tail]);
}

/// S and Sen's slope, which look at all pairs.
void compareAll(std::span<const Point> points, MannKendall &result)
{
    std::vector<double> slopes;
    slopes.reserve(points.size() * (points.size() - 1) / 2);
    for (size_t i = 0; i < points.size(); ++i) {
        for (size_t j = i + 1; j < points.size(); ++j) {
            const double rise = points[j].value - points[i].value;
            result.s += sign(rise);
            slopes.push_back(rise / (points[j].time - points[i].time));
        }
    }
    result.senSlope = median(std::move(slopes)) + 0.0;
}

} // namespace

std::optional<double> MannKendall::pValue() const
{
    return n < ExactBelow && pExact ? pExact : pNormal;
}

std::optional<MannKendall> mannKendall(std::span<const std::optional<double>> series)
{
    std::vector<Point> points;
    for (size_t i = 0; i < series.size(); ++i) {
        if (series[i])
            points.push_back({static_cast<double>(i), *series[i]});
    }
    if (points.empty())
        return std::nullopt;
    MannKendall result;
    result.n = static_cast<int>(points.size());
    if (result.n > 1)
        compareAll(points, result);
    const auto n = static_cast<double>(result.n);
    const double pairs = n * (n - 1) / 2;
    const std::vector<double> groups = ties(points);
    double spread = n * (n - 1) * (2 * n + 5);
    double tied = 0;
    for (const double t : groups) {
        spread -= t * (t - 1) * (2 * t + 5);
        tied += t * (t - 1) / 2;
    }
    result.variance = spread / 18;
    if (groups.size() < 2)
        return result;
    const auto s = static_cast<double>(result.s);
    result.z = (s - sign(s)) / std::sqrt(result.variance) + 0.0;
    result.pNormal = std::erfc(std::abs(result.z) / std::numbers::sqrt2);
    result.tauB = s / std::sqrt(pairs * (pairs - tied)) + 0.0;
    if (tied == 0.0 && result.n <= MostForExact)
        result.pExact = exactP(result.n, result.s);
    return result;
}

} // namespace earshot::statistics
