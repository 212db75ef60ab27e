// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"
#include "text/tokens.h"
#include "text/traced_text.h"

#include <QTest>
#include <random>

using namespace earshot;

namespace {

/// "wi -fi | great": tokens parted by blanks, joined ones with their hyphen, breaks as bars.
QString shown(const QString &text)
{
    std::string folded;
    appendFolded(text.toStdString(), folded);
    QStringList parts;
    for (const Token &token : tokenize(folded)) {
        if (token.afterBreak)
            parts << QStringLiteral("|");
        const std::string_view word = tokenText(token, folded);
        parts << (token.joined ? QStringLiteral("-") : QString())
                     + QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    }
    return parts.join(u' ');
}

} // namespace

class tst_tokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_data();
    void cuts();
    void leadsBack();
    void survivesAnything();
    void longTextsWithoutBlanks_data();
    void longTextsWithoutBlanks();
};

void tst_tokens::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char *text, const char *tokens) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(tokens);
    };
    row("", "");
    row("Slow. One barista for the ferry", "slow | one barista for the ferry");
    row("Don’t wait, it's Luca's", "don't wait | it's luca's");
    row("L’attente à l’aéroport, aujourd'hui", "l' attente a l' aeroport | aujourd'hui");
    row("dell'attesa un'ora all'inizio", "dell' attesa un' ora all' inizio");
    row("'quoted' word'", "quoted word");
    row("wi-fi order-ahead - dash", "wi -fi order -ahead | dash");
    row("word- next -word", "word next | word");
    row("10-minute wait at 7:20 pm for 4.45, 3rd time", "[number] -minute wait at [number] pm for [number] | [number] time");
    row("20min 2x covid19", "[number] min [number] covid19");
    row("#NoQueue @harbour_street a#b", "#noqueue @harbour_street a | b");
    row("mail helen.brooks+x@example.com, now", "mail [e-mail] | now");
    row("me@home", "me | home");
    row("see https://example.com/a?b=1. Good", "see [url] | good");
    row("www.example.com example.com/x cafe.de/menu", "[url] [url] [url]");
    row("example.com, please", "[url] | please");
    row("it:www.example.com/x:y.z. a.b", "[url] | a | b");
    row("great.it/menu(x).now is.that", "[url] is | that");
    row("It was great.It was", "it was great | it was");
    row("e.g. this", "e | g | this");
    row("配送が遅い", "配送 送が が遅 遅い");
    row("配送、遅 ok", "配送 | 遅 ok");
    row("한국어 coffee", "한국 국어 coffee");
    row("Über-Straße", "uber -strasse");
    row("кофе очень хороший", "кофе очень хороший");
    row("Great 😊 place", "great | place");
    row("at&t", "at t");
    row("it’s 5€ (really)", "it's [number] | really");
}

void tst_tokens::cuts()
{
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    QCOMPARE(shown(text), tokens);
}

void tst_tokens::longTextsWithoutBlanks_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<int>("tokens");
    QTest::newRow("dots") << QByteArray("a.") << QByteArray() << 500'000;
    QTest::newRow("dots, then a path") << QByteArray("a.") << QByteArray("b.com/c") << 499'877; // the last 250 bytes are a link
    QTest::newRow("dots, then an @") << QByteArray("a.") << QByteArray("b@") << 500'001;
    QTest::newRow("an @ for each") << QByteArray("a@") << QByteArray() << 500'000;
    QTest::newRow("colons") << QByteArray("a:") << QByteArray("...") << 500'000;
}

/// Each word looks for a link or an address that it begins: not to the end of the text each time, which would take minutes.
void tst_tokens::longTextsWithoutBlanks()
{
    QFETCH(QByteArray, piece);
    QFETCH(QByteArray, end);
    QTEST(static_cast<int>(tokenize((piece.repeated(500'000) + end).toStdString()).size()), "tokens");
}

void tst_tokens::leadsBack()
{
    const QString text = QStringLiteral("Die Straße ist 😊 ＷＡＩＴ, e\u0301te\u0301 配送!");
    const TracedText traced(text);
    QStringList words;
    for (const Token &token : tokenize(traced.folded())) {
        const auto [start, length] = traced.origin(token.start, token.length);
        words << text.mid(start, length);
    }
    QCOMPARE(words, QStringList({QStringLiteral("Die"), QStringLiteral("Straße"), QStringLiteral("ist"),
                                 QStringLiteral("ＷＡＩＴ"), QStringLiteral("e\u0301te\u0301"), QStringLiteral("配送")}));
}

/// Whatever bytes come: tokens follow each other and lie inside the text.
void tst_tokens::survivesAnything()
{
    std::mt19937 random(1);
    const std::string_view pieces[] = {"a", "'", "-", "@", "#", ".", ":", "//", "www", "1", " ", "com", "\xe9\x85\x8d", "\xe9", "\xff",
                                       "\xc3\xa9", std::string_view("\0", 1), "l'", "\xf0\x9f\x98\x8a"};
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (auto i = random() % 16; i > 0; --i)
            text += pieces[random() % std::size(pieces)];
        size_t from = 0;
        for (const Token &token : tokenize(text)) {
            QVERIFY(token.length > 0 && token.start >= from && token.start + token.length <= text.size());
            from = token.kind == Token::Kind::Bigram ? token.start + 1 : token.start + token.length;
        }
    }
}

QTEST_GUILESS_MAIN(tst_tokens)
#include "tst_tokens.moc"
