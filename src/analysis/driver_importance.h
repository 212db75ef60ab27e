// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/symmetric_matrix.h"

#include <optional>

// How much of the spread of an outcome each of several predictors explains (METHODS A11), from correlations alone.
namespace earshot::statistics {

/// Above, 2^p regressions take too long.
constexpr size_t MostForLmg = 12;

/// What predictors have to do with each other and with the outcome; −1 … 1.
struct Correlations {
    SymmetricMatrix predictors;
    std::vector<double> outcome;
};

/// The share of the spread that all predictors together explain, 0 … 1.
double rSquared(const Correlations &correlations);

/// LMG, or the Shapley value of R² (R. Lindeman, P. Merenda and R. Gold 1980; U. Grömping, Journal of Statistical Software
/// 17(1), 2006): what a predictor adds to R², averaged over all orders in which predictors can be added. Each 0 … 1; they
/// add up to R². A predictor that others determine adds nothing after them. Nothing above 12 predictors.
std::optional<std::vector<double>> lmg(const Correlations &correlations);

/// Johnson's relative weights (J. Johnson, Multivariate Behavioral Research 35, 2000): R = VLVᵀ, Λ = V√L Vᵀ,
/// β* = Λ⁻¹r, weight_j = Σ_k Λ_jk²·β*_k². Each 0 … 1; they add up to R². Directions without spread are left out.
std::vector<double> relativeWeights(const Correlations &correlations);

/// Standardised regression coefficients; nothing when a predictor is determined by the others, for then they are not.
std::optional<std::vector<double>> standardBetas(const Correlations &correlations);

} // namespace earshot::statistics
