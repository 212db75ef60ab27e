// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/font_list.h"

#include <QLibrary>

namespace earshot {

std::future<void> readFontList()
{
    return std::async(std::launch::async, [] {
        // Qt loads the same library for its own use, so that it costs nothing to have it open.
        constexpr int Version = 1;
        using Read = int (*)();
        if (const auto read = reinterpret_cast<Read>(QLibrary::resolve(QStringLiteral("fontconfig"), Version, "FcInit")))
            read();
    });
}

} // namespace earshot
