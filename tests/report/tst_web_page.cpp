// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_input.h"
#include "report/web_page.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>
#include <algorithm>

using namespace earshot;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString page(const ReportInput &input)
{
    const Result<QByteArray> made = writeWebPage(layOut(input).manuscript, input);
    return made ? QString::fromUtf8(*made) : QString();
}

/// What the first group of a pattern matches, in order.
QStringList found(const QString &html, const char *pattern)
{
    const QRegularExpression expression(QString::fromUtf8(pattern), QRegularExpression::DotMatchesEverythingOption);
    QStringList all;
    for (auto match = expression.globalMatch(html); match.hasNext();)
        all << match.next().captured(1);
    return all;
}

QString without(QString html, const char *pattern)
{
    return html.remove(QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::DotMatchesEverythingOption));
}

/// What is read on the page itself: neither style nor drawings nor what has to be opened.
QString readText(const QString &html)
{
    QString shown = without(html, "<style.*?</style>|<svg.*?</svg>|<details.*?</details>|<head>.*?</head>|<nav.*?</nav>");
    shown.replace(QRegularExpression(text("<[^>]*>")), text(" "));
    for (const auto &[entity, c] : {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
        shown.replace(text(entity), text(c));
    return shown.simplified();
}

QString withoutBlanks(QString words)
{
    return words.removeIf([](QChar c) { return c.isSpace(); });
}

QString section(const QString &html, const char *id)
{
    return found(html, qPrintable(text("(<section aria-labelledby=\"section-%1\".*?</section>)").arg(text(id)))).value(0);
}

/// "47", "±6", "24.5%" and the like, as they are read.
QStringList figures(QString words)
{
    for (QChar &c : words)
        c = c.isSpace() ? QChar(u' ') : c; // thin ones keep a figure on one line
    static const QRegularExpression figure(text("[+−±▲▼]? ?\\d[\\d,.]*%?"));
    QStringList all;
    for (auto match = figure.globalMatch(words); match.hasNext();)
        all << withoutBlanks(match.next().captured(0));
    return all;
}

const Grouping &store(const ReportInput &input)
{
    const auto &all = input.snapshot->groupings;
    return *std::find_if(all.begin(), all.end(), [](const Grouping &one) { return one.name == u"Store"; });
}

/// The page where a section begins.
qsizetype pageOf(const LaidOutReport &report, const char *id)
{
    const auto begin = std::find_if(report.pages.begin(), report.pages.end(), [&](const LaidOutReport::Page &one) { return one.holds(QString::fromUtf8(id)); });
    return begin - report.pages.begin();
}

ReportInput hostileInput()
{
    ReportInput input = test::inputFrom(text("attributes: <script>alert(1)</script>\n") + text("2024-01-03 9 '<img/src=x>'\n2024-01-04 2 '\u202e\"b\"'\n").repeated(40));
    for (const char *comment : {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "</blockquote></section><h1>Big</h1>", "%1 %2 &lt; &amp;",
                                "\" onmouseover=\"alert(1)", "\x01\x02 control \xef\xbf\xbe", "שלום עולם", "<!-- open", "]]> <style>*{display:none}</style>", "https://evil.example/a?b=1"}) {
        Response response;
        response.score = Score::from(2);
        response.comment = QString::fromUtf8(comment);
        response.starred = true;
        response.attributes = {{AttributeId(1), text("<i>north</i>\u202e")}};
        input.quotes.push_back(response);
    }
    input.privacy.hidePersonalData = false; // else addresses are replaced
    input.documentTitle = text("<b>Document</b> & \"Sons\"");
    input.options.author = text("\"><script>");
    input.options.sections = {{text("cover"), true, {}, {}}, {text("summary"), true, {}, {}}, {text("segments"), true, {}, {}}, {text("comments"), true, {}, {}}};
    return input;
}

} // namespace

/// The report as a page for a browser.
class TestWebPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void needsNothingElse();
    void isSoundMarkup_data();
    void isSoundMarkup();
    void saysWhatTheReportSays();
    void figuresReadAsOnPaper();
    void headingsInOrder();
    void idsAreUnique();
    void tablesAreTables();
    void chartsHaveWordsAndNumbers();
    void chartsHaveThePagesColours();
    void patternsStayInTheirChart();
    void commentsStayText();
    void languageAndDirection();
    void nothingFound();
    void sameInputSameBytes();
};

void TestWebPage::needsNothingElse()
{
    QString html = page(test::sampleInput());
    QVERIFY(html.startsWith(text("<!DOCTYPE html>\n<html lang=\"en-GB\" dir=\"ltr\">")));
    QVERIFY(html.contains(text("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">")));
    html.remove(text("http-equiv"));
    for (const char *outside : {"http", "src=", "<script", "url(", "@import", "<link", "<iframe", "<object", "<form", "//", "xlink", "javascript"})
        QVERIFY2(!html.contains(text(outside)), outside);
    for (const QString &address : found(html, "href=\"([^\"]*)\""))
        QVERIFY2(address.startsWith(u'#'), qPrintable(address));
    QVERIFY(html.toUtf8().size() < 400'000);
}

void TestWebPage::isSoundMarkup_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("sample") << 0;
    QTest::newRow("hostile") << 1;
    QTest::newRow("nothing") << 2;
}

void TestWebPage::isSoundMarkup()
{
    QVERIFY2(!QStandardPaths::findExecutable(text("tidy")).isEmpty(), "tidy is not installed; packages.txt names what the tests need");
    QFETCH(int, which);
    const ReportInput input = which == 0 ? test::sampleInput() : which == 1 ? hostileInput() : test::inputFrom(QString());
    QProcess tidy;
    tidy.start(text("tidy"), {text("-quiet"), text("-errors"), text("-utf8"), text("--strict-tags-attributes"), text("yes")});
    tidy.write(page(input).toUtf8());
    tidy.closeWriteChannel();
    QVERIFY(tidy.waitForFinished());
    QCOMPARE(QString::fromUtf8(tidy.readAllStandardError()), QString());
    QCOMPARE(tidy.exitCode(), 0);
}

void TestWebPage::saysWhatTheReportSays()
{
    namespace ms = earshot::manuscript;
    const ReportInput input = test::sampleInput();
    const QString read = withoutBlanks(readText(page(input)));
    int texts = 0;
    const auto said = [&](const QString &words) {
        ++texts;
        return read.contains(withoutBlanks(words));
    };
    for (const ms::Section &one : layOut(input).manuscript.sections) {
        for (const ms::Block &block : one.blocks) {
            if (const auto *words = std::get_if<ms::Text>(&block))
                QVERIFY2(said(words->text), qPrintable(words->text));
            if (const auto *quote = std::get_if<ms::Quote>(&block))
                QVERIFY2(said(quote->text) && said(quote->source), qPrintable(quote->text));
            if (const auto *fact = std::get_if<ms::Fact>(&block))
                QVERIFY2(said(fact->name + fact->text), qPrintable(fact->text));
        }
    }
    QVERIFY(texts > 40);
    for (const char *words : {"Prepared for Owners’ meeting", "Prepared by Anna Nilsen", "3 November 2026", "registered trademarks"})
        QVERIFY2(read.contains(withoutBlanks(text(words))), words);
}

/// Every figure of a section's text stands on the section's page, in the same order.
void TestWebPage::figuresReadAsOnPaper()
{
    const ReportInput input = test::sampleInput();
    const LaidOutReport report = layOut(input);
    const QString html = page(input);
    for (const char *id : {"summary", "trend", "segments", "themes", "method"}) {
        const QStringList printed = figures(test::texts(report, pageOf(report, id)).join(u' '));
        const QStringList read = figures(readText(section(html, id)));
        QVERIFY2(read.size() > 5, id);
        qsizetype at = 0;
        for (const QString &figure : read) {
            at = printed.indexOf(figure, at) + 1;
            QVERIFY2(at > 0, qPrintable(QStringLiteral("%1: %2 in\n%3\nof\n%4").arg(QLatin1StringView(id), figure, read.join(u' '), printed.join(u' '))));
        }
    }
}

void TestWebPage::headingsInOrder()
{
    const QString html = page(test::sampleInput());
    const QStringList levels = found(html, "<h([1-6])[ >]");
    QCOMPARE(levels.count(text("1")), 1);
    QCOMPARE(levels.front(), text("1"));
    for (qsizetype i = 1; i < levels.size(); ++i)
        QVERIFY2(levels[i].toInt() <= levels[i - 1].toInt() + 1, qPrintable(levels.join(u' ')));
    QCOMPARE(found(html, "<h2[^>]*>(.*?)</h2>"),
             (QStringList{text("Contents"), text("The score rose. Quay needs help."), text("How the score moved"), text("Who scores higher, who lower"),
                          text("What people talk about"), text("In customers’ own words"), text("How these figures were made")}));
    const QStringList ids = found(html, "\\sid=\"([^\"]*)\"");
    const QStringList links = found(html, "href=\"#([^\"]*)\"");
    QCOMPARE(links.size(), 7); // to the report, to six sections
    for (const QString &link : links)
        QVERIFY2(ids.contains(link), qPrintable(link));
    for (const char *landmark : {"<header>", "<nav aria-labelledby=\"contents\">", "<main id=\"main\">", "<footer>"})
        QCOMPARE(html.count(text(landmark)), 1);
}

void TestWebPage::idsAreUnique()
{
    const QString html = page(test::sampleInput());
    const QStringList ids = found(html, "\\sid=\"([^\"]*)\"");
    QVERIFY(ids.size() > 15);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    const QStringList named = found(html, "aria-labelledby=\"([^\"]*)\"");
    QVERIFY(named.size() > 10);
    for (const QString &id : named)
        QVERIFY2(ids.contains(id), qPrintable(id));
}

void TestWebPage::tablesAreTables()
{
    const ReportInput input = test::sampleInput();
    const QString html = page(input);
    const QStringList tables = found(html, "(<table>.*?</table>)");
    QVERIFY(tables.size() >= 9);
    for (const QString &table : tables) {
        QCOMPARE(table.count(text("<caption")), 1);
        QCOMPARE(table.count(text("<thead>")), 1);
        const qsizetype columns = table.count(text("scope=\"col\"")), rows = table.count(text("scope=\"row\""));
        QVERIFY(columns > 1 && rows > 1);
        QCOMPARE(table.count(text("<td")), (columns - 1) * rows);
        QVERIFY(!table.contains(QRegularExpression(text("<th[^>]*></th>"))));
    }
    const QString stores = found(section(html, "segments"), "(<table>.*?</table>)").front();
    QCOMPARE(found(stores, "<caption><h3[^>]*>(.*?)</h3>"), QStringList{text("By Store")});
    const auto quay = std::find_if(store(input).groups.begin(), store(input).groups.end(), [](const Group &group) { return group.value == u"Quay"; });
    const Tally &tally = quay->now.tally;
    const QString row = QStringLiteral("<th scope=\"row\">Quay</th><td class=\"n\">%1</td><td><svg role=\"img\" aria-label=\"Detractors: %2, passives: %3, promoters: %4\"")
                            .arg(tally.n()).arg(tally.detractors()).arg(tally.passives()).arg(tally.promoters());
    QVERIFY2(stores.contains(row), qPrintable(row));
}

void TestWebPage::chartsHaveWordsAndNumbers()
{
    const ReportInput input = test::sampleInput();
    const QString html = page(input);
    const QStringList charts = found(html, "(<figure>\\s*<svg.*?</figure>)");
    QCOMPARE(charts.size(), 3);
    for (const QString &chart : charts) {
        QCOMPARE(chart.count(text("<svg class=")), 2); // for a screen and for a telephone
        for (const QString &words : found(chart, "<desc[^>]*>(.*?)</desc>"))
            QVERIFY2(words.size() > 60, qPrintable(words));
        QVERIFY(!chart.contains(text("Generated with Qt")));
        QVERIFY(chart.contains(text("<details><summary>")));
        QVERIFY(chart.count(text("<text")) > 10);
    }
    QCOMPARE(found(charts[0], "<title[^>]*>(.*?)</title>").front(), text("How people scored"));
    QCOMPARE(found(charts[0], "<desc[^>]*>(.*?)</desc>").front(), text("0: 3, 1: 4, 2: 7, 3: 5, 4: 11, 5: 18, 6: 19, 7: 52, 8: 85, 9: 116, 10: 192."));
    QCOMPARE(found(charts[0], "<td class=\"n\">(\\d+)</td>").join(u' '), text("3 4 7 5 11 18 19 52 85 116 192"));
    QVERIFY(charts[0].contains(text("<span>0–6 Detractors, 67</span>")));
    QVERIFY(charts[2].contains(text("<span>Dashed: average of three</span>")));
}

/// So that they can be read in the dark: no colour of a drawing is its own.
void TestWebPage::chartsHaveThePagesColours()
{
    const QString html = page(test::sampleInput());
    QStringList drawings = found(html, "(<svg.*?</svg>)");
    QVERIFY(drawings.size() > 20);
    for (const QString &drawing : drawings) {
        QVERIFY2(!drawing.contains(QRegularExpression(text("(fill|stroke)=\"(?!none|var\\(--)"))), qPrintable(drawing));
        QVERIFY(!drawing.contains(text("font-family")));
    }
    const QString style = found(html, "<style>(.*?)</style>").front();
    for (const QString &name : found(html, "var\\(--([a-z0-9-]+)\\)"))
        QVERIFY2(style.count(QStringLiteral("--%1:#").arg(name)) == 2, qPrintable(name)); // in the light and in the dark
    QVERIFY(style.contains(text("@media screen and (prefers-color-scheme:dark)")));
}

void TestWebPage::patternsStayInTheirChart()
{
    ReportInput input = test::sampleInput();
    input.options.patterns = true;
    const QString html = page(input);
    const QStringList ids = found(html, "\\sid=\"([^\"]*)\""), uses = found(html, "url\\(#([^)]*)\\)");
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    for (const QString &use : uses)
        QVERIFY2(ids.contains(use), qPrintable(use));
}

void TestWebPage::commentsStayText()
{
    const ReportInput input = hostileInput();
    const QString html = page(input);
    QCOMPARE(html.count(text("<script")), 0);
    QCOMPARE(html.count(text("<img")), 0);
    QCOMPARE(html.count(text("<h1")), 1);
    QCOMPARE(html.count(text("<style")), 1);
    QCOMPARE(html.count(text("<!--")), 0);
    QCOMPARE(html.count(text("<i>")), 0);
    for (const QString &tag : found(html, "<([^>]*)>"))
        QVERIFY2(!tag.contains(QRegularExpression(text("\\son[a-z]+="))) || tag.contains(text("meta")), qPrintable(tag));
    QStringList said;
    for (const QString &quote : found(html, "<blockquote><p dir=\"auto\">(.*?)</p></blockquote>"))
        said << readText(quote);
    for (const Response &response : input.quotes) {
        const QString words = response.comment.simplified().remove(QChar(1)).remove(QChar(2)).remove(QChar(0xfffe)).simplified();
        QVERIFY2(said.contains(words) || words.contains(text("&lt;")), qPrintable(words + u'\n' + said.join(u'\n')));
    }
    QVERIFY(html.contains(text("<p dir=\"auto\">%1 %2 &amp;lt; &amp;amp;</p>")));
    for (const char16_t c : {u'\x01', u'\x02', u'\x202e', u'\xfffe'})
        QVERIFY(!html.contains(QChar(c)));
}

void TestWebPage::languageAndDirection()
{
    ReportInput input = test::sampleInput();
    input.locale = QLocale(QLocale::Hebrew);
    QVERIFY(page(input).contains(text("<html lang=\"he\" dir=\"rtl\">")));
    input.locale = QLocale::c();
    QVERIFY(page(input).contains(text("<html lang=\"en\" dir=\"ltr\">")));
}

void TestWebPage::nothingFound()
{
    const QString html = page(test::inputFrom(QString()));
    QVERIFY(readText(html).contains(text("No answers in this selection.")));
    QVERIFY(readText(html).contains(text("All responses")));
}

void TestWebPage::sameInputSameBytes()
{
    const ReportInput input = test::sampleInput();
    const QString first = page(input);
    QVERIFY(!first.isEmpty());
    QCOMPARE(page(input), first);
}

QTEST_MAIN(TestWebPage)
#include "tst_web_page.moc"
