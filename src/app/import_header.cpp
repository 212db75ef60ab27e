// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_header.h"

#include "app/icons.h"
#include "model/import_preview_model.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace earshot {

namespace {

constexpr int ChipRow = 44;
constexpr int HeadingRow = 29;
constexpr int ChipHeight = 26;
constexpr int ChipLeft = 8;

QString iconOf(Role role)
{
    switch (role) {
    case Role::Score: return QStringLiteral("overview");
    case Role::Comment: return QStringLiteral("comments");
    case Role::Date: return QStringLiteral("cal");
    case Role::Attribute: return QStringLiteral("segments");
    case Role::Tags: return QStringLiteral("themes");
    case Role::ExternalId: return QStringLiteral("link");
    case Role::Ignore: return {};
    default: return QStringLiteral("user");
    }
}

Role roleOf(const QHeaderView &header, int column)
{
    return static_cast<Role>(header.model()->headerData(column, Qt::Horizontal, ImportPreviewModel::ColumnRole).toInt());
}

} // namespace

ImportHeader::ImportHeader(const ThemeSource &themes, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_themes(themes)
{
    setSectionResizeMode(QHeaderView::Interactive);
    setMinimumSectionSize(80);
    setMouseTracking(true);
}

QSize ImportHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_themes.px(ChipRow + HeadingRow)};
}

qreal ImportHeader::chipWidth(int column) const
{
    const QFontMetricsF metrics(m_themes.controlFont(QFont::Medium));
    const qreal text = metrics.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString());
    const qreal icon = roleOf(*this, column) == Role::Ignore ? 0 : 20;
    return std::min(text + icon + 37, static_cast<qreal>(sectionSize(column) - 2 * ChipLeft));
}

QRect ImportHeader::chipRect(int column) const
{
    const int x = sectionViewportPosition(column) + ChipLeft;
    const int heightOfChip = m_themes.px(ChipHeight);
    return {x, (m_themes.px(ChipRow) - heightOfChip) / 2, static_cast<int>(chipWidth(column)), heightOfChip};
}

QPoint ImportHeader::menuPlace(int column) const
{
    return viewport()->mapToGlobal(chipRect(column).bottomLeft() + QPoint(0, 4));
}

void ImportHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const Theme &theme = m_themes.theme();
    const bool ignored = roleOf(*this, column) == Role::Ignore;
    const QRect top(rect.left(), rect.top(), rect.width(), m_themes.px(ChipRow));
    const QRect bottom(rect.left(), top.bottom() + 1, rect.width(), rect.height() - top.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(top, ignored ? theme.sunken : theme.surface);
    painter->fillRect(bottom, theme.sunken);
    painter->fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), theme.line);
    painter->fillRect(QRect(rect.left(), top.bottom(), rect.width(), 1), theme.line);
    painter->fillRect(QRect(rect.left(), bottom.bottom(), rect.width(), 1), theme.line);
    paintChip(*painter, QRectF(chipRect(column)), column, ignored);
    painter->setFont(m_themes.font(12));
    painter->setPen(theme.ink3);
    const QString heading = model()->headerData(column, Qt::Horizontal, ImportPreviewModel::HeadingRole).toString();
    const QRect text = bottom.adjusted(10, 0, -8, 0);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(heading.simplified(), Qt::ElideRight, text.width()));
    painter->restore();
}

void ImportHeader::paintChip(QPainter &painter, const QRectF &chip, int column, bool ignored) const
{
    const Theme &theme = m_themes.theme();
    QPen line(ignored || column == m_target ? theme.line2 : theme.accentWeak, 1);
    if (ignored)
        line.setStyle(Qt::DashLine);
    if (column == m_target && m_pressed != m_target)
        line.setColor(theme.accent);
    painter.setPen(line);
    painter.setBrush(ignored ? QBrush(Qt::NoBrush) : QBrush(theme.accentWeak));
    painter.setOpacity(column == m_pressed && m_target >= 0 && m_target != m_pressed ? 0.45 : 1);
    painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QColor ink = ignored ? theme.ink3 : theme.accentInk;
    QRectF inside = chip.adjusted(9, 0, -9, 0);
    if (!ignored) {
        drawIcon(painter, QRectF(inside.left(), chip.center().y() - 6.5, 13, 13), iconOf(roleOf(*this, column)), ink);
        inside.setLeft(inside.left() + 20);
    }
    drawIcon(painter, QRectF(inside.right() - 12, chip.center().y() - 6, 12, 12), QStringLiteral("down"), ink);
    inside.setRight(inside.right() - 17);
    painter.setFont(m_themes.controlFont(ignored ? QFont::Normal : QFont::Medium));
    painter.setPen(ink);
    const QString name = model()->headerData(column, Qt::Horizontal).toString();
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(inside.width()) + 2));
    painter.setOpacity(1);
}

void ImportHeader::mousePressEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    const int column = logicalIndexAt(place);
    const bool onChip = column >= 0 && chipRect(column).contains(place) && event->button() == Qt::LeftButton;
    if (!onChip)
        return QHeaderView::mousePressEvent(event);
    m_pressed = column;
    m_pressPlace = place;
}

void ImportHeader::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (m_pressed < 0) {
        const int column = logicalIndexAt(place);
        if (column >= 0 && chipRect(column).contains(place)) {
            viewport()->setCursor(Qt::PointingHandCursor);
            return;
        }
        viewport()->unsetCursor();
        return QHeaderView::mouseMoveEvent(event);
    }
    if ((place - m_pressPlace).manhattanLength() < QApplication::startDragDistance())
        return;
    m_target = logicalIndexAt(place);
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void ImportHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressed < 0)
        return QHeaderView::mouseReleaseEvent(event);
    const int from = std::exchange(m_pressed, -1);
    const int to = std::exchange(m_target, -1);
    viewport()->unsetCursor();
    viewport()->update();
    if (to >= 0 && to != from)
        Q_EMIT swapWanted(from, to);
    else if (chipRect(from).contains(event->position().toPoint()))
        Q_EMIT menuWanted(from);
}

} // namespace earshot
