// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of a point of the trend: how its figure came about, what it is made of, what happened then.
#include "analysis/trend_sentences.h"
#include "app/figure_explanation.h"
#include "app/info_popover.h"
#include "app/trend_tip.h"
#include "app/trends_page.h"
#include "charts/chart_host.h"
#include "model/session.h"

#include <QAction>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace earshot {

void TrendsPage::addPointMenu()
{
    auto *explain = new QAction(tr("Explain this number"), this);
    explain->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F1));
    explain->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(explain);
    connect(explain, &QAction::triggered, this, [this] {
        if (const auto bucket = chosenBucket())
            explainBucket(*bucket);
    });
    for (QWidget *view : std::initializer_list<QWidget *>{m_chart, m_table}) {
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view, explain](QPoint place) { openPointMenu(explain, view->mapToGlobal(place)); });
    }
}

/// The one under the cursor, in the chart or in the table; else the last that has answers.
std::optional<qsizetype> TrendsPage::chosenBucket() const
{
    if (!m_snapshot)
        return std::nullopt;
    const auto &buckets = m_snapshot->buckets;
    if (m_table->isVisible() && m_table->currentIndex().isValid())
        return m_table->currentIndex().row();
    if (m_chart->isVisible() && m_chart->current())
        return m_chart->current();
    const auto last = std::find_if(buckets.rbegin(), buckets.rend(), [](const Bucket &bucket) { return bucket.estimate.n() > 0; });
    return last == buckets.rend() ? std::nullopt : std::optional<qsizetype>(buckets.rend() - last - 1);
}

void TrendsPage::openPointMenu(QAction *explain, QPoint place)
{
    const auto bucket = chosenBucket();
    if (!bucket)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(explain);
    menu->addAction(tr("Filter everything to it"), this, [this, bucket] { filterTo(*bucket); });
    menu->addAction(tr("Add an event here"), this, [this, bucket] { addEventAt(*bucket); })->setEnabled(m_chart->isVisible());
    menu->addSeparator();
    menu->addActions(m_exportActions);
    menu->popup(place);
}

/// What the card beside the month shows, and what stands there beside.
QString TrendsPage::spokenAt(qsizetype bucket) const
{
    QStringList parts{TrendTip::spoken(*m_snapshot, bucket, QLocale())};
    if (std::find(m_found.unusual.begin(), m_found.unusual.end(), static_cast<size_t>(bucket)) != m_found.unusual.end())
        parts << tr("Outside the control limits");
    for (const marks::TrendEventPlace &place : m_chart->eventPlaces()) {
        if (place.bucket == bucket)
            parts << tr("Event: %1").arg(m_events.events.at(place.event).text);
    }
    return parts.join(QStringLiteral(". "));
}

void TrendsPage::explainBucket(qsizetype place)
{
    const auto bucket = static_cast<size_t>(place);
    Scope rows = m_snapshot->scope;
    rows.period = {m_snapshot->buckets[bucket].first, m_snapshot->buckets[bucket].last};
    rows.comparison = {Comparison::Kind::None, {}};
    const ExplainedFigure figure{ExplainedFigure::Kind::Score, sentences::bucketName(*m_snapshot, bucket, QLocale()), rows,
                                 m_snapshot->buckets[bucket].estimate, {}, {}, 0};
    m_tip->hide();
    InfoPopover *popover = FigureExplanation(*m_snapshot, figure, QLocale()).makePopover(this);
    connect(popover, &InfoPopover::actionWanted, this, [this, rows] {
        Q_EMIT scopeWanted(rows);
        Q_EMIT pageWanted(QStringLiteral("comments"));
    });
    const bool inChart = m_chart->isVisible();
    QWidget *view = inChart ? static_cast<QWidget *>(m_chart) : m_table;
    const QPoint beside = inChart ? m_chart->position(place).toPoint() : m_table->visualRect(m_table->currentIndex()).bottomLeft();
    popover->openAt(view->mapToGlobal(beside), view);
}

} // namespace earshot
