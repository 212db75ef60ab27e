// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <string>

namespace earshot {

// Times as ISO 8601 writes them, for loops over all rows: QDateTime takes some ten times as long.

/// "2024-03-01" of days since 1970-01-01, for the years 0 to 9999.
std::string isoDay(qint64 days);
/// "09:05:00" of seconds; hours go on beyond 24.
std::string isoClock(qint64 seconds);
/// "2024-03-01T10:00:00+01:00" of seconds since 1970 UTC, with Z for an offset of 0.
std::string isoTime(qint64 seconds, int utcOffsetMinutes);

} // namespace earshot
