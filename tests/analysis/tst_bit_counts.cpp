// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/bit_counts.h"

#include <QTest>

#include <random>
#include <vector>

using namespace earshot;

/// Sums of bits against counting them one by one.
class tst_bit_counts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsOfEachBit_data();
    void sumsOfEachBit();
};

void tst_bit_counts::sumsOfEachBit_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("density"); // of ten bits so many are set
    for (const int words : {0, 1, 7, 8, 9, 15, 16, 17, 63, 64, 65, 127, 128, 255, 256}) {
        for (const int density : {1, 5, 10})
            QTest::addRow("%d words, %d of ten bits", words, density) << words << density;
    }
}

void tst_bit_counts::sumsOfEachBit()
{
    QFETCH(const int, words);
    QFETCH(const int, density);
    std::mt19937 random(static_cast<unsigned>(words * 100 + density));
    std::vector<quint64> all(static_cast<size_t>(words));
    for (quint64 &word : all) {
        for (size_t bit = 0; bit < 64; ++bit)
            word |= quint64{static_cast<int>(random() % 10) < density} << bit;
    }
    const BitCounts counts(all);
    for (size_t bit = 0; bit < 64; ++bit) {
        quint32 expected = 0;
        for (const quint64 word : all)
            expected += word >> bit & 1;
        QCOMPARE(counts.of(bit), expected);
    }
}

QTEST_APPLESS_MAIN(tst_bit_counts)
#include "tst_bit_counts.moc"
