// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"
#include "text/language.h"
#include "text/stop_words.h"
#include "text/tokens.h"

#include <QTest>

using namespace earshot;

namespace {

std::string foldedOf(const QString &text)
{
    std::string folded;
    appendFolded(text.toStdString(), folded);
    return folded;
}

LanguageVotes votesOf(const std::string &folded)
{
    LanguageVotes votes;
    for (const Token &token : tokenize(folded))
        votes.add(StopWords::instance().vote(std::string_view(folded).substr(token.start, token.length)));
    return votes;
}

} // namespace

class tst_language : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detects_data();
    void detects();
    void readsInALanguage_data();
    void readsInALanguage();
    void wordsContradictWhatIsTold_data();
    void wordsContradictWhatIsTold();
    void codes();
    void keepsWhatSaysNo();
};

void tst_language::detects_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    const auto row = [](const char *text, const char *language) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(language);
    };
    row("", "");
    row("Great coffee", "");
    row("Slow. One barista for the whole ferry.", "en");
    row("I was told off for asking for tap water. In front of my kids.", "en");
    row("Don’t know why it wasn’t warm", "en");
    row("Ging schnell, geschmeckt hat es auch.", "de");
    row("Laut Schild bis 20 Uhr geöffnet. Um Viertel nach sieben standen die Stühle schon auf den Tischen.", "de");
    row("Wir mussten sehr lange auf unser Essen warten", "de");
    row("Le personnel n'est pas aimable et l'attente était trop longue", "fr");
    row("Très bon accueil, j'ai adoré le gâteau", "fr");
    row("El café es muy bueno pero el servicio fue lento", "es");
    row("Nos atendieron con mucha amabilidad y volveremos", "es");
    row("Il caffè è ottimo ma abbiamo aspettato troppo", "it");
    row("Personale gentile, però i prezzi sono troppo alti", "it");
    row("O atendimento foi muito bom e a comida não demorou", "pt");
    row("Não gostei, estava tudo frio e ninguém pediu desculpa", "pt");
    row("We moesten lang wachten en het eten was koud", "nl");
    row("Het personeel is heel vriendelijk maar niet snel", "nl");
    row("Super, danke!", "");
    row("La aplicación no funciona y es muy complicada", "es");
    row("A encomenda não chegou e ninguém me respondeu", "pt");
    row("Saubere Zimmer, leckeres Frühstück, zentrale Lage.", "de");
    row("Freundliches Personal, langsame Bedienung.", "de");
    row("Best coffee, friendly people, quick service", "en");
    row("La aplicación se cuelga constantemente.", "es");
    row("Productos frescos y precios justos.", "es");
    row("El envío fue rápido y venía bien embalado.", "es");
    row("Très bon rapport qualité-prix", "fr");
    row("Livraison rapide, produit conforme", "fr");
    row("Camere pulite, colazione abbondante", "it");
    row("Atendimento rápido e comida deliciosa", "pt");
    row("Vriendelijke bediening, lekker eten, snelle levering", "nl");
    row("Henkilökunta oli ystävällistä ja ruoka hyvää", "");
    row("Kahve güzeldi teşekkürler herkese", "");
    row("xkcd qwrt zzzz hjkl pqpq", "");
    row("配送が遅い", "ja");
    row("コーヒー Wi-Fi", "ja");
    row("配送太慢了", "zh");
    row("커피가 맛있어요", "ko");
    row("кофе очень хороший", "");
    row("Wonderful staff in the 寿司 bar, and the best of all", "en");
}

void tst_language::detects()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    std::string folded;
    appendFolded(text.toStdString(), folded);
    QCOMPARE(languageCode(detectLanguage(folded)), language);
}

/// Comments that do not tell their language alone, in documents of one or several.
void tst_language::readsInALanguage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("language");
    const auto row = [](const char *text, const char *document, const char *language) {
        QTest::addRow("%s in %s", text, document) << QString::fromUtf8(text) << QString::fromLatin1(document) << QString::fromLatin1(language);
    };
    for (const char *language : {"en", "de", "fr", "es", "it", "pt", "nl"}) {
        row("ok", language, language);
        row("Super!", language, language);
    }
    row("Too slow", "en", "en");
    row("ok", "", "");
    row("4711", "-en -de", ""); // neither is the main one
    row("No issues.", "-en -de", "en");
    row("Sehr teuer", "-en -de", "de");
    row("Sehr teuer", "en -de", "de");
    row("Trop cher", "en", "");
    row("Trop cher", "en -fr", "fr");
    row("Muy caro", "en", "es"); // tells it alone
    row("Sehr gut", "en", "de"); // as does this
    row("Trop cher", "-en -de", "");
    row("We moesten lang wachten en het eten was koud", "en", "nl"); // tells it alone
    row("кофе", "en", "");
}

void tst_language::wordsContradictWhatIsTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told"); // a language without word lists: xx
    QTest::addColumn<QString>("language");
    const auto row = [](const char *text, const char *told, const char *language) {
        QTest::addRow("%s told %s", text, told) << QString::fromUtf8(text) << QString::fromLatin1(told) << QString::fromLatin1(language);
    };
    row("Das Personal war unfreundlich und die Preise viel zu hoch für das, was man bekommt", "en", "de");
    row("The staff was rude and the prices were far too expensive for what you get", "de", "en");
    row("The staff was rude and the prices were far too expensive for what you get", "xx", "en");
    row("Das Personal war sehr nice und der Service top", "de", "de");
    row("Sehr gut", "en", "en"); // two words are no proof
    row("Super.", "xx", "");
    row("Trop cher", "en", "en");
    row("Jag fick vänta för länge och maten var kall när den kom", "xx", "");
    row("Personalen var otrevlig men det var gott med kaffe och kaka", "xx", "");
}

void tst_language::wordsContradictWhatIsTold()
{
    QFETCH(QString, text);
    QFETCH(QString, told);
    const std::string folded = foldedOf(text);
    const LanguageVotes votes = votesOf(folded);
    const Language toldLanguage = told == u"xx" ? Language::Undetermined : languageFrom(told);
    QTEST(languageCode(languageToReadIn(toldLanguage, votes, folded, Language::English)), "language");
}

void tst_language::readsInALanguage()
{
    QFETCH(QString, text);
    QFETCH(QString, document);
    QFETCH(QString, language);
    DocumentLanguages languages;
    for (const QString &code : document.split(u' ', Qt::SkipEmptyParts)) {
        languages.add(languageFrom(code.right(2)));
        languages.main = code.startsWith(u'-') ? languages.main : languageFrom(code);
    }
    const std::string folded = foldedOf(text);
    const LanguageVotes votes = votesOf(folded);
    QCOMPARE(languageCode(languageToReadIn({}, votes, folded, languages)), language);
    if (text.size() < 20) { // longer ones contradict, see below
        QCOMPARE(languageToReadIn(Language::Dutch, votes, folded, languages), Language::Dutch);
        QCOMPARE(languageToReadIn(Language::Undetermined, votes, folded, languages), Language::Undetermined); // told to be another one
    }
}

void tst_language::codes()
{
    QCOMPARE(languageFrom(u"de"), Language::German);
    QCOMPARE(languageFrom(u"PT-br"), Language::Portuguese);
    QCOMPARE(languageFrom(u"de_AT"), Language::German);
    QCOMPARE(languageFrom(u"den"), Language::Undetermined);
    QCOMPARE(languageFrom(u"sv"), Language::Undetermined);
    QCOMPARE(languageFrom(u""), Language::Undetermined);
}

void tst_language::keepsWhatSaysNo()
{
    const StopWords &words = StopWords::instance();
    for (const char *word : {"not", "no", "never", "without", "don't", "nobody"}) {
        QVERIFY(!words.contains(Language::English, word));
        QVERIFY(words.isNegator(Language::English, word));
    }
    for (const auto &[language, word] : {std::pair(Language::German, "nicht"), {Language::French, "pas"}, {Language::Spanish, "no"},
                                         {Language::Italian, "non"}, {Language::Portuguese, "nao"}, {Language::Dutch, "niet"}}) {
        QVERIFY(!words.contains(language, word));
        QVERIFY(words.isNegator(language, word));
    }
    QVERIFY(words.contains(Language::English, "the"));
    QVERIFY(words.contains(Language::Portuguese, "no"));
    QVERIFY(words.contains(Language::French, "l'"));
    QVERIFY(!words.contains(Language::German, "the"));
    QVERIFY(!words.contains(Language::Undetermined, "the"));
    QVERIFY(!words.contains(Language::English, "!"));
}

QTEST_GUILESS_MAIN(tst_language)
#include "tst_language.moc"
