// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/theme_figures.h"

#include "analysis/theme_index.h"

#include <algorithm>

namespace earshot {

const QString &ThemeFigures::name(const ThemeFigure &figure) const
{
    return index->name(figure.theme);
}

const ThemeFigure *ThemeFigures::figure(const QString &name) const
{
    const auto found = std::find_if(themes.begin(), themes.end(), [&](const ThemeFigure &figure) { return this->name(figure) == name; });
    return found == themes.end() ? nullptr : &*found;
}

std::vector<const ThemeFigure *> ThemeFigures::withPoints() const
{
    std::vector<const ThemeFigure *> known;
    for (const ThemeFigure &figure : themes) {
        if (figure.points())
            known.push_back(&figure);
    }
    return known;
}

} // namespace earshot
