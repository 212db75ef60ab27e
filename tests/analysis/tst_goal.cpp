// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/goal.h"
#include "oracle_comparison.h"
#include "stats_oracle.h"

using namespace earshot;
using namespace earshot::oracle;
using namespace earshot::statistics;

namespace {

std::optional<double> number(std::optional<qint64> people)
{
    return people ? std::optional(static_cast<double>(*people)) : std::nullopt;
}

Target target(const char *text)
{
    return Target::typed(QString::fromLatin1(text)).value();
}

/// The first number from 0 to `most` with which the target is reached.
template <typename Way>
std::optional<qint64> firstThatReaches(const Counts &counts, const Target &target, qint64 most, const Way &way)
{
    for (qint64 people = 0; people <= most; ++people) {
        Moves moves;
        way(moves, people);
        const auto result = after(counts, moves);
        if (result && reaches(*result, target))
            return people;
    }
    return std::nullopt;
}

} // namespace

class tst_goal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data() { addCases(QStringLiteral("conversions")); }
    void cases();
    void typed_data();
    void typed();
    void notTyped_data();
    void notTyped();
    void noFloatingPoint();
    void fewestThereAre_data();
    void fewestThereAre();
    void moves();
    void noAnswers();
    void manyAnswers();
};

void tst_goal::cases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    const Counts c = counts(input);
    const QString text = QString::number(input[u"target"].toDouble(), 'g', QLocale::FloatingPointShortest);
    const auto wanted = Target::typed(text);
    QVERIFY(wanted);
    const auto got = conversions(c, *wanted);
    Comparison comparison(expect);
    const auto check = [&](const char *name, std::optional<qint64> Conversions::*way) {
        comparison.check(QString::fromLatin1(name), number(got ? (*got).*way : std::nullopt), 0);
    };
    comparison.check(QStringLiteral("nps_now"), nps(c), PointTolerance);
    comparison.check(QStringLiteral("net_needed"), part(got, &Conversions::netNeeded), PointTolerance);
    check("detractors_to_passives", &Conversions::detractorsToPassives);
    check("detractors_to_promoters", &Conversions::detractorsToPromoters);
    check("passives_to_promoters", &Conversions::passivesToPromoters);
    check("minimum_moves", &Conversions::minimumMoves);
    check("new_promoters", &Conversions::newPromoters);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_goal::typed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    const auto row = [](const char *text, qint64 numerator, qint64 denominator) {
        QTest::newRow(text) << QString::fromUtf8(text) << numerator << denominator;
    };
    row("55", 55, 1);
    row("+55", 55, 1);
    row("-7.5", -75, 10);
    row("−7,5", -75, 10);
    row(" 35.50 ", 3550, 100);
    row(".5", 5, 10);
    row("5.", 5, 1);
    row("0", 0, 1);
    row("-0", 0, 1);
    row("100.000", 100000, 1000);
    row("-100", -100, 1);
    row("0.000000001", 1, 1000000000);
}

void tst_goal::typed()
{
    QFETCH(QString, text);
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    const auto got = Target::typed(text);
    QVERIFY(got);
    QCOMPARE(got->numerator, numerator);
    QCOMPARE(got->denominator, denominator);
    QVERIFY(got->points() != 0 || !std::signbit(got->points()));
}

void tst_goal::notTyped_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "-", "+", ".", "-.", "1.2.3", "1,2,3", "5 5", "55 %", "abc", "1e1", "nan", "inf", "101",
                             "100.1", "-100.01", "--5", "99999999999999999999", "0.0000000001", "0x10"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_goal::notTyped()
{
    QFETCH(QString, text);
    QVERIFY(!Target::typed(text));
}

void tst_goal::noFloatingPoint()
{
    // 0.3 · 10 is more than 3 as a double; one person would be asked too many.
    const Counts c(0, 10, 0);
    QCOMPARE(*conversions(c, target("30"))->passivesToPromoters, 3);
    QCOMPARE(*conversions(Counts(0, 1000, 0), target("0.1"))->passivesToPromoters, 1);
    QCOMPARE(*conversions(Counts(0, 1000, 0), target("0.7"))->passivesToPromoters, 7);
    QCOMPARE(*conversions(Counts(0, 1000, 0), target("0.701"))->passivesToPromoters, 8);
}

void tst_goal::fewestThereAre_data()
{
    QTest::addColumn<int>("promoters");
    QTest::addColumn<int>("passives");
    QTest::addColumn<int>("detractors");
    for (const auto &[p, n, d] : {std::array{3, 4, 5}, {0, 0, 4}, {0, 7, 0}, {9, 0, 0}, {1, 11, 3}, {6, 1, 8}, {2, 2, 9}})
        QTest::addRow("%d %d %d", p, n, d) << p << n << d;
}

void tst_goal::fewestThereAre()
{
    QFETCH(int, promoters);
    QFETCH(int, passives);
    QFETCH(int, detractors);
    const Counts c(promoters, passives, detractors);
    for (const char *text : {"-100", "-33.3", "0", "7.7", "20", "33.33", "50", "66.6", "90", "99", "100"}) {
        const Target goal = target(text);
        const auto got = conversions(c, goal);
        const auto check = [&](std::optional<qint64> found, qint64 most, const auto &way) {
            QCOMPARE(found, firstThatReaches(c, goal, most, way));
        };
        check(got->detractorsToPassives, c.detractors, [](Moves &m, qint64 k) { m.detractorsToPassives = k; });
        check(got->detractorsToPromoters, c.detractors, [](Moves &m, qint64 k) { m.detractorsToPromoters = k; });
        check(got->passivesToPromoters, c.passives, [](Moves &m, qint64 k) { m.passivesToPromoters = k; });
        check(got->minimumMoves, c.n(), [&](Moves &m, qint64 k) {
            m.detractorsToPromoters = std::min(k, c.detractors);
            m.passivesToPromoters = k - m.detractorsToPromoters;
        });
        check(got->newPromoters, 3000, [](Moves &m, qint64 k) { m.added.promoters = k; });
    }
}

void tst_goal::moves()
{
    const Counts c(5, 3, 2);
    QCOMPARE(after(c, {1, 1, 2, {4, 0, 1}}), std::optional(Counts(12, 2, 1)));
    QVERIFY(!after(c, {2, 1, 0, {}}));
    QVERIFY(!after(c, {0, 0, 4, {}}));
    QVERIFY(!after(c, {-1, 0, 0, {}}));
    QVERIFY(!after(c, {0, 0, 0, {-1, 0, 0}}));
}

void tst_goal::noAnswers()
{
    QVERIFY(!conversions(Counts(), target("0")));
    QVERIFY(!reaches(Counts(), target("-100")));
    QCOMPARE(*conversions(Counts(0, 0, 1), target("-100"))->newPromoters, 0);
}

void tst_goal::manyAnswers()
{
    const auto got = conversions(Counts(0, 0, 1'000'000'000'000'000), target("99.999999999"));
    QVERIFY(!got->detractorsToPassives);
    QCOMPARE(*got->detractorsToPromoters, 999'999'999'995'000);
    QCOMPARE(*got->newPromoters, std::numeric_limits<qint64>::max());
}

QTEST_GUILESS_MAIN(tst_goal)
#include "tst_goal.moc"
