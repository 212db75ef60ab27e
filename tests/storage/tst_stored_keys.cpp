// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document_text.h"
#include "storage/statement.h"
#include "storage/stored_keys.h"

#include <QTest>
#include <string>

using namespace earshot;
using namespace Qt::StringLiterals;
using Kind = StoredKeys::Kind;

// The keys of a document with many imports, long and short: searched where they lie or in a table, the latest counts.
class StoredKeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sortedListFindsWhatATableFinds_data();
    void sortedListFindsWhatATableFinds();
    void sortedListRefuses_data();
    void sortedListRefuses();
    void sortedListThatCannotBeRead();
    void theLatestImportCounts();
    void undoneImportsAreLeftOut();
    void damageIsAnError();
    void cancelled();

private:
    static constexpr quint32 Many = 70'000; ///< more than one part, and enough to be searched where they lie
    /// The keys first … last of an import, with their own number plus `added`.
    void store(Kind kind, int batch, quint32 first, quint32 last, quint32 added = 0);
    StoredKeys load(Kind kind = Kind::Response);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
};

namespace {

Hash128 keyOf(quint32 number)
{
    return hashOf(std::to_string(number));
}

KeyIndex table(quint32 first, quint32 last, quint32 added)
{
    KeyIndex keys;
    for (quint32 i = first; i <= last; ++i)
        keys.set(keyOf(i), i + added);
    return keys;
}

bool append(SortedKeys &keys, std::string_view part)
{
    return keys.append(part.size(), [part](char *to) { return part.copy(to, part.size()) == part.size(); });
}

} // namespace

void StoredKeysTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_document = newDocument(*m_folder);
    import(*m_document, "score\n9\n");
    QVERIFY(m_document->connection().run(u"DELETE FROM fingerprints"_s));
}

void StoredKeysTest::store(Kind kind, int batch, quint32 first, quint32 last, quint32 added)
{
    Statement insert(m_document->connection(), u"INSERT INTO fingerprints (kind, batch, checksum, entries) VALUES ('%1', ?, 0, ?)"_s
                                                   .arg(kind == Kind::Response ? u"response"_s : u"respondent"_s));
    QVERIFY(table(first, last, added).write([&](std::string_view part) {
        insert.bind(1, batch);
        insert.bindBlob(2, part);
        return insert.run();
    }));
}

StoredKeys StoredKeysTest::load(Kind kind)
{
    auto keys = StoredKeys::load(m_document->connection(), kind);
    return keys ? std::move(*keys) : StoredKeys();
}

void StoredKeysTest::sortedListFindsWhatATableFinds_data()
{
    QTest::addColumn<quint32>("size");
    QTest::addColumn<size_t>("expected");
    QTest::newRow("none") << 0u << size_t(0);
    QTest::newRow("one") << 1u << size_t(1);
    QTest::newRow("some") << 100u << size_t(100);
    QTest::newRow("two parts") << Many << size_t(Many);
    QTest::newRow("more than expected") << 5000u << size_t(10);
    QTest::newRow("fewer than expected") << 10u << size_t(5000);
}

void StoredKeysTest::sortedListFindsWhatATableFinds()
{
    QFETCH(quint32, size);
    QFETCH(size_t, expected);
    SortedKeys sorted(expected);
    QVERIFY(table(1, size, 0).write([&](std::string_view part) { return append(sorted, part); }));
    QCOMPARE(sorted.size(), size_t(size));
    for (quint32 i = 1; i <= size; ++i)
        QCOMPARE(sorted.find(keyOf(i)), i);
    for (quint32 i = size + 1; i <= size + 1000; ++i)
        QCOMPARE(sorted.find(keyOf(i)), 0u);
    for (const Hash128 end : {Hash128{0, 0}, Hash128{~quint64(0), ~quint64(0)}})
        QCOMPARE(sorted.find(end), 0u);

    SortedKeys withoutNumbers(expected, SortedKeys::Numbers::LeftOut);
    QVERIFY(table(1, size, 0).write([&](std::string_view part) { return append(withoutNumbers, part); }));
    for (quint32 i = 1; i <= size + 1000; ++i)
        QCOMPARE(withoutNumbers.find(keyOf(i)), i <= size ? 1u : 0u);
}

void StoredKeysTest::sortedListRefuses_data()
{
    QTest::addColumn<QByteArray>("part");
    const QByteArray low("\1\0\0\0\0\0\0\0" "\1\0\0\0" "\7\0\0\0", 16), high("\2\0\0\0\0\0\0\0" "\1\0\0\0" "\7\0\0\0", 16);
    QTest::newRow("half an entry") << low.first(8);
    QTest::newRow("no number") << QByteArray(16, '\0');
    QTest::newRow("not in order") << high + low;
    QTest::newRow("twice the same") << low + low;
}

void StoredKeysTest::sortedListRefuses()
{
    QFETCH(QByteArray, part);
    SortedKeys sorted(2);
    QVERIFY(!append(sorted, {part.constData(), static_cast<size_t>(part.size())}));
}

void StoredKeysTest::sortedListThatCannotBeRead()
{
    QVERIFY(!SortedKeys(2).append(16, [](char *) { return false; }));
}

void StoredKeysTest::theLatestImportCounts()
{
    store(Kind::Response, 1, 1, 3, 1000);            // short: a table
    store(Kind::Response, 2, 2, Many, 200'000);      // long: searched where it lies
    store(Kind::Response, 3, 3, 4, 3000);            // short again
    store(Kind::Response, 4, 4, Many + 4, 400'000);  // long again
    StoredKeys keys = load();
    QCOMPARE(keys.size(), size_t(3 + Many - 1 + 2 + Many + 1));
    QCOMPARE(keys.find(keyOf(1)), 1001u);
    QCOMPARE(keys.find(keyOf(2)), 200'002u);
    QCOMPARE(keys.find(keyOf(3)), 3003u);
    QCOMPARE(keys.find(keyOf(4)), 400'004u);
    QCOMPARE(keys.find(keyOf(Many + 5)), 0u);
    keys.merge(table(4, 4, 5000));
    QCOMPARE(keys.find(keyOf(4)), 5004u);
    QCOMPARE(load(Kind::Respondent).size(), size_t(0));
}

void StoredKeysTest::undoneImportsAreLeftOut()
{
    store(Kind::Response, 1, 1, 10);
    store(Kind::Respondent, 1, 1, 10);
    QVERIFY(m_document->undoBatch(BatchId{1}));
    QCOMPARE(load(Kind::Response).size(), size_t(0));
    QCOMPARE(load(Kind::Respondent).size(), size_t(10));
}

void StoredKeysTest::damageIsAnError()
{
    store(Kind::Response, 1, 1, Many);
    QVERIFY(m_document->connection().run(u"UPDATE fingerprints SET entries = zeroblob(32) WHERE id = 2"_s));
    const auto keys = StoredKeys::load(m_document->connection(), Kind::Response);
    QVERIFY(!keys);
    QCOMPARE(keys.error().code, ErrorCode::FileDamaged);
}

void StoredKeysTest::cancelled()
{
    store(Kind::Response, 1, 1, 10);
    const std::atomic_bool up = true;
    const auto keys = StoredKeys::load(m_document->connection(), Kind::Response, StopSign(up));
    QVERIFY(!keys);
    QCOMPARE(keys.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(StoredKeysTest)
#include "tst_stored_keys.moc"
