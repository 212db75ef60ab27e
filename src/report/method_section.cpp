// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/method_section.h"

#include "analysis/metrics.h"
#include "report/composer.h"
#include "report/wording.h"

#include <QCoreApplication>

namespace earshot {

namespace {

constexpr qreal NameWidth = 112;

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QString decimal(double value, int places, const QLocale &locale)
{
    return locale.toString(value, 'f', places).replace(locale.negativeSign(), QStringLiteral("\u2212"));
}

QString score(const Snapshot &snapshot, const QLocale &locale)
{
    const Tally &tally = snapshot.total.tally;
    const QString rule = tr("Share scoring 9–10 minus share scoring 0–6, from −100 to +100.");
    if (!snapshot.total.nps)
        return rule;
    return QStringLiteral("%1 (%2 − %3) ÷ %4 × 100 = %5.")
        .arg(rule, locale.toString(tally.promoters()), locale.toString(tally.detractors()),
             locale.toString(tally.n()), decimal(*snapshot.total.nps, 2, locale));
}

QString margin(const Snapshot &snapshot, const QLocale &locale)
{
    const QString confidence = formatted(snapshot.options.confidence, NumberFormat::Percent, locale);
    const QString rule =
        tr("%1 confidence, adjusted Wald interval: ¾ promoter, 1½ passives and ¾ detractor are added "
           "before the variance of the three groups is taken.")
            .arg(confidence);
    if (!snapshot.total.interval)
        return rule;
    return rule + u' ' +
           tr("The interval is %1 to %2.")
               .arg(decimal(snapshot.total.interval->low, 1, locale),
                    decimal(snapshot.total.interval->high, 1, locale));
}

QString change(const Snapshot &snapshot, const QLocale &locale)
{
    if (!snapshot.change || !snapshot.comparisonPeriod || !snapshot.previous)
        return {};
    QString text =
        tr("Two-sided z-test with the same adjustment in both periods. A change is called real when p is "
           "below %1. Compared with %2, %3 answers.")
            .arg(decimal(1 - snapshot.options.confidence, 2, locale),
                 wording::period(*snapshot.comparisonPeriod, locale),
                 locale.toString(snapshot.previous->n()));
    if (snapshot.change->pValue)
        text += u' ' + tr("p = %1.").arg(decimal(*snapshot.change->pValue, 3, locale));
    return text;
}

QString groups(const Snapshot &snapshot)
{
    return snapshot.groupings.empty() ? QString()
                                      : tr("Groups are compared with all others; p values are corrected for "
                                           "the number of groups in a table "
                                           "(Benjamini-Hochberg).");
}

QString period(const Snapshot &snapshot, const QLocale &locale)
{
    const QString text = wording::period(snapshot.period, locale);
    return text.isEmpty() ? tr("All dates.") : text;
}

QString data(const ReportInput &input)
{
    const Snapshot &snapshot = *input.snapshot;
    const auto number = [&](qint64 value) { return input.locale.toString(value); };
    QStringList sentences;
    if (input.intake)
        sentences << tr("%1 rows read, %2 rejected, %3 duplicates.")
                         .arg(number(input.intake->rowsRead), number(input.intake->rejected),
                              number(input.intake->duplicates));
    sentences << tr("%1 of the %2 valid answers fall in this selection.")
                     .arg(number(snapshot.total.n()), number(snapshot.answersInDocument));
    if (snapshot.unanswered > 0)
        sentences << tr("%1 responses without a score are not counted.").arg(number(snapshot.unanswered));
    if (snapshot.undated > 0)
        sentences << tr("%1 responses without a date belong to no period.").arg(number(snapshot.undated));
    return sentences.join(u' ');
}

QString privacy(const ReportInput &input)
{
    return input.options.names == NamesPolicy::WithConsent ? tr("Names appear only with consent.")
                                                           : tr("No names are given.");
}

std::vector<std::pair<QString, QString>> rows(const ReportInput &input)
{
    const Snapshot &snapshot = *input.snapshot;
    const QLocale &locale = input.locale;
    const QString question = input.surveyQuestion.isEmpty()
                                 ? tr("Answers from 0 to 10; the wording is not recorded in the document.")
                                 : tr("“%1” from 0 to 10.").arg(input.surveyQuestion);
    std::vector<std::pair<QString, QString>> all{
        {tr("Question"), question},
        {tr("Period"), period(snapshot, locale)},
        {tr("Selection"), wording::conditions(snapshot, locale)},
        {tr("Score"), score(snapshot, locale)},
        {tr("Margin"), margin(snapshot, locale)},
        {tr("Change"), change(snapshot, locale)},
        {tr("Groups"), groups(snapshot)},
        {tr("Data"), data(input)},
        {tr("Weights"), tr("None. Every answer counts once.")},
        {tr("Privacy"), privacy(input)},
        {tr("Fingerprint"),
         input.fingerprint.isEmpty() ? QString() : QStringLiteral("SHA-256 %1").arg(input.fingerprint)},
        {tr("Made with"), tr("Earshot %1, offline. The same file and selection give the same figures again.")
                              .arg(input.version)}};
    std::erase_if(all, [](const auto &row) { return row.second.isEmpty(); });
    return all;
}

void writeRow(Composer &composer, const QString &name, const QString &text)
{
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
                                 [](const ReportInput &) { return tr("How these figures were made"); },
                                 [](const ReportInput &) { return std::vector<SectionOption>(); },
                                 write};
    return section;
}

} // namespace earshot
