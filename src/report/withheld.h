// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <utility>
#include <vector>

namespace earshot {

/// What a share-safe report does not show, so that nobody's answer can be told from it.
struct Withheld
{
    bool everything = false;                  ///< the selection itself has too few answers
    std::vector<std::pair<QString, int>> groups; ///< attribute and how many of its groups, of those that have some
    int periods = 0;
    bool windows = false; ///< overlapping ones: two of them tell what lies between

    int groupsOf(const QString &attribute) const
    {
        for (const auto &[name, count] : groups) {
            if (name == attribute)
                return count;
        }
        return 0;
    }
};

} // namespace earshot
