// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quote_delegate.h"

#include "app/excerpt.h"
#include "app/icons.h"
#include "app/style_painting.h"
#include "charts/marks.h"
#include "model/theme_quote_model.h"
#include "report/plain_text.h"

#include <QPainter>

namespace earshot {

namespace {

using Model = ThemeQuoteModel;
constexpr int RowHeight = 76, Margin = 18, Top = 9, Star = 14, LineHeight = 19;

} // namespace

QSize QuoteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, m_themes.px(RowHeight) + 1};
}

QRect QuoteDelegate::starIn(const QRect &row) const
{
    const int side = m_themes.px(Star) + 12;
    return {row.right() - Margin - side + 7, row.top() + m_themes.px(Top) - 4, side, side};
}

void QuoteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    painting::rowFill(*painter, option, theme);
    painter->fillRect(QRect(option.rect.left() + Margin, option.rect.bottom(), option.rect.width() - 2 * Margin, 1), theme.line);
    const QRect inside = option.rect.adjusted(Margin, m_themes.px(Top), -Margin, 0);
    const QVariant score = index.data(Model::ScoreRole);
    const int badge = m_themes.px(28);
    marks::drawBadge(*painter, QRectF(inside.left(), inside.top(), badge, m_themes.px(24)), score.isValid() ? Score::from(score.toInt()) : std::nullopt, theme,
                     m_themes.px(13));
    const bool starred = index.data(Model::StarredRole).toBool();
    const QRect star = starIn(option.rect);
    const int side = m_themes.px(Star);
    paintIcon(*painter, QRectF(star.center().x() - side / 2.0, star.center().y() - side / 2.0, side, side), starred ? "star-on" : "star",
              starred ? theme.warn : theme.ink3);
    const int left = inside.left() + badge + 10, height = m_themes.px(LineHeight);
    painter->setPen(theme.ink);
    paintExcerpt(*painter, QRect(left, inside.top(), star.left() - 4 - left, ExcerptLines * height), asOneParagraph(index.data().toString().simplified()),
                 m_themes.font(13), height);
    painter->setFont(m_themes.font(12));
    painter->setPen(theme.ink3);
    const QRect who(left, inside.top() + ExcerptLines * height + 1, inside.right() - left, m_themes.px(16));
    painter->drawText(who, Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(plainText(index.data(Model::WhoRole).toString()), Qt::ElideRight, who.width()));
    painter->restore();
}

} // namespace earshot
