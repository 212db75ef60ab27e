// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <string>
#include <string_view>

namespace earshot::xlsx {

/// What the number in a cell stands for, as its format says. ECMA-376 part 1, 18.8.30.
enum class NumberKind : quint8 {
    Plain,
    Date,    ///< days since the workbook's day zero, with or without a time
    Time,    ///< a part of a day
    Duration ///< days, shown as hours that go beyond 24
};

/// Of a format that every workbook knows by its number.
NumberKind kindOfBuiltIn(int format);
/// Of a format code like `dd/mm/yyyy hh:mm` or `[$-409]mmm yy`.
NumberKind kindOfCode(std::string_view code);

/// "2024-03-01", "2024-03-01 12:33:11", "12:33:11", "36:00:00". A serial that is no day of the years 1900 to 9999
/// stays a number. `since1904`: day zero of old Macintosh workbooks.
std::string timeText(double serial, NumberKind kind, bool since1904);

/// Whether a stored number is shown as it stands: few enough digits, no exponent.
bool isPlainNumber(std::string_view stored);

/// A number as a person would write it: "45021", "4.5", "0.3" for 0.30000000000000004, and no exponents for ids.
std::string numberText(std::string_view stored);

/// Appends text in which a workbook writes control characters as _x000D_.
void appendUnescaped(std::string &to, std::string_view text);

/// Column of a cell reference like "AB12", from 0; -1 when it is none.
int columnOf(std::string_view reference);

} // namespace earshot::xlsx
