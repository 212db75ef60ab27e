// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_file.h"

#include "charts/chart_picture.h"
#include "charts/theme.h"

#include <cmath>

namespace earshot {

namespace {

constexpr qreal Border = 8; ///< round the chart, so that no line lies on the edge

QByteArray picture(const manuscript::Chart &chart, PictureFormat format, qreal scale)
{
    const QSizeF inner = chart.size;
    const QSize size(static_cast<int>(std::ceil(inner.width() + 2 * Border)), static_cast<int>(std::ceil(inner.height() + 2 * Border)));
    return chartPicture(
        format, size, Theme::light().surface, chart.title,
        [&](QPainter &painter) { chart.draw(painter, QRectF(QPointF(Border, Border), inner)); }, scale);
}

} // namespace

QByteArray chartSvg(const manuscript::Chart &chart)
{
    return picture(chart, PictureFormat::Svg, 1);
}

QByteArray chartPng(const manuscript::Chart &chart, qreal scale)
{
    return picture(chart, PictureFormat::Png, scale);
}

} // namespace earshot
