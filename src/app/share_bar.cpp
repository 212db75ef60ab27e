// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/share_bar.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr QSize Least(190, 28);
constexpr qreal LineHeight = 18, BarHeight = 6;

} // namespace

ShareBar::ShareBar(const ThemeSource &themes, QWidget *parent) : MarkWidget(themes, Least, parent) {}

void ShareBar::showShare(const QString &label, const QString &figure, double share, const QString &spoken)
{
    setMark([=](QPainter &painter, const QRectF &rect, const Theme &theme) { draw(painter, rect, label, figure, share, theme.ink3, theme); },
            spoken);
}

void ShareBar::draw(QPainter &painter, const QRectF &rect, const QString &label, const QString &figure, double share,
                    const QColor &fill, const Theme &theme)
{
    const QRectF line(rect.left(), rect.top(), rect.width(), LineHeight);
    painter.setFont(theme.font(12));
    painter.setPen(theme.ink2);
    painter.drawText(line, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), label);
    painter.setFont(theme.font(13, QFont::DemiBold));
    painter.setPen(theme.ink);
    painter.drawText(line, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), figure);
    QRectF bar(rect.left(), line.bottom() + 4, rect.width(), BarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.track);
    painter.drawRoundedRect(bar, 3, 3);
    if (share <= 0)
        return;
    bar.setWidth(std::max(BarHeight, rect.width() * std::min(share, 1.0)));
    painter.setBrush(fill);
    painter.drawRoundedRect(bar, 3, 3);
}

} // namespace earshot
