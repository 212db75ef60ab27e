// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "text/tone_lexicon.h"

#include <QByteArrayView>
#include <QStringList>
#include <memory>

namespace earshot {

/// Reads a lexicon in Earshot's layout, described in docs/lexicons.md: UTF-8, sections in square brackets, a word or a
/// phrase, a tab and a value per line. The error names the line.
Result<ToneLexicon> readToneLexicon(QByteArrayView utf8);

/// What a person's own words are to those of Earshot.
enum class OwnWords { Added, Instead };

/// Reads a person's words in the layout of VADER's lexicon: word, tab, mean value −4 … 4, and further columns that are
/// not used (standard deviation, ratings). Negators, boosters and emoji are those of `base`. The error names the line.
Result<ToneLexicon> readOwnToneWords(QByteArrayView utf8, const ToneLexicon &base, OwnWords own);

/// The lexicons that come with Earshot, each read when it is made. Immutable; may be read from any thread.
class ToneLexicons
{
public:
    ToneLexicons();

    /// The lexicon of a language by its code ("de", "de-AT", "pt_BR"); null if there is none.
    const ToneLexicon *of(QStringView language) const;
    QStringList languages() const;

private:
    std::vector<ToneLexicon> m_lexicons;
};

} // namespace earshot
