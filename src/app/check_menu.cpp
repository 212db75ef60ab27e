// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/check_menu.h"

#include "app/check_menu_model.h"
#include "app/search_field.h"
#include "app/style_painting.h"
#include "app/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int Width = 264;
constexpr int MostRows = 10;

} // namespace

CheckMenu::CheckMenu(const ThemeSource &themes, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint),
      m_themes(themes),
      m_model(new CheckMenuModel(this)),
      m_search(new SearchField(themes, this)),
      m_list(new QListView(this))
{
    setAttribute(Qt::WA_TranslucentBackground);
    build();
}

void CheckMenu::build()
{
    auto *delegate = new CheckMenuDelegate(m_themes, this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Values"));
    m_list->installEventFilter(this);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, m_model, &CheckMenuModel::search);
    connect(delegate, &CheckMenuDelegate::onlyWanted, this, &CheckMenu::chooseOnly);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(5, 9, 5, 5);
    column->setSpacing(0);
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(4, 0, 4, 6);
    searchRow->addWidget(m_search);
    column->addLayout(searchRow);
    column->addWidget(m_list);
    column->addWidget(makeFooter());
}

QWidget *CheckMenu::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *all = new QPushButton(tr("All"), footer);
    auto *done = new QPushButton(tr("Done"), footer);
    all->setProperty("kind", QStringLiteral("ghost"));
    for (QPushButton *button : {all, done})
        button->setProperty("small", true);
    connect(all, &QPushButton::clicked, m_model, [this] { m_model->setAll(true); });
    connect(done, &QPushButton::clicked, this, &QWidget::close);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(6, 14, 6, 4);
    row->setSpacing(8);
    row->addWidget(all);
    row->addStretch(1);
    row->addWidget(new TextLabel(tr("Alt Enter: only this"), TextRole::Secondary, footer));
    row->addWidget(done);
    return footer;
}

void CheckMenu::setItems(const std::vector<Item> &items, const QString &searchHint)
{
    m_model->setItems(items);
    m_before = m_model->checkedValues();
    m_search->setPlaceholderText(searchHint);
    m_search->clear();
    int height = 0;
    for (int row = 0; row < std::min(m_model->rowCount(), MostRows); ++row)
        height += m_list->itemDelegate()->sizeHint({}, m_model->index(row)).height();
    m_list->setFixedHeight(height);
    setFixedWidth(m_themes.px(Width));
}

void CheckMenu::popup(QPoint place)
{
    adjustSize();
    const QRect room = screen()->availableGeometry();
    place.setX(std::max(room.left(), std::min(place.x(), room.right() - width())));
    if (place.y() + height() > room.bottom())
        place.setY(std::max(room.top(), room.bottom() - height()));
    move(place);
    show();
}

void CheckMenu::showEvent(QShowEvent *event)
{
    m_givenUp = false;
    m_search->setFocus(Qt::PopupFocusReason);
    QFrame::showEvent(event);
}

void CheckMenu::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (!m_givenUp && m_model->checkedValues() != m_before)
        Q_EMIT applied(m_model->checkedValues());
}

void CheckMenu::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    painting::roundedBox(painter, QRectF(rect()), 7, theme.surface, theme.line2);
    const int lineAt = m_list->geometry().bottom() + 6;
    painter.fillRect(QRect(5, lineAt, width() - 10, 1), theme.line);
}

bool CheckMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
            m_list->setFocus(Qt::TabFocusReason);
            m_list->setCurrentIndex(m_model->index(key->key() == Qt::Key_Down ? 0 : m_model->rowCount() - 1));
            return true;
        }
        if (takeKey(key->key(), key->modifiers()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

bool CheckMenu::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = m_list->currentIndex().isValid() ? m_list->currentIndex() : m_model->index(0);
    switch (key) {
    case Qt::Key_Escape:
        m_givenUp = true;
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers.testFlag(Qt::AltModifier) && current.isValid())
            chooseOnly(current);
        else
            close();
        return true;
    default:
        return false;
    }
}

void CheckMenu::chooseOnly(const QModelIndex &index)
{
    m_model->setOnly(index);
    close();
}

} // namespace earshot
