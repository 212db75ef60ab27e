// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/theme_index.h"
#include "analysis/tone_index.h"
#include "domain/scope.h"
#include "text/forward_index.h"

namespace earshot {

/// What is known of the comments of a dataset. It comes bit by bit, from the background; null is what is not there yet.
struct Comments {
    CommentArenaPtr arena;
    ThemeIndexPtr themes;
    ToneIndexPtr tones;
    ForwardIndexPtr words;

    Comments() = default;
    Comments(CommentArenaPtr searched) : arena(std::move(searched)) {} // NOLINT(google-explicit-constructor): for search alone

    /// Whether all is there that a scope asks of comments.
    bool isReadyFor(const Scope &scope) const
    {
        return (arena || scope.search.trimmed().isEmpty()) && (themes || scope.themes.isEmpty()) && (tones || scope.tones.none());
    }
    /// That alone, which spares counting the rest.
    Comments neededFor(const Scope &scope) const
    {
        Comments needed;
        if (!scope.search.trimmed().isEmpty())
            needed.arena = arena;
        if (!scope.themes.isEmpty())
            needed.themes = themes;
        if (scope.tones.any())
            needed.tones = tones;
        return needed;
    }
    bool operator==(const Comments &) const = default;
};

} // namespace earshot
