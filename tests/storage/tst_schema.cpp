// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/document_text.h"
#include "storage/schema.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

class SchemaTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void versionsFollowEachOther();
    void aVersionIsAddedWithItsNumber();
    void aFailingVersionLeavesTheOneBefore();
    void valuesAreBound_data();
    void valuesAreBound();
    void aFailureIsAnError();
};

namespace {

std::vector<Migration> withVersionTwo(const QString &statement)
{
    std::vector<Migration> list(migrations().begin(), migrations().end());
    list.push_back({currentVersion() + 1, {u"CREATE TABLE novelty (x INTEGER)"_s, statement}});
    return list;
}

qint64 versionOf(Connection &connection)
{
    SqlQuery query(connection, u"PRAGMA user_version"_s);
    return query.next() ? query.integer(0) : -1;
}

} // namespace

void SchemaTest::versionsFollowEachOther()
{
    int version = 0;
    for (const Migration &migration : migrations())
        QCOMPARE(migration.version, ++version);
}

void SchemaTest::aVersionIsAddedWithItsNumber()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, "score | store | plan\n9 | north | pro\n"); // adds attribute columns, which must not matter
    Connection &connection = document->connection();
    const auto list = withVersionTwo(u"ALTER TABLE tags ADD COLUMN colour TEXT"_s);
    QVERIFY(compareSchema(connection, currentVersion()));
    QVERIFY(!compareSchema(connection, currentVersion() + 1, list));
    QVERIFY(migrate(connection, currentVersion(), list));
    QCOMPARE(versionOf(connection), currentVersion() + 1);
    const auto same = compareSchema(connection, currentVersion() + 1, list);
    QVERIFY2(same, failure(same));
    QVERIFY2(compareSchema(connection, currentVersion() + 1), "this version can read the next one's file");
    QVERIFY(!compareSchema(connection, currentVersion()));
    QCOMPARE(datasetLines(*document), QStringList(u"1 9 undated store=north plan=pro"_s));
}

void SchemaTest::aFailingVersionLeavesTheOneBefore()
{
    QTemporaryDir folder;
    auto document = newDocument(folder);
    Connection &connection = document->connection();
    QVERIFY(!migrate(connection, currentVersion(), withVersionTwo(u"ALTER TABLE nothing ADD COLUMN x"_s)));
    QCOMPARE(versionOf(connection), currentVersion());
    QVERIFY(compareSchema(connection, currentVersion()));
}

void SchemaTest::valuesAreBound_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("type");
    QTest::newRow("text") << QVariant(u"'; DROP TABLE tags; --"_s) << u"text"_s;
    QTest::newRow("NUL inside") << QVariant(QString(u"a\0b"_s)) << u"text"_s;
    QTest::newRow("empty") << QVariant(u""_s) << u"text"_s;
    QTest::newRow("null string") << QVariant(QString()) << u"text"_s;
    QTest::newRow("number") << QVariant(Q_INT64_C(-9223372036854775807)) << u"integer"_s;
    QTest::newRow("bytes") << QVariant(QByteArray("\0\xff", 2)) << u"blob"_s;
    QTest::newRow("nothing") << QVariant() << u"null"_s;
}

void SchemaTest::valuesAreBound()
{
    QFETCH(QVariant, value);
    auto connection = Connection::openInMemory();
    QVERIFY2(connection, failure(connection));
    SqlQuery query(**connection, u"SELECT v, typeof(v) FROM (SELECT ? AS v)"_s);
    for (int round = 0; round < 2; ++round) { // a query can be bound and run again
        query.bind(value);
        QVERIFY(query.next());
        QTEST(query.text(1), "type");
        if (value.isValid())
            QCOMPARE(query.value(0).toByteArray(), value.toByteArray());
        QVERIFY(!query.next());
        QVERIFY(!query.failure());
    }
}

void SchemaTest::aFailureIsAnError()
{
    auto connection = Connection::openInMemory();
    QVERIFY2(connection, failure(connection));
    SqlQuery query(**connection, u"SELECT nonsense FROM nowhere"_s);
    QVERIFY(!query.next());
    QVERIFY(query.failure()->detail.contains(u"nowhere"_s));
    QVERIFY(!query.run());
    QVERIFY(!(*connection)->run(u"INSERT"_s));
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
