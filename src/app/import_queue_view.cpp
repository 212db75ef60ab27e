// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_queue_view.h"

#include "model/import_queue.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace earshot {

namespace {

constexpr int RowHeight = 29;
constexpr int MostRowsShown = 10;
constexpr int MostName = 360, KindWidth = 180, RowsWidth = 100;

} // namespace

ImportQueueView::ImportQueueView(const ThemeSource &themes, ImportQueue &queue, const char *name, QWidget *parent)
    : QFrame(parent), m_themes(themes), m_queue(queue), m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("card"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_table);
    m_table->setObjectName(QString::fromLatin1(name));
    m_table->setAccessibleName(tr("Files"));
    m_table->setModel(&queue);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (m_queue.state(index.row()) == ImportQueue::State::Waiting)
            Q_EMIT fileWanted(index.row());
    });
    connect(&queue, &QAbstractItemModel::rowsInserted, this, &ImportQueueView::fit);
    connect(&queue, &QAbstractItemModel::modelReset, this, &ImportQueueView::fit);
    themes.follow(this, [this] { fit(); });
}

void ImportQueueView::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void ImportQueueView::fit()
{
    const int rows = std::clamp(m_queue.count(), 1, MostRowsShown);
    m_table->verticalHeader()->setDefaultSectionSize(m_themes.px(RowHeight));
    m_table->setMaximumHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_themes.px(RowHeight)
                              + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2);
    m_table->setMinimumHeight(std::min(3, rows) * m_themes.px(RowHeight));
    m_table->setColumnWidth(ImportQueue::Name, std::min(m_themes.px(MostName), m_table->width() / 3));
    m_table->setColumnWidth(ImportQueue::Kind, std::min(m_themes.px(KindWidth), m_table->width() / 4));
    m_table->setColumnWidth(ImportQueue::Rows, std::min(m_themes.px(RowsWidth), m_table->width() / 6));
}

} // namespace earshot
