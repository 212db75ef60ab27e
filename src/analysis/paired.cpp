// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/paired.h"

#include <cmath>

namespace earshot::statistics {

qint64 Transitions::n() const
{
    return before().n();
}

Counts Transitions::before() const
{
    const auto sum = [](const std::array<qint64, 3> &row) { return row[0] + row[1] + row[2]; };
    return {sum(people[2]), sum(people[1]), sum(people[0])};
}

Counts Transitions::after() const
{
    const auto sum = [this](size_t column) { return people[0][column] + people[1][column] + people[2][column]; };
    return {sum(2), sum(1), sum(0)};
}

std::optional<Difference> pairedDifference(const Transitions &transitions, double confidence)
{
    constexpr double Points = 100;
    const auto n = static_cast<double>(transitions.n());
    if (n < 2)
        return std::nullopt;
    double sum = 0;
    for (size_t from = 0; from < 3; ++from) {
        for (size_t to = 0; to < 3; ++to)
            sum += static_cast<double>(transitions.people[from][to]) * (static_cast<double>(to) - static_cast<double>(from));
    }
    const double mean = sum / n;
    double squares = 0;
    for (size_t from = 0; from < 3; ++from) {
        for (size_t to = 0; to < 3; ++to) {
            const double off = static_cast<double>(to) - static_cast<double>(from) - mean;
            squares += static_cast<double>(transitions.people[from][to]) * off * off;
        }
    }
    const double error = std::sqrt(squares / (n - 1) / n);
    return tested(Points * mean, Points * mean, Points * error, confidence);
}

} // namespace earshot::statistics
