// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter_button.h"

#include <QPainter>

namespace earshot {

CounterButton::CounterButton(const ThemeSource &themes, const QString &name, QColor Theme::*color, QWidget *parent)
    : QAbstractButton(parent), m_themes(themes), m_color(color)
{
    setText(name);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void CounterButton::setFigure(const QString &figure, const QString &note)
{
    m_figure = figure;
    m_note = note;
    setAccessibleName(QStringLiteral("%1 %2. %3").arg(figure, text(), note));
    update();
}

QSize CounterButton::sizeHint() const
{
    return {m_themes.px(170), m_themes.px(72)};
}

void CounterButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    const qreal scale = m_themes.textPercent() / 100.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    const QRectF all(0, 0, width() / scale, height() / scale);
    const qreal line = isChecked() ? 2 : 1;
    painter.setPen(QPen(isChecked() ? theme.accent : theme.line, line));
    painter.setBrush(underMouse() ? theme.hover : theme.surface);
    painter.drawRoundedRect(all.adjusted(line / 2, line / 2, -line / 2, -line / 2), 8, 8);
    const QRectF top(17, 13, all.width() - 34, 30);
    painter.setFont(theme.font(24, QFont::DemiBold));
    painter.setPen(theme.*m_color);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, m_figure);
    const qreal width = painter.fontMetrics().horizontalAdvance(m_figure);
    painter.setFont(theme.font(13, QFont::DemiBold));
    painter.setPen(theme.ink);
    painter.drawText(top.adjusted(width + 8, 2, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(theme.font(12));
    painter.setPen(theme.ink3);
    const QRectF note(17, 43, all.width() - 34, 16);
    painter.drawText(note, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_note, Qt::ElideRight, static_cast<int>(note.width())));
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(all.adjusted(3, 3, -3, -3), 6, 6);
    }
}

} // namespace earshot
