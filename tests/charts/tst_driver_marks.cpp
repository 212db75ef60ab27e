// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/driver_marks.h"

#include <QImage>
#include <QTest>

#include <random>

using namespace earshot;

namespace {

using Points = std::vector<std::pair<double, double>>;

constexpr QRectF Area(20, 20, 380, 320);

marks::DriverMap mapOf(const Points &points)
{
    marks::DriverMap map;
    int number = 0;
    for (const auto &[rating, importance] : points)
        map.dots.push_back({QStringLiteral("Question %1").arg(++number), rating, importance, number == 1});
    map.middleRating = 3.5;
    map.middleImportance = 15;
    map.ratings = {1, 5};
    map.ratingTitle = QStringLiteral("Mean rating");
    map.importanceTitle = QStringLiteral("Importance");
    map.ratingFormat = QStringLiteral("%1");
    map.importanceFormat = QStringLiteral("%1%");
    map.quadrants = {QStringLiteral("Fix first"), QStringLiteral("Keep up"), QStringLiteral("Low priority"), QStringLiteral("More than needed")};
    return map;
}

QImage painted(const marks::DriverMap &map, const Theme &theme)
{
    QImage image(420, 360, QImage::Format_ARGB32);
    image.fill(theme.surface);
    QPainter painter(&image);
    marks::drawDriverMap(painter, Area, map, theme, QLocale(QLocale::English));
    return image;
}

/// Whether anything was painted outside the rectangle.
bool spills(const QImage &image, const Theme &theme)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!Area.adjusted(-1, -1, 1, 1).contains(x, y) && image.pixelColor(x, y) != theme.surface)
                return true;
        }
    }
    return false;
}

} // namespace

class DriverMarksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dotsStandWhereTheFiguresAre()
    {
        const auto map = mapOf({{2, 30}, {4, 30}, {2, 5}, {4, 5}});
        const auto places = marks::driverMapPlaces(Area, map, Theme::light());
        QCOMPARE(places.size(), size_t{4});
        QVERIFY(places[0].dot.x() < places[1].dot.x() && places[0].dot.x() == places[2].dot.x());
        QVERIFY(places[0].dot.y() < places[2].dot.y() && places[0].dot.y() == places[1].dot.y());
        for (const auto &place : places)
            QVERIFY(Area.contains(place.dot) && Area.contains(place.label));
    }

    void labelsNeverOverlap_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<double>("spread");
        for (int seed = 1; seed <= 20; ++seed) {
            QTest::addRow("%d spread", seed) << seed << 1.0;
            QTest::addRow("%d close", seed) << seed << 0.3;
        }
    }

    /// Twelve questions, the most there are, wherever they lie: each is named.
    void labelsNeverOverlap()
    {
        QFETCH(int, seed);
        QFETCH(double, spread);
        std::mt19937 random(static_cast<unsigned>(seed));
        const auto share = [&] { return static_cast<double>(random() % 1000) / 1000; };
        Points points;
        for (int i = 0; i < 12; ++i)
            points.emplace_back(3 + spread * 2 * (share() - 0.5), 15 + spread * 30 * (share() - 0.5));
        const auto places = marks::driverMapPlaces(Area, mapOf(points), Theme::light());
        int named = 0;
        for (size_t i = 0; i < places.size(); ++i) {
            named += places[i].label.isEmpty() ? 0 : 1;
            for (size_t j = 0; j < places.size(); ++j) {
                QVERIFY(i == j || !places[i].label.intersects(places[j].label));
                QVERIFY(!places[i].label.contains(places[j].dot));
            }
        }
        QCOMPARE(named, 12);
    }

    void staysInItsPlace_data()
    {
        QTest::addColumn<Points>("points");
        QTest::newRow("none") << Points{};
        QTest::newRow("one") << Points{{3, 40}};
        QTest::newRow("ends of the scale") << Points{{1, 0}, {5, 100}};
        QTest::newRow("all in one place") << Points(12, {5, 0});
        QTest::newRow("no importance") << Points{{3, 0}, {4, 0}};
    }

    void staysInItsPlace()
    {
        QFETCH(Points, points);
        for (const Theme &theme : {Theme::light(), Theme::darkTheme()}) {
            const QImage image = painted(mapOf(points), theme);
            if (qEnvironmentVariableIsSet("EARSHOT_PICTURES"))
                image.save(qEnvironmentVariable("EARSHOT_PICTURES") + u'/' + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png"));
            QVERIFY(!spills(image, theme));
        }
    }

    void tooSmallPaintsNothing()
    {
        QImage image(60, 60, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        marks::drawDriverMap(painter, QRectF(0, 0, 60, 60), mapOf({{2, 30}}), Theme::light(), QLocale::c());
        QCOMPARE(image.pixelColor(30, 30), QColor(Qt::white));
    }

    void clicksFindTheirDot()
    {
        const auto map = mapOf({{2, 30}, {4, 5}});
        const auto places = marks::driverMapPlaces(Area, map, Theme::light());
        QCOMPARE(marks::driverAt(Area, map, Theme::light(), places[1].dot + QPointF(3, 3)), std::optional<size_t>(1));
        QCOMPARE(marks::driverAt(Area, map, Theme::light(), places[0].label.center()), std::optional<size_t>(0));
        QVERIFY(!marks::driverAt(Area, map, Theme::light(), Area.topLeft()));
    }

    void barsReachAsFarAsTheShare()
    {
        const Theme theme = Theme::light();
        QImage image(220, 20, QImage::Format_ARGB32);
        image.fill(theme.surface);
        {
            QPainter painter(&image);
            marks::drawDriverBar(painter, {10, 4, 200, 12}, 0.25, statistics::Interval{0.2, 0.4}, 0.5, theme);
        }
        QCOMPARE(image.pixelColor(60, 6), theme.s1);
        QCOMPARE(image.pixelColor(112, 6), theme.track);
        QVERIFY(image.pixelColor(150, 9).lightness() < 128); // the whisker reaches on to 0.4
        QVERIFY(image.pixelColor(180, 9) == theme.track);
    }
};

QTEST_MAIN(DriverMarksTest)
#include "tst_driver_marks.moc"
