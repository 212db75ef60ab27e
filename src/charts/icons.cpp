// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <algorithm>

namespace earshot {

namespace {

QByteArray drawing(QStringView name, const QColor &colour)
{
    QFile file(QStringLiteral(":/earshot/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon %s", qUtf8Printable(name.toString()));
        return {};
    }
    const QByteArray black = '#' + QByteArray(6, '0'); // what the files are drawn in
    return file.readAll().replace(black, colour.name().toLatin1());
}

/// Paints one icon in the colour of its state. Owned by the QIcon; GUI thread.
class ColouredIconEngine : public QIconEngine
{
public:
    ColouredIconEngine(QString name, const QColor &normal, const QColor &disabled, const QColor &selected)
        : m_name(std::move(name)), m_normal(normal), m_disabled(disabled), m_selected(selected)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        drawIcon(*painter, rect, m_name, colour(mode, state));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // Qt asks in device pixels here and sets the ratio on the result itself.
        Q_UNUSED(scale)
        return pixmap(size, mode, state);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return iconPixmap(m_name, colour(mode, state), size, 1);
    }
    QIconEngine *clone() const override { return new ColouredIconEngine(*this); }

private:
    const QColor &colour(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return m_disabled;
        return mode == QIcon::Selected || state == QIcon::On ? m_selected : m_normal;
    }

    QString m_name;
    QColor m_normal, m_disabled, m_selected;
};

} // namespace

QIcon icon(QStringView name, const Theme &theme)
{
    return icon(name, theme.ink2, theme.ink4, theme.accent);
}

QIcon icon(QStringView name, const QColor &normal, const QColor &disabled, const QColor &selected)
{
    return QIcon(new ColouredIconEngine(name.toString(), normal, disabled, selected));
}

QPixmap iconPixmap(QStringView name, const QColor &colour, QSize size, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("earshot/%1/%2/%3x%4@%5")
                            .arg(name.toString(), colour.name())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap((QSizeF(size) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawIcon(painter, QRectF(QPointF(), QSizeF(size)), name, colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void drawIcon(QPainter &painter, const QRectF &rect, QStringView name, const QColor &colour)
{
    QSvgRenderer renderer(drawing(name, colour));
    const qreal side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, square);
    painter.restore();
}

} // namespace earshot
