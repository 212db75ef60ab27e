// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/corrected.h"
#include "analysis/figure_sentences.h"
#include "analysis/figure_setting.h"
#include "support/responses.h"

#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

/// So many answers of each kind in the store, on a day.
QString answers(const char *store, int promoters, int passives, int detractors, const char *day = "2026-03-04T09:00")
{
    QString text;
    for (const auto &[score, n] : {std::pair(10, promoters), std::pair(7, passives), std::pair(2, detractors)}) {
        for (int i = 0; i < n; ++i)
            text += QStringLiteral("%1 %2 %3\n").arg(QLatin1String(day)).arg(score).arg(QLatin1String(store));
    }
    return text;
}

SnapshotPtr analyzed(const QString &rows, const FigureSetting &setting, TimeUnit unit = TimeUnit::Month)
{
    const Responses data = parseResponses(QStringLiteral("attributes: store\n") + rows);
    AnalysisOptions options;
    options.unit = unit;
    setting.applyTo(options, Qt::Monday);
    return analyze(data.dataset, data.arena, Scope(), options);
}

QStringList days(const std::vector<Bucket> &buckets)
{
    QStringList list;
    for (const Bucket &bucket : buckets)
        list += QStringLiteral("%1 %2").arg(bucket.first.toString(Qt::ISODate)).arg(bucket.estimate.n());
    return list;
}

} // namespace

class FigureSettingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isKept_data();
    void isKept();
    void whatIsNotUnderstoodIsUsual_data();
    void whatIsNotUnderstoodIsUsual();
    void theUsualOneChangesNothing();
    void strictMarksFewer();
    void strictReachesEveryTable();
    void theCautiousIntervalIsTheScoreInterval();
    void confidenceChangesMarginAndTest();
    void weeksBeginOnTheChosenDay_data();
    void weeksBeginOnTheChosenDay();
    void saysItInWords_data();
    void saysItInWords();
};

void FigureSettingTest::isKept_data()
{
    QTest::addColumn<FigureSetting>("setting");
    QTest::addColumn<QByteArray>("json");
    FigureSetting setting;
    QTest::newRow("usual") << setting << QByteArray("{}");
    setting.weekStart = Qt::Saturday;
    QTest::newRow("Saturday") << setting << QByteArray(R"({"weekStart":"saturday"})");
    setting.interval = statistics::IntervalKind::Score;
    setting.confidencePercent = 90;
    setting.correction = statistics::Correction::Holm;
    QTest::newRow("all") << setting << QByteArray(R"({"confidence":90,"correction":"holm","interval":"score","weekStart":"saturday"})");
}

void FigureSettingTest::isKept()
{
    QFETCH(FigureSetting, setting);
    QFETCH(QByteArray, json);
    QCOMPARE(setting.toJson(), json);
    QVERIFY(FigureSetting::fromJson(json) == setting);
}

void FigureSettingTest::whatIsNotUnderstoodIsUsual_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"", "[]", "nonsense", R"({"confidence":50})", R"({"confidence":"99"})", R"({"weekStart":"friday"})",
                             R"({"interval":"bayes","correction":7,"weekStart":1})"})
        QTest::newRow(json) << QByteArray(json);
}

void FigureSettingTest::whatIsNotUnderstoodIsUsual()
{
    QFETCH(QByteArray, json);
    QVERIFY(FigureSetting::fromJson(json) == FigureSetting());
}

void FigureSettingTest::theUsualOneChangesNothing()
{
    AnalysisOptions options;
    FigureSetting().applyTo(options, Qt::Monday);
    QVERIFY(options == AnalysisOptions());
}

/// p = 0.01, 0.02, 0.03 and 0.8: Benjamini and Hochberg make 0.04 of the first three, Holm 0.04, 0.06, 0.06.
void FigureSettingTest::strictMarksFewer()
{
    const auto verdicts = [](statistics::Correction correction) {
        std::vector<Change> changes;
        for (const double p : {0.01, 0.02, 0.03, 0.8})
            changes.push_back({5, p, {}, Verdict::Chance, p});
        std::vector<Change *> tests;
        for (Change &change : changes)
            tests.push_back(&change);
        AnalysisOptions options;
        options.correction = correction;
        correctTogether(tests, options);
        QString marks;
        for (const Change &change : changes)
            marks += change.verdict == Verdict::Rise ? u'R' : u'c';
        return marks;
    };
    QCOMPARE(verdicts(statistics::Correction::BenjaminiHochberg), QStringLiteral("RRRc"));
    QCOMPARE(verdicts(statistics::Correction::Holm), QStringLiteral("Rccc"));
}

void FigureSettingTest::strictReachesEveryTable()
{
    const QString rows = answers("north", 60, 20, 20) + answers("south", 40, 30, 30) + answers("east", 42, 20, 38) + answers("west", 62, 20, 18);
    FigureSetting strict;
    strict.correction = statistics::Correction::Holm;
    const SnapshotPtr usual = analyzed(rows, {}), careful = analyzed(rows, strict);
    const auto &before = usual->groupings.front().groups, &after = careful->groupings.front().groups;
    QCOMPARE(before.size(), size_t(4));
    bool larger = false;
    for (size_t i = 0; i < before.size(); ++i) {
        QCOMPARE(after[i].value, before[i].value);
        QVERIFY(*after[i].againstRest->pValue >= *before[i].againstRest->pValue);
        QCOMPARE(*after[i].againstRest->uncorrected, *before[i].againstRest->uncorrected);
        larger = larger || *after[i].againstRest->pValue > *before[i].againstRest->pValue;
    }
    QVERIFY(larger);
}

void FigureSettingTest::theCautiousIntervalIsTheScoreInterval()
{
    const QString rows = answers("north", 30, 10, 0) + answers("south", 12, 0, 0);
    FigureSetting cautious;
    cautious.interval = statistics::IntervalKind::Score;
    const SnapshotPtr usual = analyzed(rows, {}), careful = analyzed(rows, cautious);
    const statistics::Counts all(42, 10, 0), south(12, 0, 0);
    QCOMPARE(*usual->total.interval, statistics::clipped(*statistics::adjustedWaldInterval(all, 0.95)));
    QCOMPARE(*careful->total.interval, *statistics::scoreInterval(all, 0.95));
    QCOMPARE(careful->total.nps, usual->total.nps);
    QCOMPARE(*careful->buckets.front().estimate.interval, *statistics::scoreInterval(all, 0.95));
    QCOMPARE(*careful->groupings.front().groups.back().now.interval, *statistics::scoreInterval(south, 0.95));
    QCOMPARE(careful->groupings.front().groups.back().now.interval->high, 100.0);
}

void FigureSettingTest::confidenceChangesMarginAndTest()
{
    // Against each other p is about 0.09: real at 90 %, chance at 95 %.
    const QString rows = answers("north", 60, 20, 20) + answers("south", 47, 26, 27);
    QList<double> margins;
    QString marks;
    for (const int percent : FigureSetting::Percents) {
        FigureSetting setting;
        setting.confidencePercent = percent;
        const SnapshotPtr snapshot = analyzed(rows, setting);
        margins += *snapshot->total.margin();
        marks += snapshot->groupings.front().groups.front().againstRest->verdict == Verdict::Chance ? u'c' : u'R';
    }
    QVERIFY(margins[0] < margins[1] && margins[1] < margins[2]);
    QCOMPARE(marks, QStringLiteral("Rcc"));
}

void FigureSettingTest::weeksBeginOnTheChosenDay_data()
{
    QTest::addColumn<int>("day");
    QTest::addColumn<QStringList>("expected");
    // 2026-03-07 is a Saturday.
    QTest::newRow("system") << 0 << QStringList{QStringLiteral("2026-03-02 3"), QStringLiteral("2026-03-09 1")};
    QTest::newRow("Monday") << 1 << QStringList{QStringLiteral("2026-03-02 3"), QStringLiteral("2026-03-09 1")};
    QTest::newRow("Saturday") << 6 << QStringList{QStringLiteral("2026-02-28 1"), QStringLiteral("2026-03-07 3")};
    QTest::newRow("Sunday") << 7 << QStringList{QStringLiteral("2026-03-01 2"), QStringLiteral("2026-03-08 2")};
}

void FigureSettingTest::weeksBeginOnTheChosenDay()
{
    QFETCH(int, day);
    QFETCH(QStringList, expected);
    const QString rows = answers("north", 1, 0, 0, "2026-03-06T09:00") + answers("north", 1, 0, 0, "2026-03-07T09:00")
                         + answers("north", 1, 0, 0, "2026-03-08T09:00") + answers("north", 1, 0, 0, "2026-03-09T09:00");
    FigureSetting setting;
    if (day > 0)
        setting.weekStart = static_cast<Qt::DayOfWeek>(day);
    QCOMPARE(days(analyzed(rows, setting, TimeUnit::Week)->buckets), expected);
}

void FigureSettingTest::saysItInWords_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("right");
    QTest::newRow("usual") << QByteArray("{}") << QStringLiteral("Score method: standard NPS, 95% margin") << QStringLiteral("19 times out of 20");
    QTest::newRow("90") << QByteArray(R"({"confidence":90})") << QStringLiteral("Score method: standard NPS, 90% margin") << QStringLiteral("9 times out of 10");
    QTest::newRow("99, cautious") << QByteArray(R"({"confidence":99,"interval":"score"})")
                                  << QStringLiteral("Score method: standard NPS, 99% cautious margin") << QStringLiteral("99 times out of 100");
}

void FigureSettingTest::saysItInWords()
{
    QFETCH(QByteArray, json);
    AnalysisOptions options;
    FigureSetting::fromJson(json).applyTo(options, Qt::Monday);
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    QTEST(sentences::scoreMethod(options, english), "method");
    QTEST(sentences::howOftenRight(options, english), "right");
}

QTEST_GUILESS_MAIN(FigureSettingTest)
#include "tst_figure_setting.moc"
