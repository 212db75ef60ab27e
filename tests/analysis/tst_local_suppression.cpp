// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/local_suppression.h"

#include <QRandomGenerator>
#include <QTest>
#include <map>

using namespace earshot;

namespace {

constexpr qint64 Least = 5;

/// The counts of a table of some of the attributes: those whose bit is set.
std::map<Codes, qint64> table(const std::vector<Codes> &attributes, unsigned chosen)
{
    std::map<Codes, qint64> cells;
    for (size_t row = 0; row < attributes.front().size(); ++row) {
        Codes cell;
        for (size_t i = 0; i < attributes.size(); ++i) {
            if ((chosen >> i) & 1U)
                cell.push_back(attributes[i][row]);
        }
        ++cells[cell];
    }
    return cells;
}

} // namespace

class LocalSuppressionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesLargeCombinations();
    void takesTheFinestAttributeFirst();
    void joinsTheSmallestWithTooFew();
    void noCellOfAnyTableIsSmall();
    void onlyTakesOut();
    void nothingToDo();
};

void LocalSuppressionTest::leavesLargeCombinations()
{
    const std::vector<Codes> rows{{1, 1, 1, 1, 1, 2, 2, 2, 2, 2}};
    QCOMPARE(locallySuppressed(rows, Least), rows);
}

/// Three of the fine attribute's values are alone; without it all twelve are alike.
void LocalSuppressionTest::takesTheFinestAttributeFirst()
{
    const std::vector<Codes> rows{{7, 7, 7, 7, 7, 7}, {1, 1, 1, 2, 3, 4}};
    QCOMPARE(locallySuppressed(rows, Least), (std::vector<Codes>{{7, 7, 7, 7, 7, 7}, {0, 0, 0, 0, 0, 0}}));
}

void LocalSuppressionTest::joinsTheSmallestWithTooFew()
{
    const std::vector<Codes> rows{{1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3}};
    QCOMPARE(locallySuppressed(rows, Least), (std::vector<Codes>{{1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0}}));
}

/// By brute force over all tables of 1 to all attributes, margins and "no value" included: so that neither a cell nor the
/// difference of two nested ones tells of fewer.
void LocalSuppressionTest::noCellOfAnyTableIsSmall()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 300; ++round) {
        const quint32 attributes = 1 + random.bounded(4u), rows = 5 + random.bounded(80u);
        std::vector<Codes> data(attributes);
        for (Codes &codes : data) {
            const quint32 values = 1 + random.bounded(9u);
            for (quint32 row = 0; row < rows; ++row)
                codes.push_back(random.bounded(values + 1));
        }
        const std::vector<Codes> safe = locallySuppressed(data, Least);
        for (unsigned chosen = 1; chosen < (1U << attributes); ++chosen) {
            for (const auto &[cell, count] : table(safe, chosen))
                QVERIFY2(count >= Least, qPrintable(QStringLiteral("round %1: %2").arg(round).arg(count)));
        }
    }
}

void LocalSuppressionTest::onlyTakesOut()
{
    const std::vector<Codes> rows{{1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3}};
    const std::vector<Codes> safe = locallySuppressed(rows, Least);
    for (size_t row = 0; row < rows[0].size(); ++row)
        QVERIFY(safe[0][row] == 0 || safe[0][row] == rows[0][row]);
    QCOMPARE(valuesTakenOut(rows, safe), 7);
}

void LocalSuppressionTest::nothingToDo()
{
    QVERIFY(locallySuppressed({}, Least).empty());
    QCOMPARE(locallySuppressed({{}}, Least).size(), size_t(1));
}

QTEST_APPLESS_MAIN(LocalSuppressionTest)
#include "tst_local_suppression.moc"
