// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <vector>

// k-anonymity by local suppression (Sweeney 2002; Hundepool et al., Statistical Disclosure Control, 2012, chapter 3).
namespace earshot {

/// Codes of one attribute by row; 0: no value.
using Codes = std::vector<quint32>;

/// Takes values out (code 0) until every combination of the attributes' values, "no value" being one of them, belongs to at
/// least `least` rows or to none. A cell of any table of these attributes is a union of combinations, so that it too holds
/// nobody or at least so many, and no difference of two tables tells of fewer. Attributes whose values have the fewest rows
/// each lose values first: they tell most of a person and least of the whole. Where too few rows would be left without any
/// value, the smallest combination joins them. The columns have the same length, which is 0 or at least `least`.
std::vector<Codes> locallySuppressed(std::vector<Codes> attributes, qint64 least);

/// How many values were taken out.
qint64 valuesTakenOut(const std::vector<Codes> &before, const std::vector<Codes> &after);

} // namespace earshot
