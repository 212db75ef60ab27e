// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace earshot {

/// How a sentence or a whole comment sounds.
enum class ToneClass : quint8 { Negative, Neutral, Positive };

/// negative, neutral, positive: the word in documents.
QString toneClassName(ToneClass tone);
std::optional<ToneClass> toneClassNamed(const QString &name);

} // namespace earshot
