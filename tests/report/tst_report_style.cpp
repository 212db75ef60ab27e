// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/contrast.h"
#include "report/office_file.h"
#include "report/report_format.h"
#include "report/report_input.h"
#include "report/sections.h"

#include <QBuffer>
#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

QByteArray png(int width, int height, const QColor &colour = QColor(0, 105, 92))
{
    QImage image(width, height, QImage::Format_ARGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

ReportStyle harbour()
{
    return {QStringLiteral("Harbour <Street>"), QStringLiteral("Anna Nilsen"), QColor(0, 105, 92), png(120, 60)};
}

ReportInput styledInput()
{
    ReportInput input = sampleInput();
    input.style = harbour();
    return input;
}

QByteArray written(ReportFormat format, const ReportInput &input)
{
    const auto file = writeReport(format, layOut(input), input);
    return file ? *file : QByteArray();
}

} // namespace

class ReportStyleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isKept();
    void readsOnlyWhatItKnows_data();
    void readsOnlyWhatItKnows();
    void makesLogos_data();
    void makesLogos();
    void isSeenOnPaper_data();
    void isSeenOnPaper();
    void namesTheReporter();
    void isInEveryFormat();
    void canBeLeftOut();
    void standsOnReportsWithoutCover();
};

void ReportStyleTest::isKept()
{
    QCOMPARE(ReportStyle::fromJson(harbour().toJson()), harbour());
    QVERIFY(ReportStyle::fromJson(ReportStyle().toJson()).isEmpty());
}

void ReportStyleTest::readsOnlyWhatItKnows_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("no colour") << QByteArray(R"json({"accent":"url(x)"})json");
    QTest::newRow("no picture") << QByteArray(R"({"logo":"PHN2Zz4="})");
    QTest::newRow("wrong types") << QByteArray(R"({"name":1,"author":[],"accent":{},"logo":2})");
}

void ReportStyleTest::readsOnlyWhatItKnows()
{
    QFETCH(QByteArray, json);
    QVERIFY(ReportStyle::fromJson(json).isEmpty());
}

void ReportStyleTest::makesLogos_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QSize>("size"); ///< none: refused
    QTest::newRow("small") << png(40, 20) << QSize(40, 20);
    QTest::newRow("large") << png(2400, 800) << QSize(600, 200);
    QTest::newRow("a line") << png(5000, 1) << QSize(600, 1);
    QTest::newRow("drawing") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><rect width='20' height='10' fill='red'/></svg>") << QSize(600, 300);
    QTest::newRow("text") << QByteArray("logo") << QSize();
    QTest::newRow("empty") << QByteArray() << QSize();
    QTest::newRow("cut off") << png(40, 20).left(40) << QSize();
}

void ReportStyleTest::makesLogos()
{
    QFETCH(QByteArray, file);
    QFETCH(QSize, size);
    const Result<QByteArray> logo = logoFrom(file);
    QCOMPARE(static_cast<bool>(logo), size.isValid());
    if (!logo) {
        QVERIFY(!logo.error().message.isEmpty());
        return;
    }
    QCOMPARE(QImage::fromData(*logo, "PNG").size(), size);
}

void ReportStyleTest::isSeenOnPaper_data()
{
    QTest::addColumn<QColor>("own");
    QTest::addColumn<bool>("stays");
    QTest::newRow("dark green") << QColor(0, 105, 92) << true;
    QTest::newRow("black") << QColor(0, 0, 0) << true;
    QTest::newRow("yellow") << QColor(255, 230, 0) << false;
    QTest::newRow("white") << QColor(255, 255, 255) << false;
    QTest::newRow("grey") << QColor(140, 140, 140) << true;
}

void ReportStyleTest::isSeenOnPaper()
{
    QFETCH(QColor, own);
    QFETCH(bool, stays);
    for (const Theme &plain : {Theme::light(), Theme::darkTheme()}) {
        const Theme theme = plain.withAccent(own);
        QVERIFY(contrast(theme.accent, theme.surface) >= 3);
        QVERIFY(contrast(theme.accent, theme.onAccent) >= 3);
        QCOMPARE(theme.s1, theme.accent);
        QCOMPARE(theme.pro, plain.pro);
    }
    QCOMPARE(Theme::light().withAccent(own).accent == own, stays);
}

void ReportStyleTest::namesTheReporter()
{
    ReportInput input = styledInput();
    QVERIFY(texts(layOut(input), 0).contains(QStringLiteral("Harbour <Street>")));
    QVERIFY(texts(layOut(input), 0).contains(QStringLiteral("Anna Nilsen")));
    input.options.author = QStringLiteral("Jo Berg");
    QVERIFY(texts(layOut(input), 0).contains(QStringLiteral("Jo Berg")));
    QVERIFY(!texts(layOut(input), 0).contains(QStringLiteral("Anna Nilsen")));
}

void ReportStyleTest::isInEveryFormat()
{
    const ReportInput input = styledInput(), plain = sampleInput();
    QVERIFY(written(ReportFormat::Pdf, input).contains("/Subtype /Image"));
    QVERIFY(!written(ReportFormat::Pdf, plain).contains("/Subtype /Image"));
    const OfficeFile slides(written(ReportFormat::Slides, input));
    QCOMPARE(slides.bytes(QStringLiteral("ppt/media/image1.png")), input.style.logo);
    QVERIFY(slides.bytes(QStringLiteral("ppt/theme/theme1.xml")).contains("00695C"));
    QVERIFY(slides.bytes(QStringLiteral("ppt/slides/slide1.xml")).contains("Harbour &lt;Street&gt;"));
    QVERIFY(OfficeFile(written(ReportFormat::Workbook, input)).bytes(QStringLiteral("xl/theme/theme1.xml")).contains("00695C"));
    const QByteArray page = written(ReportFormat::WebPage, input);
    QVERIFY(page.contains("--accent:#00695c"));
    QVERIFY(page.contains("src=\"data:image/png;base64," + input.style.logo.toBase64()));
    QVERIFY(page.contains("Harbour &lt;Street&gt;"));
}

void ReportStyleTest::canBeLeftOut()
{
    ReportInput input = styledInput();
    input.options.ownStyle = false;
    for (ReportFormat format : {ReportFormat::Pdf, ReportFormat::Slides, ReportFormat::WebPage})
        QCOMPARE(written(format, input), written(format, sampleInput()));
    const auto read = ReportOptions::fromJson(input.options.toJson());
    QVERIFY(read && !read->ownStyle);
}

void ReportStyleTest::standsOnReportsWithoutCover()
{
    ReportInput input = styledInput();
    input.options.sections = defaultSections();
    input.options.sections.front().on = false;
    QCOMPARE(input.options.sections.front().id, QStringLiteral("cover"));
    const LaidOutReport report = layOut(input);
    QVERIFY(texts(report, 0).contains(QStringLiteral("Harbour <Street>")));
    QVERIFY(texts(report, 0).contains(QStringLiteral("Customer feedback report · May to October 2026")));
    QVERIFY(!texts(report, 1).contains(QStringLiteral("Harbour <Street>")));
}

QTEST_MAIN(ReportStyleTest)
#include "tst_report_style.moc"
