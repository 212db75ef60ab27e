// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/comment_arena.h"
#include "text/theme_matcher.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace earshot {

/// Looks for themes in some comments of an arena, by two threads: their elements of `themes`, which has one for each comment
/// of the arena, become bits. `goOn` is asked from both threads every few thousand comments with how many were done since
/// it was last asked; false comes back once it says no, and the elements are then of no use.
bool findThemes(const CommentArena &arena, const std::shared_ptr<const ThemeMatcher> &matcher, std::span<const quint32> comments,
                std::vector<quint64> &themes, const std::function<bool(size_t done)> &goOn = {});

/// The same for all comments; nothing comes back once `goOn` says no.
std::optional<std::vector<quint64>> themesOfComments(const CommentArena &arena, const std::shared_ptr<const ThemeMatcher> &matcher,
                                                     const std::function<bool(size_t done)> &goOn = {});

/// How many comments have each theme: element i for themes()[i] of the matcher.
std::vector<size_t> mentions(const std::vector<quint64> &themes, size_t count);

} // namespace earshot
