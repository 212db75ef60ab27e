// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trend_picture.h"

#include "app/scope_text.h"

#include <QCoreApplication>

namespace earshot {

namespace {

constexpr QSize Sheet(1000, 520);
constexpr int HeadHeight = 68;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TrendPicture)
};

/// "Harbour Street Coffee · 1 May – 31 Oct 2026 · 512 answers"
QString subtitle(const TrendPicture &picture)
{
    const auto n = static_cast<int>(picture.snapshot->total.n());
    QStringList parts{picture.document, periodDates(picture.snapshot->period, picture.locale),
                      Text::tr("%Ln answers", nullptr, n)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QByteArray TrendPicture::bytes(PictureFormat format) const
{
    const QString title = Text::tr("Score over time");
    return chartPicture(format, Sheet, theme.surface, title, [&](QPainter &painter) {
        const QRectF inner = QRectF(QPointF(), Sheet).adjusted(32, 24, -32, -24);
        painter.setFont(theme.font(20, QFont::DemiBold));
        painter.setPen(theme.ink);
        painter.drawText(QRectF(inner.topLeft(), QSizeF(inner.width(), 28)), Qt::AlignVCenter | Qt::TextSingleLine, title);
        painter.setFont(theme.font(13));
        painter.setPen(theme.ink3);
        painter.drawText(QRectF(inner.left(), inner.top() + 30, inner.width(), 20), Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(subtitle(*this), Qt::ElideRight, static_cast<int>(inner.width())));
        marks::drawTrend(painter, inner.adjusted(0, HeadHeight, 0, 0), snapshot->buckets, snapshot->unit, options, theme,
                         locale);
    });
}

} // namespace earshot
