// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tone.h"

#include "text/tone_lexicon_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace earshot;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString testData(const QString &name)
{
    return QStringLiteral(EARSHOT_TEST_DATA "/") + name;
}

QJsonObject oracle()
{
    const QString path = qEnvironmentVariable("EARSHOT_TEXT_ORACLE", testData(QStringLiteral("text_oracle.json")));
    return QJsonDocument::fromJson(contents(path)).object();
}

/// The rules as published with the words of the oracle alone.
ToneLexicon oracleLexicon()
{
    const Result<ToneLexicon> rules = readToneLexicon(contents(testData(QStringLiteral("tone/published.tsv"))));
    QByteArray words;
    const QJsonObject values = oracle()[QStringLiteral("vader_mini_lexicon")].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        words += it.key().toUtf8() + '\t' + QByteArray::number(it.value().toDouble()) + "\t0.5\t[1, 2]\n";
    return readOwnToneWords(words, *rules, OwnWords::Instead).value();
}

/// "0.4927 0.762 0.238 0.000"
QString line(double compound, double pos, double neu, double neg)
{
    return QStringLiteral("%1 %2 %3 %4").arg(QString::number(compound, 'f', 4), QString::number(pos, 'f', 3),
                                             QString::number(neu, 'f', 3), QString::number(neg, 'f', 3));
}

} // namespace

class tst_tone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oracle_data();
    void oracle();
    void signs_data();
    void signs();
    void customersSentences_data();
    void customersSentences();
    void classes();
    void commentIsTheMeanOfItsSentences();
    void noLexiconNoTone();
    void anyTextHasATone_data();
    void anyTextHasATone();

private:
    const ToneLexicons m_lexicons;
};

void tst_tone::oracle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QJsonArray cases = ::oracle()[QStringLiteral("vader_mini")].toArray();
    QVERIFY(!cases.isEmpty());
    for (const auto &each : cases) {
        const QJsonObject expect = each[QStringLiteral("expect")].toObject();
        QTest::newRow(qPrintable(each[QStringLiteral("id")].toString()))
            << each[QStringLiteral("text")].toString()
            << line(expect[QStringLiteral("compound")].toDouble(), expect[QStringLiteral("pos")].toDouble(),
                    expect[QStringLiteral("neu")].toDouble(), expect[QStringLiteral("neg")].toDouble());
    }
}

void tst_tone::oracle()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Tone found = tone(text, oracleLexicon());
    QCOMPARE(line(found.compound, found.pos, found.neu, found.neg), expected);
}

void tst_tone::signs_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *language, int expected, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::addRow("%s: %s", language, text) << QString::fromLatin1(language) << QString::fromUtf8(text)
                                                    << expected;
    };
    row("en", 1, {"ok.", "No issues.", "No problem!", "Zero complaints", "without any issues", "don’t hate it", "not bad",
                  "The best I've ever had", "sooo goood", "friendly,helpful", "SO GOOD", "no doubt a great place",
                  "👍", "great👍🏽", "❤️", "Thanks :)", "not too expensive", "never so good", "well-made", "u̲s̲e̲f̲u̲l̲",
                  "use​ful", "Not cheap, good quality", "Did not disappoint!", "It is not only good"});
    row("en", -1, {"not ok.", "Not good", "isn’t good", "never helpful", "NOT HELPFUL", "👎", "too small", "😡😡",
                   "Not good 😡", "thanks for nothing", "nobody answered", "pretty bad", "super slow", "a bit slow",
                   "nothing works", "it doesn't work", "problem", ":("});
    row("en", 0, {"", "We came on Monday", "The room has a window", "https://example.com/great/bad?x=1",
                  "It looks like the other one", "...", "🪑", "12 345"});
    row("de", 1, {"schoen", "schön", "scho\u0308n", "Schöne Stube", "Nicht schlecht", "keine Probleme", "Es gibt keine "
                  "Beschwerden", "ohne Beanstandung", "nie so gut gegessen", "unglaublich gut"});
    row("de", -1, {"nicht schön", "gefällt mir nicht", "hat leider nicht funktioniert", "kein guter Kaffee",
                   "unglaublich schlecht", "zu klein", "niemand war freundlich"});
    row("de", 0, {"Ich war schon am Montag dort"});
    row("fr", 1, {"C’est très bon", "pas mal", "aucun problème", "sans souci", "J'adore", "BRAVO à l’équipe"});
    row("fr", -1, {"ce n'est pas bon", "c'est pas bon", "pas terrible", "je n’aime pas", "ça marche pas",
                   "jamais aimable", "trop petit"});
    row("es", 1, {"buenísimo", "sin problemas", "no está mal", "muy recomendable"});
    row("es", -1, {"no me gusta nada", "nada bueno", "nunca funciona", "nadie fue amable", "demasiado pequeño"});
    row("it", 1, {"buonissimo", "nessun problema", "non male", "c'è un'ottima cucina"});
    row("it", -1, {"non mi piace", "non funziona niente", "mai puntuale", "troppo piccolo"});
    row("pt", 1, {"ótimo", "sem problemas", "nenhum problema", "não é mau"});
    row("pt", -1, {"não gostei", "nem bom nem barato", "nunca funciona", "muito ruim", "pequeno demais"});
    row("nl", 1, {"geen problemen", "niet slecht", "heel fijn", "zonder gedoe"});
    row("en", -1, {"Would be nice to have more seats", "A number on the screen would help", "It would be great if you opened earlier", "Could be better", "I wish they had a good app",
                   "If only the staff were friendly", "The menu could be more friendly", "No offline mode", "It would have been very helpful",
                   "I would love to see a better app"});
    row("en", 1, {"Nice staff and I wish I had come earlier", "I would love to come back", "I'd be happy to return", "Could not be better",
                  "It would be nice to sit outside, but the food is excellent", "I like everyone here"});
    row("en", 0, {"They treated me like everyone else", "Like any other place", "Same as always, like before"});
    row("de", -1, {"Ich hätte mir freundlicheres Personal gewünscht", "Ein Parkplatz wäre schön", "Es wäre toll wenn ihr länger auf hättet",
                   "Könnte besser sein", "Ich würde mir eine gute Beratung wünschen", "Wünschenswert wäre ein schneller Versand"});
    row("de", 1, {"Alles wie gewünscht und sehr schön", "Schöne Stube und mehr Plätze wären toll"});
    row("fr", -1, {"Ce serait bien d'avoir plus de places", "J'aurais aimé un bon accueil", "Pourrait être mieux"});
    row("es", -1, {"Sería genial tener más mesas", "Me hubiera gustado un buen trato", "Podría ser mejor"});
    row("it", -1, {"Sarebbe bello avere più posti", "Avrei preferito un buon caffè", "Potrebbe essere migliore"});
    row("pt", -1, {"Seria ótimo ter mais mesas", "Podia ser melhor"});
    row("nl", -1, {"Het zou fijn zijn als er meer plaats was", "Kan beter", "Ik had graag een goede service gehad"});
    row("nl", -1, {"niet goed", "werkt niet", "geen goede service", "nooit vriendelijk", "te klein"});
}

void tst_tone::signs()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(int, expected);
    const ToneLexicon *lexicon = m_lexicons.of(language);
    QVERIFY(lexicon);
    QCOMPARE(int(toneClass(tone(text, *lexicon).compound)) - 1, expected);
}

void tst_tone::customersSentences_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : m_lexicons.languages())
        QTest::newRow(qPrintable(language)) << language;
}

/// Of the sentences that praise (+), complain (-) or report (=) 90 of 100 are told; mixed ones (0) stay between.
void tst_tone::customersSentences()
{
    QFETCH(QString, language);
    QStringList wrong;
    int clear = 0;
    int right = 0;
    const QByteArray lines = contents(testData(QStringLiteral("tone/%1.tsv").arg(language)));
    for (const QString &text : QString::fromUtf8(lines).split(u'\n', Qt::SkipEmptyParts)) {
        const double compound = tone(QStringView(text).sliced(2), *m_lexicons.of(language)).compound;
        if (text[0] == u'0') {
            QVERIFY2(std::abs(compound) <= 0.5, qPrintable(text));
            continue;
        }
        const ToneClass expected = text[0] == u'+'   ? ToneClass::Positive
                                   : text[0] == u'-' ? ToneClass::Negative
                                                     : ToneClass::Neutral;
        ++clear;
        right += toneClass(compound) == expected;
        if (toneClass(compound) != expected)
            wrong += QStringLiteral("%1 %2").arg(compound).arg(text);
    }
    qInfo("%d of %d\n%s", right, clear, qPrintable(wrong.join(u'\n')));
    QVERIFY(clear >= 90 && right * 10 >= clear * 9);
}

void tst_tone::classes()
{
    QCOMPARE(toneClass(0.05), ToneClass::Positive);
    QCOMPARE(toneClass(0.0499), ToneClass::Neutral);
    QCOMPARE(toneClass(-0.0499), ToneClass::Neutral);
    QCOMPARE(toneClass(-0.05), ToneClass::Negative);
}

void tst_tone::commentIsTheMeanOfItsSentences()
{
    const ToneLexicon *english = m_lexicons.of(u"en-GB");
    QVERIFY(english);
    const double good = tone(u"The coffee was great!", *english).compound;
    const double bad = tone(u"The queue was awful.", *english).compound;
    QCOMPARE(commentTone(u"The coffee was great! The queue was awful.\n", english).value(), (good + bad) / 2);
    QCOMPARE(commentTone(u"The coffee was great! 🪑 ...", english).value(), good);
}

void tst_tone::noLexiconNoTone()
{
    QCOMPARE(m_lexicons.of(u"fi"), nullptr);
    QCOMPARE(m_lexicons.of(u""), nullptr);
    QCOMPARE(commentTone(u"Hyvä", m_lexicons.of(u"fi")), std::nullopt);
    QCOMPARE(commentTone(u" .\n! ", m_lexicons.of(u"en")), std::nullopt);
    QCOMPARE(commentTone(u"Monday", m_lexicons.of(u"en")), std::optional(0.0));
}

void tst_tone::anyTextHasATone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << QStringLiteral("<b>great</b> &amp; <img src='file:///etc/passwd'> <script>bad()</script>");
    QTest::newRow("right to left") << QStringLiteral("\u202egood\u202c \u05d8\u05d5\u05d1 \u0645\u0645\u062a\u0627\u0632!");
    QTest::newRow("zero width") << QStringLiteral("g\u200bo\u200co\ufeffd ").repeated(1000);
    QTest::newRow("one word of 1 MB") << QString(1 << 20, u'a');
    QTest::newRow("1 MB of words") << QStringLiteral("not very good but slow, ").repeated(44000);
    QTest::newRow("1 MB of phrases") << QStringLiteral("no ").repeated(350000);
    QTest::newRow("1 MB of hyphens") << QStringLiteral("a-").repeated(500000) + u'a';
    QTest::newRow("1 MB of colons") << QString(1 << 20, u':');
    QTest::newRow("exclamations") << QStringLiteral("great") + QString(10000, u'!');
    QTest::newRow("questions") << QString(10000, u'?') + QStringLiteral("bad");
    QTest::newRow("high surrogates") << QStringLiteral("good") + QString(1000, QChar(0xd83d)) + QStringLiteral("bad");
    QTest::newRow("low surrogates") << QStringLiteral("good") + QString(1000, QChar(0xdc4d)) + QStringLiteral("bad");
    QTest::newRow("emoji") << QStringLiteral("\U0001F44D\U0001F3FD\u200d\ufe0f").repeated(10000);
    QTest::newRow("nulls") << QString(1000, QChar()) + QStringLiteral("good");
    QTest::newRow("marks") << QStringLiteral("o") + QString(10000, QChar(0x308));
    QTest::newRow("apostrophes") << QStringLiteral("n't").repeated(10000) + QString(10000, u'\'');
}

void tst_tone::anyTextHasATone()
{
    QFETCH(QString, text);
    for (const QString &language : m_lexicons.languages()) {
        const ToneLexicon &lexicon = *m_lexicons.of(language);
        const Tone found = tone(text, lexicon);
        QVERIFY(std::abs(found.compound) <= 1 && found.pos >= 0 && found.neu >= 0 && found.neg >= 0);
        const double sum = found.pos + found.neu + found.neg;
        QVERIFY(sum == 0 || std::abs(sum - 1) < 0.002);
        QVERIFY(std::abs(commentTone(text, &lexicon).value_or(0)) <= 1);
    }
    const Tone published = tone(text, oracleLexicon());
    QVERIFY(std::abs(published.compound) <= 1);
}

QTEST_APPLESS_MAIN(tst_tone)
#include "tst_tone.moc"
