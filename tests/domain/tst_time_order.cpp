// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time_order.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace earshot;

class tst_time_order : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirst();
    void agreesWithASort_data();
    void agreesWithASort();
    void keptWithTheDataset();
};

void tst_time_order::newestFirst()
{
    constexpr Dataset::Mark Comment = Dataset::HasComment | 9;
    const std::vector<Dataset::Minute> minutes{5, 7, Dataset::Undated, 7, -3, Dataset::Undated, 100};
    const std::vector<Dataset::Mark> marks{Comment, Comment, Comment, Comment, Comment, Comment, 9};
    QCOMPARE(rowsNewestFirst(minutes, marks), (std::vector<quint32>{3, 1, 0, 4, 5, 2}));
    QVERIFY(rowsNewestFirst({}, {}).empty());
}

void tst_time_order::agreesWithASort_data()
{
    QTest::addColumn<qint64>("span");
    QTest::newRow("an hour") << qint64{60};
    QTest::newRow("three years") << qint64{1578240};
    QTest::newRow("all there is") << qint64{0xfffffff0};
}

void tst_time_order::agreesWithASort()
{
    QFETCH(qint64, span);
    std::mt19937_64 random(2);
    std::vector<Dataset::Minute> minutes(5000);
    std::vector<Dataset::Mark> marks(minutes.size());
    std::vector<quint32> expected;
    for (quint32 row = 0; row < minutes.size(); ++row) {
        const auto offset = static_cast<qint64>(random() % static_cast<quint64>(span));
        minutes[row] = random() % 50 == 0 ? Dataset::Undated
                                          : static_cast<Dataset::Minute>(offset - span / 2);
        marks[row] = random() % 2 == 0 ? Dataset::HasComment : 0;
        if (marks[row] != 0)
            expected.push_back(row);
    }
    std::sort(expected.begin(), expected.end(), [&](quint32 a, quint32 b) {
        return minutes[a] != minutes[b] ? minutes[a] > minutes[b] : a > b;
    });
    QCOMPARE(rowsNewestFirst(minutes, marks), expected);
}

void tst_time_order::keptWithTheDataset()
{
    Dataset::Columns columns;
    columns.size = 2;
    columns.ids = {{0, 1}};
    columns.minutes = std::make_shared<std::vector<Dataset::Minute>>(std::vector<Dataset::Minute>{1, 2});
    columns.marks = std::make_shared<std::vector<Dataset::Mark>>(2, Dataset::HasComment);
    const Dataset data(columns);
    const Dataset copy = data;
    const size_t before = data.bytes();
    QCOMPARE(data.commentsNewestFirst().data(), copy.commentsNewestFirst().data());
    QCOMPARE(data.bytes(), before + 2 * sizeof(quint32));
    QVERIFY(Dataset().commentsNewestFirst().empty());
}

QTEST_GUILESS_MAIN(tst_time_order)
#include "tst_time_order.moc"
