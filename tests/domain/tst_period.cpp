// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scope.h"

#include <QTest>

using namespace earshot;

namespace {

Period days(const char *first, const char *last)
{
    const auto day = [](const char *text) { return QDate::fromString(QLatin1String(text), Qt::ISODate); };
    return {day(first), day(last)};
}

QString print(const std::optional<Period> &period)
{
    if (!period)
        return QStringLiteral("none");
    return period->first->toString(Qt::ISODate) + QLatin1String("..") + period->last->toString(Qt::ISODate);
}

} // namespace

class PeriodTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comparisons_data()
    {
        QTest::addColumn<Period>("period");
        QTest::addColumn<QString>("previous");
        QTest::addColumn<QString>("lastYear");
        QTest::newRow("half a year of whole months") << days("2026-05-01", "2026-10-31")
            << QStringLiteral("2025-11-01..2026-04-30") << QStringLiteral("2025-05-01..2025-10-31");
        QTest::newRow("one February") << days("2023-02-01", "2023-02-28")
            << QStringLiteral("2023-01-01..2023-01-31") << QStringLiteral("2022-02-01..2022-02-28");
        QTest::newRow("February of a leap year") << days("2024-02-01", "2024-02-29")
            << QStringLiteral("2024-01-01..2024-01-31") << QStringLiteral("2023-02-01..2023-02-28");
        QTest::newRow("thirty days") << days("2026-10-02", "2026-10-31")
            << QStringLiteral("2026-09-02..2026-10-01") << QStringLiteral("2025-10-02..2025-10-31");
        QTest::newRow("open") << Period{} << QStringLiteral("none") << QStringLiteral("none");
    }
    void comparisons()
    {
        QFETCH(Period, period);
        QFETCH(QString, previous);
        QFETCH(QString, lastYear);
        QCOMPARE(print(previousPeriod(period)), previous);
        QCOMPARE(print(samePeriodLastYear(period)), lastYear);
    }

    void units_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QDate>("start");
        const QDate thursday(2026, 10, 29);
        QTest::newRow("day") << int(TimeUnit::Day) << thursday << thursday;
        QTest::newRow("week from Monday") << int(TimeUnit::Week) << thursday << QDate(2026, 10, 26);
        QTest::newRow("month") << int(TimeUnit::Month) << thursday << QDate(2026, 10, 1);
        QTest::newRow("quarter") << int(TimeUnit::Quarter) << thursday << QDate(2026, 10, 1);
        QTest::newRow("quarter, middle month") << int(TimeUnit::Quarter) << QDate(2026, 5, 31) << QDate(2026, 4, 1);
        QTest::newRow("year") << int(TimeUnit::Year) << thursday << QDate(2026, 1, 1);
    }
    void units()
    {
        QFETCH(int, unit);
        QFETCH(QDate, day);
        QFETCH(QDate, start);
        const auto timeUnit = static_cast<TimeUnit>(unit);
        QCOMPARE(startOf(timeUnit, day, Qt::Monday), start);
        const QDate next = advance(timeUnit, start);
        QVERIFY(next > day);
        QCOMPARE(startOf(timeUnit, next.addDays(-1), Qt::Monday), start);
    }

    void weeksStartWhereTheLocaleSays()
    {
        QCOMPARE(startOf(TimeUnit::Week, QDate(2026, 11, 1), Qt::Sunday), QDate(2026, 11, 1));
        QCOMPARE(startOf(TimeUnit::Week, QDate(2026, 11, 1), Qt::Monday), QDate(2026, 10, 26));
    }

    void lastMonthsEndWithTheAnchorsMonth()
    {
        QCOMPARE(print(lastMonths(6, QDate(2026, 10, 31))), QStringLiteral("2026-05-01..2026-10-31"));
        QCOMPARE(print(lastMonths(1, QDate(2024, 2, 3))), QStringLiteral("2024-02-01..2024-02-29"));
    }

    void filtersReplaceEachOther()
    {
        Scope scope;
        scope.setFilter(AttributeId{2}, {QStringLiteral("Quay")});
        scope.setFilter(AttributeId{2}, {QStringLiteral("Station")});
        QCOMPARE(scope.attributes.size(), 1u);
        QCOMPARE(scope.filterOn(AttributeId{2})->values, QStringList{QStringLiteral("Station")});
        scope.setFilter(AttributeId{2}, {});
        QCOMPARE(scope, Scope());
        scope.setCategories({Category::Passive});
        QCOMPARE(scope.scores.to_string(), std::string("00110000000"));
    }
};

QTEST_APPLESS_MAIN(PeriodTest)
#include "tst_period.moc"
