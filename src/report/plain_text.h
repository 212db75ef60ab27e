// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace earshot {

/// Embeddings, overrides and isolates: they turn the writing direction beyond the comment that holds them.
bool turnsDirection(char32_t c);

/// Text from customers made safe to set: control characters and those that turn the writing direction of what
/// follows are taken out, lone surrogates become U+FFFD, line breaks and tabs become blanks, blanks are
/// joined. Nothing is read as markup.
QString plainText(const QString &text);

} // namespace earshot
