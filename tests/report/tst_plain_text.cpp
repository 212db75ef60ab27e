// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/emoji.h"
#include "report/plain_text.h"

#include <QTest>

using namespace earshot;

class TestPlainText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleans_data();
    void cleans();
    void splitsEmoji_data();
    void splitsEmoji();
};

void TestPlainText::cleans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char *name, const QString &text, const QString &clean) {
        QTest::newRow(name) << text << clean;
    };
    row("as it is", QStringLiteral("Good coffee, 5% cheaper – naïve"),
        QStringLiteral("Good coffee, 5% cheaper – naïve"));
    row("markup stays text", QStringLiteral("<img src='file:///etc/passwd'>"),
        QStringLiteral("<img src='file:///etc/passwd'>"));
    row("lines and tabs", QStringLiteral(" a\n\nb\tc\r\n"), QStringLiteral("a b c"));
    row("controls", QString::fromLatin1("a\x01\x1b[31mb\x7f\x85", 10) + QChar(0) + u'c',
        QStringLiteral("a [31mb c"));
    row("overrides", QStringLiteral("a\u202eb\u202cc\u2066d\u2069e"), QStringLiteral("abcde"));
    row("right to left stays", QStringLiteral("שלום"), QStringLiteral("שלום"));
    row("lone surrogate", QString(QChar(0xd83d)) + u'a', QStringLiteral("\ufffda"));
    row("emoji stays", QString::fromUtf8("ok 😀"), QString::fromUtf8("ok 😀"));
    row("byte order mark", QStringLiteral("\ufeffa"), QStringLiteral("a"));
    row("no character", QString(QChar(0xffff)) + u'a', QStringLiteral("a"));
    row("nothing", QString(), QString());
}

void TestPlainText::cleans()
{
    QFETCH(QString, text);
    QTEST(plainText(text), "clean");
}

void TestPlainText::splitsEmoji_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("runs");
    QTest::newRow("none") << QStringLiteral("plain 日本") << QStringLiteral("plain 日本");
    QTest::newRow("one") << QString::fromUtf8("ok 😀 fine") << QString::fromUtf8("ok |[😀]| fine");
    QTest::newRow("joined") << QString::fromUtf8("👩‍🍳👍🏽")
                            << QString::fromUtf8("[👩‍🍳👍🏽]");
    QTest::newRow("heart as picture") << QString::fromUtf8("a❤️") << QString::fromUtf8("a|[❤️]");
    QTest::newRow("heart as text") << QString::fromUtf8("a❤") << QString::fromUtf8("a❤");
    QTest::newRow("nothing") << QString() << QString();
}

void TestPlainText::splitsEmoji()
{
    QFETCH(QString, text);
    QStringList found;
    for (const emoji::Run &run : emoji::runs(text))
        found << (run.isEmoji ? u'[' + run.text + u']' : run.text);
    QTEST(found.join(u'|'), "runs");
}

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plain_text.moc"
