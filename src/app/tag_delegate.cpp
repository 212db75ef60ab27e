// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tag_delegate.h"

#include "app/icons.h"
#include "app/key_label.h"
#include "app/style_painting.h"
#include "model/tag_model.h"

#include <QPainter>

namespace earshot {

QSize TagDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return QSize(0, m_themes.px(28));
}

void TagDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Theme &theme = m_themes.theme();
    if (option.state.testFlag(QStyle::State_Selected))
        painting::roundedBox(*painter, QRectF(option.rect), 4, theme.sel, Qt::transparent);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painting::roundedBox(*painter, QRectF(option.rect), 4, theme.hover, Qt::transparent);
    const QRect rect = option.rect.adjusted(8, 0, -8, 0);
    painter->setPen(theme.ink);
    if (index.data(TagModel::NewRole).toBool())
        paintNew(*painter, rect, index);
    else
        paintKnown(*painter, rect, index);
    painter->restore();
}

void TagDelegate::paintNew(QPainter &painter, QRect rect, const QModelIndex &index) const
{
    const int side = m_themes.px(13);
    paintIcon(painter, QRectF(rect.left(), rect.center().y() - side / 2.0 + 0.5, side, side), "plus",
              m_themes.theme().ink3);
    const QKeySequence keys(Qt::CTRL | Qt::Key_Enter);
    drawKeys(painter, rect, keys, m_themes);
    rect.adjust(side + 6, 0, -keysWidth(keys, m_themes) - 8, 0);
    const QFont font = m_themes.font(13);
    painter.setFont(font);
    painter.setPen(m_themes.theme().ink);
    const QString words = tr("Create \u201c%1\u201d").arg(index.data().toString());
    painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width()));
}

void TagDelegate::paintKnown(QPainter &painter, QRect rect, const QModelIndex &index) const
{
    const QString count = tr("%Ln comments", nullptr, index.data(TagModel::CountRole).toInt());
    painter.setFont(m_themes.font(12));
    painter.setPen(m_themes.theme().ink3);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, count);
    rect.setRight(rect.right() - painter.fontMetrics().horizontalAdvance(count) - 8);
    painter.setPen(m_themes.theme().ink);
    const QString name = index.data().toString();
    const QPoint match = index.data(TagModel::MatchRole).toPoint();
    const auto part = [&](qsizetype start, qsizetype length, QFont::Weight weight) {
        const QFont font = m_themes.font(13, weight);
        const QFontMetrics metrics(font);
        const QString words = metrics.elidedText(name.mid(start, length), Qt::ElideRight, std::max(0, rect.width()));
        painter.setFont(font);
        painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, words);
        rect.setLeft(rect.left() + metrics.horizontalAdvance(words));
    };
    part(0, match.x(), QFont::Normal);
    part(match.x(), match.y(), QFont::DemiBold);
    part(match.x() + match.y(), -1, QFont::Normal);
}

} // namespace earshot
