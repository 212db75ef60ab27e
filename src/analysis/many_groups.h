// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/statistics.h"

#include <span>
#include <vector>

// Many groups looked at together (METHODS A8): a gate for the whole table and the correction of its p values.
namespace earshot::statistics {

/// Holm's step-down correction; p values in, corrected p values out in the same order, at most 1.
std::vector<double> holm(std::span<const double> pValues);
/// Benjamini and Hochberg's correction: the expected share of false claims among those below 0.05 stays below 0.05.
std::vector<double> benjaminiHochberg(std::span<const double> pValues);

/// The usual one, and the strict one for who must not make a single wrong claim.
enum class Correction : quint8 { BenjaminiHochberg, Holm };
std::vector<double> corrected(std::span<const double> pValues, Correction by);

/// P(X ≥ q) for chi-square with `degrees` ≥ 1 degrees of freedom.
double chiSquareUpperTail(double q, int degrees);

/// p value of "all groups have the same score", from adjusted scores. Groups without answers are left out;
/// nothing when fewer than two remain.
std::optional<double> homogeneity(std::span<const Counts> groups);

} // namespace earshot::statistics
