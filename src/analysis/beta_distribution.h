// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace earshot::statistics {

/// ln Γ(x) for x > 0. Unlike std::lgamma it writes no global variable, so it may be called from any thread.
double logGamma(double x);

/// The distribution of a share: density x^(a−1)·(1−x)^(b−1)/B(a, b) on 0 … 1, a and b > 0.
struct Beta {
    double a = 1;
    double b = 1;

    double mean() const { return a / (a + b); }
    double standardDeviation() const;
    /// The density at x with `rest` = 1 − x, given apart because near 1 it would have lost its digits; both > 0.
    double density(double x, double rest) const;
    /// P(X ≤ x), the regularised incomplete beta function; 0 below 0 and 1 above 1. By its continued fraction
    /// (Abramowitz and Stegun 26.5.8, evaluated by Lentz's method), to about 1e-13.
    double below(double x) const;
};

} // namespace earshot::statistics
