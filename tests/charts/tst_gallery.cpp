// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/figures.h"
#include "charts/icons.h"
#include "charts/marks.h"

#include <QImage>
#include <QTest>

using namespace earshot;

// All marks on one sheet, in light, dark and hatched: charts-NAME.png in the working folder, to be looked at.
class TestGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sheet_data();
    void sheet();

private:
    void drawSmallMarks(QPainter &painter, const Theme &theme);
    void drawCharts(QPainter &painter, const Theme &theme);
};

void TestGallery::sheet_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("patterns");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("patterns") << false << true;
}

void TestGallery::drawSmallMarks(QPainter &painter, const Theme &theme)
{
    const Tally tally = figures::tally(QStringLiteral("67 137 308"));
    for (int value = 0; value <= 10; ++value)
        marks::drawBadge(painter, QRectF(20 + 34 * value, 16, 28, 24), Score::from(value), theme);
    marks::drawBadge(painter, QRectF(400, 8, 44, 40), Score::from(2), theme, 20);
    marks::drawStack(painter, QRectF(20, 56, 260, 12), tally, theme);
    marks::drawStack(painter, QRectF(300, 56, 152, 12), figures::tally(QStringLiteral("2 3 5")), theme, true);
    marks::drawRange(painter, QRectF(20, 80, 150, 18), figures::estimate(QStringLiteral("12 -6 29")), 47, -20,
                     90, theme);
    marks::drawRange(painter, QRectF(200, 80, 150, 18), figures::estimate(QStringLiteral("30 -40 78")), 47,
                     -20, 90, theme);
    marks::drawEffect(painter, QRectF(20, 110, 150, 14), -8.3, 9, theme);
    marks::drawEffect(painter, QRectF(200, 110, 150, 14), 6.3, 9, theme);
    marks::drawSpark(painter, QRectF(20, 132, 104, 28),
                     {41, 58, 47, 54, 42, 47, 42, 40, 32, 47, 26, 27, 46, 44, 49, 42, 54, 46}, theme);
    marks::drawSpark(painter, QRectF(150, 132, 104, 28), {41, 58, std::nullopt, 54, -42, 47}, theme, true);
    marks::drawScale(painter, QRectF(20, 164, 420, 54), figures::estimate(QStringLiteral("47 41 53")), 36, 55,
                     theme, QLocale::c());
    painter.setFont(theme.font(13));
    painter.setPen(theme.ink);
    for (int row = 0; row < 3; ++row)
        marks::drawTabular(
            painter, QRectF(280, 132 + 18 * row, 80, 18), Qt::AlignRight | Qt::AlignVCenter,
            QStringList{QStringLiteral("1,111"), QStringLiteral("−999"), QStringLiteral("24.5%")}[row]);
    int x = 380;
    for (QStringView name : {u"star", u"star-on", u"search", u"report", u"comments"}) {
        painter.drawPixmap(x, 140, iconPixmap(name, theme.ink2, QSize(16, 16), 2));
        x += 24;
    }
}

void TestGallery::drawCharts(QPainter &painter, const Theme &theme)
{
    marks::drawHistogram(painter, QRectF(20, 230, 446, 128),
                         figures::scores(QStringLiteral("3 4 7 5 11 18 19 52 85 116 192")), theme, 11,
                         QLocale::c());
    marks::TrendOptions options;
    options.shadePeriod = true;
    options.goal = 55;
    const std::vector<Bucket> months = figures::months(
        QDate(2025, 5, 1),
        QStringLiteral(
            "40 18 62;58 42 75;47 28 67;54 36 72;42 24 60;47 30 63;42 24 59;39 22 57;32 11 53;46 30 63;"
            "26 5 46;26 7 45;46 29 63;44 28 60;48 33 64;41 26 57;54 40 68;46 32 59*"),
        6);
    marks::drawTrend(painter, QRectF(500, 20, 656, 206), months, TimeUnit::Month, options, theme,
                     QLocale::c());
    options.volumes = true;
    options.rolling = true;
    options.current = 4;
    std::vector<Bucket> gaps = months;
    for (size_t i = 2; i < gaps.size(); ++i)
        gaps[i].rolling = gaps[i - 1].estimate;
    gaps[7].estimate = gaps[9].estimate = Estimate();
    marks::drawTrend(painter, QRectF(500, 250, 656, 300), gaps, TimeUnit::Month, options, theme,
                     QLocale::c());
    const auto label = [](const char *text) { return QString::fromLatin1(text); };
    marks::drawWaterfall(painter, QRectF(20, 380, 432, 190),
                         {{label("Previous"), 35.78},
                          {label("Harbour Street"), 3.3},
                          {label("Market Hall"), 3.4},
                          {label("Station"), 5.6},
                          {label("Quay"), -3.4},
                          {label("Store mix"), 2.4},
                          {label("Now"), 47.07}},
                         theme, QLocale::c());
}

void TestGallery::sheet()
{
    QFETCH(bool, dark);
    QFETCH(bool, patterns);
    Theme theme = dark ? Theme::darkTheme() : Theme::light();
    theme.patterns = patterns;
    QImage image(1176, 590, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.surface);
    QPainter painter(&image);
    drawSmallMarks(painter, theme);
    drawCharts(painter, theme);
    painter.end();
    QVERIFY(image.save(QStringLiteral("charts-%1.png").arg(QString::fromLatin1(QTest::currentDataTag()))));
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
