// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/driver_importance.h"

#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace earshot::statistics {

/// Sums of ratings and their products: all that correlations depend on. They add up. The outcome is the last column.
class DriverMoments
{
public:
    /// `reference` is a value near each column's mean (any row will do): sums of what is left of it keep their digits.
    explicit DriverMoments(std::vector<double> reference);

    void add(std::span<const double> row);
    /// The same reference in both; `times` over.
    void add(const DriverMoments &other, double times = 1);

    /// With the same reference and no answers.
    DriverMoments emptied() const { return DriverMoments(m_reference); }
    double n() const { return m_n; }
    double mean(size_t column) const;
    /// 0 when all values of the column are the same (but for rounding).
    double variance(size_t column) const { return covariance(column, column); }
    /// Of the columns asked for, all of which must vary, with the outcome.
    Correlations correlations(std::span<const size_t> columns) const;

private:
    double covariance(size_t a, size_t b) const;
    size_t outcome() const { return m_reference.size() - 1; }

    std::vector<double> m_reference;
    double m_n = 0;
    std::vector<double> m_sums;
    std::vector<double> m_products; ///< lower triangle, row by row
};

/// The complete answers to some rating questions, beside the score that was given.
struct DriverTable {
    size_t drivers = 0;
    std::vector<double> values; ///< row by row, the ratings and then the score
    qint64 leftOut = 0;         ///< incomplete answers

    explicit DriverTable(size_t driverCount) : drivers(driverCount) {}
    size_t n() const { return values.size() / (drivers + 1); }
    std::span<const double> row(size_t i) const { return std::span(values).subspan(i * (drivers + 1), drivers + 1); }
    /// A row of which anything is missing or not a number is left out and counted.
    void add(std::span<const std::optional<double>> ratings, std::optional<double> score);
};

/// Complete answers dealt to batches in turn: all that importance and its resamples depend on, in a room that does not grow
/// with the answers.
class DriverSample
{
public:
    static constexpr size_t UsualBatches = 2000;

    explicit DriverSample(size_t drivers, size_t mostBatches = UsualBatches) : m_drivers(drivers), m_mostBatches(mostBatches) {}
    explicit DriverSample(const DriverTable &table, size_t mostBatches = UsualBatches);
    void add(std::span<const double> row); ///< ratings and then the score, all of them numbers
    void leaveOut() { ++m_leftOut; }       ///< an incomplete answer

    size_t drivers() const { return m_drivers; }
    qint64 n() const { return m_n; }
    qint64 leftOut() const { return m_leftOut; }
    const std::vector<DriverMoments> &batches() const { return m_batches; }
    DriverMoments moments() const; ///< of all; there must be an answer

private:
    size_t m_drivers;
    size_t m_mostBatches;
    qint64 m_n = 0;
    qint64 m_leftOut = 0;
    std::vector<DriverMoments> m_batches; ///< with one reference, the first answer
};

} // namespace earshot::statistics
