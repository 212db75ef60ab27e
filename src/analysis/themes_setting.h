// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/theme_rules.h"

#include <QByteArray>

namespace earshot {

/// What a document keeps of its themes: those of its owner, as they would be written into a file.
struct ThemesSetting {
    static constexpr const char *Key = "themes"; ///< of Document::setting

    ThemeDictionary dictionary;

    QByteArray toJson() const;
    /// What is not understood is left out.
    static ThemesSetting fromJson(const QByteArray &json);
    bool operator==(const ThemesSetting &) const = default;
};

} // namespace earshot
