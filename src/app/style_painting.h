// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme_source.h"

#include <QPainter>
#include <QStyleOption>

// The pieces that EarshotStyle paints, one function per control; delegates paint their rows with them too.
namespace earshot::painting {

enum class ButtonKind { Normal, Primary, Ghost, Danger, Link, Toast };
ButtonKind buttonKind(const QWidget *widget);
bool isSmall(const QWidget *widget);

void roundedBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &line,
                qreal lineWidth = 1);

void button(QPainter &painter, const QStyleOptionButton &option, const Theme &theme, const QWidget *widget);
void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const ThemeSource &themes, const QWidget *widget);
QSize buttonSize(const QStyleOptionButton &option, const ThemeSource &themes, const QWidget *widget);

void toolButton(QPainter &painter, const QStyleOptionToolButton &option, const ThemeSource &themes, const QWidget *widget);
QSize toolButtonSize(const QStyleOptionToolButton &option, const ThemeSource &themes, const QWidget *widget);

void field(QPainter &painter, const QStyleOption &option, const Theme &theme);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const Theme &theme);
void spinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down,
             const Theme &theme);
void checkMark(QPainter &painter, const QStyleOption &option, const Theme &theme);
void radioMark(QPainter &painter, const QStyleOption &option, const Theme &theme);
void switchMark(QPainter &painter, const QStyleOption &option, const Theme &theme);

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &thumb, const Theme &theme);
void menuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Theme &theme);
QSize menuItemSize(const QStyleOptionMenuItem &option, const ThemeSource &themes);
void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const Theme &theme);
void slider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, const Theme &theme);
void headerSection(QPainter &painter, const QStyleOptionHeader &option, const Theme &theme);
void headerLabel(QPainter &painter, const QStyleOptionHeader &option, const ThemeSource &themes);
void progressTrack(QPainter &painter, const QStyleOptionProgressBar &option, const Theme &theme);
void progressDone(QPainter &painter, const QStyleOptionProgressBar &option, const Theme &theme);
void rowFill(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme);
/// The ground of a table's cell, its row's fill and line; returns the place of what stands in it, `left` px from its edge.
QRect tableCell(QPainter &painter, const QStyleOptionViewItem &option, const QColor &ground, int left, const Theme &theme);
constexpr int CellPadding = 10, CellEdgePadding = 16; ///< px; at the table's edges
/// Whether a row shall show the focus: it has it, and the person uses the keyboard.
bool hasKeyFocus(const QStyleOption &option);
void focusInside(QPainter &painter, const QRect &rect, const Theme &theme);

} // namespace earshot::painting
