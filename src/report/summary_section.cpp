// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summary_section.h"

#include "analysis/findings.h"
#include "analysis/goal_sentences.h"
#include "analysis/metrics.h"
#include "analysis/sentences.h"
#include "charts/marks.h"
#include "charts/movement_steps.h"
#include "report/composer.h"
#include "report/decisions_table.h"
#include "report/key_figures.h"
#include "report/wording.h"
#include "report/words.h"

namespace earshot {

namespace {

void writeGoal(Composer &composer, const ReportInput &input)
{
    const auto target = input.goal.score();
    if (!target)
        return;
    const QLocale &locale = composer.locale();
    const QString points = formatted(target->points(), NumberFormat::Score, locale);
    const QString goal = input.goal.by.isValid() ? Report::tr("The goal is %1 by %2.").arg(points, wording::longDate(input.goal.by, locale))
                                                 : Report::tr("The goal is %1.").arg(points);
    QStringList said{goal};
    if (const int missing = sentences::pointsToGo(input.snapshot->total, *target); missing > 0)
        said << Report::tr("%Ln points are missing.", nullptr, missing);
    said << sentences::toGoal(input.snapshot->total, *target, locale);
    if (!statistics::reaches(input.snapshot->total.tally, *target))
        said << Report::tr("This is arithmetic, not a forecast.");
    composer.space(14);
    composer.paragraph(said.join(u' '), {13, 20, QFont::Normal, composer.theme().ink2});
}

std::vector<std::pair<Category, QString>> legend(const Tally &tally, const QLocale &locale)
{
    std::vector<std::pair<Category, QString>> entries{{Category::Detractor, Report::tr("0–6 Detractors, %1")},
                                                      {Category::Passive, Report::tr("7–8 Passives, %1")},
                                                      {Category::Promoter, Report::tr("9–10 Promoters, %1")}};
    for (auto &[category, text] : entries)
        text = text.arg(locale.toString(tally.of(category)));
    return entries;
}

void drawLegend(QPainter &painter, const QRectF &rect, const Tally &tally, const Theme &theme,
                const QLocale &locale)
{
    qreal x = rect.left();
    for (const auto &[category, text] : legend(tally, locale)) {
        Tally one;
        one.counts[category == Category::Detractor ? 0 : category == Category::Passive ? 7 : 10] = 1;
        marks::drawStack(painter, QRectF(x, rect.top() + 4, 10, 10), one, theme);
        x += 16 +
             drawLine(painter, {x + 16, rect.top() + 13}, text, {12, 18, QFont::Normal, theme.ink2}, theme) + 14;
    }
}

void writeHistogram(Composer &composer, const Snapshot &snapshot)
{
    composer.subheading(Report::tr("How people scored"), 176);
    manuscript::Chart chart{manuscript::ChartKind::Columns, Report::tr("How people scored"), {}, {{Report::tr("Answers"), {}, {}}}, NumberFormat::Count,
                            {0, 150}, {}};
    for (int score = Score::Least; score <= Score::Most; ++score) {
        chart.categories << composer.locale().toString(score);
        chart.series.front().values.push_back(static_cast<double>(snapshot.total.tally.counts[static_cast<size_t>(score)]));
    }
    chart.byScore = true;
    for (const auto &[category, text] : legend(snapshot.total.tally, composer.locale()))
        chart.legend << text;
    chart.paint = [tally = snapshot.total.tally, locale = composer.locale()](QPainter &painter, const QRectF &rect, const Theme &theme, int fontPixels) {
        marks::drawHistogram(painter, rect, tally, theme, fontPixels, locale);
    };
    composer.chart(std::move(chart));
    composer.space(8);
    composer.place(18, [tally = snapshot.total.tally, theme = composer.theme(),
                        locale = composer.locale()](QPainter &painter, const QRectF &rect) {
        drawLegend(painter, rect, tally, theme, locale);
    });
}

std::vector<marks::WaterfallStep> steps(const Snapshot &snapshot, const Grouping &grouping, const QLocale &locale)
{
    constexpr size_t MostGroups = 7; // what a page is wide enough for
    const auto named = [&](const Period &period, const QString &otherwise) {
        const QString months = wording::axisPeriod(period, locale);
        return months.isEmpty() ? otherwise : months;
    };
    return marks::movementSteps(snapshot, grouping, MostGroups, named(*snapshot.comparisonPeriod, Report::tr("Before")),
                                named(snapshot.period, Report::tr("Now")));
}

void writeWaterfall(Composer &composer, const Snapshot &snapshot)
{
    const Grouping *grouping = sentences::takenApart(snapshot);
    if (!grouping)
        return;
    const bool real = wording::isReal(snapshot.change->verdict);
    const QLocale &locale = composer.locale();
    const QString title = Report::tr("What moved the score from %1 to %2")
                              .arg(formatted(snapshot.previous->nps, NumberFormat::Score, locale), formatted(snapshot.total.nps, NumberFormat::Score, locale));
    manuscript::Chart chart{manuscript::ChartKind::Waterfall, title, {}, {{Report::tr("Points"), {}, {}}}, NumberFormat::SignedPoints, {0, 196}, {}};
    chart.couldBeChance = !real;
    const std::vector<marks::WaterfallStep> all = steps(snapshot, *grouping, locale);
    for (const marks::WaterfallStep &step : all) {
        chart.categories << QString(step.label).replace(u'\n', u' ');
        chart.series.front().values.push_back(step.value);
    }
    chart.fontPixels = 12;
    chart.paint = [all, real, locale](QPainter &painter, const QRectF &rect, const Theme &theme, int fontPixels) {
        marks::drawWaterfall(painter, rect, all, theme, locale, fontPixels, !real);
    };
    composer.subheading(title, chart.size.height());
    composer.chart(std::move(chart));
    composer.space(6);
    if (!real)
        composer.paragraph(sentences::partsCouldBeChance(), {12, 16, QFont::DemiBold, composer.theme().ink2});
    composer.note(
        Report::tr("Points each group of “%1” added by scoring otherwise than before. The mix is what changed "
           "because other groups answered more or less often.")
            .arg(grouping->name));
}

void write(Composer &composer, const ReportInput &input, const SectionChoice &choice)
{
    const Section &self = summarySection();
    composer.beginSection(QString::fromLatin1(self.id), self.translatedTitle());
    composer.heading(headingOf(self, input, choice));
    composer.lead(sentences::executiveSummary(*input.snapshot, input.locale));
    writeKeyFigures(composer, *input.snapshot);
    if (isOn(choice, QStringLiteral("goal")))
        writeGoal(composer, input);
    if (isOn(choice, QStringLiteral("histogram")))
        writeHistogram(composer, *input.snapshot);
    if (isOn(choice, QStringLiteral("waterfall")))
        writeWaterfall(composer, *input.snapshot);
    if (isOn(choice, QStringLiteral("decisions")))
        writeDecisions(composer, input);
}

} // namespace

const Section &summarySection()
{
    static const Section section{
        "summary",
        QT_TRANSLATE_NOOP("Report", "Executive summary"),
        true,
        [](const ReportInput &input) { return input.snapshot->total.n() > 0; },
        [](const ReportInput &input) { return sentences::heading(*input.snapshot, input.locale); },
        [](const ReportInput &input) {
            std::vector<SectionOption> options{{QStringLiteral("histogram"), Report::tr("Histogram")},
                                               {QStringLiteral("waterfall"), Report::tr("What moved the score")},
                                               {QStringLiteral("decisions"), Report::tr("To decide")}};
            if (input.goal.score())
                options.insert(options.begin(), {QStringLiteral("goal"), Report::tr("Goal")});
            return options;
        },
        write};
    return section;
}

} // namespace earshot
