// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/figures.h"
#include "charts/gauge_mark.h"
#include "charts/marks.h"
#include "charts/score_history_mark.h"

#include <QImage>
#include <QTest>
#include <functional>

using namespace earshot;

namespace {

/// A canvas with room around the rectangle that is drawn in. A painter must come back as it went.
class Canvas
{
public:
    explicit Canvas(QSize size, const Theme &theme = Theme::light())
        : m_theme(theme), m_image(size + QSize(2 * Room, 2 * Room), QImage::Format_ARGB32)
    {
        m_image.fill(theme.surface);
    }
    Canvas &draw(const std::function<void(QPainter &, const QRectF &)> &paint)
    {
        QPainter painter(&m_image);
        const QPen pen = painter.pen();
        const QPainter::RenderHints hints = painter.renderHints();
        paint(painter, QRectF(Room, Room, m_image.width() - 2 * Room, m_image.height() - 2 * Room));
        [&] {
            QCOMPARE(painter.pen(), pen);
            QCOMPARE(painter.brush(), QBrush());
            QCOMPARE(painter.opacity(), 1.0);
            QCOMPARE(painter.renderHints(), hints);
            QVERIFY(!painter.hasClipping());
        }();
        return *this;
    }
    QString at(int x, int y) const { return m_image.pixelColor(x + Room, y + Room).name(); }
    /// Runs of one colour along a row: "det 19, surface 1, pas 40 …". Colours that are no token are "mixed".
    QString row(int y) const;
    bool isEmpty() const { return inked(m_image.rect()) == 0; }
    /// Pixels outside the rectangle that were touched.
    int spill() const
    {
        return inked(m_image.rect()) - inked(m_image.rect().adjusted(Room, Room, -Room, -Room));
    }
    const QImage &image() const { return m_image; }

private:
    static constexpr int Room = 30;
    int inked(const QRect &rect) const
    {
        int found = 0;
        for (int y = rect.top(); y <= rect.bottom(); ++y)
            for (int x = rect.left(); x <= rect.right(); ++x)
                found += m_image.pixelColor(x, y) != m_theme.surface;
        return found;
    }

    Theme m_theme;
    QImage m_image;
};

QString Canvas::row(int y) const
{
    const std::pair<QColor, QString> names[] = {
        {m_theme.surface, QStringLiteral("surface")}, {m_theme.det, QStringLiteral("det")},
        {m_theme.pas, QStringLiteral("pas")},         {m_theme.pro, QStringLiteral("pro")},
        {m_theme.track, QStringLiteral("track")},     {m_theme.line2, QStringLiteral("line2")}};
    QStringList runs;
    QString previous;
    int length = 0;
    for (int x = Room; x <= m_image.width() - Room; ++x) {
        QString name = QStringLiteral("mixed");
        for (const auto &[colour, token] : names)
            name = m_image.pixelColor(x, y + Room) == colour ? token : name;
        if (x == m_image.width() - Room || name != previous) {
            if (length > 0)
                runs << QStringLiteral("%1 %2").arg(previous).arg(length);
            length = 0;
        }
        previous = name;
        ++length;
    }
    return runs.join(QStringLiteral(", "));
}

} // namespace

class TestMarks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stack_data();
    void stack();
    void patternsShowInGrey();
    void badge();
    void histogramHeights();
    void histogramScoreAt_data();
    void histogramScoreAt();
    void scale();
    void gauge();
    void sparkKeepsToItsPlace_data();
    void sparkKeepsToItsPlace();
    void rangeBeyondTheAxis_data();
    void rangeBeyondTheAxis();
    void effectSides();
    void waterfallSteps();
    void tabularCellsAreEqual();
    void nothingSpills_data();
    void nothingSpills();
    void aHistoryKeepsItsEnds();
};

void TestMarks::stack_data()
{
    QTest::addColumn<QString>("tally");
    QTest::addColumn<QString>("row");
    QTest::newRow("thirds") << "10 10 10"
                            << "det 50, surface 1, pas 50, surface 1, pro 50";
    QTest::newRow("no passives") << "10 0 10"
                                 << "det 76, surface 1, pro 75";
    QTest::newRow("one part") << "0 0 3"
                              << "pro 152";
    QTest::newRow("n = 1") << "1 0 0"
                           << "det 152";
    QTest::newRow("a trace stays visible") << "1 0 1000000"
                                           << "det 2, surface 1, pro 149";
    QTest::newRow("nothing") << "0 0 0"
                             << "track 152";
}

void TestMarks::stack()
{
    QFETCH(QString, tally);
    Canvas canvas(QSize(152, 12));
    canvas.draw(
        [&](QPainter &p, const QRectF &r) { marks::drawStack(p, r, figures::tally(tally), Theme::light()); });
    QTEST(canvas.row(6), "row");
    QCOMPARE(canvas.spill(), 0);
    QVERIFY(canvas.at(0, 0) != canvas.at(0, 6));
}

void TestMarks::patternsShowInGrey()
{
    Theme theme = Theme::light();
    theme.patterns = true;
    Canvas canvas(QSize(152, 12));
    canvas.draw([&](QPainter &p, const QRectF &r) {
        marks::drawStack(p, r, figures::tally(QStringLiteral("10 10 10")), theme);
    });
    const QStringList parts = canvas.row(6).split(QStringLiteral("surface 1"));
    QVERIFY2(parts[0].count(QStringLiteral("mixed")) > 3, qPrintable(parts[0]));
    QCOMPARE(parts[1], QStringLiteral(", pas 50, "));
    QVERIFY2(parts[2].count(QStringLiteral("mixed")) > 5, qPrintable(parts[2]));
}

void TestMarks::badge()
{
    const Theme theme = Theme::light();
    for (int value = 0; value <= 10; ++value) {
        Canvas canvas(QSize(28, 24));
        const std::optional<Score> score = Score::from(value);
        canvas.draw([&](QPainter &p, const QRectF &r) { marks::drawBadge(p, r, score, theme); });
        QCOMPARE(canvas.at(3, 12), theme.weak(score->category()).name());
        QCOMPARE(canvas.at(0, 0), theme.surface.name());
    }
    Canvas none(QSize(28, 24));
    none.draw([&](QPainter &p, const QRectF &r) { marks::drawBadge(p, r, std::nullopt, theme); });
    QCOMPARE(none.at(3, 12), theme.sunken.name());
}

void TestMarks::histogramHeights()
{
    const Theme theme = Theme::light();
    Canvas canvas(QSize(446, 128));
    canvas.draw([&](QPainter &p, const QRectF &r) {
        marks::drawHistogram(p, r, figures::scores(QStringLiteral("0 0 0 0 0 0 1 0 100 0 200")), theme, 11,
                             QLocale::c());
    });
    const auto heightAt = [&](int score) {
        int height = 0;
        for (int y = 0; y < 108; ++y)
            height += QColor(canvas.at(static_cast<int>((score + 0.5) * 446 / 11) + 14, y)) ==
                      theme.fill(Score::from(score)->category());
        return height;
    };
    QCOMPARE(heightAt(10), 90);
    QCOMPARE(heightAt(8), 45);
    QCOMPARE(heightAt(9), 0);
    QCOMPARE(heightAt(6), 1);
}

void TestMarks::histogramScoreAt_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<int>("score");
    QTest::newRow("first") << QPointF(10, 20) << 0;
    QTest::newRow("end of the first") << QPointF(49.9, 20) << 0;
    QTest::newRow("second") << QPointF(50, 20) << 1;
    QTest::newRow("last") << QPointF(449.9, 119) << 10;
    QTest::newRow("left") << QPointF(9.9, 20) << -1;
    QTest::newRow("right") << QPointF(450, 20) << -1;
    QTest::newRow("below") << QPointF(50, 121) << -1;
}

void TestMarks::histogramScoreAt()
{
    QFETCH(QPointF, point);
    const std::optional<Score> score = marks::histogramScoreAt(QRectF(10, 20, 440, 100), point);
    QTEST(score ? score->value() : -1, "score");
}

void TestMarks::scale()
{
    const Theme theme = Theme::light();
    Canvas canvas(QSize(412, 54));
    canvas.draw([&](QPainter &p, const QRectF &r) {
        marks::drawScale(p, r, figures::estimate(QStringLiteral("50 20 80")), -50, 90, theme, QLocale::c());
    });
    QCOMPARE(canvas.at(6 + 300, 26), theme.s1.name());      // now
    QCOMPARE(canvas.at(6 + 100, 26), theme.surface.name()); // hollow dot
    QCOMPARE(canvas.at(6 + 380, 14), theme.ink2.name());    // goal
    QCOMPARE(canvas.at(6 + 40, 26), theme.track.name());
    QVERIFY(canvas.at(6 + 260, 26) != theme.track.name()); // band
    Canvas nothing(QSize(412, 54));
    nothing.draw([&](QPainter &p, const QRectF &r) {
        marks::drawScale(p, r, Estimate(), std::nullopt, std::nullopt, theme, QLocale::c());
    });
    QCOMPARE(nothing.at(6 + 300, 26), theme.track.name());
    QCOMPARE(nothing.spill(), 0);
}

/// Half a circle: the left end is −100, the top 0, the right end 100.
void TestMarks::gauge()
{
    const Theme theme = Theme::light();
    const auto painted = [&](const marks::Gauge &gauge) {
        Canvas canvas(QSize(242, 84));
        canvas.draw([&](QPainter &p, const QRectF &r) { marks::drawGauge(p, r, gauge, theme, QLocale::c()); });
        return canvas;
    };
    const int left = 121 - 63, right = 121 + 63, foot = 77, top = 15; // of the middle of the arc
    Canvas half = painted({figures::estimate(QStringLiteral("0 -20 20")), 60, {}, {}});
    QCOMPARE(half.at(left, foot), theme.s1.name());
    QCOMPARE(half.at(118, top), theme.s1.name());
    QCOMPARE(half.at(right, foot), theme.track.name());
    QVERIFY(half.at(121 + 13, top + 1) != theme.track.name()); // the margin beyond the score
    QCOMPARE(half.at(121 + 51, foot - 37), theme.ink.name());  // the goal: 36° above the right end
    Canvas lowest = painted({figures::estimate(QStringLiteral("-100 -100 -96")), 60, {}, {}});
    QCOMPARE(lowest.at(left, foot), theme.s1.name());
    QCOMPARE(lowest.at(118, top), theme.track.name());
    Canvas nothing = painted({Estimate(), 60, {}, {}});
    QCOMPARE(nothing.at(left, foot), theme.track.name());
    QCOMPARE(painted({figures::estimate(QStringLiteral("47 41 53")), 100, QStringLiteral("53"), QStringLiteral("points to go")}).spill(), 0);
    QCOMPARE(painted({figures::estimate(QStringLiteral("47 41 53")), 0, QStringLiteral("47"), QStringLiteral("goal reached")}).spill(), 0);
}

void TestMarks::sparkKeepsToItsPlace_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<bool>("empty");
    QTest::newRow("none") << QList<double>{} << true;
    QTest::newRow("gaps only") << QList<double>{qQNaN(), qQNaN()} << true;
    QTest::newRow("one") << QList<double>{50} << false;
    QTest::newRow("gap") << QList<double>{50, qQNaN(), 40} << false;
    QTest::newRow("extremes") << QList<double>{-100, 100, -100, 100} << false;
}

void TestMarks::sparkKeepsToItsPlace()
{
    QFETCH(QList<double>, values);
    std::vector<std::optional<double>> line;
    for (double value : values)
        line.push_back(qIsNaN(value) ? std::nullopt : std::optional(value));
    Canvas canvas(QSize(104, 28));
    canvas.draw([&](QPainter &p, const QRectF &r) { marks::drawSpark(p, r, line, Theme::light()); });
    QTEST(canvas.isEmpty(), "empty");
    QVERIFY(canvas.spill() < 12);
}

void TestMarks::rangeBeyondTheAxis_data()
{
    QTest::addColumn<QString>("estimate");
    QTest::addColumn<bool>("empty");
    QTest::newRow("inside") << "30 20 40" << false;
    QTest::newRow("left end beyond") << "-10 -50 40" << false;
    QTest::newRow("both ends beyond") << "30 -60 100" << false;
    QTest::newRow("no interval") << "30" << false;
    QTest::newRow("no score") << "-" << true;
}

void TestMarks::rangeBeyondTheAxis()
{
    QFETCH(QString, estimate);
    Canvas canvas(QSize(150, 18));
    canvas.draw([&](QPainter &p, const QRectF &r) {
        marks::drawRange(p, r, figures::estimate(estimate), -200, -20, 90, Theme::light());
    });
    QTEST(canvas.isEmpty(), "empty");
    QCOMPARE(canvas.spill(), 0);
}

void TestMarks::effectSides()
{
    const Theme theme = Theme::light();
    Canvas up(QSize(104, 14)), down(QSize(104, 14)), none(QSize(104, 14));
    up.draw([&](QPainter &p, const QRectF &r) { marks::drawEffect(p, r, 4, 8, theme); });
    down.draw([&](QPainter &p, const QRectF &r) { marks::drawEffect(p, r, -20, 8, theme); });
    none.draw([&](QPainter &p, const QRectF &r) { marks::drawEffect(p, r, 0, 0, theme); });
    QCOMPARE(up.at(60, 7), theme.pro.name());
    QCOMPARE(up.at(80, 7), theme.surface.name());
    QCOMPARE(up.at(45, 7), theme.surface.name());
    QCOMPARE(down.at(8, 7), theme.det.name());
    QCOMPARE(down.at(60, 7), theme.surface.name());
    QCOMPARE(none.at(60, 7), theme.surface.name());
}

void TestMarks::waterfallSteps()
{
    const Theme theme = Theme::light();
    const std::vector<marks::WaterfallStep> steps{{QStringLiteral("Previous"), 35.8},
                                                  {QStringLiteral("Up"), 10},
                                                  {QStringLiteral("Down"), -4},
                                                  {QStringLiteral("Now"), 41.8}};
    Canvas canvas(QSize(400, 190));
    canvas.draw(
        [&](QPainter &p, const QRectF &r) { marks::drawWaterfall(p, r, steps, theme, QLocale::c()); });
    const auto has = [&](int x, const QColor &colour) {
        for (int y = 0; y < 150; ++y)
            if (canvas.at(x, y) == colour.name())
                return true;
        return false;
    };
    QVERIFY(has(20, theme.ink3));
    QVERIFY(has(140, theme.pro));
    QVERIFY(has(250, theme.det));
    QVERIFY(has(370, theme.s1));
    QVERIFY(!has(140, theme.det));
    QCOMPARE(canvas.spill(), 0);
    Canvas one(QSize(400, 190));
    one.draw([&](QPainter &p, const QRectF &r) {
        marks::drawWaterfall(p, r, {steps.front()}, theme, QLocale::c());
    });
    QVERIFY(one.isEmpty());
}

void TestMarks::tabularCellsAreEqual()
{
    const QFont font = Theme::light().font(13);
    QCOMPARE(marks::tabularWidth(font, QStringLiteral("111")),
             marks::tabularWidth(font, QStringLiteral("999")));
    QVERIFY(QFontMetricsF(font).horizontalAdvance(QStringLiteral("111")) <
            QFontMetricsF(font).horizontalAdvance(QStringLiteral("999")));
    QCOMPARE(marks::tabularWidth(font, QString()), 0.0);
}

void TestMarks::nothingSpills_data()
{
    QTest::addColumn<QString>("scores");
    QTest::newRow("none") << "0 0 0 0 0 0 0 0 0 0 0";
    QTest::newRow("one") << "0 0 0 0 0 1 0 0 0 0 0";
    QTest::newRow("millions") << "1234567 2345678 1 0 9 5000000 31 900000 123456 7654321 9999999";
}

void TestMarks::nothingSpills()
{
    QFETCH(QString, scores);
    Canvas canvas(QSize(446, 128));
    canvas.draw([&](QPainter &p, const QRectF &r) {
        marks::drawHistogram(p, r, figures::scores(scores), Theme::light(), 11,
                             QLocale(QStringLiteral("de")));
    });
    QCOMPARE(canvas.spill(), 0);
    QVERIFY(!canvas.isEmpty());
}

void TestMarks::aHistoryKeepsItsEnds()
{
    std::vector<marks::ScoreOnDay> answers;
    for (const int score : {10, 0, 10})
        answers.push_back({QDate(2026, 1 + static_cast<int>(answers.size()), 15), *Score::from(score)});
    Canvas canvas(QSize(400, 140));
    canvas.draw([&](QPainter &p, const QRectF &r) {
        marks::drawScoreHistory(p, r, answers, Theme::light(), QLocale::c(), 11);
    });
    QCOMPARE(canvas.spill(), 0);
    QVERIFY(!canvas.isEmpty());
}

QTEST_MAIN(TestMarks)
#include "tst_marks.moc"
