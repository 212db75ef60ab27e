// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_score_card.h"

#include "analysis/answered_sentences.h"
#include "analysis/metrics.h"
#include "analysis/sample_size.h"
#include "analysis/sentences.h"
#include "app/chip.h"
#include "app/icons.h"
#include "app/mark_widget.h"
#include "app/text_label.h"
#include "charts/marks.h"

#include <QToolButton>

namespace earshot {

namespace {

constexpr int HeroPixels = 60;

QString rangeText(const Estimate &estimate, const QLocale &locale)
{
    if (!estimate.interval)
        return OverviewScoreCard::tr("too few to estimate");
    return OverviewScoreCard::tr("likely %1 to %2")
        .arg(formatted(estimate.interval->low, NumberFormat::Score, locale),
             formatted(estimate.interval->high, NumberFormat::Score, locale));
}

void drawHero(QPainter &painter, const QRectF &rect, const Snapshot &snapshot, bool few, const Theme &theme)
{
    const QLocale locale;
    QFont hero = theme.font(HeroPixels, QFont::DemiBold);
    hero.setLetterSpacing(QFont::AbsoluteSpacing, -2);
    const QString score = formatted(snapshot.total.nps, NumberFormat::Score, locale);
    const qreal width = QFontMetricsF(hero).horizontalAdvance(score);
    painter.setFont(hero);
    painter.setPen(few ? theme.ink2 : theme.ink);
    painter.drawText(QRectF(rect.left(), rect.top(), width + 4, 62), Qt::AlignLeft | Qt::AlignVCenter, score);

    const qreal left = rect.left() + width + 14;
    painter.setFont(theme.font(17, QFont::Medium));
    painter.setPen(theme.ink2);
    painter.drawText(QRectF(left, rect.top() + 17, rect.width(), 22), Qt::AlignLeft | Qt::AlignVCenter,
                     marginText(snapshot.total, locale));
    painter.setFont(theme.font(12));
    painter.setPen(theme.ink3);
    painter.drawText(QRectF(left, rect.top() + 39, rect.width(), 16), Qt::AlignLeft | Qt::AlignVCenter,
                     rangeText(snapshot.total, locale));
}

/// Of a few answers no change is shown at all.
std::optional<int> testedChange(const Snapshot &snapshot)
{
    const bool tooFew = !snapshot.change || snapshot.change->verdict == Verdict::TooFew;
    return tooFew ? std::nullopt : shownChange(snapshot.total, snapshot.previous);
}

void drawChange(QPainter &painter, const QRectF &rect, const Snapshot &snapshot, const Theme &theme)
{
    const QLocale locale;
    const auto points = testedChange(snapshot);
    if (!points)
        return;
    painter.setFont(theme.font(20, QFont::DemiBold));
    painter.setPen(changeColor(snapshot.change, theme));
    painter.drawText(QRectF(rect.left(), rect.top() + 14, rect.width(), 24), Qt::AlignRight | Qt::AlignVCenter,
                     arrowText(*points, locale));
    painter.setFont(theme.font(12));
    painter.setPen(theme.ink3);
    painter.drawText(QRectF(rect.left(), rect.top() + 38, rect.width(), 16), Qt::AlignRight | Qt::AlignVCenter,
                     OverviewScoreCard::tr("from %1")
                         .arg(formatted(snapshot.previous->nps, NumberFormat::Score, locale)));
}

QString spokenFigures(const Snapshot &snapshot)
{
    const QLocale locale;
    QString said = OverviewScoreCard::tr("Score %1, margin %2, %3")
                       .arg(formatted(snapshot.total.nps, NumberFormat::Score, locale),
                            formatted(snapshot.total.margin(), NumberFormat::Score, locale),
                            rangeText(snapshot.total, locale));
    if (const auto points = testedChange(snapshot))
        said += OverviewScoreCard::tr(", change %1 from %2")
                    .arg(formatted(points, NumberFormat::SignedScore, locale),
                         formatted(snapshot.previous->nps, NumberFormat::Score, locale));
    return said;
}

/// Answers that a margin of 15 points takes when people differ as much as these do, rounded up to tens.
qint64 answersForMargin15(const Estimate &estimate, double confidence)
{
    constexpr double Margin = 15;
    const auto needed
        = statistics::answersForMargin(Margin, confidence, statistics::planningVariance(estimate.tally));
    return (needed->adjusted + 9) / 10 * 10;
}

} // namespace

OverviewScoreCard::OverviewScoreCard(const ThemeSource &themes, QWidget *parent)
    : OverviewCard(tr("Net Promoter Score"), themes, parent),
      m_figures(new MarkWidget(themes, {230, 66}, this)),
      m_scale(new MarkWidget(themes, {230, 54}, this)),
      m_verdict(new Chip(themes, ChipKind::Plain, {}, this)),
      m_chance(new TextLabel(TextRole::Note, this))
{
    auto *why = new QToolButton(this);
    why->setIcon(iconNamed(themes, "info", &Theme::ink2));
    why->setToolTip(tr("Explain this number (Shift F1)"));
    why->setAccessibleName(why->toolTip());
    why->setObjectName(QStringLiteral("explain"));
    setLook(why, "kind", QStringLiteral("ghost"));
    setLook(why, "small", true);
    connect(why, &QToolButton::clicked, this, [this] { explain(); });
    setCorner(why);

    m_chance->setWordWrap(true);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(9);
    verdict->addWidget(m_verdict, 0, Qt::AlignTop);
    verdict->addWidget(m_chance, 1, Qt::AlignTop);
    body()->addWidget(m_figures);
    body()->addWidget(m_scale);
    body()->addStretch(1);
    body()->addLayout(verdict);
}

bool OverviewScoreCard::hasFewAnswers() const
{
    return m_snapshot->total.n() < m_snapshot->options.minimumN;
}

void OverviewScoreCard::showSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    setFigures(snapshot, {ExplainedFigure::ofTotal(*snapshot, ExplainedFigure::Kind::Score),
                          ExplainedFigure::ofTotal(*snapshot, ExplainedFigure::Kind::Change)});
    const bool few = hasFewAnswers();
    m_figures->setMark(
        [snapshot, few](QPainter &painter, const QRectF &rect, const Theme &theme) {
            drawHero(painter, rect, *snapshot, few, theme);
            drawChange(painter, rect, *snapshot, theme);
        },
        spokenFigures(*snapshot));
    const std::optional<double> before = snapshot->previous ? snapshot->previous->nps : std::nullopt;
    const auto target = goal().score();
    m_scale->setMark(
        [snapshot, before, goal = target ? std::optional(target->points()) : std::nullopt](QPainter &painter, const QRectF &rect, const Theme &theme) {
            marks::drawScale(painter, rect, snapshot->total, before, goal, theme, QLocale());
        },
        target ? tr("%1, goal %2").arg(spokenFigures(*snapshot), formatted(target->points(), NumberFormat::Score, QLocale()))
               : spokenFigures(*snapshot));
    showVerdict();
}

void OverviewScoreCard::showVerdict()
{
    const QLocale locale;
    if (hasFewAnswers()) {
        m_verdict->setKind(ChipKind::Outline);
        m_verdict->setText(tr("Few answers"));
        m_verdict->show();
        m_chance->setText(
            tr("%Ln answers cannot tell a good score from a bad one. About %1 give a margin of ± 15.", nullptr,
               static_cast<int>(m_snapshot->total.n()))
                .arg(locale.toString(answersForMargin15(m_snapshot->total, m_snapshot->options.confidence))));
        return;
    }
    const auto &change = m_snapshot->change;
    m_verdict->setVisible(change.has_value());
    if (!change) {
        m_chance->setText(sentences::noComparison(*m_snapshot));
        return;
    }
    const bool real = change->verdict == Verdict::Rise || change->verdict == Verdict::Fall;
    m_verdict->setKind(real ? ChipKind::Ok : ChipKind::Plain, real ? "check" : nullptr);
    m_verdict->setText(sentences::verdict(change->verdict));
    m_chance->setText((sentences::chance(*change, locale) + u' ' + sentences::ratesDifferShort(*m_snapshot, locale)).trimmed());
}

} // namespace earshot
