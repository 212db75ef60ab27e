// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metrics.h"

#include <QTest>

using namespace earshot;

namespace {

Tally tally(qint64 promoters, qint64 passives, qint64 detractors)
{
    Tally result;
    result.add(*Score::from(9), promoters);
    result.add(*Score::from(7), passives);
    result.add(*Score::from(3), detractors);
    return result;
}

} // namespace

class tst_metrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void localeDecides();
    void table();
    void emptyTallyHasNoValue();
    void shownChangeAddsUp();
    void sharesAddUp_data();
    void sharesAddUp();
};

void tst_metrics::formats_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, NumberFormat format, const char *text) {
        QTest::addRow("%s of %.17g", text, value) << value << static_cast<int>(format) << QString::fromUtf8(text);
    };
    row(47.0703, NumberFormat::Score, "47");
    row(47.0703, NumberFormat::SignedScore, "+47");
    row(-12.4, NumberFormat::Score, "−12");
    row(-12.4, NumberFormat::SignedScore, "−12");
    row(0, NumberFormat::SignedScore, "0");
    row(-0.0, NumberFormat::SignedScore, "0");
    row(-0.4, NumberFormat::SignedScore, "0");
    row(0.4, NumberFormat::SignedScore, "0");
    row(0.5, NumberFormat::SignedScore, "+1");
    row(-0.5, NumberFormat::SignedScore, "−1");
    row(12.5, NumberFormat::Score, "13");
    row(-12.5, NumberFormat::Score, "−13");
    row(100, NumberFormat::Score, "100");
    row(-100, NumberFormat::Score, "−100");
    row(1284, NumberFormat::Count, "1,284");
    row(0.601, NumberFormat::Percent, "60%");
    row(0.125, NumberFormat::Percent, "13%");
    // 0.285 · 100 falls just below 28.5 in doubles; the share is meant as 28.5 %.
    row(0.285, NumberFormat::Percent, "29%");
    row(8.25, NumberFormat::Mean, "8.3");
    row(8.45, NumberFormat::Mean, "8.5");
    row(3.2817, NumberFormat::SignedPoints, "+3.3");
    row(-3.3515, NumberFormat::SignedPoints, "−3.4");
    row(0.04, NumberFormat::SignedPoints, "0.0");
}

void tst_metrics::formats()
{
    QFETCH(double, value);
    QFETCH(int, format);
    QFETCH(QString, text);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(formatted(value, static_cast<NumberFormat>(format), english), text);
    QCOMPARE(formatted(std::nullopt, static_cast<NumberFormat>(format), english), QStringLiteral("\u2013"));
}

void tst_metrics::localeDecides()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(formatted(1284, NumberFormat::Count, german), QStringLiteral("1.284"));
    QCOMPARE(formatted(-8.25, NumberFormat::SignedPoints, german), QStringLiteral("\u22128,3"));
    const QLocale swedish(QLocale::Swedish, QLocale::Sweden);
    QCOMPARE(formatted(-12, NumberFormat::Score, swedish), QStringLiteral("\u221212"));
}

void tst_metrics::table()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QStringList lines;
    for (const TallyMetric &metric : metrics())
        lines += QStringLiteral("%1 %2").arg(QLatin1String(metric.id),
                                             formatted(metric.value(tally(50, 30, 20)), metric.format, english));
    QCOMPARE(lines, (QStringList{QStringLiteral("n 100"), QStringLiteral("nps 30"), QStringLiteral("promoters 50%"),
                                 QStringLiteral("passives 30%"), QStringLiteral("detractors 20%"),
                                 QStringLiteral("mean 7.2")}));
}

void tst_metrics::emptyTallyHasNoValue()
{
    for (const TallyMetric &metric : metrics()) {
        const std::optional<double> value = metric.value(Tally());
        QCOMPARE(value.has_value(), metric.format == NumberFormat::Count);
        QVERIFY(!value || *value == 0);
    }
}

void tst_metrics::sharesAddUp_data()
{
    QTest::addColumn<QString>("shares");
    const auto row = [](qint64 promoters, qint64 passives, qint64 detractors, const char *shares) {
        QTest::addRow("%lld %lld %lld", promoters, passives, detractors) << QString::fromLatin1(shares);
    };
    row(0, 0, 0, "none");
    row(1, 1, 1, "33 34 33");
    row(60, 25, 16, "59 25 16");
    row(2, 1, 0, "67 33 0");
    row(1, 0, 0, "100 0 0");
    row(308, 137, 67, "60 27 13");
    row(595, 246, 159, "59 25 16");
    row(1, 0, 999, "0 0 100");
    row(7, 5, 5, "41 30 29");
}

/// Promoters, passives, detractors.
void tst_metrics::sharesAddUp()
{
    const QStringList counts = QString::fromLatin1(QTest::currentDataTag()).split(u' ');
    const Tally of = tally(counts[0].toInt(), counts[1].toInt(), counts[2].toInt());
    const auto shares = wholeShares(of);
    const QString text = shares ? QStringLiteral("%1 %2 %3").arg(shares->promoters).arg(shares->passives).arg(shares->detractors)
                                : QStringLiteral("none");
    QTEST(text, "shares");
    QVERIFY(!shares || shares->promoters + shares->passives + shares->detractors == 100);
    QStringList printed;
    for (const TallyMetric &metric : metrics()) {
        if (metric.share)
            printed << shown(metric, of, QLocale::c()).remove(u'%');
    }
    QCOMPARE(printed.join(u' '), shares ? text : QStringLiteral("– – –"));
}

void tst_metrics::shownChangeAddsUp()
{
    QCOMPARE(shownChange(35.7843, 47.0703), 11);
    QCOMPARE(shownChange(35.5, 47.4), 11);
    QCOMPARE(shownChange(-0.4, 0.4), 0);
    QCOMPARE(roundedScore(-0.5), -1);
}

QTEST_GUILESS_MAIN(tst_metrics)
#include "tst_metrics.moc"
