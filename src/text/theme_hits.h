// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/theme_program.h"

#include <vector>

namespace earshot {

/// A sequence of a program that was found, from token `first` to token `last`.
struct SequenceHit {
    quint32 first = 0;
    quint32 last = 0;
    quint32 sequence = 0;
};

/// A theme's words, from token `first` to token `last`.
struct ThemeHit {
    quint32 first = 0;
    quint32 last = 0;
    quint8 theme = 0;
    ThemePattern::Rank rank = ThemePattern::Rank::Owner;
};

/// What remains of the sequences found in one comment, in the order of its words, once its exceptions, its "near" and
/// the precedence of the owner's words over those that came with the program are applied. `found` is in the order of
/// its first tokens.
std::vector<ThemeHit> themeHits(const ThemeProgram &program, const std::vector<SequenceHit> &found);

} // namespace earshot
