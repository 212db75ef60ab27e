// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/check_menu_model.h"

#include "app/style_painting.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace earshot {

namespace {

constexpr int Padding = 8;
constexpr int CheckSide = 16;
constexpr int Gap = 9;
constexpr int LeastCount = 30;
constexpr int RowHeight = 30;
constexpr int LineRoom = 11;

QRect rowRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return option.rect.adjusted(0, index.data(CheckMenuModel::ApartBeginsRole).toBool() ? LineRoom : 0, 0, 0);
}

QString countText(const QModelIndex &index)
{
    const QVariant count = index.data(CheckMenuModel::CountRole);
    return count.isValid() ? QLocale().toString(count.toLongLong()) : QString();
}

} // namespace

void CheckMenuModel::setItems(std::vector<CheckMenu::Item> items)
{
    m_items = std::move(items);
    search(QString());
}

void CheckMenuModel::search(const QString &words)
{
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].text.contains(words.trimmed(), Qt::CaseInsensitive))
            m_shown.push_back(i);
    }
    endResetModel();
}

void CheckMenuModel::setAll(bool checked)
{
    for (CheckMenu::Item &item : m_items)
        item.checked = checked;
    changedAll();
}

void CheckMenuModel::setOnly(const QModelIndex &index)
{
    for (CheckMenu::Item &item : m_items)
        item.checked = false;
    m_items[m_shown[static_cast<size_t>(index.row())]].checked = true;
    changedAll();
}

QStringList CheckMenuModel::allChecked() const
{
    QStringList values;
    for (const CheckMenu::Item &item : m_items) {
        if (item.checked)
            values << item.value;
    }
    return values;
}

QStringList CheckMenuModel::checkedValues() const
{
    // A row that nobody has (count 0) need not be checked for "all".
    const bool all = std::all_of(m_items.begin(), m_items.end(),
                                 [](const CheckMenu::Item &item) { return item.checked || (item.apart && item.count == 0); });
    return all ? QStringList() : allChecked();
}

int CheckMenuModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CheckMenuModel::data(const QModelIndex &index, int role) const
{
    const CheckMenu::Item &row = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::CheckStateRole:
        return row.checked ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return row.count ? tr("%1, %Ln answers", nullptr, static_cast<int>(*row.count)).arg(row.text) : row.text;
    case CountRole:
        return row.count ? QVariant(*row.count) : QVariant();
    case ApartRole:
        return row.apart;
    case ApartBeginsRole:
        return row.apart && index.row() > 0;
    default:
        return {};
    }
}

bool CheckMenuModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole)
        return false;
    m_items[m_shown[static_cast<size_t>(index.row())]].checked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags CheckMenuModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

void CheckMenuModel::changedAll()
{
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

void CheckMenuDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const QRect row = rowRect(option, index);
    if (row.top() != option.rect.top())
        painter->fillRect(QRect(row.left() + 4, option.rect.top() + LineRoom / 2, row.width() - 8, 1), theme.line);
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (current || hovered)
        painting::roundedBox(*painter, QRectF(row), 4, current ? theme.sel : theme.hover, Qt::transparent);
    if (current)
        painting::focusInside(*painter, row, theme);
    QStyleOption check;
    check.rect = QRect(row.left() + Padding, row.center().y() - CheckSide / 2 + 1, CheckSide, CheckSide);
    check.state = QStyle::State_Enabled;
    check.state.setFlag(QStyle::State_On, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    painting::checkMark(*painter, check, theme);
    painter->setFont(m_themes.font(12));
    painter->setPen(theme.ink3);
    painter->drawText(row.adjusted(0, 0, -Padding, 0), Qt::AlignRight | Qt::AlignVCenter, countText(index));
    const bool showsOnly = current || hovered;
    const QRect only = onlyRect(option, index);
    if (showsOnly) {
        painter->setFont(m_themes.font(12, QFont::Medium));
        painter->setPen(theme.accentInk);
        painter->drawText(only, Qt::AlignCenter, tr("Only this"));
    }
    painter->setFont(m_themes.font(13));
    painter->setPen(index.data(CheckMenuModel::ApartRole).toBool() ? theme.ink3 : theme.ink);
    QRect text = row.adjusted(Padding + CheckSide + Gap, 0, 0, 0);
    text.setRight((showsOnly ? only.left() : only.right()) - Gap);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
}

QSize CheckMenuDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return QSize(100, m_themes.px(RowHeight) + (index.data(CheckMenuModel::ApartBeginsRole).toBool() ? LineRoom : 0));
}

bool CheckMenuDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                    const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const QPoint place = static_cast<QMouseEvent *>(event)->position().toPoint();
    if (onlyRect(option, index).contains(place)) {
        Q_EMIT onlyWanted(index);
        return true;
    }
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

QRect CheckMenuDelegate::onlyRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row = rowRect(option, index);
    const QFontMetrics metrics(m_themes.font(12, QFont::Medium));
    const int count = std::max(LeastCount, metrics.horizontalAdvance(countText(index)));
    const int width = metrics.horizontalAdvance(tr("Only this")) + 4;
    return QRect(row.right() - Padding - count - Gap - width, row.top(), width, row.height());
}

} // namespace earshot
