// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/driver_moments.h"

#include <algorithm>
#include <cmath>

namespace earshot::statistics {

DriverMoments::DriverMoments(std::vector<double> reference)
    : m_reference(std::move(reference)), m_sums(m_reference.size()),
      m_products(m_reference.size() * (m_reference.size() + 1) / 2)
{
}

void DriverMoments::add(std::span<const double> row)
{
    m_n += 1;
    size_t at = 0;
    for (size_t i = 0; i < m_reference.size(); ++i) {
        const double off = row[i] - m_reference[i];
        m_sums[i] += off;
        for (size_t j = 0; j <= i; ++j)
            m_products[at++] += off * (row[j] - m_reference[j]);
    }
}

void DriverMoments::add(const DriverMoments &other, double times)
{
    m_n += times * other.m_n;
    for (size_t i = 0; i < m_sums.size(); ++i)
        m_sums[i] += times * other.m_sums[i];
    for (size_t i = 0; i < m_products.size(); ++i)
        m_products[i] += times * other.m_products[i];
}

double DriverMoments::mean(size_t column) const
{
    return m_reference[column] + m_sums[column] / m_n + 0.0;
}

double DriverMoments::covariance(size_t a, size_t b) const
{
    const size_t row = std::max(a, b);
    const double product = m_products[row * (row + 1) / 2 + std::min(a, b)];
    const double left = product - m_sums[a] * m_sums[b] / m_n;
    // A column of equal values leaves only what the sums were rounded by.
    return a == b && left <= 1e-13 * product ? 0 : left / m_n;
}

Correlations DriverMoments::correlations(std::span<const size_t> columns) const
{
    const auto correlation = [this](size_t a, size_t b) {
        const double spread = std::sqrt(variance(a)) * std::sqrt(variance(b));
        return std::clamp(covariance(a, b) / spread, -1.0, 1.0) + 0.0;
    };
    Correlations result{SymmetricMatrix(columns.size()), {}};
    for (size_t i = 0; i < columns.size(); ++i) {
        for (size_t j = 0; j < i; ++j)
            result.predictors.set(i, j, correlation(columns[i], columns[j]));
        result.predictors.set(i, i, 1);
        result.outcome.push_back(correlation(columns[i], outcome()));
    }
    return result;
}

void DriverTable::add(std::span<const std::optional<double>> ratings, std::optional<double> score)
{
    Q_ASSERT(ratings.size() == drivers);
    const auto isThere = [](const std::optional<double> &value) { return value && std::isfinite(*value); };
    if (!isThere(score) || !std::all_of(ratings.begin(), ratings.end(), isThere)) {
        ++leftOut;
        return;
    }
    for (const auto &rating : ratings)
        values.push_back(*rating);
    values.push_back(*score);
}

DriverSample::DriverSample(const DriverTable &table, size_t mostBatches) : DriverSample(table.drivers, mostBatches)
{
    for (size_t i = 0; i < table.n(); ++i)
        add(table.row(i));
    m_leftOut = table.leftOut;
}

void DriverSample::add(std::span<const double> row)
{
    Q_ASSERT(row.size() == m_drivers + 1 && m_mostBatches >= 1);
    if (m_batches.empty())
        m_batches.emplace_back(std::vector(row.begin(), row.end()));
    else if (m_batches.size() < m_mostBatches)
        m_batches.push_back(m_batches.front().emptied());
    m_batches[static_cast<size_t>(m_n++) % m_mostBatches].add(row);
}

DriverMoments DriverSample::moments() const
{
    DriverMoments sums = m_batches.front().emptied();
    for (const DriverMoments &batch : m_batches)
        sums.add(batch);
    return sums;
}

} // namespace earshot::statistics
