// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/padded_delegate.h"

#include <QApplication>
#include <QPainter>

namespace earshot {

namespace {

constexpr int RowHeight = 32;
constexpr int Padding = 16;

} // namespace

PaddedDelegate::PaddedDelegate(const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent),
      m_themes(themes)
{}

QSize PaddedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize text = QStyledItemDelegate::sizeHint(option, index);
    return QSize(text.width() + 2 * Padding, m_themes.px(RowHeight));
}

void PaddedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    const QString text = std::exchange(row.text, QString());
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const QRect place = row.rect.adjusted(Padding, 0, -Padding, 0);
    painter->save();
    painter->setFont(row.font);
    painter->setPen(row.state & QStyle::State_Enabled ? m_themes.theme().ink : m_themes.theme().ink4);
    painter->drawText(place, static_cast<int>(row.displayAlignment | Qt::AlignVCenter),
                      row.fontMetrics.elidedText(text, Qt::ElideRight, place.width()));
    painter->restore();
}

} // namespace earshot
