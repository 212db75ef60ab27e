// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/comment_reader.h"
#include "text/forward_index.h"

#include <span>

namespace earshot {

/// A sentence that says what a theme is about.
struct ThemeQuote {
    size_t comment = 0; ///< place among those given
    TextSpan sentence;
    double rank = 0;
};

struct QuotableComment {
    QString text;
    std::optional<ToneClass> tone; ///< set by a person
    std::optional<Language> language = {}; ///< told by a column of the import
};

/// Which side of a theme is to be quoted.
enum class QuoteSide : quint8 { Complaint, Praise };

/// The sentences that say best what the theme is about (METHODS B3, 7): one of a comment, of 40 to 220 characters (then shorter ones, from 8), with words
/// of the theme and the tone of the side, ranked by the rarity of its words, Σ idf / √length × |tone|; what nearly repeats a better one is left
/// out, and so is a comment about this theme alone of which a person says otherwise; equal ranks in the order given. `words` says how rare a word is.
/// At most `most`, best first.
std::vector<ThemeQuote> themeQuotes(int theme, QuoteSide side, std::span<const QuotableComment> comments, CommentReader &reader,
                                    const ForwardIndex &words, size_t most);

} // namespace earshot
