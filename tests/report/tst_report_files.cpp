// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_file.h"
#include "report/chart_words.h"
#include "report/plain_table.h"
#include "report/report_format.h"
#include "report/report_input.h"
#include "report/report_parts.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>
#include <algorithm>

using namespace earshot;
namespace ms = earshot::manuscript;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const QLocale English(QStringLiteral("en_GB"));

ms::Cell cell(const ms::Value &value, const char *shown = "", NumberFormat format = NumberFormat::Count)
{
    return {value, text(shown), format};
}

Tally tally(qint64 detractors, qint64 passives, qint64 promoters)
{
    Tally made;
    made.counts[0] = detractors;
    made.counts[7] = passives;
    made.counts[10] = promoters;
    return made;
}

ms::Chart chart(ms::ChartKind kind, const std::vector<std::optional<double>> &values, NumberFormat format)
{
    ms::Chart made;
    made.kind = kind;
    made.title = text("Title <b>");
    made.format = format;
    made.series = {{text("Points"), ms::SeriesRole::Main, values}};
    for (size_t i = 0; i < values.size(); ++i)
        made.categories << QStringLiteral("c%1").arg(i);
    made.size = {300, 100};
    made.draw = [](QPainter &painter, const QRectF &rect) {
        painter.drawText(rect, QStringLiteral("a < b & \x01" "c"));
        painter.drawLine(rect.topLeft(), rect.bottomRight());
    };
    return made;
}

} // namespace

/// Tables and charts of a report as files of their own.
class TestReportFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tableAsCsv();
    void chartsNumbers();
    void wordsOfCharts();
    void chartAsSvg();
    void chartAsPng();
    void formats_data();
    void formats();
    void everyFormatIsWritten();
    void partsOfTheSample();
    void partsHaveDifferentNames();
    void namesOfFiles_data();
    void namesOfFiles();
};

void TestReportFiles::tableAsCsv()
{
    ms::Table table;
    table.columns = {{text("Store"), ms::ColumnKind::Text},  {text("Answers"), ms::ColumnKind::Number}, {text("0–6"), ms::ColumnKind::Split},
                     {text("NPS"), ms::ColumnKind::Number}, {text("Range"), ms::ColumnKind::Mark},     {text("Day"), ms::ColumnKind::Text},
                     {QString(), ms::ColumnKind::Text}};
    table.rows = {{cell(text("Quay, \"the\" one")), cell(qint64(85)), cell(tally(26, 23, 36)), cell(11.764705882352942), cell({}), cell(QDate(2026, 6, 30)), cell(text("real"))},
                  {cell(text("=1+2")), cell(qint64(0)), cell({}), cell(text("–"), "–"), cell({}), cell({}), cell(text("–"))}};
    QCOMPARE(QString::fromUtf8(tableCsv(table)), text("Store,Answers,Detractors,Passives,Promoters,NPS,Day,Remark\r\n"
                                                      "\"Quay, \"\"the\"\" one\",85,26,23,36,11.764705882352942,2026-06-30,real\r\n"
                                                      "'=1+2,0,,,,,,–\r\n"));
}

void TestReportFiles::chartsNumbers()
{
    ms::Chart moved = chart(ms::ChartKind::Waterfall, {36.03, 3.25, std::nullopt, 47.07}, NumberFormat::SignedPoints);
    const ms::Table numbers = chartNumbers(moved, English);
    QStringList shown;
    for (const auto &row : numbers.rows)
        shown << row[0].shown + u' ' + row[1].shown;
    QCOMPARE(shown.join(text(", ")), text("c0 36, c1 +3.3, c2 –, c3 47"));
    QCOMPARE(QString::fromUtf8(tableCsv(numbers)), text("Step,Points\r\nc0,36.03\r\nc1,3.25\r\nc2,\r\nc3,47.07\r\n"));
    ms::Chart scores = chart(ms::ChartKind::Columns, {5, 7}, NumberFormat::Count);
    scores.byScore = true;
    QCOMPARE(std::get<qint64>(chartNumbers(scores, English).rows[1][0].value), qint64(1));
}

void TestReportFiles::wordsOfCharts()
{
    QCOMPARE(chartWords(chart(ms::ChartKind::Columns, {3, std::nullopt, 4}, NumberFormat::Count), English), text("c0: 3, c2: 4."));
    std::vector<std::optional<double>> many;
    for (int i = 0; i < 20; ++i)
        many.push_back(i == 7 ? -40.4 : i == 12 ? 99 : 10 + i);
    QCOMPARE(chartWords(chart(ms::ChartKind::Line, many, NumberFormat::Score), English), text("First c0: 10, lowest c7: −40, highest c12: 99, last c19: 29."));
    QCOMPARE(chartWords(chart(ms::ChartKind::Line, {}, NumberFormat::Score), English), QString());
}

void TestReportFiles::chartAsSvg()
{
    const QByteArray svg = chartSvg(chart(ms::ChartKind::Columns, {1, 2}, NumberFormat::Count));
    QXmlStreamReader reader(svg);
    QString title, said, box;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"svg")
            box = reader.attributes().value(QLatin1StringView("viewBox")).toString();
        if (reader.isStartElement() && reader.name() == u"title")
            title = reader.readElementText();
        if (reader.isStartElement() && reader.name() == u"text")
            said += reader.readElementText();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(title, text("Title <b>"));
    QCOMPARE(said, text("a < b & c"));
    QCOMPARE(box, text("0 0 316 116"));
}

void TestReportFiles::chartAsPng()
{
    const ms::Chart drawn = chart(ms::ChartKind::Columns, {1, 2}, NumberFormat::Count);
    QCOMPARE(QImage::fromData(chartPng(drawn, 1)).size(), QSize(316, 116));
    QCOMPARE(QImage::fromData(chartPng(drawn, 3)).size(), QSize(948, 348));
}

void TestReportFiles::formats_data()
{
    QTest::addColumn<int>("format"); // -1: none
    QTest::newRow("a.pdf") << int(ReportFormat::Pdf);
    QTest::newRow("a.pptx") << int(ReportFormat::Slides);
    QTest::newRow("a.b/c.XLSX") << int(ReportFormat::Workbook);
    QTest::newRow("a.html") << int(ReportFormat::WebPage);
    QTest::newRow("a.doc") << -1;
    QTest::newRow("xlsx") << -1;
    QTest::newRow("") << -1;
}

void TestReportFiles::formats()
{
    QFETCH(int, format);
    const std::optional<ReportFormat> found = reportFormatOf(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(found ? int(*found) : -1, format);
}

void TestReportFiles::everyFormatIsWritten()
{
    const ReportInput input = test::sampleInput();
    const LaidOutReport report = layOut(input);
    const QMap<QString, QByteArray> begins{{text(".pdf"), "%PDF"}, {text(".pptx"), "PK"}, {text(".xlsx"), "PK"}, {text(".html"), "<!DOCTYPE html>"}};
    QSet<QString> names;
    for (const ReportFormatName &named : reportFormats()) {
        QCOMPARE(reportFormatOf(u'x' + named.ending), named.format);
        const auto bytes = writeReport(named.format, report, input);
        QVERIFY(bytes);
        QVERIFY2(bytes->startsWith(begins.value(named.ending)), qPrintable(named.ending));
        names << named.name;
    }
    QCOMPARE(names.size(), begins.size());
}

/// The files' figures are the snapshot's.
void TestReportFiles::partsOfTheSample()
{
    const ReportInput input = test::sampleInput();
    const Manuscript manuscript = layOut(input).manuscript;
    QCOMPARE(reportParts().size(), size_t(3));
    for (const NamedFile &file : filesOf(manuscript, ReportParts::ChartsAsPng, input.locale)) {
        QVERIFY(file.name.endsWith(text(".png")));
        QVERIFY(QImage::fromData(file.bytes).width() > 1000);
    }
    const auto svgs = filesOf(manuscript, ReportParts::ChartsAsSvg, input.locale);
    QCOMPARE(svgs.size(), size_t(3));
    QVERIFY(svgs.front().bytes.contains("<title>How people scored</title>"));
    QHash<QString, QByteArray> tables;
    for (const NamedFile &file : filesOf(manuscript, ReportParts::TablesAsCsv, input.locale))
        tables.insert(file.name, file.bytes);
    QByteArray scores("Score,Answers\r\n");
    for (int score = Score::Least; score <= Score::Most; ++score)
        scores += QByteArray::number(score) + ',' + QByteArray::number(input.snapshot->total.tally.count(score)) + "\r\n";
    QCOMPARE(tables.value(text("How people scored.csv")), scores);
    const auto &groupings = input.snapshot->groupings;
    const auto store = std::find_if(groupings.begin(), groupings.end(), [](const Grouping &one) { return one.name == u"Store"; });
    for (const Group &group : store->groups) {
        const Tally &tally = group.now.tally;
        const QString row = QStringLiteral("%1,%2,%3,%4,%5,").arg(group.value).arg(tally.n()).arg(tally.detractors()).arg(tally.passives()).arg(tally.promoters());
        QVERIFY2(tables.value(text("By Store.csv")).contains(row.toUtf8()), qPrintable(row));
    }
}

void TestReportFiles::partsHaveDifferentNames()
{
    Manuscript manuscript;
    ms::Table table;
    table.columns = {{text("A"), ms::ColumnKind::Text}};
    for (const char *title : {"By a/b", "by A/B", "", ""}) {
        ms::Section section{text("x"), text("Section"), {}};
        if (*title)
            section.blocks.push_back(ms::Text{ms::TextRole::Subheading, text(title)});
        section.blocks.push_back(table);
        manuscript.sections.push_back(section);
    }
    QStringList names;
    for (const NamedFile &file : filesOf(manuscript, ReportParts::TablesAsCsv, English))
        names << file.name;
    QCOMPARE(names.join(text(", ")), text("By a-b.csv, by A-B (2).csv, Section.csv, Section (2).csv"));
}

void TestReportFiles::namesOfFiles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << text("How people scored") << text("How people scored");
    QTest::newRow("folders") << text("../a\\b:c*?\"<>|") << text("-a-b-c------");
    QTest::newRow("hidden") << text(" ..hidden. ") << text("hidden");
    QTest::newRow("direction, lines") << text("a\u202e" "b\nc") << text("ab c");
    QTest::newRow("nothing") << text("...") << text("Report");
    QTest::newRow("long") << QString(200, u'x') << QString(80, u'x');
    QTest::newRow("pairs stay whole") << QString(79, u'x') + text("😀") << QString(79, u'x');
}

void TestReportFiles::namesOfFiles()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    QCOMPARE(fileNamePart(title), name);
}

QTEST_MAIN(TestReportFiles)
#include "tst_report_files.moc"
