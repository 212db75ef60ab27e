// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rule.h"

#include <QPainter>

namespace earshot {

namespace {

constexpr int CardGap = 14;

class GapHandle : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override {}
};

} // namespace

Rule::Rule(const ThemeSource &themes, Qt::Orientation orientation, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_themes.theme().line);
}

CardSplitter::CardSplitter(QWidget *parent) : QSplitter(parent)
{
    setChildrenCollapsible(false);
    setHandleWidth(CardGap);
}

QSplitterHandle *CardSplitter::createHandle()
{
    return new GapHandle(orientation(), this);
}

} // namespace earshot
