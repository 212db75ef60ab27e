// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search_field.h"

#include "app/icons.h"
#include "app/key_label.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace earshot {

namespace {

constexpr int Padding = 8;
constexpr int IconSide = 16;
constexpr int Gap = 7;
constexpr int CrossSide = 14;

} // namespace

SearchField::SearchField(const ThemeSource &themes, QWidget *parent) : QLineEdit(parent), m_themes(themes)
{
    setProperty("small", true);
    connect(this, &QLineEdit::textChanged, this, &SearchField::fit);
    connect(&themes, &ThemeSource::changed, this, &SearchField::fit);
    fit();
}

void SearchField::setKeys(const QKeySequence &keys)
{
    m_keys = keys;
    fit();
}

QSize SearchField::sizeHint() const
{
    return QSize(m_themes.px(226), m_themes.px(28));
}

QSize SearchField::minimumSizeHint() const
{
    return QSize(m_themes.px(120), m_themes.px(28));
}

QRectF SearchField::crossRect() const
{
    const qreal left = layoutDirection() == Qt::RightToLeft ? Padding : width() - Padding - CrossSide;
    return QRectF(left, (height() - CrossSide) / 2.0, CrossSide, CrossSide);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRectF icon(mirrored ? width() - Padding - IconSide : Padding, (height() - IconSide) / 2.0, IconSide, IconSide);
    paintIcon(painter, icon, "search", theme.ink3);
    if (!text().isEmpty())
        paintIcon(painter, crossRect(), "x", theme.ink3);
    else if (!m_keys.isEmpty())
        drawKeys(painter, rect().adjusted(Padding, 0, -Padding, 0), m_keys, m_themes);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        Q_EMIT downWanted();
    if (event->key() != Qt::Key_Escape)
        return QLineEdit::keyPressEvent(event);
    if (text().isEmpty())
        Q_EMIT leaveWanted();
    else
        clear();
}

void SearchField::mousePressEvent(QMouseEvent *event)
{
    if (!text().isEmpty() && crossRect().adjusted(-5, -7, 5, 7).contains(event->position()))
        clear();
    else
        QLineEdit::mousePressEvent(event);
}

void SearchField::mouseMoveEvent(QMouseEvent *event)
{
    const bool onCross = !text().isEmpty() && crossRect().contains(event->position());
    setCursor(onCross ? Qt::ArrowCursor : Qt::IBeamCursor);
    QLineEdit::mouseMoveEvent(event);
}

void SearchField::fit()
{
    const int end = !text().isEmpty() ? CrossSide + Gap : m_keys.isEmpty() ? 0 : keysWidth(m_keys, m_themes) + Gap;
    setFont(m_themes.controlFont());
    // SE_LineEditContents leaves 7 px of its own.
    setTextMargins(IconSide + Gap - 1, 0, end, 0);
    updateGeometry();
    update();
}

} // namespace earshot
