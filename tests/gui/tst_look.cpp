// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look.h"

#include "app/card.h"
#include "app/text_label.h"

#include <QApplication>
#include <QImage>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace earshot;

class LookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sheetIsFilled_data();
    void sheetIsFilled();
    void appearanceReachesEveryWidget();
    void systemIsFollowedOnlyWhenAsked();
    void textSizeIsKeptWithinLimits_data();
    void textSizeIsKeptWithinLimits();
    void buttonHeights_data();
    void buttonHeights();
    void plainTextStaysText();
};

void LookTest::sheetIsFilled_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("expected");
    QTest::newRow("color") << false << 100 << "a { color: @surface@ }" << "a { color: #FFFFFF }";
    QTest::newRow("dark") << true << 100 << "a { color: @surface@ }" << "a { color: #1C1F26 }";
    QTest::newRow("length") << false << 150 << "a { font-size: @13px@ } b" << "a { font-size: 20px } b";
}

void LookTest::sheetIsFilled()
{
    QFETCH(bool, dark);
    QFETCH(int, percent);
    QFETCH(QString, sheet);
    ThemeSource themes;
    themes.setChoice(dark ? ThemeSource::Choice::Dark : ThemeSource::Choice::Light);
    themes.setTextPercent(percent);
    QTEST(filledStyleSheet(sheet, themes), "expected");
}

void LookTest::appearanceReachesEveryWidget()
{
    ThemeSource themes;
    const Look look(themes);
    Card card(QStringLiteral("Title"));
    card.resize(200, 100);
    const auto middle = [&] { return card.grab().toImage().pixelColor(100, 80); };
    QCOMPARE(middle(), Theme::light().surface);
    themes.setChoice(ThemeSource::Choice::Dark);
    QCOMPARE(middle(), Theme::darkTheme().surface);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::darkTheme().canvas);
}

void LookTest::systemIsFollowedOnlyWhenAsked()
{
    ThemeSource themes;
    QSignalSpy changed(&themes, &ThemeSource::changed);
    themes.setSystemDark(true);
    QVERIFY(themes.theme().dark);
    themes.setChoice(ThemeSource::Choice::Light);
    QVERIFY(!themes.theme().dark);
    themes.setSystemDark(false);
    themes.setSystemDark(true);
    QVERIFY(!themes.theme().dark);
    QCOMPARE(changed.size(), 2);
}

void LookTest::textSizeIsKeptWithinLimits_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("kept");
    QTest::newRow("too small") << 20 << 90;
    QTest::newRow("inside") << 150 << 150;
    QTest::newRow("too large") << 900 << 200;
}

void LookTest::textSizeIsKeptWithinLimits()
{
    QFETCH(int, asked);
    ThemeSource themes;
    themes.setTextPercent(asked);
    QTEST(themes.textPercent(), "kept");
}

void LookTest::buttonHeights_data()
{
    QTest::addColumn<bool>("small");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("height");
    QTest::newRow("usual") << false << 100 << 30;
    QTest::newRow("small") << true << 100 << 26;
    QTest::newRow("large text") << false << 200 << 60;
}

void LookTest::buttonHeights()
{
    QFETCH(bool, small);
    QFETCH(int, percent);
    ThemeSource themes;
    themes.setTextPercent(percent);
    const Look look(themes);
    QPushButton button(QStringLiteral("Export"));
    button.setProperty("small", small);
    QTEST(button.sizeHint().height(), "height");
}

void LookTest::plainTextStaysText()
{
    TextLabel label(QStringLiteral("<b>not strong</b>"), TextRole::Body);
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

QTEST_MAIN(LookTest)
#include "tst_look.moc"
