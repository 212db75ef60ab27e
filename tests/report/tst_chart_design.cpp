// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_design.h"

#include <QTest>

using namespace earshot;
using namespace earshot::office;
namespace ms = earshot::manuscript;

namespace {

/// "-5 | | 3.5": a column, with gaps.
QString written(const std::vector<std::optional<double>> &values)
{
    QStringList all;
    for (const std::optional<double> &value : values)
        all << (value ? QString::number(*value) : QString());
    return all.join(QLatin1String(" | "));
}

QStringList columns(const ChartDesign &design)
{
    QStringList lines;
    for (const SheetColumn &column : design.sheet.columns)
        lines << column.name + QLatin1String(": ") + written(column.values);
    return lines;
}

ms::Chart trend(const std::vector<std::optional<double>> &low, const std::vector<std::optional<double>> &high)
{
    using Role = ms::SeriesRole;
    ms::Chart chart{ms::ChartKind::Line, QStringLiteral("By month"), {QStringLiteral("May"), QStringLiteral("June")}, {}, NumberFormat::Score, {}, {}};
    chart.series = {{QStringLiteral("NPS"), Role::Main, {40, 50}}, {QStringLiteral("from"), Role::Low, low}, {QStringLiteral("to"), Role::High, high},
                    {QStringLiteral("Answers"), Role::Answers, {100, 20}}};
    return chart;
}

} // namespace

/// What an office program is told to draw.
class TestChartDesign : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waterfall_data();
    void waterfall();
    void chanceIsGrey();
    void scoresByCategory();
    void band();
    void gapsMakeLines();
    void axisHoldsEverything();
    void formats_data();
    void formats();
};

void TestChartDesign::waterfall_data()
{
    QTest::addColumn<QList<double>>("steps");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<double>("lift");
    QTest::newRow("above zero") << QList<double>{36, 3, -4, 12, 47}
                                << QStringList{QStringLiteral("Base:  | 36 | 35 | 35 | "), QStringLiteral("Rise:  | 3 |  | 12 | "), QStringLiteral("Fall:  |  | 4 |  | "),
                                               QStringLiteral("Net Promoter Score: 36 |  |  |  | 47")}
                                << 0.0;
    QTest::newRow("through zero") << QList<double>{-5, 8, -10, -7}
                                  << QStringList{QStringLiteral("Base, from −100:  | 95 | 93 | "), QStringLiteral("Rise:  | 8 |  | "), QStringLiteral("Fall:  |  | 10 | "),
                                                 QStringLiteral("Net Promoter Score: -5 |  |  | -7")}
                                  << 100.0;
}

void TestChartDesign::waterfall()
{
    QFETCH(QList<double>, steps);
    QFETCH(QStringList, expected);
    QFETCH(double, lift);
    ms::Chart chart{ms::ChartKind::Waterfall, {}, {}, {{QStringLiteral("Points"), {}, {}}}, NumberFormat::SignedPoints, {}, {}};
    for (double step : steps) {
        chart.series.front().values.push_back(step);
        chart.categories << QStringLiteral("group");
    }
    const ChartDesign design = designOf(chart, Theme::light());
    QCOMPARE(columns(design), expected);
    // Both axes show the same stretch: a dash stands where its column ends.
    QCOMPARE(*design.primary.least - *design.secondary.least, lift);
    QCOMPARE(*design.primary.most - *design.secondary.most, lift);
    QVERIFY(!design.groups.front().series.front().fill && !design.groups.front().series.front().inLegend);
}

void TestChartDesign::chanceIsGrey()
{
    const Theme theme = Theme::light();
    ms::Chart chart{ms::ChartKind::Waterfall, {}, {}, {{QStringLiteral("Points"), {}, {1, 2, 3}}}, NumberFormat::SignedPoints, {}, {}};
    QCOMPARE(designOf(chart, theme).groups.front().series[1].fill->name(), theme.pro.name());
    chart.couldBeChance = true;
    QCOMPARE(designOf(chart, theme).groups.front().series[1].fill->name(), theme.pas.name());
}

void TestChartDesign::scoresByCategory()
{
    ms::Chart chart{ms::ChartKind::Columns, {}, {}, {{QStringLiteral("Answers"), {}, {}}}, NumberFormat::Count, {}, {}};
    chart.byScore = true;
    for (int score = 0; score <= 10; ++score)
        chart.series.front().values.push_back(score * 2);
    QCOMPARE(columns(designOf(chart, Theme::light())),
             (QStringList{QStringLiteral("Detractors: 0 | 2 | 4 | 6 | 8 | 10 | 12 |  |  |  | "), QStringLiteral("Passives:  |  |  |  |  |  |  | 14 | 16 |  | "),
                          QStringLiteral("Promoters:  |  |  |  |  |  |  |  |  | 18 | 20")}));
}

void TestChartDesign::band()
{
    const ChartDesign design = designOf(trend({-10, 30}, {60, 70}), Theme::light());
    QCOMPARE(columns(design), (QStringList{QStringLiteral("NPS: 40 | 50"), QStringLiteral("from: -10 | 30"), QStringLiteral("Margin: 70 | 40"), QStringLiteral("Answers: 100 | 20")}));
    QCOMPARE(design.groups.front().plot, Plot::Area);
    QVERIFY(design.groups.front().stacking == Stacking::Sum && !design.groups.front().series.front().fill);
    QVERIFY(design.groups.back().secondary); // the answers
    QCOMPARE(*design.secondary.most, 400.0);
}

/// An area would fall to zero where there is nothing.
void TestChartDesign::gapsMakeLines()
{
    const ChartDesign design = designOf(trend({std::nullopt, 30}, {std::nullopt, 70}), Theme::light());
    QCOMPARE(columns(design).mid(1, 2), (QStringList{QStringLiteral("from:  | 30"), QStringLiteral("to:  | 70")}));
    QCOMPARE(design.groups.front().plot, Plot::Line);
}

void TestChartDesign::axisHoldsEverything()
{
    const ChartDesign design = designOf(trend({-10, 30}, {60, 81}), Theme::light());
    QCOMPARE(*design.primary.least, -20.0);
    QCOMPARE(*design.primary.most, 100.0);
}

void TestChartDesign::formats_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("count") << int(NumberFormat::Count) << QByteArray("#,##0");
    QTest::newRow("score") << int(NumberFormat::Score) << QByteArray("0;\"−\"0");
    QTest::newRow("points") << int(NumberFormat::SignedPoints) << QByteArray("+0.0;\"−\"0.0;0.0");
    QTest::newRow("share") << int(NumberFormat::Percent) << QByteArray("0%");
}

void TestChartDesign::formats()
{
    QFETCH(int, format);
    QFETCH(QByteArray, expected);
    QCOMPARE(cellFormat(NumberFormat(format)), expected);
}

QTEST_MAIN(TestChartDesign)
#include "tst_chart_design.moc"
