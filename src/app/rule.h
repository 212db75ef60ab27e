// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QSplitter>
#include <QWidget>

namespace earshot {

/// A line of 1 px between parts of a card.
class Rule : public QWidget
{
    Q_OBJECT
public:
    Rule(const ThemeSource &themes, Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_themes;
};

/// A splitter between cards: the gap itself is the handle.
class CardSplitter : public QSplitter
{
    Q_OBJECT
public:
    explicit CardSplitter(QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace earshot
