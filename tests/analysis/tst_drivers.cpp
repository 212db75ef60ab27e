// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drivers.h"
#include "oracle_comparison.h"
#include "stats_oracle.h"

#include <random>

using namespace earshot;
using namespace earshot::oracle;
using namespace earshot::statistics;

namespace {

/// Rows of ratings with the score last; "-" is no answer.
DriverTable table(size_t drivers, const QString &text)
{
    DriverTable result(drivers);
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        std::vector<std::optional<double>> values;
        for (const QString &word : line.split(u' ', Qt::SkipEmptyParts))
            values.push_back(word == u"-" ? std::nullopt : std::optional(word.toDouble()));
        const auto score = values.back();
        values.pop_back();
        result.add(values, score);
    }
    return result;
}

/// Ratings 1 to 5 and a score that goes with the first more than with the second, and not with the others.
DriverTable made(size_t drivers, int n, unsigned seed)
{
    std::mt19937 random(seed);
    const auto upTo = [&](unsigned most) { return static_cast<int>(random() % most); };
    DriverTable result(drivers);
    for (int i = 0; i < n; ++i) {
        std::vector<std::optional<double>> ratings;
        const int mood = upTo(3);
        for (size_t j = 0; j < drivers; ++j)
            ratings.push_back(1 + mood + upTo(3));
        result.add(ratings, std::min(10.0, *ratings[0] + (drivers > 1 ? *ratings[1] / 2 : 0) + upTo(3)));
    }
    return result;
}

double sum(const std::vector<double> &values)
{
    double all = 0;
    for (const double value : values)
        all += value;
    return all;
}

} // namespace

class tst_drivers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data() { addCases(QStringLiteral("drivers")); }
    void cases();
    void eigenvalues();
    void equalEigenvalues();
    void partsAddUp_data();
    void partsAddUp();
    void uncorrelatedDriversExplainTheirOwn();
    void sameQuestionTwice();
    void allRatedAlike();
    void noResult();
    void incompleteAnswers();
    void suppression();
    void largeOffsets();
    void equalValuesFarFromTheReference();
    void fewAnswers();
    void bootstrapIntervals();
    void bootstrapOfBatches();
    void quadrants();
};

void tst_drivers::cases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, expect);
    const QJsonArray rows = input[u"predictors"].toArray();
    const std::vector<double> scores = numbers(input[u"outcome"]);
    DriverTable all(static_cast<size_t>(rows[0].toArray().size()));
    for (size_t i = 0; i < scores.size(); ++i) {
        std::vector<std::optional<double>> ratings;
        for (const double rating : numbers(rows[static_cast<qsizetype>(i)]))
            ratings.push_back(rating);
        all.add(ratings, scores[i]);
    }
    const auto got = drivers(all);
    QVERIFY(got);
    Comparison comparison(expect);
    const auto check = [&](const char *name, std::optional<double> Driver::*figure) {
        std::vector<std::optional<double>> values;
        for (const Driver &driver : got->drivers)
            values.push_back(driver.*figure);
        comparison.checkList(QString::fromLatin1(name), values, ShareTolerance);
    };
    comparison.check(QStringLiteral("r_squared"), got->rSquared, ShareTolerance);
    check("correlation", &Driver::correlation);
    check("lmg", &Driver::lmg);
    check("johnson", &Driver::johnson);
    check("std_beta", &Driver::standardBeta);
    QCOMPARE(comparison.result(), QStringList());
}

void tst_drivers::eigenvalues()
{
    SymmetricMatrix matrix(5);
    for (size_t i = 0; i < 5; ++i) {
        for (size_t j = 0; j <= i; ++j)
            matrix.set(i, j, 1.0 / static_cast<double>(i + j + 1));
    }
    const Eigen parts = eigen(matrix);
    double trace = 0;
    for (size_t i = 0; i < 5; ++i) {
        trace += parts.values[i];
        for (size_t j = 0; j < 5; ++j) {
            double rebuilt = 0;
            double product = 0;
            for (size_t k = 0; k < 5; ++k) {
                rebuilt += parts.values[k] * parts.vectors[k][i] * parts.vectors[k][j];
                product += parts.vectors[i][k] * parts.vectors[j][k];
            }
            QVERIFY(std::abs(rebuilt - matrix.at(i, j)) < 1e-14);
            QVERIFY(std::abs(product - (i == j)) < 1e-14);
        }
    }
    QVERIFY(std::abs(trace - (1 + 1.0 / 3 + 1.0 / 5 + 1.0 / 7 + 1.0 / 9)) < 1e-14);
    // The largest of the Hilbert matrix of five rows.
    QVERIFY(std::abs(*std::max_element(parts.values.begin(), parts.values.end()) - 1.5670506910982311) < 1e-13);
}

void tst_drivers::equalEigenvalues()
{
    SymmetricMatrix ones(3);
    for (size_t i = 0; i < 3; ++i) {
        for (size_t j = 0; j <= i; ++j)
            ones.set(i, j, 1);
    }
    std::vector<double> values = eigen(ones).values;
    std::sort(values.begin(), values.end());
    QVERIFY(std::abs(values[0]) < 1e-15 && std::abs(values[1]) < 1e-15 && std::abs(values[2] - 3) < 1e-14);
    QVERIFY(eigen(SymmetricMatrix()).values.empty());
    SymmetricMatrix alone(1);
    alone.set(0, 0, -2);
    QCOMPARE(eigen(alone).values, std::vector<double>{-2});
}

void tst_drivers::partsAddUp_data()
{
    QTest::addColumn<int>("drivers");
    for (int drivers = 1; drivers <= 12; ++drivers)
        QTest::addRow("%d", drivers) << drivers;
}

void tst_drivers::partsAddUp()
{
    QFETCH(int, drivers);
    const auto count = static_cast<size_t>(drivers);
    const auto got = statistics::drivers(made(count, 300, 7));
    std::vector<double> byLmg;
    std::vector<double> byJohnson;
    for (const Driver &driver : got->drivers) {
        QVERIFY(*driver.lmg >= 0 && *driver.johnson >= 0);
        byLmg.push_back(*driver.lmg);
        byJohnson.push_back(*driver.johnson);
    }
    QVERIFY(std::abs(sum(byLmg) - got->rSquared) < 1e-12);
    QVERIFY(std::abs(sum(byJohnson) - got->rSquared) < 1e-12);
    QVERIFY(got->rSquared > 0 && got->rSquared <= 1);
    QCOMPARE(got->isByLmg(), drivers <= 10);
    QCOMPARE(got->importance(0), drivers <= 10 ? got->drivers[0].lmg : got->drivers[0].johnson);
    QVERIFY(!lmg({SymmetricMatrix(13), std::vector<double>(13)}));
}

void tst_drivers::uncorrelatedDriversExplainTheirOwn()
{
    // All four pairs of ratings once: each explains the square of its correlation, whatever the measure.
    const auto got = drivers(table(2, QStringLiteral("1 1 0\n1 2 2\n2 1 6\n2 2 7\n")));
    for (const Driver &driver : got->drivers) {
        const double own = *driver.correlation * *driver.correlation;
        QVERIFY(std::abs(*driver.lmg - own) < 1e-12);
        QVERIFY(std::abs(*driver.johnson - own) < 1e-12);
        QVERIFY(std::abs(*driver.standardBeta - *driver.correlation) < 1e-12);
    }
}

void tst_drivers::sameQuestionTwice()
{
    const auto once = drivers(table(1, QStringLiteral("1 0\n2 3\n3 5\n4 5\n5 9\n2 2\n")));
    const auto twice = drivers(table(2, QStringLiteral("1 1 0\n2 2 3\n3 3 5\n4 4 5\n5 5 9\n2 2 2\n")));
    QVERIFY(std::abs(twice->rSquared - once->rSquared) < 1e-9);
    for (const Driver &driver : twice->drivers) {
        QVERIFY(std::abs(*driver.lmg - once->rSquared / 2) < 1e-9);
        QVERIFY(std::abs(*driver.johnson - once->rSquared / 2) < 1e-9);
        QVERIFY(!driver.standardBeta);
        QVERIFY(!driver.isSuppressed());
    }
}

void tst_drivers::allRatedAlike()
{
    const auto got = driversWithIntervals(table(2, QStringLiteral("0.1 1 0\n0.1 2 3\n0.1 3 5\n0.1 4 5\n0.1 5 9\n")));
    const Driver &alike = got->drivers[0];
    QVERIFY(!alike.correlation && !alike.lmg && !alike.johnson && !alike.standardBeta && !alike.likely);
    QVERIFY(std::abs(alike.meanRating - 0.1) < 1e-15);
    QVERIFY(std::abs(*got->drivers[1].lmg - got->rSquared) < 1e-12);
}

void tst_drivers::noResult()
{
    QVERIFY(!drivers(DriverTable(2)));
    QVERIFY(!driversWithIntervals(DriverTable(0)));
    QVERIFY(!drivers(table(1, QStringLiteral("1 5\n2 6\n"))));               // would fit whatever is answered
    QVERIFY(!drivers(table(1, QStringLiteral("1 5\n2 5\n3 5\n4 5\n"))));     // all scores alike
    QVERIFY(!drivers(table(1, QStringLiteral("3 1\n3 2\n3 5\n3 7\n"))));     // all ratings alike
}

void tst_drivers::incompleteAnswers()
{
    const auto got = drivers(table(2, QStringLiteral("1 1 0\n- 2 2\n1 2 2\n2 - 5\n2 1 6\n2 2 -\n2 2 nan\n2 2 7\n")));
    QCOMPARE(got->n, 4);
    QCOMPARE(got->leftOut, 4);
}

void tst_drivers::suppression()
{
    // Oracle case 002: the third driver correlates a little and has a negative coefficient.
    Driver driver;
    QVERIFY(!driver.isSuppressed());
    driver.correlation = 0.11;
    driver.standardBeta = -0.33;
    QVERIFY(driver.isSuppressed());
    driver.correlation = -0.11;
    QVERIFY(!driver.isSuppressed());
}

void tst_drivers::largeOffsets()
{
    const auto plain = drivers(table(1, QStringLiteral("1 0\n2 3\n3 5\n4 5\n5 9\n")));
    const auto moved = drivers(table(1, QStringLiteral("1000000001 0\n1000000002 3\n1000000003 5\n1000000004 5\n1000000005 9\n")));
    QVERIFY(std::abs(plain->rSquared - moved->rSquared) < 1e-12);
}

void tst_drivers::equalValuesFarFromTheReference()
{
    // As in a resample without the one answer that differs: sums of 0.1 are rounded, but nothing varies.
    for (const double reference : {0.3, -7.7, 1e6}) {
        DriverMoments moments({reference, 5});
        for (int i = 0; i < 1000; ++i)
            moments.add(std::vector<double>{0.1, i % 11 + 0.0});
        QCOMPARE(moments.variance(0), 0.0);
        QVERIFY(moments.variance(1) > 9);
    }
}

void tst_drivers::fewAnswers()
{
    QVERIFY(drivers(made(3, 149, 1))->hasFewAnswers());
    QVERIFY(!drivers(made(3, 150, 1))->hasFewAnswers());
    QVERIFY(drivers(made(20, 199, 1))->hasFewAnswers());
    QVERIFY(!drivers(made(20, 200, 1))->hasFewAnswers());
}

void tst_drivers::bootstrapIntervals()
{
    const DriverTable answers = made(3, 400, 3);
    const auto got = driversWithIntervals(answers);
    for (size_t i = 0; i < 3; ++i) {
        const auto likely = got->drivers[i].likely;
        QVERIFY(likely && likely->low >= 0 && likely->high <= 1);
        QVERIFY(likely->low < *got->importance(i) && *got->importance(i) < likely->high);
    }
    QVERIFY(got->drivers[0].likely->low > got->drivers[2].likely->high);
    // The same answers give the same intervals, another seed others.
    QCOMPARE(driversWithIntervals(answers)->drivers[1].likely, got->drivers[1].likely);
    DriverBootstrap other;
    other.seed = 1;
    QVERIFY(driversWithIntervals(answers, other)->drivers[1].likely != got->drivers[1].likely);
}

void tst_drivers::bootstrapOfBatches()
{
    // Batches of twenty answers tell of nearly the same width as single answers.
    const DriverTable answers = made(2, 4000, 5);
    DriverBootstrap single;
    single.mostBatches = 4000;
    DriverBootstrap batched;
    batched.mostBatches = 200;
    const auto width = [&](const DriverBootstrap &bootstrap) {
        const auto likely = driversWithIntervals(answers, bootstrap)->drivers[0].likely;
        return likely->high - likely->low;
    };
    QVERIFY2(std::abs(width(batched) / width(single) - 1) < 0.2, qPrintable(shown(width(batched) / width(single))));
}

void tst_drivers::quadrants()
{
    QCOMPARE(quadrant(0.3, 0.4, 0.2, 0.6), DriverQuadrant::FixFirst);
    QCOMPARE(quadrant(0.3, 0.7, 0.2, 0.6), DriverQuadrant::KeepUp);
    QCOMPARE(quadrant(0.1, 0.4, 0.2, 0.6), DriverQuadrant::LowPriority);
    QCOMPARE(quadrant(0.1, 0.7, 0.2, 0.6), DriverQuadrant::MoreThanNeeded);
    QCOMPARE(quadrant(0.2, 0.6, 0.2, 0.6), DriverQuadrant::KeepUp);
}

QTEST_GUILESS_MAIN(tst_drivers)
#include "tst_drivers.moc"
