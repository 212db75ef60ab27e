// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/masthead.h"

#include "charts/icons.h"
#include "report/composer.h"
#include "report/wording.h"
#include "report/words.h"

namespace earshot {

namespace {

constexpr qreal MarkHeight = 34, MostLogoWidth = 170;

} // namespace

qreal drawMark(QPainter &painter, QPointF topLeft, const ReportInput &input, const Theme &theme)
{
    const QImage logo = QImage::fromData(styleOf(input).logo, "PNG");
    if (logo.isNull()) {
        drawIcon(painter, QRectF(topLeft, QSizeF(MarkHeight, MarkHeight)), u"earshot-mark", theme.accent);
        return MarkHeight;
    }
    const QSizeF size = logoSize(logo, {MostLogoWidth, MarkHeight});
    painter.save();
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::LosslessImageRendering);
    painter.drawImage(QRectF(topLeft + QPointF(0, (MarkHeight - size.height()) / 2), size), logo);
    painter.restore();
    return size.width();
}

void writeMasthead(Composer &composer, const ReportInput &input)
{
    QStringList about{wording::reportTitle(input), wording::period(*input.snapshot, input.locale), wording::conditions(*input.snapshot, input.locale)};
    about.removeAll(QString());
    ReportInput own = input;
    own.quotes.clear();
    composer.place(MarkHeight, [own, line = about.join(QStringLiteral(" · ")), theme = composer.theme()](QPainter &painter, const QRectF &rect) {
        const qreal left = rect.left() + drawMark(painter, rect.topLeft(), own, theme) + 12;
        const qreal width = rect.right() - left;
        drawLine(painter, {left, rect.top() + 14}, reporterOf(own), {15, 20, QFont::DemiBold, theme.ink}, theme, Qt::AlignLeft, width);
        drawLine(painter, {left, rect.top() + 31}, line, {12, 16, QFont::Normal, theme.ink3}, theme, Qt::AlignLeft, width);
    });
    composer.space(26);
}

} // namespace earshot
