// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/comment_arena.h"
#include "text/language.h"

namespace earshot {

/// The language most comments of a document are written in, by an even sample of them: the fallback for those too
/// short to tell. Undetermined where no language has half of those that can be told.
Language mainLanguage(const CommentArena &arena);

} // namespace earshot
