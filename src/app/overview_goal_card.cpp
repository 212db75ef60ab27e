// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_goal_card.h"

#include "analysis/goal_sentences.h"
#include "analysis/metrics.h"
#include "app/mark_widget.h"
#include "app/response_rate_line.h"
#include "app/rule.h"
#include "app/text_label.h"
#include "charts/gauge_mark.h"

namespace earshot {

namespace {

constexpr QSize GaugeLeast(190, 84);

QString scoreText(double points)
{
    return formatted(points, NumberFormat::Score, QLocale());
}

} // namespace

OverviewGoalCard::OverviewGoalCard(const ThemeSource &themes, QWidget *parent)
    : OverviewCard(tr("Goal"), themes, parent),
      m_by(new TextLabel(TextRole::Secondary, this)),
      m_gauge(new MarkWidget(themes, GaugeLeast, this)),
      m_way(new TextLabel(TextRole::Note, this)),
      m_rule(new Rule(themes, Qt::Horizontal, this)),
      m_rate(new ResponseRateLine(themes, this))
{
    m_way->setWordWrap(true);
    m_way->setObjectName(QStringLiteral("wayToGoal"));
    addToHeader(m_by);
    auto *tryIt = new QPushButton(tr("Try it"), this);
    tryIt->setAccessibleName(tr("Try it: open Reach a goal"));
    setLook(tryIt, "kind", QStringLiteral("link"));
    connect(tryIt, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(QStringLiteral("goal")); });
    auto *way = new QHBoxLayout;
    way->setSpacing(8);
    way->addWidget(m_way, 1);
    way->addWidget(tryIt, 0, Qt::AlignBottom);
    body()->addWidget(m_gauge, 1);
    body()->addSpacing(6);
    body()->addLayout(way);
    body()->addSpacing(8);
    body()->addWidget(m_rule);
    body()->addSpacing(8);
    body()->addWidget(m_rate);
}

bool OverviewGoalCard::isAbout(const Snapshot &snapshot) const
{
    return OverviewCard::isAbout(snapshot) && goal().score();
}

void OverviewGoalCard::showSnapshot(const SnapshotPtr &snapshot)
{
    const statistics::Target target = *goal().score();
    const QString points = scoreText(target.points());
    m_by->setText(goal().by.isValid() ? tr("%1 by %2").arg(points, QLocale().toString(goal().by, tr("d MMM yyyy", "date of the goal"))) : points);
    m_way->setText(sentences::toGoal(snapshot->total, target, QLocale()));
    showGauge(snapshot->total, target);
    m_rule->setVisible(ResponseRateLine::isKnown(*snapshot));
    m_rate->showSnapshot(*snapshot);
}

void OverviewGoalCard::showGauge(const Estimate &now, const statistics::Target &target)
{
    const int missing = sentences::pointsToGo(now, target);
    marks::Gauge gauge{now, target.points(), scoreText(missing), tr("points to go", nullptr, missing)};
    if (missing == 0) {
        const bool reached = statistics::reaches(now.tally, target);
        gauge.figure = scoreText(*now.nps);
        gauge.caption = reached ? tr("goal reached") : tr("just below");
    }
    m_gauge->setMark([gauge](QPainter &painter, const QRectF &rect, const Theme &theme) {
        marks::drawGauge(painter, rect, gauge, theme, QLocale());
    }, tr("Score %1, margin %2, goal %3").arg(scoreText(*now.nps), formatted(now.margin(), NumberFormat::Score, QLocale()), scoreText(target.points())));
}

} // namespace earshot
