// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"
#include "storage/document_text.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

class CheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changesFromOutsideAreFound_data();
    void changesFromOutsideAreFound();
    void aChangedByteInTheFileIsFound();
};

void CheckTest::changesFromOutsideAreFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("finding");
    const QString changed = u"A response of import 1 (“table.csv”) was changed"_s;
    QTest::newRow("nothing") << u"UPDATE responses SET score = score"_s << QString();
    QTest::newRow("edits are no damage") << u"INSERT INTO annotations (response, note) VALUES (1, 'x')"_s << QString();
    QTest::newRow("nor is a tone that was set") << u"INSERT INTO annotations (response, tone) VALUES (1, 'negative')"_s << QString();
    QTest::newRow("nor is a follow-up") << u"INSERT INTO annotations (response, follow_up) VALUES (1, 1)"_s << QString();
    QTest::newRow("tone that is none") << u"PRAGMA ignore_check_constraints=ON"_s << u"CHECK constraint failed in annotations"_s;
    QTest::newRow("comment") << u"UPDATE responses SET comment = 'Goof' WHERE id = 1"_s << changed;
    QTest::newRow("score") << u"UPDATE responses SET score = 10 WHERE id = 1"_s << changed;
    QTest::newRow("time") << u"UPDATE responses SET answered_at = answered_at + 1 WHERE id = 1"_s << changed;
    QTest::newRow("offset") << u"UPDATE responses SET utc_offset = NULL WHERE id = 1"_s << changed;
    QTest::newRow("respondent") << u"UPDATE responses SET respondent = 2 WHERE id = 1"_s << changed;
    QTest::newRow("external id") << u"UPDATE responses SET external_id = 'R9' WHERE id = 1"_s << changed;
    QTest::newRow("two comments exchanged")
        << u"UPDATE responses SET comment = CASE id WHEN 1 THEN 'Slow' ELSE 'Good' END"_s << changed;
    QTest::newRow("attribute") << u"UPDATE responses SET attribute_1 = 2 WHERE id = 1"_s << changed;
    QTest::newRow("attribute's value") << u"UPDATE attribute_values SET value = 'nord' WHERE code = 1"_s << changed;
    QTest::newRow("row deleted") << u"DELETE FROM responses WHERE id = 2"_s
                                 << u"Import 1 (“table.csv”) has 1 responses in the file; 2 were imported."_s;
    QTest::newRow("person") << u"UPDATE respondents SET email = 'x@ex.com' WHERE id = 2"_s
                            << u"The person with the number 2 was changed"_s;
    QTest::newRow("fingerprints") << u"UPDATE fingerprints SET entries = zeroblob(32) WHERE kind = 'response'"_s
                                  << u"What import 1 left for recognising duplicates is damaged."_s;
    QTest::newRow("count") << u"UPDATE document SET responses = 7"_s << u"says that it holds 7 responses"_s;
}

void CheckTest::changesFromOutsideAreFound()
{
    QFETCH(QString, sql);
    QFETCH(QString, finding);
    QTemporaryDir folder;
    auto document = newDocument(folder);
    import(*document, "score | answered_at          | comment | id | email    | store\n"
                      "9     | 2024-01-03T12:30:00Z | Good    | R1 | a@ex.com | north\n"
                      "3     | 2024-07-03T23:30:00Z | Slow    | R2 | b@ex.com | south\n");
    QVERIFY(document->connection().run(sql));
    const bool unchecked = sql.contains(u"ignore_check"_s);
    QCOMPARE(document->connection().run(u"INSERT INTO annotations (response, tone) VALUES (2, 'angry')"_s).has_value(), unchecked);
    QVERIFY(document->connection().run(u"PRAGMA ignore_check_constraints=OFF"_s));
    const auto found = document->check();
    QVERIFY2(found, failure(found));
    QCOMPARE(found->isEmpty(), finding.isEmpty());
    QVERIFY2(found->value(0).contains(finding), qPrintable(found->join(u'\n')));
}

void CheckTest::aChangedByteInTheFileIsFound()
{
    QTemporaryDir folder;
    import(*newDocument(folder), "score | comment\n9 | a remarkable comment\n");
    const QString path = folder.filePath(u"test.earshot"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qsizetype at = file.readAll().indexOf("remarkable");
    QVERIFY(at > 0 && file.seek(at) && file.write("R") == 1);
    file.close();
    const auto document = Document::open(path);
    QVERIFY2(document, "SQLite itself does not notice");
    QCOMPARE((*document)->check()->size(), 1);
}

QTEST_GUILESS_MAIN(CheckTest)
#include "tst_check.moc"
