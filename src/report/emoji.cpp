// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/emoji.h"

#include <QImage>
#include <QtMath>
#include <algorithm>

namespace earshot::emoji {

namespace {

constexpr qreal Sharpness = 3; ///< pixels of the picture for each of the text

constexpr char32_t JoinsEmoji = 0x200d;
constexpr char32_t AsPicture = 0xfe0f;

bool isPicture(char32_t c)
{
    return (c >= 0x1f000 && c <= 0x1fbff) || c == AsPicture;
}

} // namespace

bool mayHave(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSurrogate() || c == QChar(char16_t(AsPicture)); });
}

std::vector<Run> runs(const QString &text)
{
    std::vector<Run> result;
    const QList<uint> characters = text.toUcs4();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i];
        const bool joined = c == JoinsEmoji && !result.empty() && result.back().isEmoji;
        const bool follows = i + 1 < characters.size() && characters[i + 1] == AsPicture;
        const bool emoji = isPicture(c) || joined || follows;
        if (result.empty() || result.back().isEmoji != emoji)
            result.push_back({{}, emoji});
        result.back().text += QChar::fromUcs4(c);
    }
    return result;
}

void draw(QPainter &painter, QPointF baseline, const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const QRectF place(baseline.x(), baseline.y() - metrics.ascent() * 1.2, metrics.horizontalAdvance(text),
                       metrics.height() * 1.4);
    QImage image(qCeil(place.width() * Sharpness), qCeil(place.height() * Sharpness),
                 QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return;
    image.fill(Qt::transparent);
    QPainter picture(&image);
    picture.scale(Sharpness, Sharpness);
    picture.setFont(font);
    picture.setPen(painter.pen());
    picture.drawText(baseline - place.topLeft(), text);
    picture.end();
    painter.drawImage(QRectF(place.topLeft(), QSizeF(image.size()) / Sharpness), image);
}

} // namespace earshot::emoji
