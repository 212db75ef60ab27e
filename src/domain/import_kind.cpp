// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/import_kind.h"

#include <algorithm>
#include <array>

namespace earshot {

namespace {

constexpr std::array Names = {"responses", "contacts", "sent"}; ///< by ImportKind

} // namespace

QString importKindName(ImportKind kind)
{
    return QLatin1String(Names[static_cast<size_t>(kind)]);
}

std::optional<ImportKind> importKindNamed(const QString &name)
{
    const auto found = std::find_if(Names.begin(), Names.end(), [&](const char *word) { return name == QLatin1String(word); });
    return found == Names.end() ? std::nullopt : std::optional(static_cast<ImportKind>(found - Names.begin()));
}

} // namespace earshot
