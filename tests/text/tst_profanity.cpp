// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/profanity.h"

#include <QTest>

using namespace earshot;

class tst_profanity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masks_data();
    void masks();
    void longRowsOfJoinedWords();
};

void tst_profanity::masks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *text, const char *masked) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(masked);
    };
    row("", "");
    row("A good class in Scunthorpe, Dickens and cocktails", "A good class in Scunthorpe, Dickens and cocktails");
    row("What the FUCK is this", "What the F*** is this");
    row("Fucking slow, bull-shit #shit!", "F****** slow, bull-s*** #s***!");
    row("So eine Scheiße, das ist echt der Hammer", "So eine S******, das ist echt der Hammer");
    row("Der Teppich ist sehr dick und schön", "Der Teppich ist sehr dick und schön");
    row("C'est de la merde, je ne reviendrai pas", "C'est de la m****, je ne reviendrai pas");
    row("Era una merda, non ci torno più", "Era una m****, non ci torno più");
    row("Es una mierda y no vuelvo más", "Es una m***** y no vuelvo más");
    row("Que porra é essa, não volto mais", "Que p**** é essa, não volto mais");
    row("Het was echt klote en ook nog duur", "Het was echt k**** en ook nog duur");
    row("Isso foi muito ruim, foda-se, não volto mais", "Isso foi muito ruim, f***-**, não volto mais");
    row("Seu filho-da-puta-mesmo, não volto mais", "Seu f****-**-****-mesmo, não volto mais");
    row("shit", "s***");
    row("Dick at the till was great", "Dick at the till was great");
    row("He was such a dick about it, the DICK", "He was such a d*** about it, the D***");
    row("Merde!", "M****!"); // too short to tell its language
    row("Scheiße", "S******");
    row("Das war fucking teuer und nicht gut", "Das war f****** teuer und nicht gut");
    row("f u c k this", "f * * * this");
    row("F.U.C.K", "F.*.*.*");
    row("a b c d and s h o p", "a b c d and s h o p");
    for (const char *innocent : {"Pros and cons", "A bottle of Chianti", "One bite", "En retard", "Jodie was kind", "La douche", "Sehr dick", "Negro, por favor", "Der Wankelmotor"})
        row(innocent, innocent);
    row("配送 shit", "配送 s***");
}

void tst_profanity::masks()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);
    QCOMPARE(withMaskedProfanity(text), masked);
    QCOMPARE(hasProfanity(text), text != masked);
}

/// A word is looked for among its neighbours only, or this would take minutes.
void tst_profanity::longRowsOfJoinedWords()
{
    const QString text = QStringLiteral("a-").repeated(500'000) + QStringLiteral("shit");
    QVERIFY(withMaskedProfanity(text).endsWith(QStringLiteral("a-s***")));
}

QTEST_GUILESS_MAIN(tst_profanity)
#include "tst_profanity.moc"
