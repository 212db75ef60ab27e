// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace earshot {

/// The IANA time zone that a heading names: "Submit Date (UTC)", "Datum (MEZ)", "Date (GMT+2)", "Eastern Time",
/// "Europe/Berlin". Empty: none. An abbreviation over a column is the clock of its region, summer time included;
/// beside a single time it is what it says.
QString zoneOfHeading(const QString &heading);

/// The zone in a Qualtrics row of ImportIds: {"ImportId":"startDate","timeZone":"America/Denver"}. Empty: none.
QString zoneOfImportId(const QString &cell);

} // namespace earshot
