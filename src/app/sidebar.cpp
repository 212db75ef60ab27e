// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sidebar.h"

#include "app/file_switcher.h"

#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace earshot {

namespace {

constexpr int Width = 220;
constexpr int FoldedWidth = 48;

} // namespace

Sidebar::Sidebar(const ThemeSource &themes, std::span<const PageEntry> pages, QWidget *parent)
    : QFrame(parent),
      m_themes(themes),
      m_model(new SidebarModel(pages, this)),
      m_delegate(new SidebarDelegate(themes, this)),
      m_file(new FileSwitcher(themes, FileSwitcher::Kind::File, this)),
      m_list(new QListView(this)),
      m_offline(new OfflineNote(themes, tr("Offline. Everything stays in this file on this computer."), this))
{
    addFoot(pages);
    build();
    setFolded(false);
    // A list that gets the focus without a current row makes the first one current, but selects none.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection &selected) {
        if (!selected.isEmpty())
            Q_EMIT pageWanted(selected.indexes().constFirst().data(SidebarModel::IdRole).toString());
    });
    connect(&themes, &ThemeSource::changed, this, [this] { setFolded(m_folded); });
}

void Sidebar::addFoot(std::span<const PageEntry> pages)
{
    for (const PageEntry &page : pages) {
        if (*page.group)
            continue;
        auto *entry = new FileSwitcher(m_themes, FileSwitcher::Kind::Entry, this);
        const QString id = QString::fromLatin1(page.id);
        entry->setObjectName(QStringLiteral("page:%1").arg(id));
        entry->setTexts(SidebarModel::title(page), QString());
        connect(entry, &QAbstractButton::clicked, this, [this, id] { Q_EMIT pageWanted(id); });
        m_foot.emplace_back(id, entry);
    }
}

void Sidebar::build()
{
    setFrameShape(QFrame::NoFrame);
    m_list->setObjectName(QStringLiteral("sidebarList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Pages"));
    m_list->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_file);
    column->addSpacing(6);
    column->addWidget(m_list, 1);
    for (const auto &entry : m_foot)
        column->addWidget(entry.second);
    column->addSpacing(6);
    column->addWidget(m_offline);
}

void Sidebar::setDocument(const QString &title, qint64 answers)
{
    m_file->setTexts(title, tr("%Ln responses", nullptr, static_cast<int>(answers)));
    m_file->setFolded(m_folded);
}

void Sidebar::setCount(const QString &pageId, std::optional<qint64> count)
{
    m_model->setCount(pageId, count);
}

void Sidebar::setCurrentPage(const QString &pageId)
{
    const QSignalBlocker silent(this);
    m_list->setCurrentIndex(m_model->indexOf(pageId));
    if (!m_list->currentIndex().isValid())
        m_list->clearSelection();
    for (const auto &[id, entry] : m_foot)
        entry->setCurrent(id == pageId);
}

void Sidebar::setFolded(bool folded)
{
    m_folded = folded;
    m_delegate->setFolded(folded);
    m_file->setVisible(!folded);
    m_file->setFolded(folded);
    for (const auto &entry : m_foot)
        entry.second->setFolded(folded);
    m_offline->setVisible(!folded);
    setFixedWidth(m_themes.px(folded ? FoldedWidth : Width));
    // One pixel more at the end for the line.
    layout()->setContentsMargins(folded ? 6 : 8, folded ? 8 : 10, folded ? 6 : 9, 8);
    m_list->doItemsLayout();
    update();
}

void Sidebar::setFileMenu(QMenu *menu)
{
    m_file->setMenu(menu);
}

// Qt would go to the first row, which is a heading.
bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Home && key != Qt::Key_End)
        return QFrame::eventFilter(watched, event);
    const int step = key == Qt::Key_Home ? 1 : -1;
    int row = key == Qt::Key_Home ? 0 : m_model->rowCount() - 1;
    while (row >= 0 && row < m_model->rowCount() && !m_model->index(row).flags().testFlag(Qt::ItemIsEnabled))
        row += step;
    m_list->setCurrentIndex(m_model->index(row));
    return true;
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    painter.fillRect(rect(), theme.side);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), theme.line);
}

} // namespace earshot
