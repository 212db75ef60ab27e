// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"
#include "text/starter_themes.h"
#include "text/theme_matcher.h"

#include <QTest>
#include <random>

using namespace earshot;

namespace {

std::shared_ptr<const ThemeMatcher> matcherFor(const QString &dictionary, Language fallback = Language::English)
{
    return std::make_shared<ThemeMatcher>(readThemes(dictionary.toUtf8()).dictionary.themes, fallback);
}

/// "[Waited](A) for a [waiter](B)": the words that count, with the name of their theme.
QString marked(ThemeScanner &scanner, const std::vector<ThemeRule> &themes, const QString &text)
{
    QString result;
    qsizetype from = 0;
    for (const ThemeSpan &span : scanner.why(text)) {
        if (span.start >= from)
            result += text.mid(from, span.start - from);
        result += u'[' + text.mid(span.start, span.length) + QStringLiteral("](") + themes[static_cast<size_t>(span.theme)].name + u')';
        from = std::max(from, span.start + span.length);
    }
    return result + text.mid(from);
}

quint64 bitsOf(const std::vector<ThemeSpan> &spans)
{
    quint64 bits = 0;
    for (const ThemeSpan &span : spans)
        bits |= quint64(1) << span.theme;
    return bits;
}

quint64 foldedBits(ThemeScanner &scanner, const QString &text)
{
    std::string folded;
    appendFolded(text.toStdString(), folded);
    return scanner.themes(folded);
}

} // namespace

class tst_theme_matcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void readsInTheirLanguage_data();
    void readsInTheirLanguage();
    void yields_data();
    void yields();
    void holdsManyThemes();
    void survivesAnything();
};

void tst_theme_matcher::finds_data()
{
    QTest::addColumn<QString>("dictionary");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *dictionary, const char *text, const char *found) {
        QTest::addRow("%s | %s", dictionary, text) << QString::fromUtf8(dictionary) << QString::fromUtf8(text) << QString::fromUtf8(found);
    };
    row("A: wait", "Waiting, waited & waits, no waiter", "[Waiting](A), [waited](A) & [waits](A), no waiter");
    row("A: wait*", "Waiting for a waiter", "[Waiting](A) for a [waiter](A)");
    row("A: \"wait\"", "wait, waiting", "[wait](A), waiting");
    row("A: friendly", "Friendly, friendlier than my friend", "[Friendly](A), [friendlier](A) than my friend");
    row("A: slow", "slow and slowly", "[slow](A) and [slowly](A)");
    row("A: fast\nB: faster", "fast, faster", "[fast](A), [faster](A)[faster](B)");
    row("A: pay", "I paid", "I [paid](A)");
    row("A: paid", "They pay", "They [pay](A)");
    row("A: too long", "It took too long. Too, long", "It took [too long](A). Too, long");
    row("A: *preis*", "Der Bierpreise-Schock", "Der [Bierpreise](A)-Schock");
    row("A: *zeit", "Wartezeit Zeitung", "[Wartezeit](A) Zeitung");
    row("A: \"order* ahead\"", "I ordered ahead", "I [ordered ahead](A)");
    row("A: slow service, x", "The service was really slow. Slow service.", "The [service was really slow](A). [Slow service](A).");
    row("A: slow service, x", "slow, the service. Service that is not always slow", "slow, the service. Service that is not always slow");
    row("A: \"slow service\", x", "the service was slow", "the service was slow");
    row("A: cold coffee, x\nB: coffee", "Cold coffee; the coffee was cold; coffee", "[Cold coffee](A); the [coffee was cold](A); [coffee](B)");
    row("A: evening", "Even in the evenings", "Even in the [evenings](A)");
    row("A: helpful", "Would help, but not helpful", "Would help, but not [helpful](A)");
    row("A: order-ahead", "order-ahead, order ahead, orderahead", "[order-ahead](A), [order ahead](A), [orderahead](A)");
    row("A: wifi", "Wi-Fi wifi", "[Wi-Fi](A) [wifi](A)");
    row("A: wait\nB: time", "waiting-time", "[waiting](A)-[time](B)");
    row("A: #luca", "Luca #luca", "[Luca](A) [#luca](A)");
    row("A: luca", "Luca's smile, #luca", "[Luca's](A) smile, [#luca](A)");
    row("A: can't wait", "I can’t wait", "I [can’t wait](A)");
    row("A: 24/7", "open 24/7 or 24/6", "open [24/7](A) or 24/6");
    row("A: café", "The CAFE, the cafés", "The [CAFE](A), the [cafés](A)");
    row("A: schön", "schoen schön", "[schoen](A) [schön](A)");
    row("A: 配送", "配送が遅い", "[配送](A)が遅い");
    row("A: 配送料", "配送料が高い。配送が遅い", "[配送料](A)が高い。配送が遅い");
    row("A: 遅", "配送が遅い", "配送[が遅](A)[遅い](A)");
    row("A: wait, not \"waiting area\"", "The waiting area is nice", "The waiting area is nice");
    row("A: wait, not \"waiting area\"", "I waited in the waiting area", "I [waited](A) in the waiting area");
    row("A: wait, -waiter", "I waited for the waiter", "I waited for the waiter");
    row("A: slow near service", "Slow as ever, such service", "[Slow](A) as ever, such [service](A)");
    row("A: slow near/2 service", "slow as ever such service", "slow as ever such service");
    row("A: slow near/2 service", "service very slow, then service", "[service](A) very [slow](A), then [service](A)");
    row("A: \"long line\" near wait", "waited in a very long line", "[waited](A) in a very [long line](A)");
    row("A: cup, except cup near/1 paper", "paper cup", "paper cup");
    row("A: wait\nB: wait*, area", "wait in the area", "[wait](A)[wait](B) in the [area](B)");
    row("A: x", "https://x.com/x x@x.com", "https://x.com/x x@x.com");
    row("A: straße", "Die STRASSE!", "Die [STRASSE](A)!");
    row("A: e", "", "");
}

void tst_theme_matcher::finds()
{
    QFETCH(QString, dictionary);
    QFETCH(QString, text);
    QFETCH(QString, found);
    const auto matcher = matcherFor(dictionary);
    ThemeScanner scanner(matcher);
    QCOMPARE(marked(scanner, matcher->themes(), text), found);
    // A second time with the words known, and from folded text.
    QCOMPARE(marked(scanner, matcher->themes(), text), found);
    QCOMPARE(foldedBits(scanner, text), bitsOf(scanner.why(text)));
}

void tst_theme_matcher::readsInTheirLanguage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("language");
    const auto row = [](const char *text, const char *found, const char *language) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(found) << QString::fromLatin1(language);
    };
    row("We had to wait for the bill", "We had to [wait](W) for the bill", "en");
    row("Wir mussten sehr lange warten, und die Rechnung war falsch", "Wir mussten sehr lange [warten](W), und die Rechnung war falsch", "de");
    row("Nous avons dû attendre, je ne wait pas", "Nous avons dû attendre, je ne wait pas", "fr");
    row("wait", "[wait](W)", "en");
    row("warten", "warten", "en");
    row("배송 wait 이것은 느립니다", "배송 wait 이것은 느립니다", "ko");
}

void tst_theme_matcher::readsInTheirLanguage()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QFETCH(QString, language);
    const auto matcher = matcherFor(QStringLiteral("[en]\nW: wait\n[de]\nW: wart*\n"));
    ThemeScanner scanner(matcher);
    QCOMPARE(marked(scanner, matcher->themes(), text), found);
    QCOMPARE(languageCode(scanner.language()), language);
}

void tst_theme_matcher::yields_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *mode, const char *text, const char *found) {
        QTest::addRow("%s | %s", mode, text) << QString::fromUtf8(mode) << QString::fromUtf8(text) << QString::fromUtf8(found);
    };
    row("on", "An expensive app with a bug", "An expensive [app](Order-ahead) with a [bug](Reliability and faults)");
    row("on", "The app crashes", "The [app](Order-ahead) [crashes](Reliability and faults)");
    row("rest", "The app crashes", "The [app](Order-ahead) crashes");
    row("rest", "It crashes", "It [crashes](Reliability and faults)");
    row("off", "It crashes", "It crashes");
    row("rest", "Such a queue", "Such a [queue](Wait)");
    row("rest", "Slow website, slow queue", "[Slow](Wait) website, [slow](Wait) [queue](Wait)");
}

void tst_theme_matcher::yields()
{
    QFETCH(QString, mode);
    QFETCH(QString, text);
    QFETCH(QString, found);
    const QString file = QStringLiteral("Wait: patience\nOrder-ahead: app\nPrice: off\nstarter themes: %1").arg(mode);
    const auto themes = activeThemes(readThemes(file.toUtf8()).dictionary, Language::English);
    ThemeScanner scanner(std::make_shared<ThemeMatcher>(themes, Language::English));
    QCOMPARE(marked(scanner, themes, text), found);
}

void tst_theme_matcher::holdsManyThemes()
{
    QString dictionary;
    for (int i = 0; i < 70; ++i)
        dictionary += QStringLiteral("T%1: w%1\n").arg(i);
    const auto matcher = matcherFor(dictionary);
    QCOMPARE(matcher->themes().size(), MostThemes);
    ThemeScanner scanner(matcher);
    QCOMPARE(scanner.themes("w63 w64 w0"), (quint64(1) << 63) | 1);
}

/// Hits lie inside the text; huge comments take no time to speak of.
void tst_theme_matcher::survivesAnything()
{
    const auto matcher = matcherFor(QStringLiteral("A: wait, too long, -x, slow near/3 service, not \"b b\"\nB: 配送料, b, e*"));
    ThemeScanner scanner(matcher);
    std::mt19937 random(1);
    const QStringList pieces{QStringLiteral("wait "), QStringLiteral("too "), QStringLiteral("long-"), QStringLiteral("slow "), QStringLiteral("service"),
                             QStringLiteral("b "), QStringLiteral("ß"), QStringLiteral("e\u0301"), QStringLiteral("配送料"), QStringLiteral("."), QStringLiteral("\u200b")};
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (auto i = random() % 12; i > 0; --i)
            text += pieces[static_cast<qsizetype>(random() % static_cast<size_t>(pieces.size()))];
        const auto spans = scanner.why(text);
        for (const ThemeSpan &span : spans)
            QVERIFY(span.start >= 0 && span.length > 0 && span.start + span.length <= text.size());
        QCOMPARE(foldedBits(scanner, text), bitsOf(spans));
    }
    const QString long_ = QStringLiteral("b b slow wait service ").repeated(50000);
    QCOMPARE(foldedBits(scanner, long_), quint64(2));
}

QTEST_GUILESS_MAIN(tst_theme_matcher)
#include "tst_theme_matcher.moc"
