// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/silence_cards.h"

#include "analysis/answered_sentences.h"
#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "app/card.h"
#include "app/empty_state.h"
#include "app/mark_widget.h"
#include "app/notice_card.h"
#include "app/score_rows.h"
#include "app/share_bar.h"
#include "app/text_label.h"
#include "charts/marks.h"

#include <QPushButton>

#include <algorithm>

namespace earshot {

namespace {

constexpr int StepHeight = 34, HeroHeight = 44, BoundsHeight = 52;

/// One step from being asked to answering.
struct Step {
    QString label;
    qint64 people = 0;
};

std::vector<Step> stepsOf(const AskedPeople &people)
{
    std::vector<Step> steps{{SilenceCards::tr("Asked"), people.listed}, {SilenceCards::tr("Delivered"), people.asked}};
    if (people.opened)
        steps.push_back({SilenceCards::tr("Opened"), *people.opened});
    steps.push_back({people.counted() > people.answered ? SilenceCards::tr("Answers") : SilenceCards::tr("Answered"), people.counted()});
    return steps;
}

void drawFunnel(QPainter &painter, const QRectF &rect, const AskedPeople &people, const Theme &theme)
{
    QFont large = theme.font(30, QFont::DemiBold);
    large.setLetterSpacing(QFont::AbsoluteSpacing, -1);
    painter.setFont(large);
    painter.setPen(theme.ink);
    painter.drawText(QRectF(rect.left(), rect.top(), rect.width(), 34), Qt::AlignLeft | Qt::AlignVCenter, sentences::rate(people, QLocale()));
    const std::vector<Step> steps = stepsOf(people);
    for (size_t i = 0; i < steps.size(); ++i)
        ShareBar::draw(painter, {rect.left(), rect.top() + HeroHeight + static_cast<qreal>(i) * StepHeight, rect.width(), StepHeight}, steps[i].label,
                       QLocale().toString(steps[i].people), static_cast<double>(steps[i].people) / static_cast<double>(std::max<qint64>(people.listed, 1)),
                       i + 1 == steps.size() ? theme.s1 : theme.ink3, theme);
}

TextLabel *wrapped(TextRole role, const char *name, QWidget *parent)
{
    auto *label = new TextLabel(role, parent);
    label->setWordWrap(true);
    label->setObjectName(QLatin1StringView(name));
    return label;
}

} // namespace

SilenceCards::SilenceCards(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent), m_rateCard(new Card(tr("Response rate"), this)), m_lateCard(new Card(tr("Early and late answers"), this)),
      m_silentCard(new Card(tr("What the silent may change"), this)), m_emptyCard(new Card(this)),
      m_funnel(new MarkWidget(themes, {240, HeroHeight + 3 * StepHeight}, m_rateCard)), m_rateNotes(wrapped(TextRole::Secondary, "rateNotes", m_rateCard)),
      m_rateChanged(new NoticeCard(themes, m_rateCard)), m_earlyAndLate(new ScoreRows(themes, m_lateCard)), m_verdict(wrapped(TextRole::Quiet, "lateVerdict", m_lateCard)),
      m_whatIsLate(wrapped(TextRole::Secondary, "whatIsLate", m_lateCard)), m_bounds(new MarkWidget(themes, {240, BoundsHeight}, m_silentCard)),
      m_ifSilent(wrapped(TextRole::Strong, "ifSilent", m_silentCard)), m_boundsSaid(wrapped(TextRole::Quiet, "bounds", m_silentCard)),
      m_empty(new EmptyState(themes, "user", m_emptyCard)), m_clear(m_empty->addButton(tr("Clear filters"), "x"))
{
    m_rateChanged->setDismissable(false);
    m_clear->setObjectName(QStringLiteral("clearOtherFilters"));
    connect(m_clear, &QPushButton::clicked, this, &SilenceCards::clearWanted);
    makeCards();
}

void SilenceCards::makeCards()
{
    const auto fill = [](Card *card, std::initializer_list<QWidget *> parts) {
        card->body()->setContentsMargins(0, 8, 0, 0);
        card->body()->setSpacing(8);
        for (QWidget *part : parts)
            card->body()->addWidget(part);
    };
    fill(m_rateCard, {m_funnel, m_rateChanged, m_rateNotes});
    fill(m_lateCard, {m_earlyAndLate, m_verdict, m_whatIsLate});
    fill(m_silentCard, {m_bounds, m_ifSilent, m_boundsSaid});
    fill(m_emptyCard, {m_empty});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(14);
    for (Card *card : {m_rateCard, m_lateCard, m_silentCard})
        all->addWidget(card);
    all->addWidget(m_emptyCard, 1);
    all->addStretch(0);
}

void SilenceCards::showSnapshot(const Snapshot &snapshot)
{
    const auto why = whyNoSilence(snapshot);
    for (Card *card : {m_rateCard, m_lateCard, m_silentCard})
        card->setVisible(snapshot.silence.has_value());
    m_emptyCard->setVisible(why.has_value());
    if (why)
        return showNothing(*why);
    if (!snapshot.silence)
        return;
    showRate(snapshot);
    showEarlyAndLate(snapshot);
    showSilent(snapshot);
}

void SilenceCards::showNothing(NoSilence why)
{
    const auto [title, sentence] = sentences::noSilence(why);
    m_empty->setIcon(why == NoSilence::OtherConditions ? "filter" : "user");
    m_empty->setTexts(title, sentence);
    m_clear->setVisible(why == NoSilence::OtherConditions);
}

void SilenceCards::showRate(const Snapshot &snapshot)
{
    const QLocale locale;
    const AskedPeople people = *snapshot.asked;
    const QStringList notes = sentences::responseRateNotes(people, locale);
    m_funnel->setLeast({240, HeroHeight + StepHeight * static_cast<int>(stepsOf(people).size())});
    QStringList table;
    for (const Step &step : stepsOf(people))
        table += QStringLiteral("%1: %2").arg(step.label, locale.toString(step.people));
    m_funnel->setMark([people](QPainter &painter, const QRectF &rect, const Theme &theme) { drawFunnel(painter, rect, people, theme); },
                      sentences::responseRate(people, locale), table.join(u'\n'));
    m_rateNotes->setText((QStringList{sentences::responseRate(people, locale)} + notes).join(u' '));
    const QString changed = sentences::ratesDiffer(snapshot, locale);
    m_rateChanged->setVisible(!changed.isEmpty());
    m_rateChanged->showNotice("warn", tr("The response rate changed"), changed);
}

void SilenceCards::showEarlyAndLate(const Snapshot &snapshot)
{
    const QLocale locale;
    const Silence &silence = *snapshot.silence;
    const auto rowOf = [&](const QString &label, const Estimate &estimate) {
        return ScoreRows::Row{label, tr("%Ln answers", nullptr, static_cast<int>(estimate.n())), estimate, estimate.n() < snapshot.options.minimumN};
    };
    const bool parted = silence.late.n() > 0;
    m_earlyAndLate->setVisible(parted);
    m_verdict->setVisible(parted);
    const QString verdict = sentences::lateAgainstEarly(silence, locale);
    m_earlyAndLate->setRows({rowOf(tr("Early"), silence.early), rowOf(tr("Late"), silence.late)}, snapshot.total.nps.value_or(0), verdict);
    m_verdict->setText(verdict);
    m_whatIsLate->setText(sentences::whatIsLate(silence, snapshot.total.n(), locale));
}

void SilenceCards::showSilent(const Snapshot &snapshot)
{
    const QLocale locale;
    const Silence &silence = *snapshot.silence;
    Estimate shown = silence.all;
    shown.interval = silence.figures.bounds;
    const auto likeLate = silence.mayStandIn(snapshot.options.testN) ? silence.figures.ifSilentLikeLate : std::nullopt;
    const QString bounds = sentences::bounds(silence, locale), ifSilent = sentences::ifSilent(silence, snapshot.options, locale);
    m_bounds->setVisible(silence.figures.bounds.has_value());
    m_bounds->setMark([shown, likeLate](QPainter &painter, const QRectF &rect, const Theme &theme) {
        marks::drawScale(painter, rect, shown, likeLate, std::nullopt, theme, QLocale());
    }, tr("Score %1. %2 %3").arg(formatted(silence.all.nps, NumberFormat::Score, locale), ifSilent, bounds));
    m_ifSilent->setText(ifSilent);
    const QString legend = likeLate ? tr("The line is the score %1, the circle the silent like the late, the band all that is possible.") : tr("The line is the score %1, the band all that is possible.");
    m_boundsSaid->setText(bounds + u' ' + legend.arg(formatted(silence.all.nps, NumberFormat::Score, locale)));
}

} // namespace earshot
