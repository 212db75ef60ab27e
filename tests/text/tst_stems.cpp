// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"
#include "text/stems.h"

#include <QTest>

using namespace earshot;

class tst_stems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groups_data();
    void groups();
    void leavesAlone();
    void showsTheMostFrequent();
};

void tst_stems::groups_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *language, const char *words) {
        QTest::newRow(words) << QString::fromLatin1(language) << QString::fromUtf8(words);
    };
    row("en", "wait waits waited waiting");
    row("en", "price prices priced pricing price's");
    row("en", "luca luca's");
    row("de", "warten warte");
    row("de", "Haus Hauses Häuser");
    row("fr", "attente attentes");
    row("es", "espera esperas esperar esperando");
    row("it", "attesa attese");
    row("pt", "demora demoras demorar demorou");
    row("nl", "wachten wacht");
}

void tst_stems::groups()
{
    QFETCH(QString, language);
    QFETCH(QString, words);
    Stemmer stemmer(languageFrom(language));
    QStringList stems;
    for (const QString &word : words.split(u' '))
        stems << QString::fromStdString(std::string(stemmer.stem(fold(word).toStdString())));
    stems.removeDuplicates();
    QCOMPARE(stems.size(), 1);
}

void tst_stems::leavesAlone()
{
    Stemmer none(Language::Undetermined);
    QCOMPARE(none.stem("waiting"), std::string_view("waiting"));
    Stemmer english(Language::English);
    QCOMPARE(english.stem(""), std::string_view(""));
    const std::string long_(100000, 'e');
    QCOMPARE(english.stem(long_), std::string_view(long_));
    Stemmer moved(std::move(english));
    QCOMPARE(moved.stem("cakes"), std::string_view("cake"));
}

void tst_stems::showsTheMostFrequent()
{
    StemGroups groups;
    groups.add("wait", "waited");
    groups.add("wait", "waiting", 2);
    groups.add("wait", "waits", 2);
    QCOMPARE(groups.shown("wait"), std::string_view("waiting"));
    QCOMPARE(groups.count("wait"), quint64(5));
    QCOMPARE(groups.shown("queue"), std::string_view());
    QCOMPARE(groups.count("queue"), quint64(0));
}

QTEST_GUILESS_MAIN(tst_stems)
#include "tst_stems.moc"
