// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/starter_themes.h"
#include "text/theme_matcher.h"

#include <QFile>
#include <QTest>
#include <set>

using namespace earshot;

class tst_starter_themes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreClean_data();
    void filesAreClean();
    void areTheSameInAllLanguages();
    void understands_data();
    void understands();
    void giveWay_data();
    void giveWay();
    void keepsWords_data();
    void keepsWords();
    void savesForItsOwner();
    void readsACafesThemes();
};

namespace {

QString names(const std::vector<ThemeRule> &themes)
{
    QStringList list;
    for (const ThemeRule &theme : themes)
        list << theme.name;
    return list.join(QStringLiteral(", "));
}

ThemeDictionary read(const QString &text)
{
    return readThemes(text.toUtf8()).dictionary;
}

} // namespace

void tst_starter_themes::filesAreClean_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"en", "de", "fr", "es", "it", "pt", "nl"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void tst_starter_themes::filesAreClean()
{
    QFETCH(QString, code);
    QFile file(QStringLiteral(":/earshot/themes/%1.txt").arg(code));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const ThemeReading reading = readThemes(file.readAll());
    QVERIFY2(reading.problems.empty(), qPrintable(reading.problems.empty() ? QString() : reading.problems.front().text));
    QCOMPARE(reading.dictionary.themes.size(), size_t(20));
    std::set<QString> subjects;
    for (const ThemeRule &theme : reading.dictionary.themes) {
        subjects.insert(theme.subject);
        QVERIFY2(theme.patterns.size() >= 12, qPrintable(theme.name));
    }
    const std::set<QString> wanted{QStringLiteral("price"),   QStringLiteral("delivery"), QStringLiteral("quality"),     QStringLiteral("staff"),
                                   QStringLiteral("waiting"), QStringLiteral("website"),  QStringLiteral("ease"),        QStringLiteral("billing"),
                                   QStringLiteral("returns"), QStringLiteral("onboarding"), QStringLiteral("reliability"), QStringLiteral("communication"),
                                   QStringLiteral("food"),    QStringLiteral("drinks"),   QStringLiteral("atmosphere"),  QStringLiteral("comfort"),
                                   QStringLiteral("cleanliness"), QStringLiteral("hours"), QStringLiteral("choice"), QStringLiteral("location")};
    QCOMPARE(subjects, wanted);
}

void tst_starter_themes::areTheSameInAllLanguages()
{
    const auto english = starterThemes(Language::English);
    const auto german = starterThemes(Language::German);
    QCOMPARE(english.size(), german.size());
    for (size_t i = 0; i < english.size(); ++i) {
        QCOMPARE(german[i].subject, english[i].subject);
        QVERIFY(german[i].patterns == english[i].patterns);
    }
    QCOMPARE(english.front().name, QStringLiteral("Price and value"));
    QCOMPARE(german.front().name, QStringLiteral("Preis und Leistung"));
    QCOMPARE(starterThemes(Language::Undetermined).front().name, QStringLiteral("Price and value"));
}

void tst_starter_themes::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subjects");
    QTest::addColumn<Language>("document");
    const auto row = [](const char *text, const char *subjects, Language document = Language::English) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(subjects) << document;
    };
    row("Far too expensive for what you get", "price");
    row("The parcel was delivered to the wrong house", "delivery");
    row("Poor quality, it fell apart after a week", "quality");
    row("The lady at the desk was rude to us", "staff");
    row("I was on hold for an hour and nobody answered", "waiting");
    row("The website is impossible and I could not log in", "website");
    row("It is so easy to use", "ease");
    row("I was charged twice and I am waiting for the refund", "waiting billing");
    row("The program crashes all the time", "reliability");
    row("I had to send it back and they would not exchange it", "returns");
    row("Setting it up was a nightmare, the instructions are useless", "onboarding");
    row("Nobody told me that it was sold out, and they never replied", "communication choice");
    row("A kind of magic, and we had training on the train", "onboarding");
    row("Das Essen war leider viel zu teuer", "price food");
    row("Die Lieferung kam nicht, und am Telefon war niemand erreichbar", "delivery waiting");
    row("Die Mitarbeiter sind sehr freundlich und es ging schnell", "staff waiting");
    row("Die App stürzt immer ab und ist kompliziert", "website ease reliability");
    row("C'est trop cher et le personnel n'est pas aimable", "price staff");
    row("Le colis n'est jamais arrivé et je ne suis pas remboursé", "delivery billing");
    row("El camarero fue muy amable pero tuvimos que esperar mucho", "staff waiting");
    row("La aplicación no funciona y es muy complicada", "website ease reliability");
    row("Il personale è molto gentile ma i prezzi sono alti", "price staff");
    row("La consegna è in ritardo e il sito non funziona", "delivery waiting website reliability");
    row("O atendimento foi muito demorado e os preços são altos", "price staff waiting");
    row("A encomenda não chegou e ninguém me respondeu", "delivery communication");
    row("De bezorging was te laat en het personeel was onvriendelijk", "delivery staff");
    row("Het is erg duur en de kwaliteit is slecht", "price quality");
    row("Die Wartezeit ist eine Zumutung", "waiting");
    row("Die Lieferzeit ist eine Zumutung", "delivery");
    row("Die Preisleistung stimmt, das Preis-Leistungs-Verhältnis auch", "price");
    row("Die Versandkosten und die Bearbeitungsgebühr sind zu hoch", "price delivery");
    row("Ihre Servicemitarbeiter und das Fachpersonal sind top", "staff");
    row("Nichts geht über den Zimmerservice", "staff");
    row("An der Kasse ist immer eine Kassenschlange", "waiting");
    row("Die Bearbeitungszeit und die Reaktionszeit sind ein Witz", "waiting");
    row("Mit der Servicehotline ist es immer ein Drama", "staff waiting");
    row("Es gab einen Systemabsturz und einen Softwarefehler", "reliability");
    row("Die Aufbauanleitung ist ein Rätsel", "onboarding");
    row("Der Expressversand war super, die Paketzustellung auch", "delivery");
    row("Die Kostenerstattung ist noch nicht da", "billing");
    row("Die Reisezeit war lang und das ist nicht eure Sache", "");
    row("Der Lieferservice ist ein Drama, die Schlangen im Zoo auch nicht", "delivery waiting");
    row("De wachttijd is een ramp", "waiting");
    row("De levertijd is een ramp", "delivery");
    row("De verzendkosten zijn een ramp", "price delivery");
    row("Het winkelpersoneel en de baliemedewerker zijn top", "staff");
    row("De roomservice en de klantenservice zijn een ramp", "staff");
    row("Het systeem had een netwerkstoring en gaf een foutmelding", "reliability");
    row("Het postpakket is er nog niet", "delivery");
    row("De montagehandleiding is een raadsel", "onboarding");
    row("Mijn wachtwoord is niet goed", "website");
    QFile sentences(QStringLiteral(EARSHOT_TEST_DATA "/themes/sentences.tsv"));
    QVERIFY(sentences.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(sentences.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() == 3)
            row(fields[2].toUtf8(), fields[1].toUtf8(), languageFrom(fields[0]));
    }
}

void tst_starter_themes::understands()
{
    QFETCH(QString, text);
    QFETCH(QString, subjects);
    QFETCH(Language, document);
    const auto themes = activeThemes({}, Language::English);
    ThemeScanner scanner(std::make_shared<ThemeMatcher>(themes, document));
    quint64 bits = 0;
    for (const ThemeSpan &span : scanner.why(text))
        bits |= quint64(1) << span.theme;
    QStringList found;
    for (size_t i = 0; i < themes.size(); ++i) {
        if ((bits >> i & 1) != 0)
            found << themes[i].subject;
    }
    QCOMPARE(found.join(u' '), subjects);
}

void tst_starter_themes::giveWay_data()
{
    QTest::addColumn<QString>("dictionary");
    QTest::addColumn<QString>("themes");
    const QString all = names(starterThemes(Language::English));
    QTest::newRow("none of the owner's") << QString() << all;
    QTest::newRow("off") << QStringLiteral("Cake: cake\nstarter themes: off") << QStringLiteral("Cake");
    QTest::newRow("added") << QStringLiteral("Cake: cake") << QStringLiteral("Cake, ") + all;
    QTest::newRow("same name") << QStringLiteral("price: dear") << QString(all).replace(QStringLiteral("Price and value"), QStringLiteral("price"));
    QTest::newRow("in another language") << QStringLiteral("Preise: teuer") << QString(all).replace(QStringLiteral("Price and value"), QStringLiteral("Preise"));
    QTest::newRow("by its subject") << QStringLiteral("Dear [price]: dear") << QString(all).replace(QStringLiteral("Price and value"), QStringLiteral("Dear"));
    QTest::newRow("on its own") << QStringLiteral("Price [own]: dear") << QStringLiteral("Price, ") + all;
    QTest::newRow("two in its place") << QStringLiteral("Price: dear\nCosts: cost")
                                      << QStringLiteral("Price, Costs") + QString(all).remove(QStringLiteral("Price and value"));
    QTest::newRow("parts of a name") << QStringLiteral("Cakes and food: cake\nSitzplätze & Lärm: laut")
                                     << QStringLiteral("Cakes and food, Sitzplätze & Lärm, ")
                                            + QString(all).remove(QStringLiteral("Food, ")).remove(QStringLiteral("Comfort, space and noise, "));
    QTest::newRow("a word of the name is no part") << QStringLiteral("Coffee quality: coffee") << QStringLiteral("Coffee quality, ") + all;
    QTest::newRow("switched off") << QStringLiteral("Price: off") << QString(all).remove(QStringLiteral("Price and value, "));
}

void tst_starter_themes::giveWay()
{
    QFETCH(QString, dictionary);
    QFETCH(QString, themes);
    QCOMPARE(names(activeThemes(read(dictionary), Language::English)), themes);
}

void tst_starter_themes::keepsWords_data()
{
    QTest::addColumn<QString>("dictionary");
    QTest::addColumn<bool>("kept");
    QTest::newRow("same name") << QStringLiteral("Price: dear") << true;
    QTest::newRow("added to the subject") << QStringLiteral("Dear [+price]: dear") << true;
    QTest::newRow("in its place") << QStringLiteral("Price [price]: dear") << false;
    QTest::newRow("on its own") << QStringLiteral("Price [own]: dear") << false;
    QTest::newRow("two in its place") << QStringLiteral("Price: dear\nCosts: cost") << false;
    QTest::newRow("switched off") << QStringLiteral("Price: dear\nValue: off") << false;
}

void tst_starter_themes::keepsWords()
{
    QFETCH(QString, dictionary);
    QFETCH(bool, kept);
    QCOMPARE(activeThemes(read(dictionary), Language::English).front().patterns.size() > 1, kept);
}

void tst_starter_themes::savesForItsOwner()
{
    const ThemeDictionary dictionary = read(QStringLiteral("A: one, \"two three\"\n[de]\nB: vier\nReturns: off\nstarter themes: on"));
    const QString saved = savedThemes(dictionary, Language::German);
    const ThemeReading again = readThemes(saved.toUtf8());
    QVERIFY(again.problems.empty());
    QCOMPARE(again.dictionary, dictionary);
    // With the remarks made lines the starter themes are the owner's.
    QString lines = saved;
    lines.replace(QStringLiteral("\n#"), QStringLiteral("\n"));
    const ThemeDictionary own = readThemes(lines.toUtf8()).dictionary;
    const auto price = std::find_if(own.themes.begin(), own.themes.end(), [](const ThemeRule &theme) { return theme.subject == u"price"; });
    QVERIFY(price != own.themes.end());
    QCOMPARE(price->name, QStringLiteral("Preis und Leistung"));
}

void tst_starter_themes::readsACafesThemes()
{
    QFile file(QStringLiteral(EARSHOT_TEST_DATA "/themes/cafe.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const ThemeReading reading = readThemes(file.readAll());
    QVERIFY(reading.problems.empty());
    QCOMPARE(reading.dictionary.themes.size(), size_t(15));
    QCOMPARE(read(writtenThemes(reading.dictionary)), reading.dictionary);
}

QTEST_GUILESS_MAIN(tst_starter_themes)
#include "tst_starter_themes.moc"
