// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_input.h"
#include "report/sheet_names.h"
#include "report/workbook.h"
#include "report/workbook_reader.h"

#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace earshot;
using test::WorkbookSheet;

namespace {

constexpr int HeadRow = 4;

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray workbook(const ReportInput &input)
{
    const Result<QByteArray> made = writeWorkbook(layOut(input).manuscript, input);
    return made ? *made : QByteArray();
}

WorkbookSheet sheetNamed(const QList<WorkbookSheet> &sheets, const QString &name)
{
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const WorkbookSheet &sheet) { return sheet.name == name; });
    return found == sheets.end() ? WorkbookSheet() : *found;
}

QStringList names(const QList<WorkbookSheet> &sheets)
{
    QStringList all;
    for (const WorkbookSheet &sheet : sheets)
        all << sheet.name;
    return all;
}

const Grouping &store(const ReportInput &input)
{
    const auto &all = input.snapshot->groupings;
    return *std::find_if(all.begin(), all.end(), [](const Grouping &one) { return one.name == u"Store"; });
}

QString number(double value)
{
    return QString::number(value, 'f', 3).remove(QStringLiteral(".000"));
}

/// How many points a reference of a chart holds, all of which stand in the cells that it names; -1 when one does not.
int sameAsCells(const pugi::xml_node &reference, const WorkbookSheet &sheet)
{
    static const QRegularExpression range(text("^'?([^'!]+)'?!\\$([A-Z])\\$(\\d+)"));
    const QRegularExpressionMatch match = range.match(QString::fromUtf8(reference.child("c:f").text().get()));
    if (match.captured(1) != sheet.name)
        return -1;
    const int column = match.captured(2).front().unicode() - u'A', first = match.captured(3).toInt() - 1;
    int points = 0;
    for (const pugi::xml_node &point : test::nodes(reference, "c:pt")) {
        const test::SheetCell cell = sheet.cells.value({first + point.attribute("idx").as_int(), column});
        const QString value = QString::fromUtf8(point.child("c:v").text().get());
        const bool same = cell.isText ? cell.text == value : std::abs(cell.number - value.toDouble()) < 1e-9;
        if (!same || !sheet.cells.contains({first + point.attribute("idx").as_int(), column}))
            return -1;
        ++points;
    }
    return points;
}

/// Forty attributes' worth of groups with names that no sheet may have, and comments that a spreadsheet would run.
ReportInput hostileInput()
{
    QStringList lines{text("attributes: =1+2 http://evil.example/a[1]:*?/\\ History")};
    for (int i = 0; i < 120; ++i)
        lines << QStringLiteral("2024-01-%1 %2 '=HYPERLINK(\"http://evil\")%3' '@SUM(A1)' '+cmd|calc'").arg(i % 28 + 1, 2, 10, QLatin1Char('0')).arg(i % 11).arg(i % 2);
    ReportInput input = test::inputFrom(lines.join(u'\n'));
    int score = 0;
    for (const char *comment : {"=1+2", "=HYPERLINK(\"http://evil.example\")", "@SUM(A1:A9)", "http://evil.example/", "mailto:a@b.example", "_x0041_ literally",
                                "{=1+1}", "<v>9</v>]]>&amp;", "\x01\x02 control", "\u05e9\u05dc\u05d5\u05dd =1+2"}) {
        Response response;
        response.score = Score::from(score % 7);
        response.comment = QString::fromUtf8(comment);
        response.starred = true;
        input.quotes.push_back(response);
        ++score;
    }
    input.privacy.hidePersonalData = false; // else addresses are replaced
    input.documentTitle = text("=Document & \"Sons\"");
    input.options.sections = {{text("summary"), true, {}, {}}, {text("segments"), true, {}, {}}, {text("comments"), true, {}, {}}, {text("method"), true, {}, {}}};
    input.options.title = text("=cmd|' /C calc'!A0");
    return input;
}

} // namespace

/// The workbook of a report, read back cell by cell.
class TestWorkbook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sheetsInOrder();
    void summarySaysWhatMatters();
    void tableHoldsTheSnapshotsFigures();
    void numbersHaveTheirFormats();
    void daysAreDays();
    void chartsHoldTheirNumbers();
    void chartsReferToTheirCells();
    void commentsStayText();
    void nothingIsAFormula();
    void printsAcrossPages();
    void namesOfSheets_data();
    void namesOfSheets();
    void fortySegments();
    void nothingFound();
    void sameInputSameBytes();
    void properties();
};

void TestWorkbook::sheetsInOrder()
{
    const test::OfficeFile file(workbook(test::sampleInput()));
    QCOMPARE(names(test::sheetsOf(file)),
             (QStringList{text("Summary"), text("How people scored"), text("What moved the score from 36…"), text("To decide"), text("Net Promoter Score by month…"),
                          text("This period and the one before"), text("By Store"), text("By Daypart"), text("By Customer"), text("By Channel"), text("Themes"),
                          text("Quotes"), text("Method")}));
}

void TestWorkbook::summarySaysWhatMatters()
{
    const ReportInput input = test::sampleInput();
    const QList<WorkbookSheet> sheets = test::sheetsOf(test::OfficeFile(workbook(input)));
    const QStringList rows = sheets.front().rows(0);
    QCOMPARE(rows.front(), text("Customer feedback report"));
    const Estimate &total = input.snapshot->total;
    const double promoters = static_cast<double>(total.tally.promoters()) / static_cast<double>(total.n());
    for (const QString &row : {text("Document|Harbour Street Coffee"), text("Period|May to October 2026"), text("Prepared by|Anna Nilsen"),
                               QStringLiteral("Net Promoter Score|%1|%2|11|real rise").arg(number(*total.nps), number(*total.margin())),
                               QStringLiteral("Promoters|%1||5|from 55%").arg(number(promoters)), text("Answers|512|||408 in the period before")})
        QVERIFY2(rows.contains(row), qPrintable(row + u'\n' + rows.join(u'\n')));
    QVERIFY(std::any_of(rows.begin(), rows.end(), [](const QString &row) { return row.startsWith(text("The score rose. Quay needs help.|512 answers came in")); }));
    for (qsizetype i = 1; i < sheets.size(); ++i)
        QVERIFY2(std::any_of(rows.begin(), rows.end(), [&](const QString &row) { return row.startsWith(sheets[i].name + u'|'); }), qPrintable(sheets[i].name));
}

void TestWorkbook::tableHoldsTheSnapshotsFigures()
{
    const ReportInput input = test::sampleInput();
    const WorkbookSheet sheet = sheetNamed(test::sheetsOf(test::OfficeFile(workbook(input))), text("By Store"));
    const QStringList rows = sheet.rows(HeadRow);
    QCOMPARE(rows.front(), text("Store|Answers|Detractors|Passives|Promoters|NPS|Margin|Change|Remark"));
    QCOMPARE(sheet.text(0, 0), text("By Store"));
    for (const Group &group : store(input).groups) {
        const Tally &tally = group.now.tally;
        const QString row = QStringLiteral("%1|%2|%3|%4|%5|%6|%7|%8|could be chance")
                                .arg(group.value, number(static_cast<double>(tally.n())), QString::number(tally.detractors()), QString::number(tally.passives()),
                                     QString::number(tally.promoters()), number(*group.now.nps), number(*group.now.margin()),
                                     QString::number(*shownChange(group.now, group.before)));
        QVERIFY2(rows.contains(row), qPrintable(row + u'\n' + rows.join(u'\n')));
    }
}

void TestWorkbook::numbersHaveTheirFormats()
{
    const QList<WorkbookSheet> sheets = test::sheetsOf(test::OfficeFile(workbook(test::sampleInput())));
    const WorkbookSheet stores = sheetNamed(sheets, text("By Store")), themes = sheetNamed(sheets, text("Themes"));
    QStringList found;
    for (int column = 1; column < 8; ++column) {
        const test::SheetCell cell = stores.cells.value({HeadRow + 1, column});
        QVERIFY(!cell.isText);
        found << cell.format;
    }
    QCOMPARE(found.join(text(" ; ")), text("#,##0 ; #,##0 ; #,##0 ; #,##0 ; 0;\"−\"0 ; 0;\"−\"0 ; +0;\"−\"0;0"));
    QCOMPARE(themes.rows(HeadRow).front(), text("Theme|Comments|Detractors|Passives|Promoters|NPS|Points|Before"));
    QCOMPARE(themes.cells.value({HeadRow + 1, 6}).format, text("+0.0;\"−\"0.0;0.0"));
}

void TestWorkbook::daysAreDays()
{
    ReportInput input = test::sampleInput();
    input.events.events = {{QDate(2026, 6, 30), text("New menu")}};
    const WorkbookSheet sheet = sheetNamed(test::sheetsOf(test::OfficeFile(workbook(input))), text("What happened"));
    const test::SheetCell day = sheet.cells.value({HeadRow + 1, 0});
    QCOMPARE(QDate(1899, 12, 30).addDays(static_cast<qint64>(day.number)), QDate(2026, 6, 30));
    QCOMPARE(day.format, text("d mmmm yyyy"));
}

void TestWorkbook::chartsHoldTheirNumbers()
{
    const ReportInput input = test::sampleInput();
    const QList<WorkbookSheet> sheets = test::sheetsOf(test::OfficeFile(workbook(input)));
    QStringList scores{text("Score|Answers")};
    for (int score = Score::Least; score <= Score::Most; ++score)
        scores << QStringLiteral("%1|%2").arg(score).arg(input.snapshot->total.tally.count(score));
    QStringList rows;
    for (const QString &row : sheetNamed(sheets, text("How people scored")).rows(HeadRow))
        rows << row.section(u'|', 0, 1); // the others are for the drawing
    QCOMPARE(rows, scores);

    const WorkbookSheet trend = sheetNamed(sheets, text("Net Promoter Score by month…"));
    QCOMPARE(trend.rows(HeadRow).front(), text("Period|NPS|Margin, from|Margin, to|Average of three|Answers|Margin"));
    int row = HeadRow;
    for (const Bucket &bucket : input.snapshot->buckets) {
        QCOMPARE(trend.text(++row, 1), number(*bucket.estimate.nps));
        QCOMPARE(trend.text(row, 5), QString::number(bucket.estimate.n()));
    }
    const WorkbookSheet moved = sheetNamed(sheets, text("What moved the score from 36…"));
    QCOMPARE(moved.text(HeadRow + 1, 1), number(*input.snapshot->previous->nps));
    QCOMPARE(moved.text(HeadRow + 7, 1), number(*input.snapshot->total.nps));
}

/// What Excel's chart draws stands in the cells that it names.
void TestWorkbook::chartsReferToTheirCells()
{
    const test::OfficeFile file(workbook(test::sampleInput()));
    const auto charts = [&](const QString &name) {
        QStringList found;
        for (const WorkbookSheet &sheet : test::sheetsOf(file)) {
            if (sheet.name != name)
                continue;
            for (const QString &drawing : file.related(sheet.part, "drawing"))
                found << file.related(drawing, "chart");
        }
        return found;
    };
    for (const char *name : {"How people scored", "What moved the score from 36…", "Net Promoter Score by month…"})
        QCOMPARE(charts(text(name)).size(), 1);
    int points = 0;
    for (const WorkbookSheet &sheet : test::sheetsOf(file)) {
        for (const QString &path : charts(sheet.name)) {
            const auto chart = file.xml(path);
            for (const pugi::xml_node &reference : test::nodes(*chart, "c:numRef"))
                points += sameAsCells(reference, sheet);
            for (const pugi::xml_node &reference : test::nodes(*chart, "c:strRef"))
                QVERIFY(sameAsCells(reference, sheet) >= 1);
        }
    }
    QVERIFY2(points > 100, qPrintable(QString::number(points)));
}

void TestWorkbook::commentsStayText()
{
    const ReportInput input = hostileInput();
    const WorkbookSheet sheet = sheetNamed(test::sheetsOf(test::OfficeFile(workbook(input))), text("All comments"));
    QStringList said;
    for (int row = HeadRow + 1; sheet.cells.contains({row, 2}); ++row) {
        QVERIFY(sheet.cells.value({row, 2}).isText);
        said << sheet.text(row, 2);
    }
    for (const char *comment : {"=1+2", "=HYPERLINK(\"http://evil.example\")", "@SUM(A1:A9)", "http://evil.example/", "mailto:a@b.example", "{=1+1}", "<v>9</v>]]>&amp;", "\u05e9\u05dc\u05d5\u05dd =1+2"})
        QVERIFY2(said.contains(QString::fromUtf8(comment)), comment);
    QVERIFY2(said.contains(text("_x005F_x0041_ literally")), qPrintable(said.join(u'\n'))); // else Excel shows "A"
    QVERIFY2(said.contains(text("control")), qPrintable(said.join(u'\n')));
    QCOMPARE(sheet.text(HeadRow + 1, 1), text("Detractor"));
}

void TestWorkbook::nothingIsAFormula()
{
    for (const ReportInput &input : {test::sampleInput(), hostileInput()}) {
        const test::OfficeFile file(workbook(input));
        const QList<WorkbookSheet> sheets = test::sheetsOf(file);
        QVERIFY(sheets.size() > 3);
        for (const WorkbookSheet &sheet : sheets) {
            const auto part = file.xml(sheet.part);
            QVERIFY(test::nodes(*part, "f").empty());
            QVERIFY(test::nodes(*part, "hyperlinks").empty());
        }
        for (const QString &path : file.paths()) {
            QVERIFY2(!path.contains(text("externalLink")) && !path.contains(text("calcChain")), qPrintable(path));
            if (path.endsWith(text(".rels")))
                QVERIFY2(!file.bytes(path).contains("External"), qPrintable(path));
            if (!path.contains(text("charts/chart")))
                continue;
            static const QRegularExpression cells(text("^'?[^'!]+'?!\\$[A-Z]+\\$\\d+(:\\$[A-Z]+\\$\\d+)?$"));
            const auto chart = file.xml(path);
            for (const pugi::xml_node &reference : test::nodes(*chart, "c:f"))
                QVERIFY2(cells.match(QString::fromUtf8(reference.text().get())).hasMatch(), reference.text().get());
        }
    }
}

void TestWorkbook::printsAcrossPages()
{
    const test::OfficeFile file(workbook(test::sampleInput()));
    const auto book = file.xml(text("xl/workbook.xml"));
    QStringList defined;
    for (const pugi::xml_node &name : test::nodes(*book, "definedName"))
        defined << QString::fromUtf8(name.attribute("name").value()) + u' ' + QString::fromUtf8(name.text().get());
    QVERIFY2(defined.contains(text("_xlnm.Print_Titles 'By Store'!$5:$5")), qPrintable(defined.join(u'\n')));
    QVERIFY2(defined.contains(text("_xlnm._FilterDatabase 'By Store'!$A$5:$I$9")), qPrintable(defined.join(u'\n')));
    for (const WorkbookSheet &sheet : test::sheetsOf(file)) {
        const auto part = file.xml(sheet.part);
        const pugi::xml_node root = part->child("worksheet"), setup = root.child("pageSetup");
        QCOMPARE(QByteArray(setup.attribute("orientation").value()), QByteArray("landscape"));
        QCOMPARE(setup.attribute("paperSize").as_int(), 9);
        QCOMPARE(setup.attribute("fitToHeight").as_int(1), 0);
        QVERIFY(root.child("sheetPr").child("pageSetUpPr").attribute("fitToPage").as_bool());
        const bool isTable = sheet.cells.value({HeadRow, 1}).isText && sheet.name != text("Summary") && sheet.name != text("Method");
        QCOMPARE(root.child("sheetViews").child("sheetView").child("pane").attribute("ySplit").as_int(), isTable ? HeadRow + 1 : 0);
    }
}

void TestWorkbook::namesOfSheets_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("short") << text("By Store") << text("By Store");
    QTest::newRow("forbidden") << text("a[b]c:d*e?f/g\\h'i!j\"k") << text("a b c d e f g h i j k");
    QTest::newRow("nothing left") << text("[]:*?/\\") << text("Sheet 1");
    QTest::newRow("kept by Excel") << text("History") << text("Sheet 1");
    QTest::newRow("too long") << text("Net Promoter Score by month, with margin") << text("Net Promoter Score by month…");
    QTest::newRow("31") << QString(31, u'x') << QString(31, u'x');
    QTest::newRow("32") << QString(32, u'x') << QString(30, u'x') + u'…';
    QTest::newRow("pairs stay whole") << QString(29, u'x') + text("😀😀😀") << QString(29, u'x') + u'…';
    QTest::newRow("control") << text("a\x01\u202e" "b") << text("a b");
}

void TestWorkbook::namesOfSheets()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    SheetNames names;
    QCOMPARE(names.next(title), name);
    const QString second = names.next(title.toUpper());
    QVERIFY(second.compare(name, Qt::CaseInsensitive) != 0);
    QVERIFY(second.size() <= 31);
}

void TestWorkbook::fortySegments()
{
    QStringList attributes, lines;
    for (int i = 0; i < 40; ++i)
        attributes << QStringLiteral("What_did_you_think_of_our_branch_number_%1").arg(i % 2 == 0 ? i : i - 1);
    for (int i = 0; i < 80; ++i) {
        QStringList values;
        for (int column = 0; column < 40; ++column)
            values << (i % 2 == 0 ? text("yes") : text("no"));
        lines << QStringLiteral("2024-01-03 %1 %2").arg(i % 11).arg(values.join(u' '));
    }
    const ReportInput input = test::inputFrom(text("attributes: ") + attributes.join(u' ') + u'\n' + lines.join(u'\n'));
    const QStringList found = names(test::sheetsOf(test::OfficeFile(workbook(input))));
    QVERIFY2(found.size() >= 42, qPrintable(found.join(u'\n')));
    QSet<QString> different;
    for (const QString &name : found) {
        QVERIFY2(name.size() <= 31, qPrintable(name));
        different << name.toLower();
    }
    QCOMPARE(different.size(), found.size());
}

void TestWorkbook::nothingFound()
{
    const QList<WorkbookSheet> sheets = test::sheetsOf(test::OfficeFile(workbook(test::inputFrom(QString()))));
    QCOMPARE(names(sheets), (QStringList{text("Summary"), text("Method")}));
    QVERIFY(sheets.front().rows(0).contains(text("No answers in this selection.")));
}

void TestWorkbook::sameInputSameBytes()
{
    const ReportInput input = test::sampleInput();
    const QByteArray first = workbook(input);
    QVERIFY(first.size() > 10'000);
    QCOMPARE(workbook(input), first);
    QCOMPARE(test::OfficeFile(first).times().size(), 1);
    QVERIFY(test::OfficeFile(first).bytes(text("docProps/core.xml")).contains("2026-11-03T00:00:00Z"));
}

void TestWorkbook::properties()
{
    const test::OfficeFile file(workbook(hostileInput()));
    const auto core = file.xml(text("docProps/core.xml"));
    const pugi::xml_node root = core->child("cp:coreProperties");
    QCOMPARE(QString::fromUtf8(root.child("dc:title").text().get()), text("=Document & \"Sons\" – =cmd|' /C calc'!A0 – 1 January 2024 to 28 January 2024"));
    const auto application = file.xml(text("docProps/app.xml"));
    QCOMPARE(QString::fromUtf8(application->child("Properties").child("Application").text().get()), text("Earshot 0.1.0"));
}

QTEST_MAIN(TestWorkbook)
#include "tst_workbook.moc"
