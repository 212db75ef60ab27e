// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/comment_arena.h"
#include "text/theme_matcher.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace earshot {

/// The themes of all comments of a document as bits, one element per comment of the arena, by two threads.
/// `goOn` is asked from both of them every few thousand comments with how many were done since it was last asked;
/// nothing comes back once it says no.
std::optional<std::vector<quint64>> themesOfComments(const CommentArena &arena, const std::shared_ptr<const ThemeMatcher> &matcher,
                                                     const std::function<bool(size_t done)> &goOn = {});

/// How many comments have each theme: element i for themes()[i] of the matcher.
std::vector<size_t> mentions(const std::vector<quint64> &themes, size_t count);

} // namespace earshot
