// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/comment_arena.h"
#include "text/language.h"

namespace earshot {

/// The languages that the comments of a document are written in, by an even sample of them: each that has one in twenty of those
/// that can be told, and the one that has half of them.
DocumentLanguages documentLanguages(const CommentArena &arena);

} // namespace earshot
