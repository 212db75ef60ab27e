// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dataset.h"

#include <QTest>

using namespace earshot;

namespace {

Dataset threeRuns()
{
    Dataset::Columns columns;
    columns.size = 5;
    columns.ids = {{0, 1}, {2, 10}, {4, 40}};
    columns.marks = std::make_shared<std::vector<Dataset::Mark>>(
        std::vector<Dataset::Mark>{0, 10 | Dataset::HasComment, Dataset::Unanswered, 7, 9});
    columns.minutes = std::make_shared<std::vector<Dataset::Minute>>(std::vector<Dataset::Minute>{
        Dataset::minuteOf(QDate(2026, 1, 2), 1439), Dataset::Undated, Dataset::minuteOf(QDate(1999, 12, 31)),
        Dataset::minuteOf(QDate(2000, 1, 1)), Dataset::minuteOf(QDate(2026, 1, 3))});
    return Dataset(columns);
}

} // namespace

class DatasetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAndIdsAreInverse()
    {
        const Dataset dataset = threeRuns();
        const QList<qint64> expected{1, 2, 10, 11, 40};
        for (quint32 row = 0; row < dataset.size(); ++row) {
            QCOMPARE(number(dataset.id(row)), expected[row]);
            QCOMPARE(dataset.rowOf(dataset.id(row)), std::optional(row));
        }
        for (const qint64 gap : {0, 3, 12, 41})
            QCOMPARE(dataset.rowOf(ResponseId{gap}), std::nullopt);
    }

    void scoresAndDays()
    {
        const Dataset dataset = threeRuns();
        QCOMPARE(dataset.score(1)->value(), 10);
        QVERIFY(!dataset.score(2));
        QVERIFY(!dataset.day(1));
        QCOMPARE(*dataset.day(0), QDate(2026, 1, 2));
        QCOMPARE(*dataset.day(2), QDate(1999, 12, 31));
        QCOMPARE(dataset.days()->first, QDate(1999, 12, 31));
        QCOMPARE(dataset.days()->second, QDate(2026, 1, 3));
    }

    void codesTakeTheNarrowestWidth_data()
    {
        QTest::addColumn<uint>("valueCount");
        QTest::addColumn<uint>("bytes");
        QTest::newRow("256 values") << 256u << 3u;
        QTest::newRow("257 values") << 257u << 6u;
        QTest::newRow("65537 values") << 65537u << 12u;
    }
    void codesTakeTheNarrowestWidth()
    {
        QFETCH(uint, valueCount);
        QFETCH(uint, bytes);
        const std::vector<quint32> codes{0, 5, valueCount - 1};
        const CodeColumn column(codes, valueCount);
        QCOMPARE(column.bytes(), size_t(bytes));
        QCOMPARE(column.at(2), valueCount - 1);
    }
};

QTEST_APPLESS_MAIN(DatasetTest)
#include "tst_dataset.moc"
