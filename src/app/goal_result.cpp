// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/goal_result.h"

#include "analysis/metrics.h"
#include "app/chip.h"
#include "app/mark_widget.h"
#include "app/overview_card.h"
#include "app/text_label.h"
#include "charts/marks.h"

namespace earshot {

namespace {

constexpr int ScoresHeight = 62, ScaleHeight = 56, SharesHeight = 92, LabelWidth = 74;

QString scoreText(const Estimate &estimate)
{
    return estimate.nps ? formatted(estimate.nps, NumberFormat::Score, QLocale()) : QStringLiteral("\u2013");
}

/// Returns where it ends.
qreal drawScore(QPainter &painter, QPointF place, const QString &label, const Estimate &estimate, const QColor &ink, const Theme &theme)
{
    painter.setFont(theme.font(12));
    painter.setPen(theme.ink3);
    painter.drawText(QPointF(place.x(), place.y() + 12), label);
    const qreal labelEnd = place.x() + painter.fontMetrics().horizontalAdvance(label);
    QFont large = theme.font(44, QFont::DemiBold);
    large.setLetterSpacing(QFont::AbsoluteSpacing, -1);
    painter.setFont(large);
    painter.setPen(ink);
    const QString score = scoreText(estimate);
    painter.drawText(QPointF(place.x(), place.y() + 52), score);
    const qreal end = place.x() + QFontMetricsF(large).horizontalAdvance(score) + 10;
    painter.setFont(theme.font(14));
    painter.setPen(theme.ink2);
    const QString margin = marginText(estimate, QLocale());
    painter.drawText(QPointF(end, place.y() + 52), margin);
    return std::max(labelEnd, end + painter.fontMetrics().horizontalAdvance(margin));
}

void drawArrow(QPainter &painter, QPointF from, const Theme &theme)
{
    constexpr qreal Length = 54;
    painter.setPen(QPen(theme.ink2, 1.4));
    const QPointF tip(from.x() + Length, from.y());
    painter.drawLine(from, tip);
    painter.drawLine(tip, tip + QPointF(-7, -6));
    painter.drawLine(tip, tip + QPointF(-7, 6));
}

void drawScores(QPainter &painter, const QRectF &rect, const GoalResult::Figures &figures, const Theme &theme)
{
    const qreal gap = rect.width() < 360 ? 14 : 36;
    const qreal end = drawScore(painter, rect.topLeft(), GoalResult::tr("Today"), figures.today, theme.ink, theme);
    drawArrow(painter, {end + gap, rect.top() + 34}, theme);
    drawScore(painter, {end + 54 + 2 * gap, rect.top()}, GoalResult::tr("With these changes"), figures.then, theme.accent, theme);
}

void drawShares(QPainter &painter, const QRectF &rect, const GoalResult::Figures &figures, const Theme &theme)
{
    const QLocale locale;
    qreal y = rect.top();
    for (const auto &[label, estimate] : {std::pair(GoalResult::tr("Today"), figures.today), std::pair(GoalResult::tr("After"), figures.then)}) {
        const bool after = y > rect.top();
        painter.setFont(theme.font(12, after ? QFont::DemiBold : QFont::Normal));
        painter.setPen(after ? theme.ink : theme.ink3);
        painter.drawText(QRectF(rect.left(), y, LabelWidth, 18), Qt::AlignLeft | Qt::AlignVCenter, label);
        const QRectF bar(rect.left() + LabelWidth, y, rect.width() - LabelWidth, 18);
        marks::drawStack(painter, bar, estimate.tally, theme);
        painter.setFont(theme.font(12, QFont::Medium));
        const QRectF line = bar.translated(0, 22);
        const QString detractors = GoalResult::tr("%Ln detractors", nullptr, static_cast<int>(estimate.tally.detractors()));
        painter.setPen(theme.detInk);
        painter.drawText(line, Qt::AlignLeft, detractors);
        painter.setPen(theme.pasInk);
        painter.drawText(line.adjusted(painter.fontMetrics().horizontalAdvance(detractors) + 16, 0, 0, 0), Qt::AlignLeft,
                         GoalResult::tr("%Ln passives", nullptr, static_cast<int>(estimate.tally.passives())));
        painter.setPen(theme.proInk);
        painter.drawText(line, Qt::AlignRight, GoalResult::tr("%Ln promoters", nullptr, static_cast<int>(estimate.tally.promoters())));
        y += 46;
    }
}

} // namespace

GoalResult::GoalResult(const ThemeSource &themes, QWidget *parent)
    : Card(parent), m_head(new QBoxLayout(QBoxLayout::LeftToRight)), m_scores(new MarkWidget(themes, {280, ScoresHeight}, this)), m_scale(new MarkWidget(themes, {300, ScaleHeight}, this)),
      m_shares(new MarkWidget(themes, {300, SharesHeight}, this)),
      m_verdict(new Chip(themes, ChipKind::Plain, QString(), this)), m_people(new TextLabel(TextRole::Note, this))
{
    auto *said = new QVBoxLayout;
    said->setSpacing(8);
    said->addStretch(1);
    said->addWidget(m_verdict, 0, Qt::AlignRight);
    said->addWidget(m_people, 0, Qt::AlignRight);
    said->addStretch(1);
    m_head->addWidget(m_scores, 1);
    m_head->addLayout(said);
    body()->setSpacing(10);
    body()->addLayout(m_head);
    body()->addWidget(m_scale);
    body()->addWidget(m_shares);
}

void GoalResult::setNarrow(bool narrow)
{
    m_head->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void GoalResult::showFigures(const Figures &figures)
{
    const QLocale locale;
    const QString goal = formatted(figures.target, NumberFormat::Score, locale);
    const int missing = figures.then.nps ? std::max(figures.target - roundedScore(*figures.then.nps), 0) : 0;
    m_verdict->setKind(figures.reached ? ChipKind::Ok : ChipKind::Outline, figures.reached ? "check" : nullptr);
    m_verdict->setText(figures.reached ? tr("Reaches the goal of %1").arg(goal)
                       : missing > 0   ? tr("%Ln points below the goal of %1", nullptr, missing).arg(goal)
                                       : tr("Just below the goal of %1").arg(goal));
    m_people->setText(figures.people == 0
                          ? tr("Nobody answers otherwise yet.")
                          : tr("%1, %2").arg(tr("%Ln people to win over", nullptr, static_cast<int>(figures.people)),
                                             tr("%Ln of them detractors", nullptr, static_cast<int>(figures.detractors))));
    m_scores->setMark([figures](QPainter &painter, const QRectF &rect, const Theme &theme) { drawScores(painter, rect, figures, theme); },
                      tr("Today %1, with these changes %2, goal %3").arg(scoreText(figures.today), scoreText(figures.then), goal));
    m_scale->setMark([figures](QPainter &painter, const QRectF &rect, const Theme &theme) {
        marks::drawScale(painter, rect, figures.then, figures.today.nps, figures.target, theme, QLocale());
    }, m_scores->accessibleName());
    m_shares->setMark([figures](QPainter &painter, const QRectF &rect, const Theme &theme) { drawShares(painter, rect, figures, theme); },
                      tr("Detractors, passives and promoters today and after: %1, %2, %3 and %4, %5, %6")
                          .arg(figures.today.tally.detractors()).arg(figures.today.tally.passives()).arg(figures.today.tally.promoters())
                          .arg(figures.then.tally.detractors()).arg(figures.then.tally.passives()).arg(figures.then.tally.promoters()));
}

} // namespace earshot
