// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/score_reader.h"

namespace earshot {

/// On which scale the score column is read. Anything but AsIs is chosen by the user, never by a guess, and is brought
/// to 0 … 10 in equal steps, rounded half up: 1–5 gives 0 3 5 8 10, 1–7 gives 0 2 3 5 7 8 10, a percentage its tenth.
enum class ScaleReading : quint8 {
    AsIs,       ///< 0 … 10
    OneToTen,   ///< counted as it is; 0 is refused
    OneToFive,
    OneToSeven,
    Percent,    ///< 0 … 100, also with decimals
    Stars       ///< 1 … 5, also drawn: ★★★★☆
};

/// The name in the command-line contract: 0-10, 1-10, 1-5, 1-7, 0-100, stars.
QString scaleName(ScaleReading scale);
std::optional<ScaleReading> scaleNamed(const QString &name);

/// Reads UTF-8: "4", "4,0", "4/5", "4 of 5", "5 stars", "FIVE", "★★★★☆", "80 %", "4 - Satisfied". A value is converted.
ScoreReading readScaled(std::string_view text, ScaleReading scale);

/// The same without conversion: a whole number from `least` to `most` (which is 10 at most).
ScoreReading readBetween(std::string_view text, int least, int most);

/// Why a reading is refused, as a sentence; `text` is the cell.
QString scaleRefusal(const ScoreReading &reading, ScaleReading scale, const QString &text);

QString rangeRefusal(const ScoreReading &reading, int least, int most, const QString &text);

/// What the choice does to the values, as a sentence; empty for AsIs.
QString scaleSentence(ScaleReading scale, const QString &heading);

} // namespace earshot
