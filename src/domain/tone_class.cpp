// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tone_class.h"

#include <algorithm>
#include <array>

namespace earshot {

namespace {

constexpr std::array Names = {"negative", "neutral", "positive"}; ///< by ToneClass

} // namespace

QString toneClassName(ToneClass tone)
{
    return QLatin1String(Names[static_cast<size_t>(tone)]);
}

std::optional<ToneClass> toneClassNamed(const QString &name)
{
    const auto found = std::find_if(Names.begin(), Names.end(), [&](const char *word) { return name == QLatin1String(word); });
    return found == Names.end() ? std::nullopt : std::optional(static_cast<ToneClass>(found - Names.begin()));
}

} // namespace earshot
