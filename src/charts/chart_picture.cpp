// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_picture.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace earshot {

namespace {

constexpr int UnitsPerInch = 96;
constexpr double PointsPerInch = 72;

void fill(QPainter &painter, QSize size, const QColor &background, const std::function<void(QPainter &)> &paint)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), size), background);
    paint(painter);
}

void paintPng(QBuffer &buffer, QSize size, const QColor &background, const std::function<void(QPainter &)> &paint)
{
    constexpr int Scale = 2;
    QImage image(size * Scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(Scale);
    QPainter painter(&image);
    fill(painter, size, background, paint);
    painter.end();
    image.save(&buffer, "PNG");
}

void paintSvg(QBuffer &buffer, QSize size, const QColor &background, const QString &title,
              const std::function<void(QPainter &)> &paint)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(title);
    QPainter painter(&generator);
    fill(painter, size, background, paint);
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
                        const std::function<void(QPainter &)> &paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    switch (format) {
    case PictureFormat::Png:
        paintPng(buffer, size, background, paint);
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
