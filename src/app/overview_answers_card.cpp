// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_answers_card.h"

#include "analysis/metrics.h"
#include "app/response_rate_line.h"
#include "app/rule.h"
#include "app/share_bar.h"
#include "app/text_label.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr qreal LineHeight = 18;
constexpr int CountsWidth = 190;
// The count alone; with that of the period before; with a bar for each.
constexpr int CountHeight = 30, ChangeHeight = 46, BarsHeight = 100;

/// The response rate takes the place of the bars: the row of cards is as high with it as without.
int countsHeight(const Snapshot &snapshot)
{
    return !snapshot.previous ? CountHeight : ResponseRateLine::isKnown(snapshot) ? ChangeHeight : BarsHeight;
}

void drawText(QPainter &painter, const QRectF &rect, Qt::Alignment side, const QFont &font, const QColor &color,
              const QString &text)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, static_cast<int>(side | Qt::AlignVCenter), text);
}

void drawCounts(QPainter &painter, const QRectF &rect, const Snapshot &snapshot, const Theme &theme)
{
    const QLocale locale;
    const qint64 now = snapshot.total.n();
    drawText(painter, {rect.left(), rect.top(), rect.width(), 28}, Qt::AlignLeft, theme.font(26, QFont::DemiBold),
             theme.ink, locale.toString(now));
    if (!snapshot.previous)
        return;
    const qint64 before = snapshot.previous->n();
    drawText(painter, {rect.left(), rect.top() + 6, rect.width(), 20}, Qt::AlignRight,
             theme.font(13, QFont::DemiBold), theme.ink2, arrowText(double(now - before), locale));
    if (ResponseRateLine::isKnown(snapshot))
        return drawText(painter, {rect.left(), rect.top() + 28, rect.width(), LineHeight}, Qt::AlignRight, theme.font(12), theme.ink2,
                        OverviewAnswersCard::tr("from %1").arg(locale.toString(before)));
    const double most = double(std::max<qint64>({now, before, 1}));
    ShareBar::draw(painter, rect.adjusted(0, 36, 0, 0), OverviewAnswersCard::tr("Now"), locale.toString(now),
              double(now) / most, theme.s1, theme);
    ShareBar::draw(painter, rect.adjusted(0, 70, 0, 0), OverviewAnswersCard::tr("Before"), locale.toString(before),
              double(before) / most, theme.ink3, theme);
}

QString percent(qint64 part, qint64 all, const QLocale &locale)
{
    return all > 0 ? formatted(double(part) / double(all), NumberFormat::Percent, locale) : QString();
}

QString missingText(const Snapshot &snapshot)
{
    QStringList parts;
    if (snapshot.unanswered > 0)
        parts.append(OverviewAnswersCard::tr("%Ln without a score", nullptr, int(snapshot.unanswered)));
    if (snapshot.undated > 0)
        parts.append(OverviewAnswersCard::tr("%Ln without a date", nullptr, int(snapshot.undated)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

OverviewAnswersCard::OverviewAnswersCard(const ThemeSource &themes, QWidget *parent)
    : OverviewCard(tr("Answers"), themes, parent),
      m_counts(new MarkWidget(themes, {CountsWidth, BarsHeight}, this)),
      m_rate(new ResponseRateLine(themes, this)),
      m_comments(new ShareBar(themes, this)),
      m_missing(new TextLabel(TextRole::Axis, this))
{
    m_missing->setWordWrap(true);
    addPageLink(tr("Set a goal"), QStringLiteral("goal"));
    body()->addSpacing(8);
    body()->addWidget(m_counts);
    body()->addStretch(1);
    body()->addWidget(new Rule(themes, Qt::Horizontal, this));
    body()->addSpacing(8);
    body()->addWidget(m_rate);
    body()->addSpacing(8);
    body()->addWidget(m_comments);
    body()->addSpacing(4);
    body()->addWidget(m_missing);
}

void OverviewAnswersCard::showSnapshot(const SnapshotPtr &snapshot)
{
    setFigures(snapshot, {ExplainedFigure::ofTotal(*snapshot, ExplainedFigure::Kind::Answers)});
    const QLocale locale;
    QString spoken = tr("%Ln answers", nullptr, int(snapshot->total.n()));
    if (snapshot->previous)
        spoken += tr(", %Ln before", nullptr, int(snapshot->previous->n()));
    m_counts->setLeast({CountsWidth, countsHeight(*snapshot)});
    m_counts->setMark(
        [snapshot](QPainter &painter, const QRectF &rect, const Theme &theme) {
            drawCounts(painter, rect, *snapshot, theme);
        },
        spoken);
    m_rate->showSnapshot(*snapshot);
    const QString share = percent(snapshot->withComment, snapshot->responses, locale);
    const double part = snapshot->responses > 0 ? double(snapshot->withComment) / double(snapshot->responses) : 0;
    m_comments->showShare(tr("With a comment"), share, part, tr("%1 with a comment").arg(share));
    const QString missing = missingText(*snapshot);
    const QString said = tr("%1 of %2 say why").arg(locale.toString(snapshot->withComment),
                                                    locale.toString(snapshot->responses));
    m_missing->setText(missing.isEmpty() ? said : QStringLiteral("%1 · %2").arg(said, missing));
}

} // namespace earshot
