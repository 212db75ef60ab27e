// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weights_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

WeightsSetting setting(double quay, double market)
{
    WeightsSetting setting;
    setting.targets.push_back({u"store"_s, {{u"Quay"_s, quay}, {u"Market"_s, market}}});
    return setting;
}

std::vector<WeighedAttribute> stores()
{
    return {{u"store"_s, {{u"Market"_s, 40, 0.4, 0.5}, {u"Quay"_s, 35, 0.35, 0.5}, {QString(), 25, 0.25, 0}}, 1}};
}

QStringList lines(const WeightsModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        all += cells.join(u" | "_s);
    }
    return all;
}

struct Fixture {
    WeightsModel model{QLocale(QLocale::English, QLocale::UnitedKingdom)};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy edited{&model, &WeightsModel::edited};
    Fixture() { model.setFigures(setting(50, 50), stores()); }
    QModelIndex target(int row) const { return model.index(row, WeightsModel::TargetColumn); }
};

} // namespace

class WeightsModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsHeadingAndValues()
    {
        Fixture f;
        QCOMPARE(lines(f.model), QStringList({u"store |  |  | 100%"_s, u"Market | 40 | 40% | 50%"_s, u"Quay | 35 | 35% | 50%"_s, u"No value | 25 | 25% | 0%"_s}));
        QCOMPARE(f.model.index(2, 0).data(Qt::AccessibleTextRole).toString(), u"Quay, 35 answers, 35% of the answers, target 50%"_s);
        QVERIFY(!f.model.flags(f.target(0)).testFlag(Qt::ItemIsEditable));
        QVERIFY(f.model.flags(f.target(1)).testFlag(Qt::ItemIsEditable));
    }

    void typing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("percent"); // −1: refused
        for (const auto &[typed, percent] : {std::pair("45", 45.0), std::pair("45.5 %", 45.5), std::pair("45,5", 45.5), std::pair(" 0 ", 0.0), std::pair("100", 100.0),
                                             std::pair("33.333", 33.333), std::pair("101", -1.0), std::pair("-1", -1.0), std::pair("many", -1.0), std::pair("", -1.0), std::pair("nan", -1.0)})
            QTest::newRow(typed) << QString::fromLatin1(typed) << percent;
    }

    void typing()
    {
        QFETCH(QString, typed);
        QFETCH(double, percent);
        Fixture f;
        QCOMPARE(f.model.setData(f.target(2), typed), percent >= 0);
        QCOMPARE(f.edited.size(), percent >= 0 ? 1 : 0);
        if (percent >= 0)
            QCOMPARE(*f.edited.first().first().value<WeightsSetting>().targetsOf(u"store"_s)->percentOf(u"Quay"_s), percent);
    }

    void theSumIsSaid()
    {
        Fixture f;
        QVERIFY(f.model.addUp());
        QVERIFY(f.model.setData(f.target(1), u"30"_s));
        QVERIFY(!f.model.addUp());
        QCOMPARE(f.target(0).data().toString(), u"80%"_s);
        QCOMPARE(f.target(0).data(WeightsModel::SoundRole).toBool(), false);
        QCOMPARE(f.target(0).data(Qt::AccessibleTextRole).toString(), u"store: the targets add up to 80%, not to 100%"_s);
        f.model.setFigures(f.model.evenedOut(), stores());
        QCOMPARE(lines(f.model).first(), u"store |  |  | 100%"_s);
        QCOMPARE(f.target(2).data().toString(), u"62.5%"_s);
        f.model.setFigures(f.model.reset(), stores());
        QCOMPARE(lines(f.model).last(), u"No value | 25 | 25% | 25%"_s);
        QVERIFY(f.model.addUp());
    }

    void wholePercents_data()
    {
        QTest::addColumn<QList<double>>("parts");
        QTest::addColumn<QList<double>>("expected");
        QTest::newRow("thirds") << QList<double>{1, 1, 1} << QList<double>{33.4, 33.3, 33.3};
        QTest::newRow("none") << QList<double>{0, 0} << QList<double>{50, 50};
        QTest::newRow("largest remainder") << QList<double>{180, 133, 114, 85} << QList<double>{35.1, 26.0, 22.3, 16.6};
        QTest::newRow("empty") << QList<double>{} << QList<double>{};
    }

    void wholePercents()
    {
        QFETCH(QList<double>, parts);
        QFETCH(QList<double>, expected);
        const auto got = WeightsModel::wholePercents({parts.begin(), parts.end()});
        QCOMPARE(QList<double>(got.begin(), got.end()), expected);
    }

    void stepsPassHeadings()
    {
        Fixture f;
        QCOMPARE(f.model.nextTarget(f.target(0), 1).row(), 1);
        QVERIFY(!f.model.nextTarget(f.target(1), -1).isValid());
        QVERIFY(!f.model.nextTarget(f.target(3), 1).isValid());
    }

    void otherFiguresKeepTheRows()
    {
        Fixture f;
        const QPersistentModelIndex kept = f.target(2);
        auto more = stores();
        more.front().values[1].n = 36;
        f.model.setFigures(setting(40, 60), more);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.data().toString(), u"40%"_s);
        f.model.setFigures({}, {});
        QCOMPARE(f.model.rowCount(), 0);
        QVERIFY(!kept.isValid());
    }
};

QTEST_GUILESS_MAIN(WeightsModelTest)
#include "tst_weights_model.moc"
