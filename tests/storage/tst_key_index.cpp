// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/key_index.h"

#include <QTest>
#include <bit>
#include <set>
#include <string>

using namespace earshot;

class KeyIndexTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHashIsPartOfTheFileFormat();
    void similarTextsHaveDifferentHashes();
    void everyBitOfTheInputCounts();
    void findsWhatWasSet();
    void comesBackSorted();
    void crowdedPlaces();
    void refusesWhatAreNoEntries();
};

void KeyIndexTest::theHashIsPartOfTheFileFormat()
{
    const Hash128 hash = hashOf("a.person@example.com", 4);
    QCOMPARE(QByteArray::number(hash.high, 16), "28bc078802dbb087");
    QCOMPARE(QByteArray::number(hash.low, 16), "d428e7d5778d22d5");
}

void KeyIndexTest::similarTextsHaveDifferentHashes()
{
    std::set<quint64> high, low;
    size_t count = 0;
    const auto add = [&](const Hash128 &hash) {
        high.insert(hash.high);
        low.insert(hash.low);
        ++count;
    };
    for (int i = 0; i < 100000; ++i)
        add(hashOf("R" + std::to_string(i)));
    for (size_t length = 0; length < 300; ++length)
        add(hashOf(std::string(length, '\0')));
    add(Hasher().add("ab").add("c").finish());
    add(Hasher().add("a").add("bc").finish());
    add(Hasher().add("").add("abc").finish());
    for (quint64 seed = 1; seed < 100; ++seed)
        add(hashOf("same", seed));
    QCOMPARE(high.size(), count);
    QCOMPARE(low.size(), count);
}

void KeyIndexTest::everyBitOfTheInputCounts()
{
    for (size_t length = 1; length <= 40; ++length) {
        std::string text(length, 'q');
        const Hash128 before = hashOf(text);
        for (size_t bit = 0; bit < length * 8; ++bit) {
            text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << (bit % 8)));
            const Hash128 after = hashOf(text);
            const int changed = std::popcount(before.high ^ after.high) + std::popcount(before.low ^ after.low);
            QVERIFY2(changed > 25 && changed < 103, qPrintable(QString::number(changed)));
            text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << (bit % 8)));
        }
    }
}

void KeyIndexTest::findsWhatWasSet()
{
    KeyIndex index;
    QCOMPARE(index.find(hashOf("1")), 0u);
    for (quint32 i = 1; i <= 50000; ++i)
        index.set(hashOf(std::to_string(i)), i);
    index.set(hashOf("7"), 70);
    QCOMPARE(index.size(), size_t(50000));
    QCOMPARE(index.find(hashOf("7")), 70u);
    for (quint32 i = 8; i <= 50000; ++i)
        QCOMPARE(index.find(hashOf(std::to_string(i))), i);
    QCOMPARE(index.find(hashOf("50001")), 0u);
}

void KeyIndexTest::comesBackSorted()
{
    KeyIndex index;
    for (quint32 i = 1; i <= 100000; ++i)
        index.set(hashOf(std::to_string(i)), i);
    KeyIndex copy;
    copy.set(hashOf("another"), 1);
    int parts = 0;
    QVERIFY(index.write([&](std::string_view part) {
        ++parts;
        return copy.read(part);
    }));
    QCOMPARE(parts, 2);
    QCOMPARE(copy.size(), size_t(100001));
    QCOMPARE(copy.find(hashOf("99999")), 99999u);
    quint64 before = 0;
    QVERIFY(index.write([&](std::string_view part) {
        for (size_t at = 0; at < part.size(); at += KeyIndex::EntryBytes) {
            const auto now = qFromLittleEndian<quint64>(part.data() + at);
            if (now < before)
                return false;
            before = now;
        }
        return true;
    }));
}

// Entries with the same first bits, as a hostile file could hold: slow is allowed, wrong or endless is not.
void KeyIndexTest::crowdedPlaces()
{
    KeyIndex index;
    for (quint32 i = 1; i <= 3000; ++i)
        index.set(Hash128{~quint64(0) - i % 7, i}, i);
    for (quint32 i = 1; i <= 3000; ++i)
        QCOMPARE(index.find(Hash128{~quint64(0) - i % 7, i}), i);
    QCOMPARE(index.find(Hash128{~quint64(0), 1}), 0u);
}

void KeyIndexTest::refusesWhatAreNoEntries()
{
    KeyIndex index;
    QVERIFY(!index.read(std::string_view("0123456789")));
    QVERIFY2(!index.read(std::string_view("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16)), "a value of 0 is a free place");
}

QTEST_APPLESS_MAIN(KeyIndexTest)
#include "tst_key_index.moc"
