// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/clipping.h"
#include "report/report_input.h"

#include <QImage>
#include <QTest>

using namespace earshot;
using namespace earshot::test;
namespace ms = earshot::manuscript;

class ClippingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasEveryFigure()
    {
        QStringList titles;
        for (const slides::Topic &figure : figuresOf(layOut(sampleInput()).manuscript)) {
            QVERIFY(!figure.title.isEmpty());
            titles << figure.title;
        }
        QVERIFY(titles.contains(QStringLiteral("How people scored")));
        QVERIFY(titles.contains(QStringLiteral("By Store")));
    }
    void chartsArePicturesAndNumbers()
    {
        for (const slides::Topic &figure : figuresOf(layOut(sampleInput()).manuscript)) {
            const Clipping clipping = clippingOf(figure, QLocale(QLocale::English));
            const bool isChart = std::holds_alternative<ms::Chart>(figure.figure);
            QCOMPARE(!QImage::fromData(clipping.png).isNull(), isChart);
            QCOMPARE(clipping.svg.contains("<svg"), isChart);
            if (figure.title == u"How people scored")
                QVERIFY2(clipping.text.contains(QStringLiteral("\n10\t192\n")), qPrintable(clipping.text));
        }
    }
    void cellsStayCells_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << "en_GB" << "Store\tNPS\tDay\n'=1+1\t1234.5\t2026-05-01\na b\t\t\n";
        QTest::newRow("German") << "de_DE" << "Store\tNPS\tDay\n'=1+1\t1234,5\t2026-05-01\na b\t\t\n";
    }
    void cellsStayCells()
    {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        ms::Table table{{}, {{QStringLiteral("Store")}, {QStringLiteral("NPS"), ms::ColumnKind::Number}, {QStringLiteral("Day")}}, {}, {}};
        table.rows = {{{QStringLiteral("=1+1")}, {1234.5, {}, NumberFormat::Mean}, {QDate(2026, 5, 1)}}, {{QStringLiteral("a\tb")}, {}, {}}};
        QCOMPARE(clippingOf({QStringLiteral("T"), table, {}}, QLocale(locale)).text, text);
    }
};

QTEST_MAIN(ClippingTest)
#include "tst_clipping.moc"
