// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/symmetric_matrix.h"

#include <cmath>

namespace earshot::statistics {

namespace {

constexpr int MostSweeps = 60;

double offDiagonal(const SymmetricMatrix &matrix)
{
    double sum = 0;
    for (size_t i = 0; i < matrix.size(); ++i) {
        for (size_t j = i + 1; j < matrix.size(); ++j)
            sum += matrix.at(i, j) * matrix.at(i, j);
    }
    return sum;
}

/// The rotation in the plane of rows p and q that makes their common entry 0.
void rotate(SymmetricMatrix &a, std::vector<std::vector<double>> &vectors, size_t p, size_t q)
{
    const double theta = (a.at(q, q) - a.at(p, p)) / (2 * a.at(p, q));
    const double t = std::copysign(1.0, theta) / (std::abs(theta) + std::hypot(theta, 1.0));
    const double c = 1 / std::hypot(t, 1.0);
    const double s = t * c;
    const double common = a.at(p, q);
    const double first = a.at(p, p) - t * common;
    const double second = a.at(q, q) + t * common;
    for (size_t i = 0; i < a.size(); ++i) {
        const double atP = a.at(i, p);
        const double atQ = a.at(i, q);
        a.set(i, p, c * atP - s * atQ);
        a.set(i, q, s * atP + c * atQ);
        const double vectorP = vectors[p][i];
        const double vectorQ = vectors[q][i];
        vectors[p][i] = c * vectorP - s * vectorQ;
        vectors[q][i] = s * vectorP + c * vectorQ;
    }
    a.set(p, p, first);
    a.set(q, q, second);
    a.set(p, q, 0);
}

} // namespace

Eigen eigen(const SymmetricMatrix &matrix)
{
    const size_t size = matrix.size();
    SymmetricMatrix a = matrix;
    Eigen result;
    for (size_t i = 0; i < size; ++i) {
        result.vectors.emplace_back(size);
        result.vectors.back()[i] = 1;
    }
    for (int sweep = 0; sweep < MostSweeps && offDiagonal(a) > 0; ++sweep) {
        for (size_t p = 0; p < size; ++p) {
            for (size_t q = p + 1; q < size; ++q) {
                // What does not change the diagonal any more only keeps the loop going.
                if (std::abs(a.at(p, q)) > 1e-17 * std::sqrt(std::abs(a.at(p, p) * a.at(q, q))))
                    rotate(a, result.vectors, p, q);
                else
                    a.set(p, q, 0);
            }
        }
    }
    for (size_t i = 0; i < size; ++i)
        result.values.push_back(a.at(i, i));
    return result;
}

} // namespace earshot::statistics
