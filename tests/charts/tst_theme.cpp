// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/contrast.h"
#include "charts/theme.h"

#include <QFontInfo>
#include <QTest>

using namespace earshot;

namespace {

struct Pair
{
    const char *name;
    QColor Theme::*front;
    QColor Theme::*back;
    double least;
};

const Pair Pairs[] = {
    {"ink on surface", &Theme::ink, &Theme::surface, 4.5},
    {"ink on canvas", &Theme::ink, &Theme::canvas, 4.5},
    {"ink on sel", &Theme::ink, &Theme::sel, 4.5},
    {"ink on track", &Theme::ink, &Theme::track, 4.5},
    {"ink2 on surface", &Theme::ink2, &Theme::surface, 4.5},
    {"ink2 on sunken", &Theme::ink2, &Theme::sunken, 4.5},
    {"ink2 on side", &Theme::ink2, &Theme::side, 4.5},
    {"ink3 on surface", &Theme::ink3, &Theme::surface, 4.5},
    {"ink3 on canvas", &Theme::ink3, &Theme::canvas, 4.5},
    {"ink3 on sunken", &Theme::ink3, &Theme::sunken, 4.5},
    {"ink3 on side", &Theme::ink3, &Theme::side, 4.5},
    {"ink3 on selside", &Theme::ink3, &Theme::selside, 4.5},
    {"ink3 on sel", &Theme::ink3, &Theme::sel, 4.5},
    {"ink3 on chrome", &Theme::ink3, &Theme::chrome, 4.5},
    {"ink3 on hover", &Theme::ink3, &Theme::hover, 4.5},
    {"on-accent on accent", &Theme::onAccent, &Theme::accent, 4.5},
    {"on-accent on accent-h", &Theme::onAccent, &Theme::accentHover, 4.5},
    {"accent-ink on surface", &Theme::accentInk, &Theme::surface, 4.5},
    {"accent-ink on accent-weak", &Theme::accentInk, &Theme::accentWeak, 4.5},
    {"pro-ink on surface", &Theme::proInk, &Theme::surface, 4.5},
    {"pro-ink on pro-weak", &Theme::proInk, &Theme::proWeak, 4.5},
    {"pas-ink on pas-weak", &Theme::pasInk, &Theme::pasWeak, 4.5},
    {"det-ink on surface", &Theme::detInk, &Theme::surface, 4.5},
    {"det-ink on det-weak", &Theme::detInk, &Theme::detWeak, 4.5},
    {"warn-ink on warn-weak", &Theme::warnInk, &Theme::warnWeak, 4.5},
    {"err-ink on err-weak", &Theme::errInk, &Theme::errWeak, 4.5},
    {"err-ink on surface", &Theme::errInk, &Theme::surface, 4.5},
    {"ok-ink on ok-weak", &Theme::okInk, &Theme::okWeak, 4.5},
    {"ink on mark", &Theme::ink, &Theme::mark, 4.5},
    {"field on surface", &Theme::field, &Theme::surface, 3.0},
    {"field on canvas", &Theme::field, &Theme::canvas, 3.0},
    {"pro on surface", &Theme::pro, &Theme::surface, 3.0},
    {"pas on surface", &Theme::pas, &Theme::surface, 3.0},
    {"det on surface", &Theme::det, &Theme::surface, 3.0},
    {"accent on surface", &Theme::accent, &Theme::surface, 3.0},
    {"s1 on surface", &Theme::s1, &Theme::surface, 3.0},
    {"s2 on surface", &Theme::s2, &Theme::surface, 3.0},
    {"s3 on surface", &Theme::s3, &Theme::surface, 3.0},
    {"s4 on surface", &Theme::s4, &Theme::surface, 3.0},
};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastSuffices_data();
    void contrastSuffices();
    void readsTokens();
    void categoriesHaveTheirColours();
    void fontIsInter();
};

void TestTheme::contrastSuffices_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    QTest::addColumn<double>("least");
    for (const Theme &theme : {Theme::light(), Theme::darkTheme()}) {
        for (const Pair &pair : Pairs)
            QTest::addRow("%s, %s", theme.dark ? "dark" : "light", pair.name)
                << theme.*pair.front << theme.*pair.back << pair.least;
    }
}

void TestTheme::contrastSuffices()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    QFETCH(double, least);
    const double ratio = contrast(front, back);
    QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 is below %2").arg(ratio).arg(least)));
}

void TestTheme::readsTokens()
{
    QCOMPARE(Theme::light().accent.name(), QStringLiteral("#2f5ac7"));
    QCOMPARE(Theme::darkTheme().accent.name(), QStringLiteral("#8dadf7"));
    QVERIFY(!Theme::light().dark);
    QVERIFY(Theme::darkTheme().dark);
}

void TestTheme::categoriesHaveTheirColours()
{
    const Theme theme = Theme::light();
    QCOMPARE(theme.fill(Category::Detractor), theme.det);
    QCOMPARE(theme.weak(Category::Passive), theme.pasWeak);
    QCOMPARE(theme.text(Category::Promoter), theme.proInk);
}

void TestTheme::fontIsInter()
{
    const QFont font = Theme::light().font(13, QFont::DemiBold);
    QCOMPARE(font.family(), QStringLiteral("Inter"));
    QCOMPARE(font.pixelSize(), 13);
    QCOMPARE(font.weight(), QFont::DemiBold);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
