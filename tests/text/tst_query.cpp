// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/query.h"

#include <QTest>
#include <random>

using namespace earshot;

namespace {

/// "word wait", "-prefix wait", "store=quay", "scores 0-6", …: what was understood, in order of kind.
QStringList understood(const Query &query)
{
    static const char *const kinds[] = {"word", "prefix", "part", "phrase"};
    QStringList result;
    for (const Query::Term &term : query.terms)
        result += QStringLiteral("%1%2 %3").arg(term.without ? QStringLiteral("-") : QString(),
                                                QLatin1String(kinds[static_cast<size_t>(term.kind)]), term.folded);
    for (const Query::Field &field : query.fields)
        result += QStringLiteral("%1%2=%3").arg(field.without ? QStringLiteral("-") : QString(), field.name,
                                                field.value);
    if (query.scores.any())
        result += QStringLiteral("scores %1").arg(QString::fromStdString(query.scores.to_string()));
    if (query.hasNote)
        result += QStringLiteral("note");
    if (query.withoutNote)
        result += QStringLiteral("-note");
    if (query.inFollowUp)
        result += QStringLiteral("follow-up");
    if (query.notInFollowUp)
        result += QStringLiteral("-follow-up");
    return result;
}

} // namespace

class tst_query : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void problems_data();
    void problems();
    void unknownFieldsAreWords();
    void anyTextIsAQuery();
};

void tst_query::parses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *typed, const char *expected) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(expected);
    };
    row("", "");
    row("   ", "");
    row("wait", "word wait");
    row("Déjà Vu", "word deja|word vu");
    row("wait*", "prefix wait");
    row("*zeit", "part zeit");
    row("**zeit* -*Ä", "part zeit|-part a");
    row("-rude", "-word rude");
    row("wait Wait -wait wait", "word wait|-word wait"); // once
    row("-wait*", "-prefix wait");
    row("\"Market Hall\"", "phrase market hall");
    row("“Market Hall”", "phrase market hall");
    row("-\"no one\"", "-phrase no one");
    row("\"never closed", "phrase never closed");
    row("slow, rude!", "word slow|word rude");
    row("e-mail", "word e-mail");
    row("don’t", "word don't");
    row("24/7", "word 24/7");
    row("8:12", "word 8:12");
    row("https://example.com", "word https://example.com");
    row("store:quay", "store=quay");
    row("Store:\"Market Hall\"", "store=market hall");
    row("\"Customer type\":regular", "customertype=regular");
    row("customer_type:regular", "customertype=regular");
    row("-store:quay", "-store=quay");
    row("tag:Price", "tag=price");
    row("score:9", "scores 01000000000");
    row("score:0-6", "scores 00001111111");
    row("score:6-0", "scores 00001111111");
    row("score:10,0", "scores 10000000001");
    row("-score:0-6", "scores 11110000000");
    row("has:note wait", "word wait|note");
    row("-has:note", "-note");
    row("has:follow-up -has:Followup", "follow-up|-follow-up");
    row("*", "");
    row("-", "word -");
    row("\"\"", "");
    row("\"", "");
    row(":", "word :");
    row("配送", "word 配送");
    row("😡", "word 😡");
}

void tst_query::parses()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const Query query = parseQuery(typed);
    QCOMPARE(understood(query), expected.split(u'|', Qt::SkipEmptyParts));
    QCOMPARE(query.problems, QStringList());
    QCOMPARE(query.isEmpty(), expected.isEmpty());
}

void tst_query::problems_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("problem");
    const QString score = QStringLiteral("\u201cscore:\u201d needs scores from 0 to 10, such as score:9 or score:0-6.");
    QTest::newRow("11") << QStringLiteral("score:11") << QStringLiteral("word score:11") << score;
    QTest::newRow("word") << QStringLiteral("score:good") << QStringLiteral("word score:good") << score;
    QTest::newRow("open") << QStringLiteral("score:") << QStringLiteral("word score") << score;
    QTest::newRow("has") << QStringLiteral("has:cheese") << QStringLiteral("word has:cheese")
                         << QStringLiteral("Only \u201chas:note\u201d and \u201chas:follow-up\u201d can be asked for.");
    QTest::newRow("no value") << QStringLiteral("store:") << QString()
                              << QStringLiteral("\u201cstore:\u201d needs a value, such as store:name.");
}

void tst_query::problems()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QFETCH(QString, problem);
    const Query query = parseQuery(typed);
    QCOMPARE(understood(query), expected.split(u'|', Qt::SkipEmptyParts));
    QCOMPARE(query.problems, QStringList{problem});
}

void tst_query::unknownFieldsAreWords()
{
    const Query query = parseQuery(QStringLiteral("store:quay tag:price till:T2 -foo:bar"));
    QCOMPARE(understood(withKnownFields(query, {QStringLiteral("store")})),
             (QStringList{QStringLiteral("word till:t2"), QStringLiteral("-word foo:bar"),
                          QStringLiteral("store=quay"), QStringLiteral("tag=price")}));
}

void tst_query::anyTextIsAQuery()
{
    const QString letters = QStringLiteral("a\"-:*(,.0 \u201c\u00df\u0301\u914d\n") + QChar(0xd83d);
    std::mt19937 random(3);
    for (int round = 0; round < 20000; ++round) {
        QString typed;
        for (int i = static_cast<int>(random() % 12); i > 0; --i)
            typed += letters[static_cast<qsizetype>(random() % static_cast<size_t>(letters.size()))];
        for (const Query::Term &term : parseQuery(typed).terms)
            QVERIFY2(!term.folded.isEmpty() && !term.folded.contains(u'\n'), qPrintable(typed));
    }
}

QTEST_GUILESS_MAIN(tst_query)
#include "tst_query.moc"
