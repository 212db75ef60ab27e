// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_answers_card.h"

#include "app/mark_widget.h"
#include "app/text_label.h"
#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "charts/marks.h"

#include <algorithm>

namespace earshot {

namespace {

constexpr qreal LineHeight = 18;
constexpr int CountsWidth = 190;
// The count alone; with that of the period before; with a bar for each.
constexpr int CountHeight = 30, ChangeHeight = 46, BarsHeight = 100;

bool knowsRate(const Snapshot &snapshot)
{
    return snapshot.asked && snapshot.asked->rate();
}

/// The response rate takes the place of the bars: the row of cards is as high with it as without.
int countsHeight(const Snapshot &snapshot)
{
    return !snapshot.previous ? CountHeight : knowsRate(snapshot) ? ChangeHeight : BarsHeight;
}

void drawText(QPainter &painter, const QRectF &rect, Qt::Alignment side, const QFont &font, const QColor &color,
              const QString &text)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, static_cast<int>(side | Qt::AlignVCenter), text);
}

/// A label and a figure over a bar that is filled to a share of its length.
void drawShare(QPainter &painter, const QRectF &rect, const QString &label, const QString &figure, double share,
               const QColor &fill, const Theme &theme)
{
    const QRectF line(rect.left(), rect.top(), rect.width(), LineHeight);
    drawText(painter, line, Qt::AlignLeft, theme.font(12), theme.ink2, label);
    drawText(painter, line, Qt::AlignRight, theme.font(13, QFont::DemiBold), theme.ink, figure);
    QRectF bar(rect.left(), line.bottom() + 4, rect.width(), 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.track);
    painter.drawRoundedRect(bar, 3, 3);
    if (share <= 0)
        return;
    bar.setWidth(std::max(6.0, rect.width() * std::min(share, 1.0)));
    painter.setBrush(fill);
    painter.drawRoundedRect(bar, 3, 3);
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
    if (knowsRate(snapshot))
        return drawText(painter, {rect.left(), rect.top() + 28, rect.width(), LineHeight}, Qt::AlignRight, theme.font(12), theme.ink2,
                        OverviewAnswersCard::tr("from %1").arg(locale.toString(before)));
    const double most = double(std::max<qint64>({now, before, 1}));
    drawShare(painter, rect.adjusted(0, 36, 0, 0), OverviewAnswersCard::tr("Now"), locale.toString(now),
              double(now) / most, theme.s1, theme);
    drawShare(painter, rect.adjusted(0, 70, 0, 0), OverviewAnswersCard::tr("Before"), locale.toString(before),
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
      m_rate(new MarkWidget(themes, {190, 28}, this)),
      m_asked(new TextLabel(TextRole::Axis, this)),
      m_comments(new MarkWidget(themes, {190, 28}, this)),
      m_missing(new TextLabel(TextRole::Axis, this))
{
    m_missing->setWordWrap(true);
    m_asked->setWordWrap(true);
    m_rate->setObjectName(QStringLiteral("responseRate"));
    m_asked->setObjectName(QStringLiteral("peopleAsked"));
    auto *line = new MarkWidget(themes, {10, 1}, this);
    line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    line->setMark([](QPainter &painter, const QRectF &rect, const Theme &theme) { painter.fillRect(rect, theme.line); },
                  {});
    body()->addSpacing(8);
    body()->addWidget(m_counts);
    body()->addStretch(1);
    body()->addWidget(line);
    body()->addSpacing(8);
    body()->addWidget(m_rate);
    body()->addSpacing(4);
    body()->addWidget(m_asked);
    body()->addSpacing(8);
    body()->addWidget(m_comments);
    body()->addSpacing(4);
    body()->addWidget(m_missing);
}

/// Nothing at all where it is not known who was asked: never a rate of 100 %.
void OverviewAnswersCard::showRate(const Snapshot &snapshot)
{
    const bool known = knowsRate(snapshot);
    m_rate->setVisible(known);
    m_asked->setVisible(known);
    if (!known)
        return;
    const QLocale locale;
    const AskedPeople &people = *snapshot.asked;
    const QString figure = sentences::rate(people, locale);
    m_rate->setMark(
        [figure, share = *people.rate()](QPainter &painter, const QRectF &rect, const Theme &theme) {
            drawShare(painter, rect, tr("Response rate"), figure, share, theme.ink3, theme);
        },
        sentences::responseRate(people, locale));
    QString said = tr("%1 of %Ln people asked", nullptr, int(people.listed)).arg(locale.toString(people.counted()));
    if (people.others > 0)
        said += QStringLiteral(" · ") + tr("%Ln answers match no list", nullptr, int(people.others));
    m_asked->setText(said);
    m_asked->setToolTip((QStringList{sentences::responseRate(people, locale)} + sentences::responseRateNotes(people, locale)).join(u' ').toHtmlEscaped());
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
    showRate(*snapshot);
    const QString share = percent(snapshot->withComment, snapshot->responses, locale);
    const double part = snapshot->responses > 0 ? double(snapshot->withComment) / double(snapshot->responses) : 0;
    m_comments->setMark(
        [share, part](QPainter &painter, const QRectF &rect, const Theme &theme) {
            drawShare(painter, rect, tr("With a comment"), share, part, theme.ink3, theme);
        },
        tr("%1 with a comment").arg(share));
    const QString missing = missingText(*snapshot);
    const QString said = tr("%1 of %2 say why").arg(locale.toString(snapshot->withComment),
                                                    locale.toString(snapshot->responses));
    m_missing->setText(missing.isEmpty() ? said : QStringLiteral("%1 · %2").arg(said, missing));
}

} // namespace earshot
