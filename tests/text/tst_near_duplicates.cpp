// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"
#include "text/near_duplicates.h"

#include "text/text_oracle.h"

#include <cmath>

using namespace earshot;

namespace {

std::string folded(const QString &text)
{
    std::string out;
    appendFolded(text.toStdString(), out);
    return out;
}

/// As the oracle has it: only a to z and digits count.
std::string plainKey(const QString &text)
{
    QString lower = text.toLower();
    for (QChar &c : lower) {
        if (!((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')))
            c = u' ';
    }
    return lower.simplified().toStdString();
}

} // namespace

class tst_near_duplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jaccard_data() { oracle::addTextCases(QStringLiteral("near_duplicates")); }
    void jaccard();
    void keys_data();
    void keys();
    void finds_data();
    void finds();
    void findsAmongMany();
};

void tst_near_duplicates::jaccard()
{
    QFETCH(QJsonObject, one);
    const QString a = one[u"a"].toString();
    const QString b = one[u"b"].toString();
    QVERIFY(std::abs(trigramJaccard(plainKey(a), plainKey(b)) - one[u"jaccard_char3"].toDouble()) < 1e-9);
    const bool plain = folded(a) == a.toLower().toStdString() && folded(b) == b.toLower().toStdString();
    if (plain)
        QCOMPARE(trigramJaccard(duplicateKey(folded(a)), duplicateKey(folded(b))), trigramJaccard(plainKey(a), plainKey(b)));
}

void tst_near_duplicates::keys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *text, const char *key) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(key);
    };
    row("  Late -- delivery!! ", "late delivery");
    row("Café!", "cafe");
    row("配送、遅い。", "配送 遅い");
    row("!?", "");
    row("", "");
}

void tst_near_duplicates::keys()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    QCOMPARE(QString::fromStdString(duplicateKey(folded(text))), key);
}

void tst_near_duplicates::finds_data()
{
    QTest::addColumn<QString>("comments");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *comments, const char *found) {
        QTest::newRow(comments) << QString::fromUtf8(comments) << QString::fromUtf8(found);
    };
    row("Good|good!|Goods", "- 0 -");
    row("The app crashes when I open the settings page|the app crashes when i open the settings page!!", "- 0");
    row("The app crashes when I open the settings page again|The app crashes when I open a settings page again|something else entirely now", "- 0 -");
    row("The waiter was rude to us all evening|The waiter was nice to us all evening", "- -");
    row("||!?|", "- - - -");
    row("配送が遅いです|配送が遅いです。", "- 0");
    row("one two three for all of us here tonight|one two three for all of us here tonite|one two three for all of us here tonite!", "- 0 0");
}

void tst_near_duplicates::finds()
{
    QFETCH(QString, comments);
    QFETCH(QString, found);
    NearDuplicates duplicates;
    QStringList list;
    for (const QString &comment : comments.split(u'|')) {
        const auto before = duplicates.add(folded(comment));
        list << (before ? QString::number(*before) : QStringLiteral("-"));
    }
    QCOMPARE(list.join(u' '), found);
}

/// One letter changed somewhere in a long comment is nearly always found, and nothing else is.
void tst_near_duplicates::findsAmongMany()
{
    quint32 random = 1;
    const auto word = [&] {
        random = random * 1664525 + 1013904223;
        return QStringLiteral("w%1x").arg(random >> 20);
    };
    NearDuplicates duplicates;
    int found = 0;
    for (int i = 0; i < 1000; ++i) {
        QStringList words;
        for (int k = 0; k < 15; ++k)
            words << word();
        QVERIFY(!duplicates.add(words.join(u' ').toStdString()));
        words[7] += u'y';
        found += duplicates.add(words.join(u' ').toStdString()) == std::optional<quint32>(static_cast<quint32>(2 * i)) ? 1 : 0;
    }
    QVERIFY2(found >= 995, qPrintable(QString::number(found)));
}

QTEST_GUILESS_MAIN(tst_near_duplicates)
#include "tst_near_duplicates.moc"
