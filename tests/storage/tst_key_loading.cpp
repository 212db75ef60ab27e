// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_text.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

/// What an import recognises rows by may be read before the import begins.
class KeyLoadingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_document = newDocument(*m_folder);
        QCOMPARE(import(*m_document, "score | id | email\n9 | R1 | a@x\n8 | R2 | b@x\n"), u"2 imported, 0 unanswered, 0 duplicates"_s);
    }
    void knowsWhatTheDocumentHas();
    void whatCameMeanwhileIsKnownToo();
    void whatWasTakenBackMeanwhileIsNew();
    void anUpdateNeedsTheIds();
    void cancelled();

private:
    std::shared_ptr<KeyLoading> loading(KeyLoading::Numbers ids = KeyLoading::Numbers::LeftOut, StopSign stop = {})
    {
        return std::make_shared<KeyLoading>(m_document->connection(), ids, stop);
    }
    QString people()
    {
        SqlQuery query(m_document->connection(), u"SELECT group_concat(email, ' ') FROM respondents"_s);
        return query.next() ? query.text(0) : u"none"_s;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
};

void KeyLoadingTest::knowsWhatTheDocumentHas()
{
    ImportOfText options;
    options.keys = loading();
    QCOMPARE(import(*m_document, "score | id | email\n9 | R1 | a@x\n3 | R3 | b@x\n", options), u"1 imported, 0 unanswered, 1 duplicates"_s);
    QCOMPARE(people(), u"a@x b@x"_s);
}

void KeyLoadingTest::whatCameMeanwhileIsKnownToo()
{
    ImportOfText options;
    options.keys = loading();
    import(*m_document, "score | id | email\n3 | R3 | c@x\n");
    QCOMPARE(import(*m_document, "score | id | email\n3 | R3 | c@x\n4 | R4 | c@x\n", options), u"1 imported, 0 unanswered, 1 duplicates"_s);
    QCOMPARE(people(), u"a@x b@x c@x"_s);
}

void KeyLoadingTest::whatWasTakenBackMeanwhileIsNew()
{
    ImportOfText options;
    options.keys = loading();
    QVERIFY(m_document->undoBatch(BatchId{1}));
    QCOMPARE(import(*m_document, "score | id\n9 | R1\n", options), u"1 imported, 0 unanswered, 0 duplicates"_s);
}

void KeyLoadingTest::anUpdateNeedsTheIds()
{
    for (const auto ids : {KeyLoading::Numbers::LeftOut, KeyLoading::Numbers::Kept}) {
        ImportOfText options{u"Survey"_s, DuplicatePolicy::Update, loading(ids)};
        const QByteArray row = ids == KeyLoading::Numbers::Kept ? "score | id\n1 | R2\n" : "score | id\n2 | R2\n";
        QCOMPARE(import(*m_document, row.constData(), options), u"1 imported (1 updated), 0 unanswered, 0 duplicates"_s);
    }
    QVERIFY(responseLine(*m_document, 2).contains(u"1"_s));
    QCOMPARE(datasetLines(*m_document).size(), 2);
}

void KeyLoadingTest::cancelled()
{
    const std::atomic_bool up = true;
    const auto keys = loading(KeyLoading::Numbers::LeftOut, StopSign(up))->take(*KeyLoading::importsOf(m_document->connection()));
    QVERIFY(!keys);
    QCOMPARE(keys.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(KeyLoadingTest)
#include "tst_key_loading.moc"
