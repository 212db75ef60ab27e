// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/icons.h"

#include <QDir>
#include <QImage>
#include <QTest>

using namespace earshot;

namespace {

/// The colour in the middle, where the filled star is solid.
QString middle(const QPixmap &pixmap)
{
    return pixmap.toImage().pixelColor(pixmap.width() / 2, pixmap.height() / 2).name(QColor::HexArgb);
}

QString solid(const QColor &colour)
{
    return colour.name(QColor::HexArgb);
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIconPaints_data();
    void everyIconPaints();
    void takesTheColour();
    void statesHaveTheirColours();
    void sizeFollowsTheRatio();
    void unknownNameIsEmpty();
};

void TestIcons::everyIconPaints_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files =
        QDir(QStringLiteral(EARSHOT_SOURCE_DIR "/resources/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() > 50);
    for (const QString &file : files)
        QTest::addRow("%s", qPrintable(file)) << file.chopped(4);
}

void TestIcons::everyIconPaints()
{
    QFETCH(QString, name);
    const QImage image = iconPixmap(name, Theme::light().ink, QSize(16, 16), 2).toImage();
    QImage empty(image.size(), image.format());
    empty.fill(Qt::transparent);
    QVERIFY(image.convertToFormat(QImage::Format_ARGB32) != empty.convertToFormat(QImage::Format_ARGB32));
}

void TestIcons::takesTheColour()
{
    const Theme theme = Theme::light();
    QCOMPARE(middle(iconPixmap(u"star-on", theme.det, QSize(32, 32), 1)), solid(theme.det));
}

void TestIcons::statesHaveTheirColours()
{
    const Theme theme = Theme::light();
    const QIcon star = icon(u"star-on", theme);
    QCOMPARE(middle(star.pixmap(QSize(32, 32), QIcon::Normal)), solid(theme.ink2));
    QCOMPARE(middle(star.pixmap(QSize(32, 32), QIcon::Disabled)), solid(theme.ink4));
    QCOMPARE(middle(star.pixmap(QSize(32, 32), QIcon::Selected)), solid(theme.accent));
    QCOMPARE(middle(star.pixmap(QSize(32, 32), QIcon::Normal, QIcon::On)), solid(theme.accent));
}

void TestIcons::sizeFollowsTheRatio()
{
    const QPixmap pixmap = iconPixmap(u"search", Theme::light().ink, QSize(16, 16), 1.5);
    QCOMPARE(pixmap.size(), QSize(24, 24));
    QCOMPARE(pixmap.devicePixelRatio(), 1.5);
    QCOMPARE(icon(u"search", Theme::light()).pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
}

void TestIcons::unknownNameIsEmpty()
{
    QTest::ignoreMessage(QtWarningMsg, "no icon nowhere");
    QCOMPARE(middle(iconPixmap(u"nowhere", Theme::light().ink, QSize(16, 16), 1)), solid(Qt::transparent));
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
