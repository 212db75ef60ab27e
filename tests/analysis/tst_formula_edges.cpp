// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/bayes.h"
#include "analysis/decomposition.h"
#include "analysis/goal.h"
#include "analysis/nonresponse.h"
#include "analysis/nps_chart.h"
#include "analysis/paired.h"
#include "analysis/sample_size.h"
#include "analysis/share_intervals.h"
#include "analysis/topic_impact.h"
#include "analysis/weighted_score.h"

#include <QTest>

#include <cmath>

using namespace earshot;
using namespace earshot::statistics;

namespace {

/// Every figure that comes out for the fewest answers there can be: a sound number or nothing, never −0.
class Sound
{
public:
    explicit Sound(QString where) : m_where(std::move(where)) {}

    void look(const char *name, double value, double least = -1e9, double most = 1e9)
    {
        const bool negativeZero = value == 0 && std::signbit(value);
        if (!std::isfinite(value) || negativeZero || value < least || value > most)
            m_lines += QStringLiteral("%1: %2 is %3").arg(m_where, QString::fromLatin1(name)).arg(value);
    }
    void look(const char *name, const std::optional<double> &value, double least = -1e9, double most = 1e9)
    {
        if (value)
            look(name, *value, least, most);
    }
    void look(const char *name, const Interval &interval)
    {
        look(name, interval.low);
        look(name, interval.high);
        if (interval.low > interval.high + 1e-9)
            m_lines += QStringLiteral("%1: %2 is upside down").arg(m_where, QString::fromLatin1(name));
    }
    void look(const char *name, const std::optional<Interval> &interval)
    {
        if (interval)
            look(name, *interval);
    }
    void look(const char *name, const std::optional<Difference> &test)
    {
        if (!test)
            return;
        look(name, test->difference, -200, 200);
        look(name, test->estimate, -200, 200);
        look(name, test->standardError, 0);
        look(name, test->z);
        look(name, test->pValue, 0, 1);
        look(name, test->interval);
    }
    QStringList lines() const { return m_lines; }

private:
    QString m_where;
    QStringList m_lines;
};

constexpr qint64 Most = 3;

/// All counts with at most three in each category, and what `visit` finds wrong with them.
template <typename Visit>
QStringList forAllCounts(const Visit &visit)
{
    QStringList lines;
    for (qint64 promoters = 0; promoters <= Most; ++promoters) {
        for (qint64 passives = 0; passives <= Most; ++passives) {
            for (qint64 detractors = 0; detractors <= Most; ++detractors) {
                Sound sound(QStringLiteral("%1 %2 %3").arg(promoters).arg(passives).arg(detractors));
                visit(Counts(promoters, passives, detractors), sound);
                lines += sound.lines();
            }
        }
    }
    return lines;
}

} // namespace

class tst_formula_edges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneGroup();
    void twoGroups();
    void charts();
    void weights();
    void transitions();
};

void tst_formula_edges::oneGroup()
{
    const QStringList lines = forAllCounts([](const Counts &c, Sound &sound) {
        if (const auto belief = posterior(c, {}, 0.95)) {
            sound.look("mean", belief->mean, -100, 100);
            sound.look("deviation", belief->standardDeviation, 0);
            sound.look("credible", belief->credible);
            sound.look("above 0", belief->aboveZero, 0, 1);
        }
        if (const auto shares = shareIntervals(c, 0.95)) {
            sound.look("promoters", shares->promoters);
            sound.look("passives", shares->passives);
            sound.look("detractors", shares->detractors);
        }
        sound.look("planning", planningVariance(c), 0, 1);
        if (const auto goal = conversions(c, *Target::typed(u"33.3")))
            sound.look("needed", goal->netNeeded, 0);
    });
    QCOMPARE(lines, QStringList());
}

void tst_formula_edges::twoGroups()
{
    const QStringList lines = forAllCounts([](const Counts &a, Sound &sound) {
        forAllCounts([&](const Counts &b, Sound &) {
            Counts both = a;
            both += b;
            if (const auto topic = topicImpact(both, b, 0.95)) {
                sound.look("impact", topic->impact, -200, 200);
                sound.look("impact's interval", topic->likely);
                sound.look("impact's test", topic->test);
            }
            if (const auto silence = nonresponse(both.n() + 2, a, b, 0.95)) {
                sound.look("rate", silence->responseRate, 0, 1);
                sound.look("like late", silence->ifSilentLikeLate, -100, 100);
                sound.look("bounds", silence->bounds);
                sound.look("late", silence->lateMinusEarly);
            }
            sound.look("contribution", contribution(a, both), -200, 200);
        });
    });
    QCOMPARE(lines, QStringList());
}

void tst_formula_edges::charts()
{
    const QStringList lines = forAllCounts([](const Counts &a, Sound &sound) {
        forAllCounts([&](const Counts &b, Sound &) {
            const std::vector<Counts> periods{a, b, Counts(1, 1, 1)};
            const auto chart = npsChart(periods);
            sound.look("centre", chart->center, -100, 100);
            sound.look("sigma", chart->sigmaZ, 0);
            for (const ChartPoint &point : chart->points) {
                sound.look("limits", point.limits);
                sound.look("Laney", point.laneyLimits);
                sound.look("z", point.z);
                sound.look("high", point.cusumHigh, 0);
                sound.look("low", point.cusumLow, 0);
            }
            if (const auto split = bestSplit(periods, 0.95))
                sound.look("split", split->pValue, 0, 1);
        });
    });
    QCOMPARE(lines, QStringList());
}

void tst_formula_edges::weights()
{
    const QStringList lines = forAllCounts([](const Counts &c, Sound &sound) {
        WeightSums sums;
        double weight = 0.25;
        const auto add = [&](qint64 times, int score) {
            for (qint64 i = 0; i < times; ++i)
                sums.add(*Score::from(score), weight *= 1.7);
        };
        add(c.promoters, 10);
        add(c.passives, 8);
        add(c.detractors, 0);
        const auto score = weightedScore(sums, 0.95);
        QCOMPARE(score.has_value(), c.n() > 0);
        if (!score)
            return;
        sound.look("score", score->nps, -100, 100);
        sound.look("variance", score->variance, 0, 1);
        sound.look("effective n", score->effectiveN, 0.999999, static_cast<double>(c.n()) + 1e-9);
        sound.look("linearised", score->linearizedError, 0);
        sound.look("Wald", score->wald);
        sound.look("adjusted", score->adjusted);
        sound.look("difference", weightedDifference(sums, sums, 0.95));
    });
    QCOMPARE(lines, QStringList());
}

void tst_formula_edges::transitions()
{
    const QStringList lines = forAllCounts([](const Counts &c, Sound &sound) {
        Transitions people;
        people.add(Category::Detractor, Category::Promoter, c.promoters);
        people.add(Category::Passive, Category::Passive, c.passives);
        people.add(Category::Promoter, Category::Detractor, c.detractors);
        sound.look("paired", pairedDifference(people, 0.95));
    });
    QCOMPARE(lines, QStringList());
}

QTEST_GUILESS_MAIN(tst_formula_edges)
#include "tst_formula_edges.moc"
