// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_table.h"

#include <QTest>

using namespace earshot;

class tst_word_table : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersWords();
    void holdsMany();
};

void tst_word_table::numbersWords()
{
    WordTable table;
    QCOMPARE(table.idOf("wait"), 0u);
    QCOMPARE(table.idOf(""), 1u);
    QCOMPARE(table.idOf("wait"), 0u);
    QCOMPARE(table.idOf("waiting for the end"), 2u);
    QCOMPARE(table.idOf("waiting for the End"), 3u);
    QCOMPARE(table.size(), size_t(4));
    QCOMPARE(table.word(2), std::string_view("waiting for the end"));
    QVERIFY(!table.find("no"));
    QCOMPARE(table.find("waiting for the End"), std::optional<quint32>(3));
    table.clear();
    QCOMPARE(table.size(), size_t(0));
    QVERIFY(!table.find("wait"));
}

void tst_word_table::holdsMany()
{
    WordTable table;
    for (quint32 i = 0; i < 200000; ++i)
        QCOMPARE(table.idOf("word" + std::to_string(i)), i);
    for (quint32 i = 0; i < 200000; i += 7)
        QCOMPARE(table.find("word" + std::to_string(i)), std::optional(i));
    QCOMPARE(table.word(123456), std::string_view("word123456"));
}

QTEST_GUILESS_MAIN(tst_word_table)
#include "tst_word_table.moc"
