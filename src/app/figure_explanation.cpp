// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_explanation.h"

#include "analysis/figure_sentences.h"
#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "app/info_popover.h"
#include "app/scope_text.h"

#include <QCoreApplication>

namespace earshot {

namespace {

// The context of these texts for the translators.
struct Explanation {
    Q_DECLARE_TR_FUNCTIONS(FigureExplanation)
};

} // namespace

ExplainedFigure ExplainedFigure::ofTotal(const Snapshot &snapshot, Kind kind)
{
    return {kind, {}, snapshot.scope, snapshot.total, snapshot.previous, snapshot.change, 0};
}

FigureExplanation::FigureExplanation(const Snapshot &snapshot, const ExplainedFigure &figure, const QLocale &locale)
    : m_snapshot(snapshot), m_figure(figure), m_locale(locale)
{
}

QString FigureExplanation::score(const std::optional<double> &points) const
{
    return formatted(points, NumberFormat::Score, m_locale);
}

/// One decimal, so that what is put into a formula gives what comes out.
QString FigureExplanation::exact(double points) const
{
    return formatted(points, NumberFormat::Mean, m_locale);
}

namespace {

/// As it stands behind a minus.
QString bracketed(const QString &number)
{
    return number.startsWith(QChar(0x2212)) ? u'(' + number + u')' : number;
}

} // namespace

QString FigureExplanation::title() const
{
    const QString name = m_figure.of.isEmpty() ? Explanation::tr("All responses") : m_figure.of;
    const auto titled = [&](const QString &what, const QString &figure) {
        return Explanation::tr("%1: %2 %3", "a group, what is counted, the figure").arg(name, what, figure);
    };
    switch (m_figure.kind) {
    case ExplainedFigure::Kind::Score:
        return titled(Explanation::tr("NPS"), score(m_figure.now.nps));
    case ExplainedFigure::Kind::Change: {
        const auto points = shownChange(m_figure.now, m_figure.before);
        return titled(Explanation::tr("change"),
                      formatted(points ? std::optional<double>(*points) : std::nullopt, NumberFormat::SignedScore, m_locale));
    }
    case ExplainedFigure::Kind::AgainstRest:
        return titled(Explanation::tr("difference to the rest"),
                      formatted(m_figure.change ? std::optional(m_figure.change->points) : std::nullopt, NumberFormat::SignedScore, m_locale));
    case ExplainedFigure::Kind::Shares:
        return titled(Explanation::tr("shares"), QString()).trimmed();
    case ExplainedFigure::Kind::Answers:
        break;
    }
    if (m_figure.mentions)
        return titled(Explanation::tr("comments"), m_locale.toString(*m_figure.mentions));
    return titled(Explanation::tr("answers"), m_locale.toString(m_figure.now.n()));
}

QString FigureExplanation::formula() const
{
    switch (m_figure.kind) {
    case ExplainedFigure::Kind::Score:
        return scoreFormula();
    case ExplainedFigure::Kind::Change:
        return changeFormula();
    case ExplainedFigure::Kind::AgainstRest:
        return restFormula();
    case ExplainedFigure::Kind::Shares:
        return Explanation::tr("Each share is its answers ÷ all answers × 100, rounded so that the three add up to 100.");
    case ExplainedFigure::Kind::Answers:
        break;
    }
    if (m_figure.mentions)
        return Explanation::tr("Every comment with a word of the theme is one mention; a comment may have several themes.");
    return Explanation::tr("Every response with a score from 0 to 10 is one answer.");
}

QString FigureExplanation::scoreFormula() const
{
    if (!m_figure.now.nps)
        return Explanation::tr("There are no answers, so there is no score.");
    const auto n = static_cast<double>(m_figure.now.n());
    const double promoters = 100 * static_cast<double>(m_figure.now.tally.promoters()) / n;
    const double detractors = 100 * static_cast<double>(m_figure.now.tally.detractors()) / n;
    return Explanation::tr("Percent of promoters (9–10) − percent of detractors (0–6): %1 − %2 = %3.")
        .arg(exact(promoters), exact(detractors), exact(*m_figure.now.nps));
}

QString FigureExplanation::changeFormula() const
{
    const auto points = shownChange(m_figure.now, m_figure.before);
    if (!points)
        return sentences::noComparison(m_snapshot);
    return Explanation::tr("Score now − score before: %1 − %2 = %3.")
               .arg(score(m_figure.now.nps), bracketed(score(m_figure.before->nps)), formatted(*points, NumberFormat::SignedScore, m_locale))
           + test();
}

QString FigureExplanation::restFormula() const
{
    if (!m_figure.change || !m_figure.now.nps)
        return Explanation::tr("There are no other answers to compare with.");
    const double points = m_figure.change->points;
    return (m_figure.mentions ? Explanation::tr("Score of those who mention it − score of all others who wrote a comment: %1 − %2 = %3.")
                              : Explanation::tr("Score of the group − score of all other answers together: %1 − %2 = %3."))
               .arg(exact(*m_figure.now.nps), bracketed(exact(*m_figure.now.nps - points)), formatted(points, NumberFormat::SignedPoints, m_locale))
           + test();
}

/// What the test says, and of how many it is one.
QString FigureExplanation::test() const
{
    if (!m_figure.change)
        return {};
    const bool change = m_figure.kind == ExplainedFigure::Kind::Change;
    const Verdict verdict = m_figure.change->verdict;
    QString said = u' ' + (change ? sentences::chance(*m_figure.change, m_locale) : sentences::difference(verdict) + u'.');
    if (m_figure.compared > 1 && verdict != Verdict::TooFew)
        said += u' ' + Explanation::tr("%Ln groups were compared, and this is corrected for it.", nullptr, m_figure.compared);
    return said;
}

QString FigureExplanation::countsOf(const Estimate &estimate) const
{
    const Tally &tally = estimate.tally;
    const QString answers = Explanation::tr("%Ln answers", nullptr, static_cast<int>(tally.n()));
    const QString promoters = Explanation::tr("%Ln promoters", nullptr, static_cast<int>(tally.promoters()));
    const QString passives = Explanation::tr("%Ln passives", nullptr, static_cast<int>(tally.passives()));
    const QString detractors = Explanation::tr("%Ln detractors", nullptr, static_cast<int>(tally.detractors()));
    return Explanation::tr("%1: %2, %3, %4", "a number of people and its three parts").arg(answers, promoters, passives, detractors);
}

QString FigureExplanation::counts() const
{
    const QString now = countsOf(m_figure.now) + u'.';
    if (m_figure.kind != ExplainedFigure::Kind::Change || !m_figure.before)
        return now;
    return now + u' ' + Explanation::tr("Before, %1.").arg(countsOf(*m_figure.before));
}

QString FigureExplanation::filter() const
{
    return Explanation::tr("Filter: %1.").arg(scopeWords(*m_snapshot.dataset, m_figure.rows, m_locale));
}

/// Of all responses that the page is about: what is left out of a part is not counted by itself.
QString FigureExplanation::leftOut() const
{
    QStringList parts;
    const auto add = [&](qint64 count, const QString &words) {
        if (count > 0)
            parts << words;
    };
    add(m_snapshot.unanswered, Explanation::tr("%Ln without a score", nullptr, static_cast<int>(m_snapshot.unanswered)));
    if (!m_snapshot.scope.period.isOpen())
        add(m_snapshot.undated, Explanation::tr("%Ln without a date", nullptr, static_cast<int>(m_snapshot.undated)));
    add(m_snapshot.otherKind, Explanation::tr("%Ln that answer another kind of question", nullptr, static_cast<int>(m_snapshot.otherKind)));
    if (parts.isEmpty())
        return Explanation::tr("Nothing in this filter was left out.");
    const QString list = m_locale.createSeparatedList(parts);
    return (m_figure.of.isEmpty() ? Explanation::tr("Left out: %1.") : Explanation::tr("Left out of the whole page: %1.")).arg(list);
}

QString FigureExplanation::inFull() const
{
    const AnalysisOptions &options = m_snapshot.options;
    const bool tested = m_figure.kind == ExplainedFigure::Kind::Change || m_figure.kind == ExplainedFigure::Kind::AgainstRest;
    if (!tested)
        return m_figure.kind == ExplainedFigure::Kind::Score ? likelyRange() + marginFormula() : QString();
    return Explanation::tr("Each score is adjusted: ¾ promoter, 1½ passives and ¾ detractor are added. z is their difference ÷ the root of "
                           "the sum of their variances ÷ n; a difference is called real below p = %1. Several groups are corrected after "
                           "%2.", "a p value; the names of a correction")
        .arg(m_locale.toString(1 - options.confidence, 'f', 2), sentences::correctionName(options));
}

QString FigureExplanation::marginFormula() const
{
    const AnalysisOptions &options = m_snapshot.options;
    if (options.intervalKind == statistics::IntervalKind::Score)
        return sentences::marginMethod(options);
    return Explanation::tr("Adjusted Wald: ¾ promoter, 1½ passives and ¾ detractor are added to the counts. Then "
                           "NPS = 100 × (promoters − detractors) ÷ n, and the margin is "
                           "%1 × 100 × √((p + d − (p − d)²) ÷ n).")
        .arg(m_locale.toString(statistics::normalQuantile(options.confidence), 'f', 2));
}

QString FigureExplanation::likelyRange() const
{
    if (!m_figure.now.interval)
        return Explanation::tr("With fewer than two answers there is no margin. ");
    return Explanation::tr("With other people asked, the score would differ a little by luck. Among all your customers it is probably between "
                           "%1 and %2: a range made this way is right %3, and four times as many answers halve it. ", "%3: 19 times out of 20")
        .arg(score(m_figure.now.interval->low), score(m_figure.now.interval->high), sentences::howOftenRight(m_snapshot.options, m_locale));
}

InfoPopover *FigureExplanation::makePopover(QWidget *parent) const
{
    auto *popover = new InfoPopover(parent);
    popover->setTitle(title());
    for (const QString &line : lines())
        popover->addLine(line);
    popover->setFormula(inFull());
    popover->setAction(Explanation::tr("Show their comments"));
    return popover;
}

} // namespace earshot
