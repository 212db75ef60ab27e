// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/answered_sentences.h"
#include "support/harbour.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

const QLocale English(QLocale::English, QLocale::UnitedKingdom);

/// "store: a 60, b 40; plan: x 50, y 50", or "column: weight".
WeightsSetting settingFrom(const QString &text)
{
    WeightsSetting setting;
    for (const QString &part : text.split(u"; "_s, Qt::SkipEmptyParts)) {
        const QString name = part.section(u": "_s, 0, 0);
        if (name == u"column") {
            setting.column = part.section(u": "_s, 1);
            continue;
        }
        WeightsSetting::Targets targets{name, {}};
        for (const QString &share : part.section(u": "_s, 1).split(u", "_s, Qt::SkipEmptyParts))
            targets.setPercent(share.section(u' ', 0, -2) == u"-" ? QString() : share.section(u' ', 0, -2), share.section(u' ', -1).toDouble());
        setting.targets.push_back(targets);
    }
    return setting;
}

/// Lines of "count score values…".
DatasetPtr answersFrom(const QString &lines)
{
    QString all;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        for (int i = 0; i < line.section(u' ', 0, 0).toInt(); ++i)
            all += u"2026-01-03 "_s + line.section(u' ', 1) + u'\n';
    }
    return test::parseResponses(all).dataset;
}

WeightedFigures weighted(const DatasetPtr &dataset, const QString &by)
{
    AnalysisOptions options;
    options.whoAnswered = settingFrom(by);
    return *analyze(dataset, {}, {}, options)->weighted;
}

QString text(const WeightedFigures &figures)
{
    if (figures.refusal)
        return sentences::weighingRefused(*figures.refusal, English);
    QStringList notes = sentences::weightNotes(figures, English);
    notes.prepend(u"%1 of %2 like %3"_s.arg(figures.score->nps, 0, 'f', 2).arg(figures.score->n).arg(figures.score->effectiveN, 0, 'f', 2));
    return notes.join(u'|');
}

} // namespace

class WeightedFiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figures_data()
    {
        QTest::addColumn<QString>("answers");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("expected");
        const QString two = u"80 10 a\n20 0 b"_s;
        QTest::newRow("as they are") << two << u"store: a 80, b 20"_s << u"60.00 of 100 like 100.00"_s;
        // w = 0.5·100/80 and 0.5·100/20; n_eff = 100²/(80·0.625² + 20·2.5²)
        QTest::newRow("one attribute") << two << u"store: a 50, b 50"_s << u"0.00 of 100 like 64.00"_s;
        QTest::newRow("five times the mean") << u"95 10 a\n5 0 b"_s << u"store: a 75, b 25"_s
                                << u"50.00 of 100 like 54.29"_s;
        QTest::newRow("very costly") << u"90 10 a\n10 0 b"_s << u"store: a 50, b 50"_s
                                     << u"0.00 of 100 like 36.00|These weights are costly: the score is as unsure as one of less than half of the answers."_s;
        QTest::newRow("cut at five times the mean") << u"95 10 a\n5 0 b"_s << u"store: a 70, b 30"_s
            << u"50.00 of 100 like 54.29|The weights of 5 answers were cut to 5 times the mean; the targets are not met exactly."_s;
        QTest::newRow("few are put together") << u"50 10 a\n46 0 b\n2 0 c\n2 10 d"_s << u"store: a 50, b 40, c 5, d 5"_s
            << u"4.00 of 100 like 100.00|“b”, “c” and “d” are weighed together, because one of them has fewer than 5 answers."_s;
        QTest::newRow("a share of 0") << u"50 10 a\n50 0 b"_s << u"store: a 100, b 0"_s << u"100.00 of 50 like 50.00|50 answers do not count: their share is to be 0%."_s;
        QTest::newRow("no value is a value") << u"50 10 a\n50 0 -"_s << u"store: a 80, - 20"_s << u"60.00 of 100 like 73.53"_s;
        QTest::newRow("several attributes") << u"30 10 a x\n10 0 a y\n10 10 b x\n10 0 b y"_s << u"store: a 50, b 50; product: x 50, y 50"_s << u"0.00 of 60 like 49.76"_s;
        QTest::newRow("nobody there") << two << u"store: a 60, b 20, Kiosk 20"_s
                                      << u"“Kiosk” should be 20% and nobody there answered. Put it together with another value, or set it to 0%."_s;
        QTest::newRow("not 100") << two << u"store: a 60, b 37.5"_s << u"The shares of “store” add up to 97.5%; they have to be 100% together."_s;
        QTest::newRow("no attribute") << two << u"shop: a 60, b 40"_s << u"“shop” is not in this file any more. Choose what to weigh by."_s;
        QTest::newRow("contradiction") << u"50 10 a x\n50 0 b y"_s << u"store: a 60, b 40; product: x 40, y 60"_s
                                       << u"These answers can not have all the shares at once; those of “store” contradict the others."_s;
        QTest::newRow("nobody at all") << u"5 - a"_s << u"store: a 100"_s << u"There are no answers to weigh."_s;
        QTest::newRow("a column") << u"40 10 2\n40 0 0,5\n5 10 -"_s << u"column: store"_s << u"60.00 of 80 like 58.82|5 answers do not count: they have no weight above 0."_s;
        QTest::newRow("a column of words") << two << u"column: store"_s << u"No answer here has a number above 0 in “store”."_s;
    }

    void figures()
    {
        QFETCH(QString, answers);
        QFETCH(QString, by);
        QFETCH(QString, expected);
        QCOMPARE(text(weighted(answersFrom(answers), by)), expected);
    }

    void onlyScopeAndPeriod()
    {
        const DatasetPtr dataset = test::responses("2026-01-03 10 a x\n2026-01-04 0 b x\n2026-01-05 0 a y\n2026-02-03 0 a x\n2026-01-06 - a x \"hm\"\n");
        Scope scope;
        scope.period = {QDate(2026, 1, 1), QDate(2026, 1, 31)};
        scope.setFilter(test::attributeId(*dataset, u"product"_s), {u"x"_s});
        AnalysisOptions options;
        options.whoAnswered = settingFrom(u"store: a 75, b 25"_s);
        const SnapshotPtr snapshot = analyze(dataset, {}, scope, options);
        QCOMPARE(snapshot->weighted->attributes.front().values.size(), size_t{2});
        QCOMPARE(snapshot->weighted->attributes.front().values.front().n, qint64{1});
        QCOMPARE(*snapshot->total.nps, 0.0); // as answered, whatever the weights
        QCOMPARE(snapshot->weighted->merged.size(), size_t{1});
    }

    void theSample()
    {
        const DatasetPtr dataset = test::harbour().dataset;
        AnalysisOptions options;
        options.whoAnswered = settingFrom(u"Store: Harbour Street 25, Market Hall 25, Station 25, Quay 25"_s);
        Scope scope;
        scope.period = {QDate(2026, 5, 1), QDate(2026, 10, 31)};
        const SnapshotPtr snapshot = analyze(dataset, {}, scope, options);
        // Every store alike: the mean of the stores' scores.
        double mean = 0;
        for (const Group &group : snapshot->grouping(test::attributeId(*dataset, u"Store"_s))->groups)
            mean += *group.now.nps / 4;
        QCOMPARE(snapshot->weighted->score->nps, mean);
        QCOMPARE(sentences::effectiveAnswers(*snapshot->weighted, English), u"512 answers count like 476."_s);
        QCOMPARE(sentences::weightedScore(*snapshot->weighted, snapshot->total, English), u"Weighted 43 ±\u202f7, as answered 47 ±\u202f6."_s);
    }

    void settingsAreKept()
    {
        const WeightsSetting setting = settingFrom(u"store: a 60.5, - 39.5; plan: x 100"_s);
        QCOMPARE(WeightsSetting::fromJson(setting.toJson()), setting);
        QCOMPARE(WeightsSetting::fromJson(settingFrom(u"column: w"_s).toJson()), settingFrom(u"column: w"_s));
        QVERIFY(WeightsSetting::fromJson("nonsense").isNothing());
        const auto odd = WeightsSetting::fromJson(R"({"targets":[{"attribute":"","shares":[]},{"attribute":"a","shares":[{"value":"x","percent":-4},{"value":"y","percent":"z"}]},{"attribute":"a"}]})");
        QCOMPARE(odd.targets.size(), size_t{1});
        QCOMPARE(odd.targets.front().sum(), 0.0);
    }
};

QTEST_GUILESS_MAIN(WeightedFiguresTest)
#include "tst_weighted_figures.moc"
