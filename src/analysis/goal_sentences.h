// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/goal.h"
#include "analysis/snapshot.h"

#include <QLocale>

// A goal in words, by fixed templates. Arithmetic, never a forecast.
namespace earshot::sentences {

/// Whole points from the score as it is shown to the target; 0 when that is reached, or so near that it looks reached.
int pointsToGo(const Estimate &now, const statistics::Target &target);
/// "Win over 41 passives, or turn 21 detractors into promoters." Of a goal that is reached: whether that is sure.
QString toGoal(const Estimate &now, const statistics::Target &target, const QLocale &locale);

} // namespace earshot::sentences
