// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme_source.h"

#include <QGuiApplication>
#include <QScreen>
#include <algorithm>

namespace earshot {

ThemeSource::ThemeSource(QObject *parent) : QObject(parent), m_theme(Theme::light()) {}

void ThemeSource::setChoice(Choice choice)
{
    const bool another = choice != m_choice;
    m_choice = choice;
    refresh();
    if (another)
        Q_EMIT choiceChanged();
}

void ThemeSource::setSystemDark(bool dark)
{
    m_systemDark = dark;
    refresh();
}

void ThemeSource::setTextPercent(int percent)
{
    const int kept = std::clamp(percent, LeastTextPercent, MostTextPercent);
    if (kept == m_textPercent)
        return;
    m_textPercent = kept;
    Q_EMIT changed();
}

QFont ThemeSource::font(int designPixels, QFont::Weight weight) const
{
    return m_theme.font(px(designPixels), weight);
}

QFont ThemeSource::partFont(double designPixels, QFont::Weight weight) const
{
    // QFont takes whole pixels only, but parts of a point.
    constexpr double PointsPerInch = 72;
    const double dotsPerInch = QGuiApplication::primaryScreen()->logicalDotsPerInchY();
    QFont font = m_theme.font(px(qRound(designPixels)), weight);
    font.setPointSizeF(designPixels * m_textPercent / 100 * PointsPerInch / dotsPerInch);
    return font;
}

void ThemeSource::refresh()
{
    const bool dark = m_choice == Choice::Dark || (m_choice == Choice::System && m_systemDark);
    if (dark == m_theme.dark)
        return;
    m_theme = dark ? Theme::darkTheme() : Theme::light();
    Q_EMIT changed();
}

} // namespace earshot
