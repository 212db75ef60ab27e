// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/permission.h"

#include <QTest>

using namespace earshot;

class tst_permission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headings_data();
    void headings();
    void answers_data();
    void answers();
};

void tst_permission::headings_data()
{
    QTest::addColumn<QString>("kinds");
    const auto row = [](const char *heading, const char *kinds) {
        QTest::newRow(heading) << QString::fromLatin1(kinds);
    };
    row("May we quote you?", "permission quote");
    row("Quote with name ok?", "permission quote name");
    row("Quote without your name?", "permission quote");
    row("Dürfen wir Sie zitieren?", "permission quote");
    row("Pouvons-nous vous citer ?", "permission quote");
    row("¿Podemos citarle?", "permission quote");
    row("Consent to publish", "permission quote");
    row("Einwilligung", "permission quote");
    row("Podemos publicar o seu nome?", "permission quote name");
    row("May we contact you?", "permission");
    row("Marketing opt-in", "permission");
    row("Consent to e-mail", "permission");
    row("Quote number", "");
    row("City", "");
    row("Cité", "");
    row("Publisher", "");
    row("Name", " name");
    row("Store", "");
}

void tst_permission::headings()
{
    const QString heading = QString::fromUtf8(QTest::currentDataTag());
    QStringList kinds{isPermission(heading) ? QStringLiteral("permission") : QString()};
    if (asksToQuote(heading))
        kinds << QStringLiteral("quote");
    if (asksForName(heading))
        kinds << QStringLiteral("name");
    QTEST(kinds.join(u' '), "kinds");
}

void tst_permission::answers_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("allowed");
    const auto row = [](const char *heading, const char *answer, const char *allowed) {
        QTest::addRow("%s %s", heading, answer)
            << QString::fromUtf8(heading) << QString::fromUtf8(answer) << QString::fromLatin1(allowed);
    };
    for (const char *answer : {"no", "No thanks", "nein danke", "não", "nunca", "rather not", "", "  ", "-", "0", "False",
                               "I'd rather not", "pas du tout", "maybe", "only if you ask me first", "Marta", "no, don't use my name",
                               "yes? no!", "I don’t want that", "はい?"})
        row("May we quote you?", answer, "refused");
    for (const char *answer : {"yes", "Yes!", "y", "1", "TRUE", "✓", "ja", "Oui, bien sûr", "sí", "sim", "ok", "I agree",
                               "anonymously", "yes, without name", "without my name", "don't use my name", "no name",
                               "yes, but not by name", "ja, aber nicht mit Namen", "You may quote me"})
        row("May we quote you?", answer, "without name");
    for (const char *answer : {"by name", "By  Name", "yes, with my name", "with my full name", "ja, mit Namen", "Sim, com o meu nome"})
        row("May we quote you?", answer, "with name");
    row("Quote with name ok?", "yes", "with name");
    row("Quote with name ok?", "no", "refused");
    row("Quote with name ok?", "don't use my name", "without name");
    row("Quote with name ok?", "yes, but anonymous", "without name");
    row("Quote with name ok?", "name", "refused");
    row("Quote without your name?", "yes", "without name");
}

void tst_permission::answers()
{
    QFETCH(QString, heading);
    QFETCH(QString, answer);
    static const QString names[] = {QStringLiteral("refused"), QStringLiteral("without name"), QStringLiteral("with name")};
    QTEST(names[static_cast<size_t>(quotingAllowed(heading, answer))], "allowed");
}

QTEST_GUILESS_MAIN(tst_permission)
#include "tst_permission.moc"
