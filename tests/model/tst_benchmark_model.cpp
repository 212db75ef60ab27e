// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "model/benchmark_model.h"
#include "model/segment_model.h"
#include "support/responses.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

/// 40 promoters and 10 detractors: 60.
SnapshotPtr visits()
{
    QString text;
    for (int i = 0; i < 50; ++i)
        text += QStringLiteral("2026-01-15 %1 north\n").arg(i < 40 ? 10 : 3);
    return analyze(parseResponses(text).dataset, {}, {}, {});
}

Benchmark cafes()
{
    Benchmark benchmark;
    benchmark.name = QStringLiteral("Cafés");
    benchmark.score = 31;
    benchmark.year = 2025;
    benchmark.country = QStringLiteral("Norway");
    benchmark.kind = SurveyKind::Transactional;
    benchmark.source = QStringLiteral("A paper");
    return benchmark;
}

QString row(const BenchmarkModel &model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.index(row, column).data().toString();
    return cells.join(u'|');
}

struct Edited {
    BenchmarkModel model{QLocale(QLocale::English)};
    QSignalSpy refusals{&model, &BenchmarkModel::refused};
    Edited()
    {
        model.setSnapshot(visits(), 2026);
        // What the document does, without one.
        QObject::connect(&model, &BenchmarkModel::changeWanted, &model,
                         [this](const BenchmarksSetting &setting) { model.setBenchmarks(BenchmarksSetting::fromJson(setting.toJson())); });
    }
};

} // namespace

class BenchmarkModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheRulesOfModels()
    {
        BenchmarkModel model{QLocale(QLocale::English)};
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(visits(), 2026);
        BenchmarksSetting setting;
        QVERIFY(setting.add(cafes()));
        model.setBenchmarks(setting);
        QCOMPARE(model.rowCount(), 7);
        const QPersistentModelIndex last = model.index(6, 0);
        setting.remove(1);
        model.setBenchmarks(setting);
        QCOMPARE(last.row(), 5);
        setting.remove(0);
        setting.remove(0);
        model.setBenchmarks(setting);
        QCOMPARE(model.rowCount(), 4);
        model.setSnapshot(visits(), 2026);
    }

    void rowsSayWhatIsKnown()
    {
        Edited f;
        BenchmarksSetting setting;
        QVERIFY(setting.add(cafes()));
        f.model.setBenchmarks(setting);
        QVERIFY2(row(f.model, 0).startsWith(QStringLiteral("Your score||60\u00a0±\u00a0")), qPrintable(row(f.model, 0)));
        QCOMPARE(row(f.model, 1), QStringLiteral("Automotive||39|20||not given|not given|Relationship|Articles on a survey vendor's site"));
        QCOMPARE(row(f.model, 6), QStringLiteral("Cafés||31|||2025|Norway|Transactional|A paper"));
        QCOMPARE(f.model.index(1, 0).data(BenchmarkModel::OriginTextRole).toString(), QStringLiteral("published"));
        QCOMPARE(f.model.index(6, 0).data(BenchmarkModel::OriginTextRole).toString(), QString());
        const auto automotive = f.model.index(1, 0).data(BenchmarkModel::EstimateRole).value<Estimate>();
        QCOMPARE(automotive.interval->low, 20.0);
        QCOMPARE(automotive.interval->high, 39.0);
        QVERIFY(!f.model.flags(f.model.index(0, 0)).testFlag(Qt::ItemIsEditable));
        QVERIFY(f.model.flags(f.model.index(1, 0)).testFlag(Qt::ItemIsEditable));
    }

    void editsAreTakenOrRefused_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("refused");
        QTest::newRow("score") << int(BenchmarkModel::ScoreColumn) << "41" << "41" << false;
        QTest::newRow("minus sign") << int(BenchmarkModel::LowestColumn) << "\u221212" << "\u221212" << false;
        QTest::newRow("score beyond") << int(BenchmarkModel::ScoreColumn) << "101" << "39" << true;
        QTest::newRow("score in words") << int(BenchmarkModel::ScoreColumn) << "high" << "39" << true;
        QTest::newRow("score below the lowest") << int(BenchmarkModel::ScoreColumn) << "19" << "39" << true;
        QTest::newRow("highest below the score") << int(BenchmarkModel::HighestColumn) << "38" << "" << true;
        QTest::newRow("no lowest any more") << int(BenchmarkModel::LowestColumn) << "" << "" << false;
        QTest::newRow("year") << int(BenchmarkModel::YearColumn) << "2024" << "2024" << false;
        QTest::newRow("year to come") << int(BenchmarkModel::YearColumn) << "2027" << "not given" << true;
        QTest::newRow("year before there was a score") << int(BenchmarkModel::YearColumn) << "1999" << "not given" << true;
        QTest::newRow("kind") << int(BenchmarkModel::KindColumn) << "Transactional" << "Transactional" << false;
        QTest::newRow("name") << int(BenchmarkModel::NameColumn) << "  Cars  " << "Cars" << false;
        QTest::newRow("no name") << int(BenchmarkModel::NameColumn) << " " << "Automotive" << false;
    }

    void editsAreTakenOrRefused()
    {
        QFETCH(int, column);
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        QFETCH(bool, refused);
        Edited f;
        const QModelIndex cell = f.model.index(1, column);
        const QString before = cell.data().toString();
        f.model.setData(cell, typed);
        QCOMPARE(cell.data().toString(), shown);
        QCOMPARE(f.refusals.size(), refused ? 1 : 0);
        QCOMPARE(cell.siblingAtColumn(0).data(BenchmarkModel::OriginTextRole).toString(), shown == before ? QStringLiteral("published") : QStringLiteral("edited"));
    }

    void aFigureThatIsEditedBackIsPublished()
    {
        Edited f;
        const QModelIndex score = f.model.index(1, BenchmarkModel::ScoreColumn);
        QVERIFY(f.model.setData(score, QStringLiteral("40")));
        QCOMPARE(score.data(BenchmarkModel::OriginRole).toInt(), static_cast<int>(Benchmark::Origin::Edited));
        QVERIFY(f.model.setData(score, QStringLiteral("39")));
        QCOMPARE(score.data(BenchmarkModel::OriginRole).toInt(), static_cast<int>(Benchmark::Origin::Published));
        QCOMPARE(f.model.setting(), BenchmarksSetting());
    }

    void onlyWhatWasChangedIsKept()
    {
        BenchmarksSetting setting;
        QCOMPARE(setting.toJson(), QByteArray(R"({"edited":{},"own":[],"removed":[]})"));
        setting.remove(2);
        Benchmark changed = setting.benchmarks[0];
        changed.score = 44.5;
        setting.change(0, changed);
        QVERIFY(setting.add(cafes()));
        QCOMPARE(BenchmarksSetting::fromJson(setting.toJson()), setting);
        QVERIFY(setting.hasRemoved());
        setting.bringBackRemoved();
        QVERIFY(!setting.hasRemoved());
        QCOMPARE(setting.benchmarks[2].name, QStringLiteral("Apple"));
        QCOMPARE(setting.benchmarks.back(), cafes());
        setting.restore(0);
        QCOMPARE(setting.benchmarks[0], publishedBenchmarks()[0]);
    }

    void badJsonIsPassedOver_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("rows");
        QTest::newRow("nothing") << QByteArray() << 5;
        QTest::newRow("no object") << QByteArray("[1]") << 5;
        QTest::newRow("score beyond") << QByteArray(R"({"own":[{"name":"x","score":900}]})") << 6;
        QTest::newRow("no name") << QByteArray(R"({"own":[{"score":9}]})") << 5;
        QTest::newRow("unknown ids") << QByteArray(R"({"removed":["apple","pear"],"edited":{"pear":{"name":"p"}}})") << 4;
    }

    void badJsonIsPassedOver()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, rows);
        const BenchmarksSetting setting = BenchmarksSetting::fromJson(json);
        QCOMPARE(static_cast<int>(setting.benchmarks.size()), rows);
        for (const Benchmark &benchmark : setting.benchmarks)
            QVERIFY(!benchmark.score || *benchmark.score <= 100);
    }
};

QTEST_GUILESS_MAIN(BenchmarkModelTest)
#include "tst_benchmark_model.moc"
