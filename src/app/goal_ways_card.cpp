// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/goal_ways_card.h"

#include "analysis/metrics.h"
#include "app/chip.h"
#include "app/text_label.h"

#include <QPushButton>

#include <algorithm>

namespace earshot {

namespace {

constexpr size_t MostShown = 5;
constexpr int DaysOfAWeek = 7;

QString titleOf(const GoalWay &way)
{
    switch (way.kind) {
    case GoalWay::Kind::Fewest:
        return GoalWaysCard::tr("Win over as few people as possible");
    case GoalWay::Kind::Passives:
        return GoalWaysCard::tr("Delight the passives");
    case GoalWay::Kind::Detractors:
        return GoalWaysCard::tr("Put right what annoys detractors");
    case GoalWay::Kind::NewPromoters:
        return GoalWaysCard::tr("Hear from more promoters");
    case GoalWay::Kind::Group:
        break;
    }
    return GoalWaysCard::tr("Bring %1 up to the level of the others").arg(way.value);
}

QString score(double nps)
{
    return formatted(nps, NumberFormat::Score, QLocale());
}

} // namespace

GoalWaysCard::GoalWaysCard(const ThemeSource &themes, QWidget *parent)
    : Card(QStringLiteral(" "), parent), m_themes(themes), m_remark(new TextLabel(tr("counts are the smallest that reach it"), TextRole::Secondary, this)),
      m_none(new TextLabel(TextRole::Quiet, this)), m_rows(new QVBoxLayout),
      m_foot(new TextLabel(TextRole::Secondary, this))
{
    addToHeader(m_remark);
    m_none->setWordWrap(true);
    m_foot->setWordWrap(true);
    m_rows->setSpacing(8);
    body()->setSpacing(10);
    body()->setContentsMargins(0, 8, 0, 0);
    body()->addWidget(m_none);
    body()->addLayout(m_rows);
    body()->addStretch(1);
    body()->addWidget(m_foot);
}

void GoalWaysCard::setNarrow(bool narrow)
{
    m_remark->setVisible(!narrow);
}

std::optional<statistics::Moves> GoalWaysCard::shortest() const
{
    const auto found = std::find_if(m_ways.begin(), m_ways.end(), [](const GoalWay &way) { return way.kind == GoalWay::Kind::Fewest; });
    return found == m_ways.end() ? std::nullopt : std::optional(found->moves);
}

QString GoalWaysCard::explained(const GoalWay &way, int target) const
{
    const auto count = [](qint64 people) { return static_cast<int>(people); };
    switch (way.kind) {
    case GoalWay::Kind::Fewest:
        return way.moves.passivesToPromoters == 0
            ? tr("%Ln detractors become promoters; each is worth two steps.", nullptr, count(way.moves.detractorsToPromoters))
            : tr("%1 and %2 become promoters.").arg(tr("%Ln detractors", nullptr, count(way.moves.detractorsToPromoters)),
                                                    tr("%Ln passives", nullptr, count(way.moves.passivesToPromoters)));
    case GoalWay::Kind::Passives:
        return tr("%Ln passives give a 9 or 10.", nullptr, count(way.people));
    case GoalWay::Kind::Detractors:
        return tr("%Ln detractors give a 7 or 8.", nullptr, count(way.people));
    case GoalWay::Kind::NewPromoters:
        return tr("%Ln more answers of 9 or 10, and no others.", nullptr, count(way.people));
    case GoalWay::Kind::Group:
        break;
    }
    const QString adds = tr("At %1 instead of %2 your score would be %3.").arg(score(way.othersScore), score(way.groupScore), score(way.score));
    const int missing = target - roundedScore(way.score);
    return way.reaches || missing <= 0 ? adds : adds + u' ' + tr("%Ln points are still missing.", nullptr, missing);
}

QWidget *GoalWaysCard::rowOf(const GoalWay &way, int target)
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("goalWay"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *title = new ElidedLabel(titleOf(way), TextRole::Strong, frame);
    auto *why = new TextLabel(explained(way, target), TextRole::Note, frame);
    why->setWordWrap(true);
    texts->addWidget(title);
    texts->addWidget(why);
    auto *people = new Chip(m_themes, ChipKind::Outline, tr("%Ln people", nullptr, static_cast<int>(way.people)), frame);
    auto *use = new QPushButton(tr("Use"), frame);
    setLook(use, "small", true);
    use->setAccessibleName(tr("Use: %1").arg(title->text()));
    use->setVisible(way.moves.added.n() == 0);
    connect(use, &QPushButton::clicked, this, [this, moves = way.moves] { Q_EMIT movesWanted(moves); });
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(14, 9, 14, 9);
    row->setSpacing(12);
    row->addLayout(texts, 1);
    row->addWidget(people);
    row->addWidget(use);
    return frame;
}

void GoalWaysCard::showWays(const SnapshotPtr &snapshot, int target, const QDate &by, const QDate &today)
{
    const statistics::Target goal{target, 1};
    m_ways = goalWays(*snapshot, goal);
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    setTitle(tr("Ways to reach %1").arg(score(target)));
    const bool reached = statistics::reaches(snapshot->total.tally, goal);
    m_none->setVisible(m_ways.empty());
    m_none->setText(snapshot->total.n() == 0 ? tr("Nobody answered in this scope, so there is no score to start from.")
                    : reached                ? tr("Today’s score is there already. Move the goal to see what more would take.")
                                             : tr("Nobody who answered can bring this goal about."));
    for (size_t i = 0; i < std::min(m_ways.size(), MostShown); ++i)
        m_rows->addWidget(rowOf(m_ways[i], target));
    QStringList foot{tr("This is arithmetic, not a forecast.")};
    const auto margin = snapshot->total.margin();
    if (margin)
        foot << tr("The next %Ln answers will also vary by about ± %1 on their own.", nullptr, static_cast<int>(snapshot->total.n())).arg(score(*margin));
    if (const auto answers = reached ? std::nullopt : answersToTell(*snapshot, goal))
        foot << tr("To tell such a rise from chance takes about %Ln answers before and as many after.", nullptr, static_cast<int>(*answers));
    if (const auto fewest = shortest(); fewest && by > today) {
        const qint64 weeks = std::max<qint64>(today.daysTo(by) / DaysOfAWeek, 1);
        const qint64 people = fewest->detractorsToPromoters + fewest->passivesToPromoters;
        foot << tr("By %1 that is about %Ln people a week.", nullptr, static_cast<int>((people + weeks - 1) / weeks)).arg(QLocale().toString(by, QLocale::LongFormat));
    }
    m_foot->setText(foot.join(u' '));
}

} // namespace earshot
