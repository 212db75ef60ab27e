// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

// Reports that may leave the house: no names, personal data or figures of so few answers that they tell what single people
// answered. All sections, formats, notes and sheets are made of the input, so that what is not in it can not be told.
namespace earshot {

/// The input without what share-safe reports withhold: groups and periods with fewer answers than the limit of METHODS A7,
/// and the smallest of the others where a hidden one could be had by subtraction from the total (complementary
/// suppression: Hundepool et al., Statistical Disclosure Control, 2012, chapter 4). Its `withheld` says what.
ReportInput shareSafe(const ReportInput &input);

/// "Groups not shown: …" for the section on method; empty when everything is shown.
QString withheldSentence(const Withheld &withheld, const QLocale &locale);
/// Under the table of an attribute; empty when all its groups are shown.
QString withheldGroups(const Withheld &withheld, const QString &attribute);

} // namespace earshot
