// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_picture.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <algorithm>

namespace earshot {

namespace {

constexpr int UnitsPerInch = 96;
constexpr double PointsPerInch = 72;

void fill(QPainter &painter, QSize size, const QColor &background, const std::function<void(QPainter &)> &paint)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (background.isValid())
        painter.fillRect(QRect(QPoint(), size), background);
    paint(painter);
}

void paintPng(QBuffer &buffer, QSize size, qreal scale, const QColor &background, const std::function<void(QPainter &)> &paint)
{
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    fill(painter, size, background, paint);
    painter.end();
    image.save(&buffer, "PNG");
}

/// Without what no XML document may hold: the generator writes a text as it comes, and a title as if it were markup.
QByteArray validSvg(QByteArray svg, const QString &title)
{
    svg.erase(std::remove_if(svg.begin(), svg.end(), [](char c) { return c >= 0 && c < ' ' && c != '\n'; }), svg.end());
    for (const char *noCharacter : {"\xef\xbf\xbe", "\xef\xbf\xbf"})
        svg.replace(noCharacter, "");
    if (const qsizetype begin = svg.indexOf("<desc>"); begin >= 0 && !title.isEmpty())
        svg.insert(begin, "<title>" + title.toHtmlEscaped().toUtf8() + "</title>\n");
    return svg;
}

void paintSvg(QBuffer &buffer, QSize size, const QColor &background, const QString &title,
              const std::function<void(QPainter &)> &paint)
{
    QBuffer painted;
    QSvgGenerator generator;
    generator.setOutputDevice(&painted);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    QPainter painter(&generator);
    fill(painter, size, background, paint);
    painter.end();
    buffer.write(validSvg(painted.data(), title));
}

void paintPdf(QBuffer &buffer, QSize size, const QColor &background, const QString &title,
              const std::function<void(QPainter &)> &paint)
{
    QPdfWriter writer(&buffer);
    writer.setResolution(UnitsPerInch);
    writer.setTitle(title);
    writer.setPageSize(QPageSize(QSizeF(size) * PointsPerInch / UnitsPerInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    fill(painter, size, background, paint);
}

} // namespace

QByteArray chartPicture(PictureFormat format, QSize size, const QColor &background, const QString &title,
                        const std::function<void(QPainter &)> &paint, qreal scale)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    switch (format) {
    case PictureFormat::Png:
        paintPng(buffer, size, scale, background, paint);
        break;
    case PictureFormat::Svg:
        paintSvg(buffer, size, background, title, paint);
        break;
    case PictureFormat::Pdf:
        paintPdf(buffer, size, background, title, paint);
        break;
    }
    return bytes;
}

} // namespace earshot
