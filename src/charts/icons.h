// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QSize>

// The drawings of resources/icons in any colour and at any device pixel ratio.
namespace earshot {

/// An icon that paints itself in ink2, ink4 when disabled and accent when selected or checked.
QIcon icon(QStringView name, const Theme &theme);
/// The same in colours of the caller's choice.
QIcon icon(QStringView name, const QColor &normal, const QColor &disabled, const QColor &selected);
/// Size in device-independent pixels. `name` is a file of resources/icons without its ending.
QPixmap iconPixmap(QStringView name, const QColor &colour, QSize size, qreal devicePixelRatio);
/// Straight on a painter, as vectors.
void drawIcon(QPainter &painter, const QRectF &rect, QStringView name, const QColor &colour);

} // namespace earshot
