// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/icons.h"
#include "app/style_painting.h"

#include <QWidget>

namespace earshot::painting {

namespace {

bool isOn(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_On);
}

bool isEnabled(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

void fieldBox(QPainter &painter, const QRectF &rect, bool focused, bool enabled, const Theme &theme)
{
    const QColor line = !enabled ? theme.line2 : focused ? theme.accent : theme.field;
    roundedBox(painter, rect, 6, enabled ? theme.surface : theme.canvas, line, focused ? 2 : 1);
}

} // namespace

void field(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    fieldBox(painter, QRectF(option.rect), option.state.testFlag(QStyle::State_HasFocus), isEnabled(option), theme);
}

void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const Theme &theme)
{
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool down = option.state.testFlag(QStyle::State_On);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) && isEnabled(option) && !option.editable;
    if (option.frame) {
        const QColor line = focused ? theme.accent : option.editable ? theme.field : theme.line2;
        const QColor fill = down ? theme.track : hovered ? theme.hover : theme.surface;
        roundedBox(painter, QRectF(option.rect), 6, fill, line, focused ? 2 : 1);
    }
    const QRect arrow(option.direction == Qt::RightToLeft ? option.rect.left() + 9 : option.rect.right() - 20,
                      option.rect.center().y() - 5, 12, 12);
    paintIcon(painter, arrow, "down", isEnabled(option) ? theme.ink2 : theme.ink4);
}

void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down,
             const Theme &theme)
{
    if (option.frame)
        field(painter, option, theme);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto colorOf = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return option.stepEnabled.testFlag(step) ? theme.ink2 : theme.ink4;
    };
    QRectF square(0, 0, 10, 10);
    square.moveCenter(QRectF(up).center());
    paintIcon(painter, square, "up", colorOf(QAbstractSpinBox::StepUpEnabled));
    square.moveCenter(QRectF(down).center());
    paintIcon(painter, square, "down", colorOf(QAbstractSpinBox::StepDownEnabled));
}

void checkMark(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const bool filled = isOn(option) || partly;
    const QColor strong = isEnabled(option) ? theme.accent : theme.ink4;
    const QColor line = filled ? strong : isEnabled(option) ? theme.field : theme.line2;
    roundedBox(painter, QRectF(option.rect), 4, filled ? strong : theme.surface, line);
    if (partly)
        painter.fillRect(QRectF(option.rect).adjusted(4, 7, -4, -7), theme.onAccent);
    else if (filled)
        paintIcon(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), "check", theme.onAccent);
}

void radioMark(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const QColor strong = isEnabled(option) ? theme.accent : theme.ink4;
    const QRectF rect(option.rect);
    roundedBox(painter, rect, rect.width() / 2, theme.surface, isOn(option) ? strong : theme.field,
               isOn(option) ? 5 : 1);
}

void switchMark(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const QRectF rect(option.rect);
    const QColor fill = !isEnabled(option) ? theme.line2 : isOn(option) ? theme.accent : theme.field;
    roundedBox(painter, rect, rect.height() / 2, fill, Qt::transparent);
    QRectF knob(0, 0, rect.height() - 4, rect.height() - 4);
    const bool right = isOn(option) != (option.direction == Qt::RightToLeft);
    knob.moveTopLeft(QPointF(right ? rect.right() - 2 - knob.width() : rect.left() + 2, rect.top() + 2));
    roundedBox(painter, knob, knob.width() / 2, theme.surface, Qt::transparent);
}

} // namespace earshot::painting
