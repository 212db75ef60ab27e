// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sidebar_model.h"

#include "app/icons.h"
#include "app/style_painting.h"

#include <QCoreApplication>
#include <QLocale>
#include <cstring>

namespace earshot {

namespace {

constexpr int ItemHeight = 28;
constexpr int ItemGap = 1;
constexpr int HeadingHeight = 28;
constexpr int FoldedHeight = 26;
constexpr int FoldedGap = 2;
constexpr int FoldedLine = 9;
constexpr int Padding = 8;
constexpr int IconSide = 16;
constexpr int IconGap = 9;

QString translated(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

QByteArray iconOf(const QModelIndex &index)
{
    return index.data(SidebarModel::IconRole).toByteArray();
}

} // namespace

SidebarModel::SidebarModel(std::span<const PageEntry> pages, QObject *parent) : QAbstractListModel(parent)
{
    const char *group = "";
    for (const PageEntry &page : pages) {
        if (!*page.group)
            continue;
        if (std::strcmp(page.group, group) != 0)
            m_rows.push_back({nullptr, page.group, {}});
        group = page.group;
        m_rows.push_back({&page, page.group, {}});
    }
}

void SidebarModel::setCount(const QString &pageId, std::optional<qint64> count)
{
    const QModelIndex at = indexOf(pageId);
    if (!at.isValid() || m_rows[static_cast<size_t>(at.row())].count == count)
        return;
    m_rows[static_cast<size_t>(at.row())].count = count;
    Q_EMIT dataChanged(at, at, {CountRole});
}

QModelIndex SidebarModel::indexOf(const QString &pageId) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].page && pageId == QLatin1String(m_rows[row].page->id))
            return index(static_cast<int>(row));
    }
    return {};
}

QString SidebarModel::title(const PageEntry &page)
{
    return translated(page.title);
}

int SidebarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.page ? title(*row.page) : translated(row.group);
    case Qt::AccessibleTextRole:
        if (row.page && row.count)
            return tr("%1, %2").arg(title(*row.page), QLocale().toString(*row.count));
        return row.page ? title(*row.page) : translated(row.group);
    case HeadingRole:
        return row.page == nullptr;
    case IdRole:
        return row.page ? QString::fromLatin1(row.page->id) : QString();
    case IconRole:
        return row.page ? QByteArray(row.page->id) : QByteArray();
    case CountRole:
        return row.count ? QVariant(*row.count) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_rows[static_cast<size_t>(index.row())].page)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(SidebarModel::HeadingRole).toBool())
        paintHeading(*painter, option.rect, index);
    else if (m_folded)
        paintFolded(*painter, option, index);
    else
        paintWide(*painter, option, index);
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (!index.data(SidebarModel::HeadingRole).toBool())
        return QSize(36, m_folded ? m_themes.px(FoldedHeight) + FoldedGap : m_themes.px(ItemHeight) + ItemGap);
    if (m_folded)
        return QSize(36, index.row() == 0 ? 0 : FoldedLine);
    return QSize(36, m_themes.px(HeadingHeight));
}

void SidebarDelegate::paintHeading(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    if (m_folded) {
        if (index.row() > 0)
            painter.fillRect(QRect(rect.center().x() - 9, rect.top() + 3, 20, 1), theme.line2);
        return;
    }
    painter.setFont(m_themes.font(11, QFont::Medium));
    painter.setPen(theme.ink3);
    painter.drawText(rect.adjusted(Padding, 0, -Padding, -4), Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
}

void SidebarDelegate::paintWide(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool on = option.state.testFlag(QStyle::State_Selected);
    const QRect box = option.rect.adjusted(0, 0, 0, -ItemGap);
    if (on || option.state.testFlag(QStyle::State_MouseOver))
        painting::roundedBox(painter, QRectF(box), 6, on ? theme.selside : theme.hover, Qt::transparent);
    if (on)
        painting::roundedBox(painter, QRectF(box.left(), box.top() + 7, 3, box.height() - 14), 1.5, theme.accent,
                             Qt::transparent);
    if (painting::hasKeyFocus(option))
        painting::focusInside(painter, box, theme);
    const int side = m_themes.px(IconSide);
    const QRect icon(box.left() + Padding, box.center().y() - side / 2 + 1, side, side);
    paintIcon(painter, icon, iconOf(index).constData(), on ? theme.accent : theme.ink3);
    QRect text = box.adjusted(Padding + side + IconGap, 0, -Padding, 0);
    if (const QVariant count = index.data(SidebarModel::CountRole); count.isValid()) {
        const QString shown = QLocale().toString(count.toLongLong());
        painter.setFont(m_themes.font(11));
        painter.setPen(theme.ink3);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, shown);
        text.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(shown) - IconGap, 0);
    }
    painter.setFont(m_themes.font(13, on ? QFont::DemiBold : QFont::Normal));
    painter.setPen(on ? theme.ink : theme.ink2);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
}

void SidebarDelegate::paintFolded(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool on = option.state.testFlag(QStyle::State_Selected);
    const QRect box = option.rect.adjusted(0, 0, 0, -FoldedGap);
    if (on || option.state.testFlag(QStyle::State_MouseOver))
        painting::roundedBox(painter, QRectF(box), 6, on ? theme.selside : theme.hover, Qt::transparent);
    if (painting::hasKeyFocus(option))
        painting::focusInside(painter, box, theme);
    QRectF icon(0, 0, m_themes.px(IconSide), m_themes.px(IconSide));
    icon.moveCenter(QRectF(box).center());
    paintIcon(painter, icon, iconOf(index).constData(), on ? theme.accent : theme.ink2);
}

} // namespace earshot
