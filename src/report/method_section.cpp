// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/method_section.h"

#include "analysis/figure_sentences.h"
#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "report/composer.h"
#include "report/share_safe.h"
#include "report/wording.h"
#include "report/words.h"


namespace earshot {

namespace {

constexpr qreal NameWidth = 112;
constexpr double LeastShown = 0.001; ///< a smaller p value would read as none

QString decimal(double value, int places, const QLocale &locale)
{
    return locale.toString(value, 'f', places).replace(locale.negativeSign(), QStringLiteral("\u2212"));
}

QString score(const Snapshot &snapshot, const QLocale &locale)
{
    const Tally &tally = snapshot.total.tally;
    const QString rule = Report::tr("Share scoring 9–10 minus share scoring 0–6, from −100 to +100.");
    if (!snapshot.total.nps)
        return rule;
    return QStringLiteral("%1 (%2 − %3) ÷ %4 × 100 = %5.")
        .arg(rule, locale.toString(tally.promoters()), locale.toString(tally.detractors()),
             locale.toString(tally.n()), decimal(*snapshot.total.nps, 2, locale));
}

QString margin(const Snapshot &snapshot, const QLocale &locale)
{
    const QString rule = Report::tr("%1 confidence. %2", "how sure, how it is made")
                             .arg(sentences::confidence(snapshot.options, locale), sentences::marginMethod(snapshot.options));
    if (!snapshot.total.interval)
        return rule;
    return rule + u' ' +
           Report::tr("The interval is %1 to %2.")
               .arg(decimal(snapshot.total.interval->low, 1, locale),
                    decimal(snapshot.total.interval->high, 1, locale));
}

QString change(const Snapshot &snapshot, const QLocale &locale)
{
    if (!snapshot.change || !snapshot.comparisonPeriod || !snapshot.previous)
        return {};
    QString text =
        Report::tr("Two-sided z-test, ¾ promoter, 1½ passives and ¾ detractor added in both periods. A change is called real when p is "
                   "below %1. Compared with %2, %3 answers.",
                   nullptr, static_cast<int>(snapshot.previous->n()))
            .arg(decimal(1 - snapshot.options.confidence, 2, locale),
                 wording::period(*snapshot.comparisonPeriod, locale),
                 locale.toString(snapshot.previous->n()));
    if (snapshot.change->pValue)
        text += u' ' + (*snapshot.change->pValue < LeastShown ? Report::tr("p < %1.").arg(decimal(LeastShown, 3, locale))
                                                              : Report::tr("p = %1.").arg(decimal(*snapshot.change->pValue, 3, locale)));
    return text;
}

QString groups(const Snapshot &snapshot)
{
    return snapshot.groupings.empty() ? QString()
                                      : Report::tr("Groups are compared with all others; p values are corrected for "
                                           "the number of groups in a table "
                                           "(%1).").arg(sentences::correctionName(snapshot.options));
}

QString period(const Snapshot &snapshot, const QLocale &locale)
{
    QString text = wording::period(snapshot, locale);
    if (text.isEmpty())
        return Report::tr("All dates.");
    text.front() = text.front().toUpper();
    return text;
}

QString data(const ReportInput &input)
{
    const Snapshot &snapshot = *input.snapshot;
    const auto number = [&](qint64 value) { return input.locale.toString(value); };
    QStringList sentences;
    if (input.intake)
        sentences << Report::tr("Rows read: %1, rejected: %2, duplicates: %3.")
                         .arg(number(input.intake->rowsRead), number(input.intake->rejected),
                              number(input.intake->duplicates));
    const auto counted = [&](const QString &sentence, qint64 value) { sentences << sentence.arg(number(value)); };
    sentences << Report::tr("%1 of the %2 valid answers fall in this selection.", nullptr,
                            static_cast<int>(snapshot.answersInDocument))
                     .arg(number(snapshot.total.n()), number(snapshot.answersInDocument));
    if (const auto n = static_cast<int>(snapshot.unanswered); n > 0)
        counted(Report::tr("%1 responses without a score are not counted.", nullptr, n), n);
    if (const auto n = static_cast<int>(snapshot.undated); n > 0)
        counted(Report::tr("%1 responses without a date belong to no period.", nullptr, n), n);
    return sentences.join(u' ');
}

QString asked(const Snapshot &snapshot, const QLocale &locale)
{
    if (!snapshot.asked)
        return {};
    QStringList all{sentences::responseRate(*snapshot.asked, locale)};
    all += sentences::responseRateNotes(*snapshot.asked, locale);
    all += Report::tr("Each person counts once, and has answered when they gave a score on the day they were asked or later. People who did "
                      "not answer may differ from those who did.");
    return all.join(u' ');
}

QString privacy(const ReportInput &input)
{
    if (input.withheld)
        return (QStringList{Report::tr("Made to be shared: no names, no personal data in comments.")} + QStringList(withheldSentence(*input.withheld, input.locale))).join(u' ').trimmed();
    return input.options.names == NamesPolicy::WithConsent ? Report::tr("Names appear only with consent.")
                                                           : Report::tr("No names are given.");
}

std::vector<std::pair<QString, QString>> rows(const ReportInput &input)
{
    const Snapshot &snapshot = *input.snapshot;
    const QLocale &locale = input.locale;
    const QString question = input.surveyQuestion.isEmpty()
                                 ? Report::tr("Answers from 0 to 10; the wording is not recorded in the document.")
                                 : Report::tr("“%1” from 0 to 10.").arg(input.surveyQuestion);
    std::vector<std::pair<QString, QString>> all{
        {Report::tr("Question"), question},
        {Report::tr("Period"), period(snapshot, locale)},
        {Report::tr("Selection"), wording::conditions(snapshot, locale)},
        {Report::tr("Score"), score(snapshot, locale)},
        {Report::tr("Margin"), margin(snapshot, locale)},
        {Report::tr("Change"), change(snapshot, locale)},
        {Report::tr("Groups"), groups(snapshot)},
        {Report::tr("Data"), data(input)},
        {Report::tr("Asked"), asked(snapshot, locale)},
        {Report::tr("Weights"), Report::tr("None. Every answer counts once.")},
        {Report::tr("Privacy"), privacy(input)},
        {Report::tr("Fingerprint"),
         input.fingerprint.isEmpty() ? QString() : QStringLiteral("SHA-256 %1").arg(input.fingerprint)},
        {Report::tr("Made with"),
         Report::tr("Earshot %1, offline. The same file and selection give the same figures again.").arg(input.version)}};
    const bool everything = input.withheld && input.withheld->everything;
    std::erase_if(all, [&](const auto &row) { return row.second.isEmpty() || (everything && row.first == Report::tr("Data")); });
    return all;
}

void writeRow(Composer &composer, const QString &name, const QString &text)
{
    composer.record(manuscript::Fact{name, text});
    const Theme &theme = composer.theme();
    const TextBlock block(text, composer.width() - NameWidth, {12, 18, QFont::Normal, theme.ink2}, theme);
    composer.place(block.height(), [name, block, theme](QPainter &painter, const QRectF &rect) {
        drawLine(painter, rect.topLeft() + QPointF(0, 13), name, {12, 18, QFont::DemiBold, theme.ink}, theme,
                 Qt::AlignLeft, NameWidth - 8);
        block.draw(painter, rect.topLeft() + QPointF(NameWidth, 0), theme);
    });
    composer.space(7);
}

void write(Composer &composer, const ReportInput &input, const SectionChoice &choice)
{
    const Section &self = methodSection();
    composer.beginSection(QString::fromLatin1(self.id), self.translatedTitle());
    composer.heading(headingOf(self, input, choice));
    composer.space(10);
    for (const auto &[name, text] : rows(input))
        writeRow(composer, name, text);
}

} // namespace

const Section &methodSection()
{
    static const Section section{"method",
                                 QT_TRANSLATE_NOOP("Report", "Method"),
                                 true,
                                 [](const ReportInput &) { return true; },
                                 [](const ReportInput &) { return Report::tr("How these figures were made"); },
                                 [](const ReportInput &) { return std::vector<SectionOption>(); },
                                 write,
                                 nullptr,
                                 true};
    return section;
}

} // namespace earshot
