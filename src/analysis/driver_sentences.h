// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/driver_figures.h"

#include <QLocale>

// What ratings have to do with the score in words. Nothing is said to cause anything.
namespace earshot::sentences {

/// "Fix first", "Keep up", "Low priority", "More than needed".
QString quadrant(statistics::DriverQuadrant quadrant);
/// For files and programs: "fix_first".
QString quadrantId(statistics::DriverQuadrant quadrant);
/// The quadrant, or why there is none: "Could be chance", "Too few to say", "Goes the other way", "All rated alike".
QString driverReading(const DriverFigures &figures, const DriverQuestion &question);
/// The line under the title: which ratings stand out, if any does. Empty without rating questions.
QString driversFinding(const DriverFigures &figures, const QLocale &locale);
/// "Together they go with 42% of the spread of the score. 480 answers rate all of them; 32 do not and are left out."
QString driversTogether(const DriverFigures &figures, const QLocale &locale);
/// The warning about few answers; empty with enough.
QString driversFew(const DriverFigures &figures, const QLocale &locale);
/// "Related to the score, not proven to cause it." Always under figures of drivers.
QString driversAreNoCauses();
/// A share of the spread: "12%".
QString driverShare(std::optional<double> share, const QLocale &locale);
/// "+0.43", "−0.12", or a dash.
QString driverCorrelation(std::optional<double> correlation, const QLocale &locale);

} // namespace earshot::sentences
