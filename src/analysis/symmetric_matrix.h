// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace earshot::statistics {

/// A small full matrix in which only what is set together is the same on both sides of the diagonal.
class SymmetricMatrix
{
public:
    explicit SymmetricMatrix(size_t size = 0) : m_size(size), m_values(size * size) {}

    size_t size() const { return m_size; }
    double at(size_t row, size_t column) const { return m_values[row * m_size + column]; }
    /// Both (row, column) and (column, row).
    void set(size_t row, size_t column, double value)
    {
        m_values[row * m_size + column] = value;
        m_values[column * m_size + row] = value;
    }

private:
    size_t m_size;
    std::vector<double> m_values;
};

/// A = V·diag(values)·Vᵀ.
struct Eigen {
    std::vector<double> values;               ///< in no order
    std::vector<std::vector<double>> vectors; ///< one for each value, of length 1
};
/// By Jacobi's rotations (C. Jacobi 1846; G. Golub and C. Van Loan, Matrix Computations, 8.5): slow for hundreds of
/// rows, exact to rounding for the few that there are, and sound when values are equal or 0.
Eigen eigen(const SymmetricMatrix &matrix);

} // namespace earshot::statistics
