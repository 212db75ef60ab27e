// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_section_delegate.h"

#include "app/icons.h"
#include "app/report_sections_model.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace earshot {

namespace {

constexpr int Side = 8;
constexpr int TextLeft = 56;
constexpr int BoxSide = 16;

} // namespace

ReportSectionDelegate::ReportSectionDelegate(const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent), m_themes(themes)
{}

QRect ReportSectionDelegate::boxRect(const QRect &row) const
{
    return {row.left() + Side + m_themes.px(23), row.center().y() - BoxSide / 2 + 1, BoxSide, BoxSide};
}

void ReportSectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool selected = option.state & QStyle::State_Selected;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected) {
        painter->setPen(option.state & QStyle::State_HasFocus ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(theme.sel);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
    }
    const int grip = m_themes.px(14);
    paintIcon(*painter, QRectF(option.rect.left() + Side, option.rect.center().y() - grip / 2 + 1, grip, grip), "grip",
              theme.ink4);
    QStyleOptionButton box;
    box.rect = boxRect(option.rect);
    box.state = QStyle::State_Enabled | (on ? QStyle::State_On : QStyle::State_Off);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
    const QRect text = option.rect.adjusted(m_themes.px(TextLeft), 0, -Side - 2, 0);
    const QString note = index.data(ReportSectionsModel::NoteRole).toString();
    painter->setFont(m_themes.font(12));
    painter->setPen(theme.ink3);
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, note);
    const int noteWidth = painter->fontMetrics().horizontalAdvance(note) + 8;
    painter->setFont(m_themes.font(13, selected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(on ? theme.ink : theme.ink3);
    painter->drawText(
        text.adjusted(0, 0, -noteWidth, 0), Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width() - noteWidth));
    painter->restore();
}

void ReportSectionDelegate::setLow(bool low)
{
    if (low == m_low)
        return;
    m_low = low;
    Q_EMIT sizeHintChanged({});
}

QSize ReportSectionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_themes.px(160), rowHeight()};
}

bool ReportSectionDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                        const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto toggle = [&] {
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, static_cast<int>(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
    };
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const bool hit = boxRect(option.rect).adjusted(-6, -6, 6, 6).contains(mouse->position().toPoint());
        return hit && mouse->button() == Qt::LeftButton && toggle();
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space)
        return toggle();
    return false;
}

} // namespace earshot
