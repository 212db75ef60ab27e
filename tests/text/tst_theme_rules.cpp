// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/theme_rules.h"

#include <QFile>
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>

using namespace earshot;

namespace {

/// A theme per line as the program writes it, then the problems as "3: …".
QString shown(const ThemeReading &reading)
{
    QStringList lines = writtenThemes(reading.dictionary).split(u'\n', Qt::SkipEmptyParts);
    for (const ThemeProblem &problem : reading.problems)
        lines << QStringLiteral("%1: %2").arg(problem.line).arg(problem.text);
    return lines.join(u'\n');
}

} // namespace

class tst_theme_rules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsPatterns_data();
    void readsPatterns();
    void readsItsDocumentation();
    void readsLongLists();
    void survivesAnything();
};

void tst_theme_rules::reads_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("themes");
    const auto row = [](const char *name, const char *file, const char *themes) {
        QTest::newRow(name) << QString::fromUtf8(file) << QString::fromUtf8(themes);
    };
    const char *wanted = "Waiting time: wait*, queue, \"too long\"\nPrice: expensive, dear";
    row("empty", "", "");
    row("lines", "# my café\nWaiting time: wait*, queue, \"too long\"\n\nPrice: expensive, dear\n", wanted);
    row("Windows lines and marks", "\xef\xbb\xbfWaiting time: wait*, queue, “too long”\r\nPrice: expensive, dear\r\n", wanted);
    row("equals and semicolons", "Waiting time = wait*; queue; too long\nPrice = expensive; dear", wanted);
    row("dash", "Waiting time - wait*, queue, too long\nPrice – expensive, dear", wanted);
    row("arrow", "Waiting time -> wait*, queue, too long\nPrice => expensive, dear", wanted);
    row("tab and blanks", "Waiting time\twait* queue \"too long\"\nPrice\texpensive dear", wanted);
    row("tabs", "Waiting time\twait*\tqueue\ttoo long\nPrice\texpensive\tdear", wanted);
    row("commas", "Waiting time,wait*,queue,too long\nPrice,expensive,dear", wanted);
    row("table", "theme,words\nWaiting time,\"wait*, queue, too long\"\nPrice,\"expensive, dear\"", wanted);
    row("table with bars", "Theme;Keywords\nWaiting time;wait*|queue|too long\nPrice;expensive|dear", wanted);
    row("table with exceptions", "theme;keywords;exclude;language;note\nWait;wait, queue;waiter;en;x\nPrice;dear;;;",
        "Wait: …\nPrice: dear\n[en]\nWait: wait, queue, -waiter");
    row("table with quoted fields", "name,language,words\n\"Wait, queue\",en,\"wait,queue\"", "Wait, queue: …\n[en]\nWait, queue: wait, queue");
    row("one word per row", "theme,word\nWaiting time,wait*\nWaiting time,queue\nWaiting time,too long\nPrice,expensive\nPrice,dear", wanted);
    row("quoted names", "\"Waiting time\",\"wait*\",\"queue*\",\"too long\"", "Waiting time: wait*, queue*, \"too long\"");
    row("bullets", "Waiting time:\n- wait*\n- queue\n- too long\nPrice:\n  - expensive\n  - dear", wanted);
    row("bulleted themes", "- Waiting time: wait*, queue, too long\n- **Price**: expensive, dear", wanted);
    row("numbered", "1. Waiting time: wait*, queue, too long\n2. Price: expensive, dear", wanted);
    row("list in brackets", "Waiting time: [wait*, queue, \"too long\"]\nPrice: ['expensive', dear*]",
        "Waiting time: wait*, queue, \"too long\"\nPrice: \"expensive\", dear*");
    row("sections", "[Waiting time]\nwords = wait*, queue\ntoo long\nnot = area\n[Price]\nexpensive\ndear",
        "Waiting time: wait*, queue, \"too long\", -area\nPrice: expensive, dear");
    row("goes on", "Waiting time: wait*,\n   queue, too long\nPrice: expensive, dear", wanted);
    row("JSON", "{\"Waiting time\": [\"wait*\", \"queue\", \"too long\"], \"Zprice\": \"expensive, dear\"}",
        "Waiting time: wait*, queue, \"too long\"\nZprice: expensive, dear");
    row("JSON list", "[{\"name\": \"Waiting time\", \"words\": [\"wait*\", \"queue\", \"too long\"]},\n{\"theme\": \"Price\", \"any\": [\"expensive\"], \"not\": [\"dear\"]}]",
        "Waiting time: wait*, queue, \"too long\"\nPrice: expensive, -dear");
    row("JSON themes", "{\"starter\": false, \"themes\": [{\"name\": \"Price\", \"keywords\": [\"dear\"], \"language\": \"en\"}]}",
        "starter themes: off\nPrice: …\n[en]\nPrice: dear");
    row("broken JSON", "{\n\"Price\": [\n\"dear\" \"cheap\"]}", "3: this is not JSON: missing value separator");
    row("the same name twice", "Price: dear\nprice: cheap, dear", "Price: dear, cheap");
    row("languages", "Price: cash\n[de]\nPrice: teuer\nWarten: wart*\n[all]\nX: y", "Price: cash\nWarten: …\nX: y\n[de]\nPrice: teuer\nWarten: wart*");
    row("language by name", "[Deutsch]\nPreis: teuer", "Preis: …\n[de]\nPreis: teuer");
    row("unknown language", "[xx]\nPrice: dear", "Price: dear\n1: [xx] is no language with themes; its words count in all");
    row("no name", ": wait", "1: a name is missing before the words");
    row("no words", "Price: dear\nParking:\nCups: lid", "Price: dear\nCups: lid\n2: \"Parking\" has no words");
    row("no theme", "just words", "1: \"just words\" is no theme: write a name, a colon and its words");
    row("open quote", "Price: dear, \"too much\nCups: lid", "Price: dear, \"too much\"\nCups: lid\n1: a quotation mark is not closed: \"too much");
    row("only signs", "Price: dear, !!!", "Price: dear\n1: there is no word in \"!!!\"");
    row("star inside", "Rooms: zim*er, bed", "Rooms: zimer, bed\n1: a star inside a word is passed over: zim*er");
    row("not in another language", "Rooms: zimmer, nicht \"bett\"",
        "Rooms: zimmer, \"nicht bett\"\n1: nicht \"bett\" is looked for as words in a row; an exception begins with not");
    row("no quotes, no doubt", "Rooms: zimmer, nicht schön, \"nicht sauber\"", "Rooms: zimmer, \"nicht schön\", \"nicht sauber\"");
    row("no such starter theme", "Rooms: bed\nDear [pirce]: steep\nCheap [+price]: cheap",
        "Rooms: bed\nDear [pirce]: steep\nCheap [+price]: cheap\n2: no theme that comes with the program is called \"pirce\"");
    row("no such theme to switch off", "Retourn: off\nReturns: off\nPreis und Leistung: off\nX: y, !!!",
        "Retourn: off\nReturns: off\nPreis und Leistung: off\nX: y\n1: no theme that comes with the program is called \"Retourn\"\n"
        "4: there is no word in \"!!!\"");
    row("starter", "starter themes: on\nOnboarding: -\nReturns: off\nPrice: dear", "starter themes: on\nOnboarding: off\nReturns: off\nPrice: dear");
    row("place of a starter theme", "Dear [price]: steep\nOnly mine [own]: x", "Dear [price]: steep\nOnly mine [own]: x");
    row("exceptions", "Wait: wait, not \"waiting area\", -waiter, except wait staff, not hot",
        "Wait: wait, not \"waiting area\", -waiter, not \"wait staff\", \"not hot\"");
    row("one phrase", "Price: too expensive", "Price: \"too expensive\"");
    row("two words alone", "Mistakes: wrong order\nPrice: dear, cheap\nStaff: rude, kind", "Mistakes: wrong order,\nPrice: dear, cheap\nStaff: rude, kind");
    row("a comma behind", "Mistakes: wrong order,", "Mistakes: wrong order,");
    row("words without commas", "Price: dear cheap -cheapskate not \"dear sir\"", "Price: dear, cheap, -cheapskate, not \"dear sir\"");
    row("colon in quotes", "\"A: b\": dear", "\"A: b\": dear");
    row("either", "Wait: queue/line, w/o, slow or late / tardy", "Wait: queue, line, w/o, slow, late, tardy");
    row("remark", "Price: dear, cheap  # what hurts", "Price: dear, cheap");
    row("names and words", "name: Waiting time\nwords: wait*, queue\nnot: area\nname: Price\nkeywords: dear",
        "Waiting time: wait*, queue, -area\nPrice: dear");
    row("YAML", "themes:\n  - name: Waiting time\n    words: [wait*, queue]\n  - name: Price\n    words:\n      - dear\n      - cheap",
        "Waiting time: wait*, queue\nPrice: dear, cheap");
    row("TOML", "[themes]\n\"Waiting time\" = [\"wait*\", \"too long\"]", "Waiting time: wait*, \"too long\"");
    row("Latin-1", "Caf\xc3\xa9: cr\xc3\xa8me", "Café: crème");
}

void tst_theme_rules::reads()
{
    QFETCH(QString, file);
    QFETCH(QString, themes);
    const ThemeReading reading = readThemes(file.toUtf8());
    QCOMPARE(shown(reading), themes);
    // What is written is read as the same again.
    const ThemeReading again = readThemes(writtenThemes(reading.dictionary).toUtf8());
    QCOMPARE(again.dictionary, reading.dictionary);
    const bool doubtful = std::any_of(reading.problems.begin(), reading.problems.end(),
                                      [](const ThemeProblem &problem) { return problem.text.contains(QStringLiteral("is called")); });
    QCOMPARE(again.problems.empty(), !doubtful);
    if (!file.contains(u'“') && !file.contains(u'–'))
        QCOMPARE(readThemes(file.toLatin1()).dictionary, reading.dictionary);
}

void tst_theme_rules::readsPatterns_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("pattern");
    const auto row = [](const char *typed, const char *pattern) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(pattern);
    };
    row("wait", "wait");
    row("  Wait  Time ", "Wait Time"); // in either order
    row("\"wait time\"", "\"wait time\"");
    row("\"wait\"", "\"wait\"");
    row("'wait'", "\"wait\"");
    row("„warten“", "\"warten\"");
    row("wait*", "wait*");
    row("\"wait*\"", "wait*");
    row("*zeit", "*zeit");
    row("*preis*", "*preis*");
    row("queue near minutes", "queue near minutes");
    row("queue near/3 \"too long\"", "queue near/3 \"too long\"");
    row("\"near the door\"", "\"near the door\"");
    row("near", "near");
    row("-cold", "-cold");
    row("- cold", "cold");
    row("not \"cold\"", "not \"cold\"");
    row("but not cold*", "except cold*");
    row("except a near b", "except a near b");
    row("wi-fi", "wi-fi");
    row("don't", "don't");
    row("配送", "配送");
    row("-", "");
    row("*", "");
    row("\"\"", "");
    row("", "");
}

void tst_theme_rules::readsPatterns()
{
    QFETCH(QString, typed);
    QFETCH(QString, pattern);
    const auto read = readPattern(typed);
    QCOMPARE(read ? writtenPattern(*read) : QString(), pattern);
    if (read)
        QCOMPARE(readPattern(pattern), read);
}

void tst_theme_rules::readsItsDocumentation()
{
    QFile file(QStringLiteral(EARSHOT_SOURCE_DIR "/docs/themes.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList parts = QString::fromUtf8(file.readAll()).split(QStringLiteral("```"));
    QVERIFY(parts.size() >= 5);
    for (qsizetype i = 1; i < parts.size(); i += 2) {
        const ThemeReading reading = readThemes(parts[i].toUtf8());
        QVERIFY2(reading.problems.empty(), qPrintable(parts[i]));
        QVERIFY(!reading.dictionary.themes.empty());
    }
}

/// 64 themes of 2,000 words each, on one line and on many; several minutes when each word is compared with all before it.
void tst_theme_rules::readsLongLists()
{
    QString lines;
    for (int theme = 0; theme < 64; ++theme) {
        lines += QStringLiteral("Theme %1: ").arg(theme);
        for (int word = 0; word < 2000; ++word)
            lines += QStringLiteral("word%1, ").arg(word * 64 + theme);
        lines += QStringLiteral("last\n");
    }
    for (int theme = 0; theme < 20000; ++theme)
        lines += QStringLiteral("Theme %1: word0\n").arg(theme);
    QElapsedTimer timer;
    timer.start();
    const ThemeReading reading = readThemes(lines.toUtf8());
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(reading.dictionary.themes.size(), size_t(20000));
    QCOMPARE(reading.dictionary.themes[0].patterns.size(), size_t(2001));
    QCOMPARE(reading.dictionary.themes[1].patterns.size(), size_t(2002));
}

void tst_theme_rules::survivesAnything()
{
    const QStringList pieces{QStringLiteral("a"), QStringLiteral(":"), QStringLiteral(","),  QStringLiteral("\""), QStringLiteral("*"),
                             QStringLiteral("-"), QStringLiteral("["), QStringLiteral("]"),  QStringLiteral("\n"), QStringLiteral(" "),
                             QStringLiteral("{"), QStringLiteral("}"), QStringLiteral("not "), QStringLiteral("near"), QStringLiteral("'"),
                             QStringLiteral("\t"), QStringLiteral("en"), QStringLiteral("#"), QStringLiteral("="), QStringLiteral("off")};
    quint32 random = 1;
    for (int round = 0; round < 20000; ++round) {
        QString text;
        for (int i = 0; i < 14; ++i) {
            random = random * 1664525 + 1013904223;
            text += pieces[static_cast<qsizetype>((random >> 16) % static_cast<quint32>(pieces.size()))];
        }
        const ThemeReading reading = readThemes(text.toUtf8());
        for (const ThemeRule &theme : reading.dictionary.themes)
            QVERIFY2(!theme.name.isEmpty() && !theme.patterns.empty(), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(tst_theme_rules)
#include "tst_theme_rules.moc"
