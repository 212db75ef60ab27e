// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scope_text.h"
#include "app/translations.h"
#include "support/responses.h"

#include <QTest>

using namespace earshot;

namespace {

const char *const Cafe = "attributes: till store plan\n"
                         "2026-05-03 9 T1 North Gold\n"
                         "2026-10-31 3 T1 South -\n";

// "a;b" as a list.
QStringList list(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(';'), Qt::SkipEmptyParts);
}

QStringList lines(const std::vector<FilterState> &states)
{
    QStringList lines;
    for (const FilterState &state : states)
        lines << QStringLiteral("%1 | %2 | %3 | %4").arg(state.key, state.label, state.value,
                                                         state.set ? QStringLiteral("set") : QStringLiteral("open"));
    return lines;
}

} // namespace

class ScopeTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale::c()); }
    void periods_data();
    void periods();
    void dates_data();
    void dates();
    void comparisons_data();
    void comparisons();
    void controls_data();
    void controls();
    void withoutOne();
};

void ScopeTextTest::periods_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("title");
    QTest::newRow("6 months") << QDate(2026, 5, 1) << QDate(2026, 10, 31) << "Last 6 months";
    QTest::newRow("30 days") << QDate(2026, 10, 2) << QDate(2026, 10, 31) << "Last 30 days";
    QTest::newRow("year") << QDate(2026, 1, 1) << QDate(2026, 12, 31) << "This year";
    QTest::newRow("all") << QDate() << QDate() << "All answers";
    QTest::newRow("own") << QDate(2026, 5, 2) << QDate(2026, 10, 31) << "Custom period";
}

void ScopeTextTest::periods()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    Period period;
    if (first.isValid())
        period = {first, last};
    QTEST(periodTitle(period, QDate(2026, 10, 31)), "title");
}

void ScopeTextTest::dates_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("text");
    QTest::newRow("one year") << QDate(2026, 5, 1) << QDate(2026, 10, 31) << "1 May – 31 Oct 2026";
    QTest::newRow("two years") << QDate(2025, 11, 1) << QDate(2026, 4, 30) << "1 Nov 2025 – 30 Apr 2026";
    QTest::newRow("open end") << QDate(2025, 11, 1) << QDate() << "from 1 Nov 2025";
    QTest::newRow("open start") << QDate() << QDate(2026, 4, 30) << "until 30 Apr 2026";
    QTest::newRow("all") << QDate() << QDate() << "";
}

void ScopeTextTest::dates()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    Period period;
    if (first.isValid())
        period.first = first;
    if (last.isValid())
        period.last = last;
    QTEST(periodDates(period, QLocale::c()), "text");
}

void ScopeTextTest::comparisons_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QString>("text");
    const auto kind = [](Comparison::Kind k) { return static_cast<int>(k); };
    QTest::newRow("months") << kind(Comparison::Kind::Previous) << QDate(2026, 5, 1) << "Previous 6 months";
    QTest::newRow("days") << kind(Comparison::Kind::Previous) << QDate(2026, 10, 30) << "Previous 2 days";
    QTest::newRow("year") << kind(Comparison::Kind::LastYear) << QDate(2026, 5, 1) << "Same period last year";
    QTest::newRow("none") << kind(Comparison::Kind::None) << QDate(2026, 5, 1) << "Nothing";
}

void ScopeTextTest::comparisons()
{
    QFETCH(int, kind);
    QFETCH(QDate, first);
    const Comparison comparison{static_cast<Comparison::Kind>(kind), {}};
    QTEST(comparisonTitle(comparison, {first, QDate(2026, 10, 31)}), "text");
}

void ScopeTextTest::controls_data()
{
    QTest::addColumn<QString>("filtered");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("main only") << QString() << QStringList() << list("attribute:2 | store | All 2 | open");
    QTest::newRow("one value") << "store" << list("North") << list("attribute:2 | store | North | set");
    QTest::newRow("other") << "till" << list("T1")
                           << list("attribute:1 | till | T1 | set;attribute:2 | store | All 2 | open");
    QTest::newRow("several") << "store" << list("North;South")
                             << list("attribute:2 | store | 2 of 2 | set");
    QTest::newRow("no value") << "store" << QStringList{QString()} << list("attribute:2 | store | none given | set");
}

void ScopeTextTest::controls()
{
    QFETCH(QString, filtered);
    QFETCH(QStringList, values);
    const DatasetPtr dataset = test::responses(Cafe);
    Scope scope;
    if (!filtered.isEmpty())
        scope.setFilter(test::attributeId(*dataset, filtered), values);
    QTEST(lines(filterStates(*dataset, scope, {})), "expected");
}

void ScopeTextTest::withoutOne()
{
    Scope scope;
    scope.setFilter(AttributeId{2}, {QStringLiteral("North")});
    scope.setCategories({Category::Detractor});
    scope.starredOnly = true;
    scope.inFollowUpOnly = true;
    scope.undatedOnly = true;
    QVERIFY(hasFilters(scope));
    scope = without(scope, QStringLiteral("attribute:2"));
    QCOMPARE(scope.attributes.size(), size_t(0));
    QVERIFY(scope.scores.any());
    scope = without(without(scope, QStringLiteral("scores")), QStringLiteral("starred"));
    QVERIFY(hasFilters(scope));
    QVERIFY(scopeWords(*test::responses(Cafe), scope, QLocale::c()).contains(QStringLiteral("Without a date")));
    QVERIFY(scopeWords(*test::responses(Cafe), scope, QLocale::c()).contains(QStringLiteral("In follow-up")));
    scope = without(without(scope, QStringLiteral("undated")), QStringLiteral("followUp"));
    QCOMPARE(scope, Scope());
    QVERIFY(!hasFilters(scope));
}

QTEST_MAIN(ScopeTextTest)
#include "tst_scope_text.moc"
