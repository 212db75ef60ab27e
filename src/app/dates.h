// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>

namespace earshot {

/// "29 Oct", or "29 Oct 2025" when the year is not `thisYear`; month before day where the locale writes it so.
QString shortDate(QDate day, int thisYear, const QLocale &locale);

} // namespace earshot
