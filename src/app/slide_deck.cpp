// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/slide_deck.h"

#include "report/slide_painter.h"
#include "report/slide_plan.h"

namespace earshot {

QString SlideDeck::title(int slide) const
{
    return slides::titleOf(named[static_cast<size_t>(slide)]);
}

QString SlideDeck::number(int slide) const
{
    return slides::shownNumber(static_cast<size_t>(slide) + 1, named.size(), locale);
}

namespace {

SlideDeckPtr deckOf(const Manuscript &manuscript, ReportInput input, bool dark)
{
    auto deck = std::make_shared<SlideDeck>();
    deck->theme = reportTheme(input, dark);
    deck->theme.patterns = input.options.patterns;
    deck->locale = input.locale;
    deck->named = slides::planSlides(manuscript, input.locale, deck->theme);
    if (input.options.names != NamesPolicy::Nobody) {
        input.options.names = NamesPolicy::Nobody;
        deck->hidden = slides::planSlides(layOut(input).manuscript, input.locale, deck->theme);
        deck->hidden.resize(deck->named.size(), deck->hidden.back()); // a name may make a quote longer by a line
    }
    return deck;
}

} // namespace

SlideDeckMaker::SlideDeckMaker(Session &session, QObject *parent) : QObject(parent), m_report(session, this), m_planning(this)
{
    connect(&m_report, &ReportMaker::made, this, &SlideDeckMaker::plan);
}

void SlideDeckMaker::make(const SnapshotPtr &snapshot, const ReportOptions &options)
{
    m_report.make(snapshot, options);
}

void SlideDeckMaker::setDark(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    if (m_report.report())
        plan();
}

void SlideDeckMaker::plan()
{
    const auto work = [report = m_report.report(), input = m_report.input(), dark = m_dark](const JobControl &) {
        return deckOf(report->manuscript, input, dark);
    };
    m_planning.start(work, [this](const SlideDeckPtr &deck) {
        m_deck = deck;
        Q_EMIT made();
    });
}

} // namespace earshot
