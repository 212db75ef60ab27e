// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/drivers_setting.h"
#include "model/driver_model.h"
#include "support/responses.h"

#include <QAbstractItemModelTester>
#include <QPointF>
#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

/// Waiting goes with the score, staff and price do not; price is on another scale and has fewer answers.
SnapshotPtr visits(bool asked = true, bool intervals = true)
{
    QString text = QStringLiteral("attributes: staff waiting price\n");
    for (int i = 0; i < 180; ++i)
        text += QStringLiteral("2026-01-15 %1 %2 %3 %4\n").arg(2 + 2 * (i % 4) + i / 90).arg(3 + i / 4 % 3).arg(1 + i % 4)
                    .arg(i % 20 == 19 ? QStringLiteral("-") : QString::number(i / 12 % 3 * 5));
    AnalysisOptions options;
    if (asked)
        options.drivers = DriverWish{{}, intervals};
    return analyze(parseResponses(text).dataset, {}, {}, options);
}

QStringList lines(const DriverModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        result << cells.join(QStringLiteral(" | "));
    }
    return result;
}

QString names(const DriverModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result << model.index(row, 0).data().toString();
    return result.join(u' ');
}

} // namespace

class DriverModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheRulesOfModels()
    {
        DriverModel model{QLocale(QLocale::English)};
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(visits());
        const QPersistentModelIndex waiting = model.indexOf(attributeId(*visits()->dataset, QStringLiteral("waiting")));
        for (int column = 0; column < model.columnCount(); ++column)
            model.sort(column, Qt::AscendingOrder);
        QCOMPARE(waiting.data().toString(), QStringLiteral("waiting"));
        model.setSnapshot(visits(false));
        QCOMPARE(model.rowCount(), 0);
        model.setSnapshot(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void rowsSayWhatTheFiguresAre()
    {
        DriverModel model{QLocale(QLocale::English)};
        model.setSnapshot(visits());
        const QStringList found = lines(model);
        QCOMPARE(found.size(), 3);
        QVERIFY2(found.front().startsWith(QLatin1String("waiting | 180 | 2.5 of 4 | 9")), qPrintable(found.front()));
        QVERIFY2(found.front().contains(QLatin1String(" | +0.9")), qPrintable(found.front()));
        QVERIFY(found.filter(QRegularExpression(QStringLiteral("^price \\| 171 \\| \\d\\.\\d of 10 \\| 0%"))).size() == 1);
        const QModelIndex importance = model.index(0, DriverModel::ImportanceColumn);
        const QPointF likely = importance.data(DriverModel::LikelyRole).toPointF();
        const double share = importance.data(DriverModel::ImportanceRole).toDouble();
        QVERIFY(likely.x() <= share && share <= likely.y() && likely.y() <= importance.data(DriverModel::MostRole).toDouble());
        QVERIFY(importance.data(Qt::ToolTipRole).toString().contains(QLatin1String("likely")));
        const QString spoken = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(QLatin1String("waiting, 180 answers, mean rating 2.5 of 4, importance 9")), qPrintable(spoken));
    }

    void withoutIntervalsNoneIsShown()
    {
        DriverModel model{QLocale(QLocale::English)};
        model.setSnapshot(visits(true, false));
        QVERIFY(!model.index(0, DriverModel::ImportanceColumn).data(DriverModel::LikelyRole).isValid());
        QVERIFY(model.index(0, DriverModel::ImportanceColumn).data(DriverModel::ImportanceRole).isValid());
    }

    void everyColumnSorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("ascending");
        QTest::newRow("question") << int(DriverModel::QuestionColumn) << "price staff waiting";
        QTest::newRow("importance") << int(DriverModel::ImportanceColumn) << "staff price waiting";
        QTest::newRow("mean, as a share of the scale") << int(DriverModel::MeanColumn) << "waiting price staff";
    }

    void everyColumnSorts()
    {
        QFETCH(int, column);
        QFETCH(QString, ascending);
        DriverModel model{QLocale(QLocale::English)};
        model.setSnapshot(visits());
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(names(model), ascending);
        model.setSnapshot(visits()); // the order stays
        QCOMPARE(names(model), ascending);
    }

    void choicesAreKeptByName_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("names");
        QTest::newRow("nothing") << QByteArray() << "";
        QTest::newRow("two") << QByteArray(R"({"questions":["staff","price"]})") << "staff,price";
        QTest::newRow("twice and others") << QByteArray(R"({"questions":["staff","staff",3,null,""],"x":1})") << "staff";
        QTest::newRow("no list") << QByteArray(R"({"questions":"staff"})") << "";
        QTest::newRow("not JSON") << QByteArray("staff") << "";
    }

    void choicesAreKeptByName()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, names);
        const DriversSetting setting = DriversSetting::fromJson(json);
        QCOMPARE(setting.questions.join(u','), names);
        QCOMPARE(DriversSetting::fromJson(setting.toJson()), setting);
    }

    void choicesThatAreGoneArePassedOver()
    {
        const SnapshotPtr snapshot = visits();
        const DriversSetting setting{{QStringLiteral("Staff"), QStringLiteral("gone")}};
        QCOMPARE(setting.in(*snapshot->dataset), std::vector{attributeId(*snapshot->dataset, QStringLiteral("staff"))});
    }
};

QTEST_GUILESS_MAIN(DriverModelTest)
#include "tst_driver_model.moc"
