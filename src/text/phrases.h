// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/comment_arena.h"
#include "text/language.h"

#include <array>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace earshot {

/// One to three words that stand together in many comments: what a theme may be made of.
struct Phrase {
    static constexpr size_t Groups = 3;

    std::string shown;          ///< in its most frequent form, folded; see spelledIn()
    quint32 exampleComment = 0; ///< index in the arena of the first comment with that form
    quint32 comments = 0;       ///< each counts once
    std::array<quint32, Groups> groups{}; ///< of them, in each group
};

/// Which comments of an arena to look at.
struct PhraseScope {
    std::span<const quint32> comments; ///< indices in the arena
    std::span<const quint8> groups;    ///< of each comment of the arena; Phrase::Groups and more: none. Empty: no groups
    DocumentLanguages languages; ///< help with comments whose language can not be told
};

/// What the comments talk about: words grouped by stem, and runs of up to three of them with neither a function word nor
/// punctuation between (the candidates of RAKE: Rose and others 2010), in at least 5 comments and 0.5 % of those looked
/// at. A phrase gives way to a longer one that holds at least 80 % of its comments; words that say no are never alone.
/// At most `most`, those in most comments first, then by text. Empty as soon as `goOn` says false.
std::vector<Phrase> phrases(const CommentArena &arena, const PhraseScope &scope, size_t most, const std::function<bool()> &goOn = {});

} // namespace earshot
