// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings_card.h"

#include <QAbstractButton>

#include <array>

namespace earshot {

class FilterButton;

/// A small picture of the program in one appearance, to be chosen.
class LookTile : public QAbstractButton
{
    Q_OBJECT
public:
    LookTile(const ThemeSource &themes, ThemeSource::Choice choice, const QString &name, QWidget *parent = nullptr);
    ThemeSource::Choice choice() const { return m_choice; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF picture() const;

    const ThemeSource &m_themes;
    ThemeSource::Choice m_choice;
};

/// How the program looks on this computer, whatever file is open.
class SettingsLookCard : public SettingsCard
{
    Q_OBJECT
public:
    explicit SettingsLookCard(const ThemeSource &themes, QWidget *parent = nullptr);

Q_SIGNALS:
    void choiceWanted(earshot::ThemeSource::Choice choice);
    void textPercentWanted(int percent);

private:
    void chooseTextSize();
    void showLook();

    std::array<LookTile *, 3> m_tiles;
    FilterButton *m_textSize;
};

} // namespace earshot
