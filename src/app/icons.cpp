// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPointer>
#include <QSvgRenderer>

namespace earshot {

namespace {

// Keeps the name of an icon instead of its pixels, so that it follows the appearance and the screen.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(const ThemeSource &themes, const char *name, ThemeColor color)
        : m_themes(&themes), m_name(name), m_color(color)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        if (m_themes)
            paintIcon(*painter, QRectF(rect), m_name, colorFor(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const Theme &theme = m_themes->theme();
        if (mode == QIcon::Disabled)
            return theme.ink4;
        return mode == QIcon::Selected ? theme.onAccent : theme.*m_color;
    }

    QPointer<const ThemeSource> m_themes;
    const char *m_name; // from tables and literals, which outlive every icon
    ThemeColor m_color;
};

QByteArray markSvg()
{
    QFile file(QStringLiteral(":/earshot/icons/earshot-mark.svg"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QIcon iconNamed(const ThemeSource &themes, const char *name, ThemeColor color)
{
    return QIcon(new ThemedIconEngine(themes, name, color));
}

void paintIcon(QPainter &painter, const QRectF &rect, const char *name, const QColor &color)
{
    const int side = qRound(std::min(rect.width(), rect.height()));
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = iconPixmap(QString::fromLatin1(name), color, QSize(side, side), ratio);
    painter.drawPixmap(rect.center() - QPointF(side, side) / 2, pixmap);
}

void drawMark(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    const Theme drawnIn = Theme::light();
    QByteArray svg = markSvg();
    // The bars first: in the dark theme they take the colour that the bubble has in the light one.
    svg.replace(drawnIn.onAccent.name().toUpper().toLatin1(), theme.onAccent.name().toLatin1());
    svg.replace(drawnIn.accent.name().toUpper().toLatin1(), theme.accent.name().toLatin1());
    QSvgRenderer renderer(svg);
    renderer.render(&painter, rect);
}

QIcon productIcon()
{
    QIcon icon;
    QSvgRenderer renderer(markSvg());
    for (const int side : {16, 32, 48}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, side, side));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace earshot
