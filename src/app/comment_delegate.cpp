// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comment_delegate.h"

#include "app/dates.h"
#include "app/excerpt.h"
#include "app/icons.h"
#include "app/style_painting.h"
#include "charts/marks.h"
#include "model/comment_model.h"
#include "report/plain_text.h"

#include <QPainter>

namespace earshot {

namespace {

using Model = CommentModel;
constexpr qsizetype MostCharacters = 600; // more never fits two lines
constexpr qsizetype FarMatch = 110;       // a match beyond begins the excerpt
constexpr qsizetype BeforeMatch = 40;

/// The part of a comment that the two lines show, as one paragraph, and the matches in it.
struct Excerpt {
    QString text;
    QList<QTextLayout::FormatRange> marks;
};

Excerpt excerptOf(const QModelIndex &index, const QColor &mark)
{
    const QVariantList found = index.data(Model::HighlightsRole).toList();
    const QString whole = index.data(Model::CommentRole).toString();
    const qsizetype first = found.isEmpty() ? 0 : found.first().toPoint().x();
    const qsizetype start = first > FarMatch ? first - BeforeMatch : 0;
    const QString lead = start > 0 ? QStringLiteral("\u2026") : QString();
    Excerpt excerpt{lead + asOneParagraph(whole.mid(start, MostCharacters)), {}};
    QTextCharFormat format;
    format.setBackground(mark);
    for (const QVariant &range : found) {
        const qsizetype from = range.toPoint().x() - start + lead.size();
        if (from >= 0 && from < excerpt.text.size())
            excerpt.marks.append({static_cast<int>(from), range.toPoint().y(), format});
    }
    return excerpt;
}

} // namespace

QSize CommentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return QSize(0, m_themes.px(RowHeight - 1) + 1);
}

void CommentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    painting::rowFill(*painter, option, theme);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1), theme.accent);
    const QRect inside = option.rect.adjusted(16, m_themes.px(11), -16, -m_themes.px(11) - 1);
    const QVariant score = index.data(Model::ScoreRole);
    const int badge = m_themes.px(28);
    marks::drawBadge(*painter, QRectF(inside.left(), inside.top(), badge, m_themes.px(24)),
                     score.isValid() ? Score::from(score.toInt()) : std::nullopt, theme, m_themes.px(13));
    const int left = inside.left() + badge + 12;
    const int head = m_themes.px(18);
    paintHead(*painter, QRect(left, inside.top(), inside.right() - left + 1, head), index);
    const int top = inside.top() + head + 2;
    paintText(*painter, QRect(left, top, inside.right() - left + 1, inside.bottom() - top + 1), index);
    painter->restore();
}

void CommentDelegate::paintHead(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const QFont small = m_themes.font(12);
    QRect free = rect;
    painter.setFont(small);
    painter.setPen(theme.ink3);
    const QDate day = index.data(Model::DateRole).toDate();
    const QString date = day.isValid() ? shortDate(day, m_year, m_locale) : tr("undated");
    painter.drawText(free, Qt::AlignRight | Qt::AlignVCenter, date);
    free.setRight(free.right() - QFontMetrics(small).horizontalAdvance(date) - 8);
    if (index.data(Model::StarredRole).toBool()) {
        const int side = m_themes.px(13);
        paintIcon(painter, QRectF(free.right() - side + 1, free.center().y() - side / 2.0 + 0.5, side, side), "star-on",
                  theme.warn);
        free.setRight(free.right() - side - 8);
    }
    if (index.data(Model::FollowUpRole).toBool()) {
        const int side = m_themes.px(14);
        paintIcon(painter, QRectF(free.right() - side + 1, free.center().y() - side / 2.0 + 0.5, side, side), "follow", theme.ink2);
        free.setRight(free.right() - side - 8);
    }
    const bool named = index.data(Model::NamedRole).toBool();
    const QFont font = m_themes.font(13, named ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics metrics(font);
    const QString name = metrics.elidedText(plainText(index.data(Model::NameRole).toString()), Qt::ElideRight,
                                            free.width());
    painter.setFont(font);
    painter.setPen(named ? theme.ink : theme.ink2);
    painter.drawText(free, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    free.setLeft(free.left() + metrics.horizontalAdvance(name) + (name.isEmpty() ? 0 : 8));
    painter.setFont(small);
    painter.setPen(theme.ink3);
    painter.drawText(free, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(small).elidedText(plainText(index.data(Model::PlaceRole).toString()),
                                                    Qt::ElideRight, free.width()));
}

void CommentDelegate::paintText(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    const Excerpt excerpt = excerptOf(index, m_themes.theme().mark);
    painter.setPen(m_themes.theme().ink2);
    paintExcerpt(painter, rect, excerpt.text, m_themes.font(13), m_themes.px(19), excerpt.marks);
}

} // namespace earshot
