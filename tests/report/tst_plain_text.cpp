// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/plain_text.h"

#include <QTest>

using namespace earshot;

class TestPlainText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleans_data();
    void cleans();
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

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plain_text.moc"
