// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace earshot {

/// Whether a column or attribute of this name says in which language the comments are ("Language", "Locale", "Sprache"): the
/// smaller, the likelier it means the comment and not who wrote it. Nothing for other headings.
std::optional<int> languageHeading(const QString &heading);

} // namespace earshot
