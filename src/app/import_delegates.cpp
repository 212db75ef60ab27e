// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_delegates.h"

#include "model/import_preview_model.h"
#include "model/import_rows_model.h"

#include <QFontDatabase>
#include <QPainter>

#include <algorithm>

namespace earshot {

namespace {

constexpr int Padding = 10;
constexpr int EdgePadding = 16;

void drawLine(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment side)
{
    painter.drawText(rect, static_cast<int>(side | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width())));
}

void drawFocus(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -2));
}

} // namespace

void ImportPreviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool ignored = index.data(ImportPreviewModel::IgnoredRole).toBool();
    const bool rejected = index.data(ImportPreviewModel::RejectedRowRole).toBool();
    const bool fault = index.data(ImportPreviewModel::RejectedCellRole).toBool();
    const bool empty = index.data(ImportPreviewModel::EmptyRole).toBool();
    const QRect rect = option.rect;
    painter->save();
    painter->fillRect(rect, rejected ? theme.errWeak : ignored ? theme.sunken : theme.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    painter->fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), theme.line);
    QFont font = m_themes.controlFont(fault ? QFont::DemiBold : QFont::Normal);
    font.setItalic(empty);
    painter->setFont(font);
    painter->setPen(fault ? theme.errInk : empty || ignored ? theme.ink3 : theme.ink);
    drawLine(*painter, QRectF(rect).adjusted(Padding, 0, -Padding, -1), index.data().toString(), Qt::AlignLeft);
    drawFocus(*painter, option, theme);
    painter->restore();
}

void ImportRowsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const QRect rect = option.rect;
    const QString text = index.data().toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(rect, selected ? theme.sel : theme.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    QRectF inside = QRectF(rect).adjusted(Padding, 0, -Padding, -1);
    painter->setFont(m_themes.controlFont());
    painter->setPen(theme.ink);
    switch (index.column()) {
    case ImportRowsModel::Line:
        inside.setLeft(rect.left() + EdgePadding);
        painter->setPen(theme.ink3);
        break;
    case ImportRowsModel::Field: paintTag(*painter, inside, text); break;
    case ImportRowsModel::Value: {
        QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        mono.setPixelSize(m_themes.px(12));
        painter->setFont(mono);
        painter->setPen(theme.ink2);
        break;
    }
    case ImportRowsModel::Offer:
        inside.setRight(rect.right() - EdgePadding);
        painter->setFont(m_themes.controlFont(QFont::Medium));
        painter->setPen(theme.accentInk);
        break;
    default: break;
    }
    if (index.column() != ImportRowsModel::Field)
        drawLine(*painter, inside, text, index.column() == ImportRowsModel::Offer ? Qt::AlignRight : Qt::AlignLeft);
    drawFocus(*painter, option, theme);
    painter->restore();
}

void ImportRowsDelegate::paintTag(QPainter &painter, const QRectF &rect, const QString &text) const
{
    const Theme &theme = m_themes.theme();
    painter.setFont(m_themes.font(11));
    const qreal height = m_themes.px(19);
    const qreal width = std::min(rect.width(), painter.fontMetrics().horizontalAdvance(text) + 12.0);
    const QRectF tag(rect.left(), rect.center().y() - height / 2, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.sunken);
    painter.drawRoundedRect(tag, 4, 4);
    painter.setPen(theme.ink2);
    drawLine(painter, tag.adjusted(6, 0, -4, 0), text, Qt::AlignLeft);
}

} // namespace earshot
