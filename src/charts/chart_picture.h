// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QPainter>
#include <QSize>

#include <functional>

namespace earshot {

enum class PictureFormat : quint8 { Png, Svg, Pdf };

/// The bytes of a picture file. PNG has `scale` pixels for each of `size`, SVG and PDF (one page of that size, 96 units an
/// inch) are vectors. Without a background (an invalid colour) vectors have none. `title` names it for who can not see it. Any
/// thread that may paint on images.
QByteArray chartPicture(PictureFormat format, QSize size, const QColor &background, const QString &title,
                        const std::function<void(QPainter &)> &paint, qreal scale = 2);

} // namespace earshot
