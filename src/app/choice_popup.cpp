// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choice_popup.h"

#include "app/search_field.h"
#include "app/style_painting.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListView>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int Width = 380;
constexpr int RowHeight = 28;
constexpr int Rows = 9;
constexpr int Padding = 10;

enum Role { ValueRole = Qt::UserRole, RemarkRole, SearchedRole };

class ChoiceDelegate : public QStyledItemDelegate
{
public:
    ChoiceDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes) {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {m_themes.px(120), m_themes.px(RowHeight)}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen || option.state.testFlag(QStyle::State_MouseOver))
            painting::roundedBox(*painter, QRectF(option.rect), 4, chosen ? theme.sel : theme.hover, Qt::transparent);
        QRect area = option.rect.adjusted(Padding, 0, -Padding, 0);
        const QString remark = index.data(RemarkRole).toString();
        painter->setFont(m_themes.font(12));
        painter->setPen(theme.ink3);
        const int most = area.width() / 2, width = std::min(painter->fontMetrics().horizontalAdvance(remark), most);
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, painter->fontMetrics().elidedText(remark, Qt::ElideRight, most));
        area.adjust(0, 0, -width - Padding, 0);
        painter->setFont(m_themes.font(13));
        painter->setPen(theme.ink);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    }

private:
    const ThemeSource &m_themes;
};

} // namespace

ChoicePopup::ChoicePopup(const ThemeSource &themes, const QString &name, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_themes(themes), m_search(new SearchField(themes, this)), m_list(new QListView(this)),
      m_found(new QSortFilterProxyModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("popup"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search: %1").arg(name));
    m_search->installEventFilter(this);
    m_found->setFilterRole(SearchedRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_found);
    m_list->setItemDelegate(new ChoiceDelegate(themes, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(name);
    m_list->setFixedHeight(Rows * themes.px(RowHeight));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_list);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &ChoicePopup::find);
    connect(m_list, &QListView::clicked, this, &ChoicePopup::take);
}

void ChoicePopup::setItems(const std::vector<Item> &items, const QString &current)
{
    auto *model = new QStandardItemModel(this);
    for (const Item &item : items) {
        auto *row = new QStandardItem(item.text);
        row->setEditable(false);
        row->setData(item.value, ValueRole);
        row->setData(item.remark, RemarkRole);
        row->setData(item.text + u' ' + item.remark, SearchedRole);
        row->setData(item.remark.isEmpty() ? item.text : tr("%1, %2", "a choice and what is said of it").arg(item.text, item.remark), Qt::AccessibleTextRole);
        model->appendRow(row);
    }
    m_found->setSourceModel(model);
    const auto found = m_found->match(m_found->index(0, 0), ValueRole, current, 1, Qt::MatchExactly);
    m_list->setCurrentIndex(found.isEmpty() ? m_found->index(0, 0) : found.first());
}

void ChoicePopup::openAt(QPoint place)
{
    const QRect room = parentWidget()->screen()->availableGeometry();
    setFixedWidth(std::min(m_themes.px(Width), room.width()));
    adjustSize();
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())));
    place.setY(std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(place);
    show();
}

void ChoicePopup::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_search->setFocus(Qt::PopupFocusReason);
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void ChoicePopup::find(const QString &words)
{
    m_found->setFilterFixedString(words.simplified());
    if (!words.isEmpty() || !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_found->index(0, 0));
    m_list->scrollTo(m_list->currentIndex());
}

void ChoicePopup::take(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString value = index.data(ValueRole).toString();
    close();
    Q_EMIT chosen(value);
}

bool ChoicePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

} // namespace earshot
