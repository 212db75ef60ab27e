// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace earshot {

/// 1 … 12 for the name of a month or its abbreviation in the languages of the exports that are read
/// (English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Danish, Norwegian, Turkish, Czech,
/// Finnish). Case and accents do not matter.
int monthNamed(std::string_view word);

/// A word of a date that says nothing of it: ordinals, prepositions, days of the week.
bool isDateFiller(std::string_view word);

/// What a sign of Chinese, Japanese or Korean dates stands for.
enum class DateSign : unsigned char { Filler, Hour, Minute, Second, BeforeNoon, AfterNoon };
struct FoundSign {
    DateSign sign;
    size_t length; ///< bytes
};
/// The sign that the text begins with.
std::optional<FoundSign> dateSignAt(std::string_view text);

/// Minutes from UTC of an abbreviation that means one thing in practice: those of North America and Europe, by
/// RFC 5322 where it lists them. BST is British Summer Time. IST, AST and the like are several: nothing.
std::optional<int> zoneOffset(std::string_view abbreviation);

/// Two to five capital letters, as abbreviations of zones are written.
bool looksLikeZone(std::string_view word);

} // namespace earshot
