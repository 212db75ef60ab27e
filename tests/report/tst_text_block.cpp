// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_block.h"

#include <QImage>
#include <QTest>

using namespace earshot;

namespace {

constexpr int Width = 400, Height = 40;

/// What a line looks like from a point in the middle on.
QImage drawn(const QString &text)
{
    QImage image(Width, Height, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const Theme theme = Theme::light();
    drawLine(painter, {Width / 2.0, Height - 12}, text, {20, 24, QFont::Normal, theme.ink}, theme);
    return image;
}

/// From, to: the columns with ink.
std::pair<int, int> inked(const QImage &image)
{
    int from = Width, to = -1;
    for (int x = 0; x < Width; ++x) {
        for (int y = 0; y < Height; ++y) {
            if (qGray(image.pixel(x, y)) < 128) {
                from = std::min(from, x);
                to = std::max(to, x);
            }
        }
    }
    return {from, to};
}

/// How high the ink at an end stands: a full stop is low.
int highest(const QImage &image, int from, int to)
{
    for (int y = 0; y < Height; ++y) {
        for (int x = std::max(0, from); x <= std::min(to, Width - 1); ++x) {
            if (qGray(image.pixel(x, y)) < 128)
                return y;
        }
    }
    return Height;
}

} // namespace

class TextBlockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void joinsLettersThatNeedIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("shaped");
        QTest::newRow("figures") << QStringLiteral("47 ± 6") << false;
        QTest::newRow("words") << QStringLiteral("No wait at all") << false;
        QTest::newRow("Greek, Hebrew, Chinese") << QStringLiteral("καλό שלום 很好") << false;
        QTest::newRow("Arabic") << QStringLiteral("خدمة رائعة") << true;
        QTest::newRow("Hindi") << QStringLiteral("बहुत अच्छा") << true;
        QTest::newRow("Arabic among others") << QStringLiteral("so: خدمة 5") << true;
    }
    void joinsLettersThatNeedIt()
    {
        QFETCH(QString, text);
        QFETCH(bool, shaped);
        Theme paper = Theme::light();
        paper.paper = true;
        const QFont font = TextStyle{13, 19, QFont::Normal, paper.ink}.font(paper, text);
        QCOMPARE(!(font.styleStrategy() & QFont::PreferNoShaping), shaped);
    }

    void endsAtTheLeftFromRightToLeft()
    {
        const QImage hebrew = drawn(QStringLiteral("שלום.")), latin = drawn(QStringLiteral("shalom."));
        const auto [from, to] = inked(hebrew);
        QVERIFY(to > from);
        QVERIFY(highest(hebrew, from, from + 1) > highest(hebrew, to - 3, to)); // the full stop is low
        const auto [first, last] = inked(latin);
        QVERIFY(highest(latin, last - 1, last) > highest(latin, first, first + 3));
    }

    void isCutToItsWidth()
    {
        QImage image(Width, Height, QImage::Format_ARGB32);
        QPainter painter(&image);
        const Theme theme = Theme::light();
        const TextStyle style{20, 24, QFont::Normal, theme.ink};
        const QString text = QStringLiteral("A name that is much too long for its column");
        const qreal whole = drawLine(painter, {0, 20}, text, style, theme);
        QCOMPARE(whole, lineWidth(text, style, theme));
        const qreal cut = drawLine(painter, {0, 20}, text, style, theme, Qt::AlignLeft, 120);
        QVERIFY(cut <= 120 && cut > 80);
        QCOMPARE(drawLine(painter, {0, 20}, QString(), style, theme), 0);
    }
};

QTEST_MAIN(TextBlockTest)
#include "tst_text_block.moc"
