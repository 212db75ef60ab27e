// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace earshot {

/// 0 … 10 for "nine", "Neun", "nueve": seven languages, case ignored.
std::optional<int> numberWord(std::string_view text);

/// "Don't know", "keine Angabe", "(no answer)": a choice that stands for none, in seven languages.
bool saysNoAnswer(std::string_view text);

/// With the digits of all alphabets, full-width signs, keycaps (9️⃣, 🔟) and the minus sign as those of ASCII.
std::string withAsciiDigits(std::string_view text);

/// A word behind a number that makes it an amount and no score: times, years, €.
bool isUnit(std::string_view word);

} // namespace earshot
