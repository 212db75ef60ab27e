// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tone_class.h"
#include "text/tone_lexicon.h"

#include <optional>

namespace earshot {

/// How a sentence sounds.
struct Tone {
    double compound = 0; ///< −1 … 1, rounded to 4 decimals
    double pos = 0;      ///< shares of what sounds good, says nothing and sounds bad; sum 1, or 0 without any word;
    double neu = 0;      ///< rounded to 3 decimals
    double neg = 0;
};

/// The tone of one sentence by the rules of VADER (Hutto and Gilbert, ICWSM 2014) on the words of the lexicon, with
/// the changes named in docs/methods.md.
Tone tone(QStringView sentence, const ToneLexicon &lexicon);

/// Of a sentence. Neutral between −0.05 and 0.05, which belong to the others.
ToneClass toneClass(double compound);

/// Of a whole comment, whose tone is a mean of sentences: neutral between −0.2 and 0.2 (METHODS B1).
ToneClass commentToneClass(double mean);

/// The tone of a comment: the mean of the compounds of its sentences, −1 … 1. Absent, not 0, without a lexicon
/// (null: the language is not known) and for a text without any word.
std::optional<double> commentTone(QStringView text, const ToneLexicon *lexicon);

} // namespace earshot
