// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_input.h"
#include "report/slide_file.h"
#include "report/slide_plan.h"

#include <QTest>

using namespace earshot;
using test::nodes;
using test::OfficeFile;
using test::Presentation;
using test::slidesOf;
using test::tablesOf;
using test::textOf;
using test::titlesOf;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

ReportInput withComment(const QString &comment, const QString &store)
{
    ReportInput input = test::inputFrom(QStringLiteral("attributes: Store\n") + QStringLiteral("2024-01-03 9 north\n2024-01-04 2 south\n").repeated(20));
    Response response;
    response.id = ResponseId{1};
    response.score = Score::from(2);
    response.comment = comment;
    response.starred = true;
    response.attributes = {{AttributeId(1), store}};
    input.quotes = {response};
    input.documentTitle = comment.left(5000);
    input.options.author = comment.left(5000);
    return input;
}

} // namespace

/// Texts of any kind and length: they stay text, and on the slide.
class TestSlideTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingLeavesTheSlide_data();
    void nothingLeavesTheSlide();
    void textStaysText_data();
    void textStaysText();
    void rightToLeft();
    void manySegments();
};

void TestSlideTexts::nothingLeavesTheSlide_data()
{
    QTest::addColumn<QString>("comment");
    QTest::newRow("sample") << QString();
    QTest::newRow("long") << QStringLiteral("The queue was long and then it went on. ").repeated(400);
    QTest::newRow("one word") << QString(5000, u'W');
}

/// Every shape inside the slide, none over another, every text inside its box however it is measured.
void TestSlideTexts::nothingLeavesTheSlide()
{
    QFETCH(QString, comment);
    const ReportInput input = comment.isEmpty() ? test::sampleInput() : withComment(comment, comment);
    const Theme theme = Theme::light();
    for (const slides::Slide &slide : slides::planSlides(layOut(input).manuscript, input.locale, theme)) {
        std::vector<QRectF> taken;
        for (const slides::Shape &shape : slide.shapes) {
            const auto *box = std::get_if<slides::TextShape>(&shape);
            const auto *table = std::get_if<slides::TableShape>(&shape);
            const QRectF rect = box ? box->rect : table ? QRectF(table->topLeft, QSizeF(1152, table->height())) : std::get<slides::ChartShape>(shape).rect;
            QVERIFY2(QRectF(QPointF(), slides::SlideSize).contains(rect), qPrintable(slide.notes.front()));
            QVERIFY(slide.layout == slides::Layout::Cover || rect.bottom() <= slides::ContentBottom + 0.5);
            qreal height = 0;
            for (const slides::Paragraph &paragraph : box ? box->paragraphs : std::vector<slides::Paragraph>()) {
                if (paragraph.runs.size() == 1) {
                    height += TextBlock(paragraph.runs.front().text, rect.width(), paragraph.runs.front().style, theme).height();
                    continue;
                }
                qreal width = 0;
                for (const slides::Run &run : paragraph.runs)
                    width += lineWidth(run.text, run.style, theme);
                QVERIFY2(width < rect.width(), qPrintable(paragraph.runs.front().text));
                height += paragraph.runs.front().style.lineHeight;
            }
            QVERIFY2(height <= rect.height() + 0.5, qPrintable(box ? box->name : QString()));
            if (box && box->fill)
                continue;
            for (const QRectF &other : taken)
                QVERIFY2(!other.adjusted(1, 1, -1, -1).intersects(rect), qPrintable(slide.notes.join(u'\n').left(200)));
            taken.push_back(rect);
        }
    }
}

void TestSlideTexts::textStaysText_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("shown");
    QTest::newRow("markup") << text("<b>bold</b> & <script>alert('x')</script>") << text("<b>bold</b> & <script>alert('x')</script>");
    QTest::newRow("end of cdata") << text("]]> <!-- --> <?php ?>") << text("]]> <!-- --> <?php ?>");
    QTest::newRow("formula") << text("=HYPERLINK(\"http://x.example\",\"a\")") << text("=HYPERLINK(\"http://x.example\",\"a\")");
    QTest::newRow("address") << text("see http://x.example and file:///etc/passwd") << text("see http://x.example and file:///etc/passwd");
    QTest::newRow("control characters") << text("a\x01\x02 b\x1b[31m\x7f c\xef\xbf\xbe") << text("a b [31m c");
    QTest::newRow("half a pair") << QString(text("a") + QChar(0xd83d) + text("b")) << text("a\uFFFD""b");
    QTest::newRow("emoji") << text("good 😀 coffee") << text("good 😀 coffee");
    QTest::newRow("turned") << text("a\u202E""evil\u2066 b") << text("aevil b");
    QTest::newRow("escape of a workbook") << text("_x0041_ _x000D_") << text("_x0041_ _x000D_");
}

/// In quotes, names of groups, titles and properties alike.
void TestSlideTexts::textStaysText()
{
    QFETCH(QString, comment);
    QFETCH(QString, shown);
    const OfficeFile file(slidesOf(withComment(comment, comment)));
    QString all;
    for (const QString &slide : file.related(Presentation, "slide")) {
        const auto document = file.xml(slide);
        all += textOf(*document) + u'\n';
        QVERIFY(nodes(*document, "a:hlinkClick").empty() && nodes(*document, "a:hlinkHover").empty());
        for (const pugi::xml_node &field : nodes(*document, "a:fld"))
            QCOMPARE(text(field.attribute("type").value()), text("slidenum"));
    }
    QVERIFY2(all.contains(shown), qPrintable(all));
    for (const QString &path : file.paths()) {
        if (path.endsWith(QLatin1String(".xml")) || path.endsWith(QLatin1String(".rels")))
            QVERIFY(!file.xml(path)->empty() && !file.bytes(path).contains("TargetMode=\"External\""));
    }
}

void TestSlideTexts::rightToLeft()
{
    const QString arabic = text("القهوة ممتازة");
    const OfficeFile file(slidesOf(withComment(arabic, QStringLiteral("north"))));
    int found = 0;
    for (const QString &slide : file.related(Presentation, "slide")) {
        const auto document = file.xml(slide);
        for (const pugi::xml_node &paragraph : nodes(*document, "a:p")) {
            const bool turned = paragraph.child("a:pPr").attribute("rtl").as_int() == 1;
            const QString said = textOf(paragraph.parent());
            if (nodes(paragraph, "a:t").size() != 1)
                continue;
            const QString own = QString::fromUtf8(nodes(paragraph, "a:t").front().text().get());
            QVERIFY2(turned == own.isRightToLeft() || paragraph.child("a:fld") || !paragraph.child("a:pPr"), qPrintable(said));
            found += turned ? 1 : 0;
        }
    }
    QVERIFY(found >= 2);
}

void TestSlideTexts::manySegments()
{
    QStringList lines{QStringLiteral("attributes: Store")};
    for (int store = 0; store < 40; ++store) {
        for (int answer = 0; answer < 32; ++answer)
            lines << QStringLiteral("2024-01-%1 %2 branch%3").arg(answer % 20 + 10).arg((store + answer) % 11).arg(store, 2, 10, QLatin1Char('0'));
    }
    const OfficeFile file(slidesOf(test::inputFrom(lines.join(u'\n'))));
    QStringList rows;
    int parts = 0;
    for (const QStringList &table : tablesOf(file)) {
        if (!table.front().startsWith(QLatin1String("Store|")))
            continue;
        ++parts;
        QVERIFY(table.size() <= 13);
        rows << table.mid(1);
    }
    QCOMPARE(parts, 4);
    QCOMPARE(rows.size(), 40);
    rows.removeDuplicates();
    QCOMPARE(rows.size(), 40);
    QCOMPARE(titlesOf(file).filter(text("of 4)")).size(), 4);
}

QTEST_MAIN(TestSlideTexts)
#include "tst_slide_texts.moc"
