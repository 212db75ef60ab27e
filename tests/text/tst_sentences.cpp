// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentences.h"

#include <QTest>

using namespace earshot;

class tst_sentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void spansAreInUnits();
    void anyTextHasAnEnd();
};

void tst_sentences::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("", "");
    row(" \n \t", "");
    row("Good", "Good");
    row("Good. Bad.", "Good.|Bad.");
    row("good. and bad! why?  because", "good.|and bad!|why?|because");
    row("What?! Never!!! Ok", "What?!|Never!!!|Ok");
    row("Well... it was ok. Hm... No.", "Well... it was ok.|Hm...|No.");
    row("So… the room… It was cold", "So… the room…|It was cold");
    row("It cost 3.50 or 1.200,00 euros. Too much.", "It cost 3.50 or 1.200,00 euros.|Too much.");
    row("See example.com or mail me@shop.example today. Bye", "See example.com or mail me@shop.example today.|Bye");
    row("great.The staff was nice!Will come back", "great.|The staff was nice!|Will come back");
    row("Dr. Smith and Mrs. Jones helped. J. Brown did not.", "Dr. Smith and Mrs. Jones helped.|J. Brown did not.");
    row("Snacks, e.g. Kuchen, z.B. Torte, z. B. Tee. Gut.", "Snacks, e.g. Kuchen, z.B. Torte, z. B. Tee.|Gut.");
    row("Cake, tea, etc. The end", "Cake, tea, etc.|The end");
    row("Cake etc. was good", "Cake etc. was good");
    row("At 9 a.m. we left. No. 5 was dirty.", "At 9 a.m. we left.|No. 5 was dirty.");
    row("We took plan B. Then we left", "We took plan B.|Then we left");
    row("Am 3. Mai kam es an. Zimmer 12. Alles gut.", "Am 3. Mai kam es an.|Zimmer 12.|Alles gut.");
    row("1. good food\n2. bad room", "1. good food|2. bad room");
    row("first line\nSecond line\r\nthird\n\nfourth", "first line|Second line|third|fourth");
    row("this line was wrapped by the window of a mail program long ago\nand goes on here. End",
        "this line was wrapped by the window of a mail program long ago\nand goes on here.|End");
    row("He said \"never again.\" Then he left. (Sad.) Really", "He said \"never again.\"|Then he left.|(Sad.)|Really");
    row("とても良い。また来ます！なぜ？はい", "とても良い。|また来ます！|なぜ？|はい");
    row("¡Qué rico! ¿Volveré? Sí.", "¡Qué rico!|¿Volveré?|Sí.");
    row("Tout est bon ! Vraiment ? Oui", "Tout est bon !|Vraiment ?|Oui");
    row("Great! 😀 👍🏽 The staff", "Great! 😀 👍🏽|The staff");
    row("Thanks. :-) Bye. <3", "Thanks. :-)|Bye. <3");
    row("...", "...");
}

void tst_sentences::splits()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList found;
    for (const TextSpan &span : sentences(text))
        found += span.of(text).toString();
    QCOMPARE(found.join(u'|'), expected);
}

void tst_sentences::spansAreInUnits()
{
    const std::vector<TextSpan> expected = {{1, 5}, {7, 4}};
    QCOMPARE(sentences(u" \U0001F600 ok.\nNope"), (std::vector<TextSpan>{{1, 6}, {8, 4}}));
    QCOMPARE(sentences(u" Fine.\nNope"), expected);
}

void tst_sentences::anyTextHasAnEnd()
{
    for (const QString &text : {QString(100000, u'.'), QString(100000, u'!'), QString(100000, u'\n'),
                                QString(100000, QChar(0xd83d)), QString(100000, QChar(0xdc00)),
                                QStringLiteral(" .").repeated(50000), QStringLiteral("A. ").repeated(50000),
                                QStringLiteral("\u200f<b>.</b>\u202e").repeated(20000)}) {
        qsizetype end = 0;
        for (const TextSpan &span : sentences(text)) {
            QVERIFY(span.length > 0 && span.start >= end && span.end() <= text.size());
            end = span.end();
        }
    }
}

QTEST_APPLESS_MAIN(tst_sentences)
#include "tst_sentences.moc"
