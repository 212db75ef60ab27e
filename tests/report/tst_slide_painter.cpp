// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_input.h"
#include "report/slide_painter.h"
#include "report/slide_plan.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace earshot;
using namespace earshot::slides;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

std::vector<Slide> deckOf(const ReportInput &input, const Theme &theme = Theme::light())
{
    return planSlides(layOut(input).manuscript, input.locale, theme);
}

QString wordsOf(const Slide &slide)
{
    QStringList words;
    for (const Shape &shape : slide.shapes) {
        if (const auto *box = std::get_if<TextShape>(&shape)) {
            for (const Paragraph &paragraph : box->paragraphs) {
                for (const Run &run : paragraph.runs)
                    words << run.text;
            }
        }
    }
    return words.join(u'|');
}

QImage painted(const Slide &slide, const Theme &theme = Theme::light(), qreal scale = 1)
{
    QImage image((SlideSize * scale).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintSlide(painter, slide, QStringLiteral("3 / 8"), theme);
    return image;
}

/// The columns of pixels that hold anything but the ground.
std::pair<int, int> inkSpan(const QImage &image, const QRect &area)
{
    const QRgb ground = image.pixel(0, 0);
    int first = image.width(), last = -1;
    for (int x = area.left(); x <= area.right(); ++x) {
        for (int y = area.top(); y <= area.bottom(); ++y) {
            if (image.pixel(x, y) != ground) {
                first = std::min(first, x);
                last = std::max(last, x);
                break;
            }
        }
    }
    return {first, last};
}

Slide slideWith(const QString &said)
{
    Slide slide;
    slide.shapes.push_back(TextShape{text("Text"), {100, 100, 800, 40}, {{{{said, {20, 28, QFont::Normal, Theme::light().ink}}}}}});
    return slide;
}

} // namespace

/// Slides as they are seen in a presentation.
class TestSlidePainter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scoreSlideIsTheFinding();
    void scoreSlideIsTrue_data();
    void scoreSlideIsTrue();
    void everySlideIsDrawn_data();
    void everySlideIsDrawn();
    void lettersAreLargeEnough();
    void hostileTextIsText();
    void writesFromRightToLeft();
    void chartsArePainted();
    void saysNumbers();
};

void TestSlidePainter::scoreSlideIsTheFinding()
{
    const Slide slide = deckOf(test::sampleInput()).at(1);
    QCOMPARE(titleOf(slide), text("The score is up eleven points, more than chance explains"));
    const QString words = wordsOf(slide);
    for (const char *said : {"Harbour Street Coffee, May to October 2026", "|47|", "▲ +11| from 36", "13%|Detractors", "27%|Passives", "60%|Promoters"})
        QVERIFY2(words.contains(text(said)), qPrintable(words));
    QVERIFY2(slide.foot.startsWith(text("512 answers. Band: 95% margin. Chance alone would move the score this much only about 1 time in ")), qPrintable(slide.foot));
    QVERIFY2(slide.notes.join(u'\n').contains(text("Oct 2026: NPS 46, margin ")), qPrintable(slide.notes.join(u'\n')));
}

void TestSlidePainter::scoreSlideIsTrue_data()
{
    QTest::addColumn<QString>("responses");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("foot");
    QTest::addColumn<bool>("bars"); ///< how people scored, in place of the trend
    QTest::newRow("months") << "2026-01-02 9\n2026-01-05 9\n2026-02-02 3\n2026-02-04 10\n"
                            << "The Net Promoter Score is 50, give or take 62" << "4 answers. These are few answers. Band: 95% margin." << false;
    QTest::newRow("one day") << "2026-01-02 9\n2026-01-02 3\n2026-01-02 10\n"
                             << "The Net Promoter Score is 33, give or take 68" << "3 answers. These are few answers." << true;
    QTest::newRow("one answer") << "2026-01-02 9\n" << "The Net Promoter Score is 100" << "1 answers. These are few answers." << true;
}

void TestSlidePainter::scoreSlideIsTrue()
{
    QFETCH(const QString, responses);
    const std::vector<Slide> deck = deckOf(test::inputFrom(responses));
    const Slide &slide = deck.at(1);
    QTEST(titleOf(slide), "title");
    QTEST(slide.foot, "foot");
    QVERIFY(!wordsOf(slide).contains(text("from")));
    const ChartShape *chart = chartAt(slide, {1000, 400});
    QVERIFY(chart);
    QTEST(chart->byScore, "bars");
    for (size_t i = 2; i < deck.size(); ++i)
        QVERIFY(!chart->byScore || !chartAt(deck[i], {1000, 400}) || !chartAt(deck[i], {1000, 400})->byScore); // shown once
}

void TestSlidePainter::everySlideIsDrawn_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestSlidePainter::everySlideIsDrawn()
{
    QFETCH(const bool, dark);
    const Theme theme = dark ? Theme::darkTheme() : Theme::light();
    for (const Slide &slide : deckOf(test::sampleInput(), theme)) {
        const QImage image = painted(slide, theme);
        QCOMPARE(QColor(image.pixel(2, 2)).name(), theme.surface.name());
        const auto [first, last] = inkSpan(image, {0, 40, 760, 100});
        QVERIFY2(first >= 68 && first < 90 && last > 200, qPrintable(titleOf(slide)));
        if (slide.layout != Layout::Cover)
            QVERIFY2(inkSpan(image, NumberRect.toRect()).second >= NumberRect.right() - 4, qPrintable(titleOf(slide)));
    }
}

/// 16 pixels on a screen that is 900 high.
void TestSlidePainter::lettersAreLargeEnough()
{
    const auto check = [](const Paragraph &paragraph) {
        for (const Run &run : paragraph.runs)
            QVERIFY2(run.style.pixels * 900.0 / 720 >= 16, qPrintable(run.text));
    };
    for (const Slide &slide : deckOf(test::sampleInput())) {
        for (const Shape &shape : slide.shapes) {
            if (const auto *box = std::get_if<TextShape>(&shape))
                std::for_each(box->paragraphs.begin(), box->paragraphs.end(), check);
            if (const auto *table = std::get_if<TableShape>(&shape)) {
                for (const TableRow &row : table->rows) {
                    for (const TableCell &cell : row.cells)
                        check(cell.text);
                }
            }
        }
    }
}

void TestSlidePainter::hostileTextIsText()
{
    const auto width = [](const QString &said) {
        const auto [first, last] = inkSpan(painted(slideWith(said)), {100, 100, 800, 40});
        return last - first;
    };
    QVERIFY(width(text("<b>x</b>&amp;")) > 3 * width(text("x&")));
    ReportInput input = test::sampleInput();
    for (Response &response : input.quotes)
        response.comment = text("<img src=file:///etc/passwd> & more");
    QString all;
    for (const Slide &slide : deckOf(input)) {
        all += wordsOf(slide);
        QVERIFY(!painted(slide).isNull());
    }
    QVERIFY2(all.contains(text("<img src=file:///etc/passwd> & more")), qPrintable(all));
}

void TestSlidePainter::writesFromRightToLeft()
{
    const auto [left, leftEnd] = inkSpan(painted(slideWith(text("left"))), {0, 100, 1280, 40});
    const auto [right, rightEnd] = inkSpan(painted(slideWith(text("שלום"))), {0, 100, 1280, 40});
    QVERIFY(left >= 98 && left < 110);
    QVERIFY(leftEnd < 200);
    QVERIFY(rightEnd > 880 && rightEnd <= 902);
    QVERIFY(right > 700);
}

void TestSlidePainter::chartsArePainted()
{
    int charts = 0;
    for (const Slide &slide : deckOf(test::sampleInput())) {
        for (const Shape &shape : slide.shapes) {
            const auto *chart = std::get_if<ChartShape>(&shape);
            if (!chart)
                continue;
            ++charts;
            QVERIFY2(chart->paint, qPrintable(chart->name));
            QImage image(SlideSize.toSize(), QImage::Format_RGB32);
            image.fill(Theme::light().surface);
            QPainter painter(&image);
            paintChart(painter, *chart, {40, 40, 1200, 640}, Theme::light(), 20);
            painter.end();
            const auto [first, last] = inkSpan(image, image.rect());
            QVERIFY2(first >= 20 && last > first + 500 && last <= 1260, qPrintable(chart->name)); // a name under the first bar may stand out
        }
    }
    QVERIFY(charts >= 4);
}

void TestSlidePainter::saysNumbers()
{
    QCOMPARE(shownNumber(3, 8, QLocale(QLocale::English)), text("3 / 8"));
    QCOMPARE(shownNumber(1, 1200, QLocale(QLocale::German)), text("1 / 1.200"));
}

QTEST_MAIN(TestSlidePainter)
#include "tst_slide_painter.moc"
