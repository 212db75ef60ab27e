// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/figures.h"
#include "charts/marks.h"
#include "charts/trend_events.h"

#include <QImage>
#include <QTest>

#include <map>

using namespace earshot;

namespace {

constexpr int Width = 656, Height = 206;

QImage drawn(const std::vector<Bucket> &buckets, const marks::TrendOptions &options = {},
             TimeUnit unit = TimeUnit::Month, const Theme &theme = Theme::light())
{
    QImage image(Width, Height, QImage::Format_ARGB32);
    image.fill(theme.surface);
    QPainter painter(&image);
    marks::drawTrend(painter, image.rect(), buckets, unit, options, theme, QLocale::c());
    return image;
}

/// How often a colour occurs in a column of pixels, within a little.
int count(const QImage &image, int x, const QColor &colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        const QColor pixel = image.pixelColor(x, y);
        found += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                     std::abs(pixel.blue() - colour.blue()) <
                 24;
    }
    return found;
}

int countAll(const QImage &image, const QColor &colour)
{
    int found = 0;
    for (int x = 0; x < image.width(); ++x)
        found += count(image, x, colour);
    return found;
}

std::vector<Bucket> unitsFrom(QDate first, int size, TimeUnit unit)
{
    std::vector<Bucket> buckets(static_cast<size_t>(size));
    for (int i = 0; i < size; ++i) {
        buckets[static_cast<size_t>(i)].first = advance(unit, first, i);
        buckets[static_cast<size_t>(i)].last = advance(unit, first, i + 1).addDays(-1);
    }
    return buckets;
}

} // namespace

class TestTrend : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rangeSnaps_data();
    void rangeSnaps();
    void emptyMonthBreaksTheLine();
    void partialMonthIsDotted();
    void optionsDraw_data();
    void optionsDraw();
    void extremesStayInside_data();
    void extremesStayInside();
    void datesNeverTouch_data();
    void datesNeverTouch();
    void dates_data();
    void dates();
    void eventsFindRoom();
    void theLastEventIsNotCut();
    void eventsOutsideAreLeftOut();
};

void TestTrend::rangeSnaps_data()
{
    QTest::addColumn<QString>("months");
    QTest::addColumn<bool>("band");
    QTest::addColumn<double>("goal");
    QTest::addColumn<QString>("range");
    const double none = qQNaN();
    QTest::newRow("nothing") << "" << true << none << "0 100";
    QTest::newRow("no scores") << "-; -" << true << none << "0 100";
    QTest::newRow("data") << "36; 47" << true << none << "20 60";
    QTest::newRow("band") << "36 5 60; 47 41 53" << true << none << "0 60";
    QTest::newRow("band off") << "36 5 60; 47 41 53" << false << none << "20 60";
    QTest::newRow("goal") << "36; 47" << true << 75.0 << "20 80";
    QTest::newRow("below zero") << "-36; -5" << true << none << "-40 0";
    QTest::newRow("on the lines") << "20; 40" << true << none << "20 40";
    QTest::newRow("one value") << "40" << true << none << "40 60";
    QTest::newRow("at the top") << "100" << true << none << "80 100";
    QTest::newRow("at the bottom") << "-100" << true << none << "-100 -80";
    QTest::newRow("all") << "-100; 100" << true << none << "-100 100";
}

void TestTrend::rangeSnaps()
{
    QFETCH(QString, months);
    QFETCH(bool, band);
    QFETCH(double, goal);
    const auto [low, high] = marks::trendRange(figures::months(QDate(2026, 1, 1), months), band,
                                               qIsNaN(goal) ? std::nullopt : std::optional(goal));
    QTEST(QStringLiteral("%1 %2").arg(low).arg(high), "range");
}

void TestTrend::emptyMonthBreaksTheLine()
{
    marks::TrendOptions options;
    options.band = false;
    const auto at = [](qsizetype bucket) {
        return static_cast<int>(48 + 574 / 6.0 * static_cast<double>(bucket));
    };
    const Theme theme = Theme::light();
    const QImage whole =
        drawn(figures::months(QDate(2026, 1, 1), QStringLiteral("40;40;40;40;40;40;40")), options);
    const QImage broken =
        drawn(figures::months(QDate(2026, 1, 1), QStringLiteral("40;40;40;-;40;40;40")), options);
    QVERIFY(count(whole, at(3) + 20, theme.s1) > 0);
    QCOMPARE(count(broken, at(3) + 20, theme.s1), 0);
    QCOMPARE(count(broken, at(3) - 20, theme.s1), 0);
    QVERIFY(count(broken, at(5) + 20, theme.s1) > 0);
}

void TestTrend::partialMonthIsDotted()
{
    const Theme theme = Theme::light();
    const QDate first(2026, 1, 1);
    marks::TrendOptions options;
    options.band = false;
    const QImage whole = drawn(figures::months(first, QStringLiteral("40;40;40")), options);
    const QImage partial = drawn(figures::months(first, QStringLiteral("40;40;40*")), options);
    int bare = 0;
    for (int x = 360; x < 600; ++x) {
        QVERIFY(count(whole, x, theme.s1) > 0);
        bare += count(partial, x, theme.s1) == 0;
    }
    QVERIFY2(bare > 60 && bare < 230, qPrintable(QString::number(bare)));
}

void TestTrend::optionsDraw_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option : {"band", "rolling", "volumes", "shade", "goal", "cursor", "limits", "last year", "events"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

void TestTrend::optionsDraw()
{
    QFETCH(QString, option);
    std::vector<Bucket> buckets =
        figures::months(QDate(2026, 1, 1), QStringLiteral("40 30 50;44 38 50;47 40 55"), 2);
    buckets[2].rolling = buckets[1].estimate;
    buckets[1].rolling = buckets[1].estimate;
    marks::TrendOptions options;
    options.band = false;
    options.volumes = option == QLatin1String("cursor");
    const QImage before = drawn(buckets, options);
    options.band = option == QLatin1String("band");
    options.rolling = option == QLatin1String("rolling");
    options.volumes = options.volumes || option == QLatin1String("volumes");
    options.shadePeriod = option == QLatin1String("shade");
    if (option == QLatin1String("goal"))
        options.goal = 45;
    if (option == QLatin1String("cursor"))
        options.current = 1;
    if (option == QLatin1String("limits"))
        options.limits = {statistics::Interval{42, 46}, std::nullopt, statistics::Interval{42, 46}};
    if (option == QLatin1String("last year"))
        options.lastYear = {std::nullopt, 42.0, 45.0};
    if (option == QLatin1String("events"))
        options.events = {{QDate(2026, 2, 3), QStringLiteral("New courier")}};
    const QImage after = drawn(buckets, options);
    QVERIFY(before != after);
    const int volume = countAll(after, Theme::light().line2);
    QCOMPARE(volume > 1000, option == QLatin1String("volumes") || option == QLatin1String("cursor"));
}

void TestTrend::extremesStayInside_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("unit");
    QTest::newRow("none") << 0 << int(TimeUnit::Month);
    QTest::newRow("one") << 1 << int(TimeUnit::Month);
    QTest::newRow("two") << 2 << int(TimeUnit::Quarter);
    QTest::newRow("forty years of days") << 14'600 << int(TimeUnit::Day);
    QTest::newRow("ten years of weeks") << 520 << int(TimeUnit::Week);
    QTest::newRow("years") << 30 << int(TimeUnit::Year);
}

void TestTrend::extremesStayInside()
{
    QFETCH(int, size);
    QFETCH(int, unit);
    std::vector<Bucket> buckets;
    for (int i = 0; i < size; ++i) {
        Bucket bucket;
        bucket.first = advance(TimeUnit(unit), QDate(1985, 1, 1), i);
        bucket.inPeriod = i % 2 == 0;
        bucket.estimate =
            figures::estimate(i % 3 == 0 ? QStringLiteral("-100 -100 -60") : QStringLiteral("100 60 100"));
        buckets.push_back(bucket);
    }
    marks::TrendOptions options;
    options.volumes = true;
    QImage image(Width + 40, Height + 40, QImage::Format_ARGB32);
    const Theme theme = Theme::light();
    image.fill(theme.surface);
    QPainter painter(&image);
    marks::drawTrend(painter, QRectF(20, 20, Width, Height), buckets, TimeUnit(unit), options, theme,
                     QLocale::c());
    painter.end();
    QCOMPARE(painter.isActive(), false);
    for (int x : {0, 10, Width + 35})
        QCOMPARE(count(image, x, theme.surface), image.height());
    QCOMPARE(countAll(image, theme.s1) > 0, size > 0);
}

void TestTrend::datesNeverTouch_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<int>("size");
    QTest::newRow("months of 1970 to 2099") << int(TimeUnit::Month) << QDate(1970, 1, 1) << 1560;
    QTest::newRow("months from the middle") << int(TimeUnit::Month) << QDate(1970, 5, 1) << 1500;
    QTest::newRow("quarters of five centuries") << int(TimeUnit::Quarter) << QDate(1600, 4, 1) << 2000;
    QTest::newRow("years of two millennia") << int(TimeUnit::Year) << QDate(101, 1, 1) << 1990;
    QTest::newRow("weeks") << int(TimeUnit::Week) << QDate(2019, 12, 30) << 300;
    QTest::newRow("days") << int(TimeUnit::Day) << QDate(2025, 5, 3) << 1999;
    QTest::newRow("some months") << int(TimeUnit::Month) << QDate(2025, 5, 1) << 18;
    QTest::newRow("one") << int(TimeUnit::Month) << QDate(2025, 5, 1) << 1;
}

void TestTrend::datesNeverTouch()
{
    QFETCH(int, unit);
    QFETCH(QDate, first);
    QFETCH(int, size);
    const auto buckets = unitsFrom(first, size, TimeUnit(unit));
    const QFont font = Theme::light().font(11);
    const QFontMetricsF metrics(font);
    for (int width = 120; width < 2000; width += 37) {
        const marks::TrendFrame frame(QRectF(0, 0, width, 200), buckets, {});
        std::map<qreal, qreal> ends; // of each line
        const auto words = marks::trendDates(frame, buckets, TimeUnit(unit), font, QLocale::c(), 11);
        QVERIFY(!words.empty());
        for (const marks::TrendDate &word : words) {
            const qreal half = metrics.horizontalAdvance(word.text) / 2;
            const auto end = ends.find(word.middle.y());
            QVERIFY2(end == ends.end() || end->second + 3 < word.middle.x() - half, qPrintable(QString::number(width)));
            ends[word.middle.y()] = word.middle.x() + half;
        }
    }
}

void TestTrend::dates_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("words");
    QTest::newRow("months") << int(TimeUnit::Month) << QDate(2025, 11, 1) << 4 << "Nov 2025 Dec Jan 2026 Feb";
    QTest::newRow("half years") << int(TimeUnit::Month) << QDate(2025, 1, 1) << 108
                                << "Jan 2025 Jul Jan 2026 Jul Jan 2027 Jul Jan 2028 Jul Jan 2029 Jul Jan 2030 Jul Jan 2031 Jul "
                                   "Jan 2032 Jul Jan 2033 Jul";
    QTest::newRow("twenties") << int(TimeUnit::Month) << QDate(1970, 1, 1) << 1560
                              << "1970 1980 1990 2000 2010 2020 2030 2040 2050 2060 2070 2080 2090";
    QTest::newRow("quarters") << int(TimeUnit::Quarter) << QDate(2025, 7, 1) << 3 << "Q3 2025 Q4 Q1 2026";
    QTest::newRow("years") << int(TimeUnit::Year) << QDate(2024, 1, 1) << 3 << "2024 2025 2026";
    QTest::newRow("days") << int(TimeUnit::Day) << QDate(2025, 12, 30) << 4 << "30 Dec 2025 31 Dec 1 Jan 2026 2 Jan";
}

void TestTrend::dates()
{
    QFETCH(int, unit);
    QFETCH(QDate, first);
    QFETCH(int, size);
    const auto buckets = unitsFrom(first, size, TimeUnit(unit));
    const marks::TrendFrame frame(QRectF(0, 0, 620, 200), buckets, {});
    QStringList said;
    for (const auto &word : marks::trendDates(frame, buckets, TimeUnit(unit), Theme::light().font(11), QLocale::c(), 11))
        said << word.text;
    QTEST(said.join(u' '), "words");
}

/// Near the end of the chart the words stand before the diamond, whole.
void TestTrend::theLastEventIsNotCut()
{
    const auto buckets = unitsFrom(QDate(2025, 5, 1), 18, TimeUnit::Month);
    const marks::TrendFrame frame(QRectF(0, 0, 620, 200), buckets, {});
    const QString words = QStringLiteral("The refit of the harbour begins");
    const auto places = marks::trendEventPlaces(frame, buckets, {{QDate(2026, 9, 3), words}}, Theme::light(), 11);
    QCOMPARE(places.size(), size_t(1));
    QCOMPARE(places[0].text, words);
    QVERIFY(places[0].label.right() < places[0].diamond.x() && places[0].label.left() >= frame.left());
}

/// No label on another, none beyond the chart, each diamond at its month.
void TestTrend::eventsFindRoom()
{
    const auto buckets = unitsFrom(QDate(2025, 5, 1), 18, TimeUnit::Month);
    const marks::TrendFrame frame(QRectF(0, 0, 620, 200), buckets, {});
    std::vector<marks::TrendEvent> events;
    for (int i = 0; i < 30; ++i)
        events.push_back({QDate(2025, 5, 3).addDays(i * 18), QStringLiteral("Something of some length %1").arg(i)});
    const auto places = marks::trendEventPlaces(frame, buckets, events, Theme::light(), 11);
    QCOMPARE(places.size(), events.size());
    int named = 0;
    for (size_t i = 0; i < places.size(); ++i) {
        QCOMPARE(places[i].diamond.x(), frame.x(places[i].bucket));
        QVERIFY(buckets[static_cast<size_t>(places[i].bucket)].last >= events[places[i].event].day);
        named += places[i].text.isEmpty() ? 0 : 1;
        QVERIFY(places[i].text.isEmpty() || places[i].label.right() <= frame.right() + 1);
        for (size_t j = 0; j < i; ++j)
            QVERIFY(places[i].text.isEmpty() || places[j].text.isEmpty() || !places[i].label.intersects(places[j].label));
    }
    QVERIFY(named > 5);
    marks::TrendOptions options;
    options.events = events;
    QVERIFY(drawn(buckets, options) != drawn(buckets));
}

void TestTrend::eventsOutsideAreLeftOut()
{
    const auto buckets = unitsFrom(QDate(2025, 5, 1), 3, TimeUnit::Month);
    QVERIFY(!marks::trendBucketOn(buckets, QDate(2025, 4, 30)));
    QCOMPARE(marks::trendBucketOn(buckets, QDate(2025, 5, 1)), std::optional<qsizetype>(0));
    QCOMPARE(marks::trendBucketOn(buckets, QDate(2025, 7, 31)), std::optional<qsizetype>(2));
    QVERIFY(!marks::trendBucketOn(buckets, QDate(2025, 8, 1)));
}

QTEST_MAIN(TestTrend)
#include "tst_trend.moc"
