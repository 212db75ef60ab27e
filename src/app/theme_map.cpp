// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme_map.h"

#include "app/themes_page.h"

#include <algorithm>

namespace earshot {

namespace {

std::vector<const ThemeFigure *> placed(const ThemeModel &model)
{
    std::vector<const ThemeFigure *> figures;
    for (int row = 0; row < model.rowCount(); ++row) {
        const ThemeFigure *figure = model.figure(model.index(row, 0));
        if (figure->score.nps && !figure->isSmall)
            figures.push_back(figure);
    }
    return figures;
}

} // namespace

marks::DriverMap themeMap(const ThemeModel &model, const QString &chosen)
{
    marks::DriverMap map;
    const auto figures = placed(model);
    double mentions = 0;
    for (const ThemeFigure *figure : figures) {
        const QString &name = model.figures()->name(*figure);
        map.dots.push_back({name, *figure->score.nps, static_cast<double>(figure->mentions), name == chosen});
        mentions += static_cast<double>(figure->mentions);
    }
    if (figures.empty())
        return map;
    map.middleRating = model.figures()->withComment.nps.value_or(0);
    map.middleImportance = mentions / static_cast<double>(figures.size());
    map.ratings = {-100, 100};
    map.ratingTitle = ThemesPage::tr("NPS of those who mention it");
    map.importanceTitle = ThemesPage::tr("Comments");
    map.ratingFormat = map.importanceFormat = QStringLiteral("%1");
    using statistics::DriverQuadrant;
    const auto set = [&](DriverQuadrant quadrant, const QString &name) { map.quadrants[static_cast<size_t>(quadrant)] = name; };
    set(DriverQuadrant::FixFirst, ThemesPage::tr("Often, below the rest"));
    set(DriverQuadrant::KeepUp, ThemesPage::tr("Often, above the rest"));
    set(DriverQuadrant::LowPriority, ThemesPage::tr("Seldom, below"));
    set(DriverQuadrant::MoreThanNeeded, ThemesPage::tr("Seldom, above"));
    return map;
}

QStringList themeMapNames(const ThemeModel &model)
{
    QStringList names;
    for (const ThemeFigure *figure : placed(model))
        names << model.figures()->name(*figure);
    return names;
}

QString themeMapSpoken(const ThemeModel &model)
{
    const auto count = static_cast<int>(placed(model).size());
    return count == 0 ? ThemesPage::tr("Mentions and score: no theme has enough answers") : ThemesPage::tr("Mentions and score of %Ln themes", nullptr, count);
}

QString themeMapTable(const ThemeModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines << model.index(row, 0).data(Qt::AccessibleTextRole).toString();
    return lines.join(u'\n');
}

} // namespace earshot
