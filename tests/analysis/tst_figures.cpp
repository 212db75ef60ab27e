// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/random_document.h"

#include <cmath>

using namespace earshot;
using namespace earshot::test;

namespace {

/// Neither NaN nor an infinity nor −0, which would be shown as "−0".
class Figures
{
public:
    explicit Figures(const Snapshot &s)
    {
        look(s.total);
        look(s.previous);
        look(s.change);
        for (const std::vector<Bucket> *buckets : {&s.buckets, &s.periodBuckets, &s.sparkMonths}) {
            for (const Bucket &bucket : *buckets) {
                look(bucket.estimate);
                look(bucket.rolling);
            }
        }
        for (const Grouping &grouping : s.groupings)
            look(grouping);
        for (const CrossCell &cell : s.crosstab ? s.crosstab->cells : std::vector<CrossCell>()) {
            look(cell.now);
            look(cell.before);
            look(cell.change);
            look(cell.againstRest);
        }
    }
    const QStringList &bad() const { return m_bad; }
    int seen() const { return m_seen; }

private:
    void look(double value)
    {
        ++m_seen;
        if (!std::isfinite(value) || (value == 0 && std::signbit(value)))
            m_bad << QString::number(value);
    }
    void look(const statistics::Interval &interval)
    {
        look(interval.low);
        look(interval.high);
    }
    void look(const Estimate &estimate)
    {
        look(estimate.nps);
        look(estimate.standardError);
        look(estimate.interval);
        look(estimate.margin());
    }
    void look(const Change &change)
    {
        look(change.points);
        look(change.pValue);
        look(change.uncorrected);
        look(change.interval);
    }
    void look(const Grouping &grouping)
    {
        look(grouping.homogeneity);
        look(grouping.mixTotal);
        for (const Group &group : grouping.groups) {
            look(group.now);
            look(group.before);
            look(group.change);
            look(group.againstRest);
            for (const Estimate &month : group.months)
                look(month);
        }
        for (const DecompositionStep &step : grouping.decomposition) {
            look(step.mix);
            look(step.performance);
            look(step.total());
        }
    }
    template <typename T>
    void look(const std::optional<T> &figure)
    {
        if (figure)
            look(*figure);
    }

    QStringList m_bad;
    int m_seen = 0;
};

} // namespace

/// What every figure of every snapshot is, tried on random documents and scopes.
class tst_figures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureIsANumber();
    void oneAnswerIsNoData();
};

void tst_figures::everyFigureIsANumber()
{
    int seen = 0;
    eachRandom(150, [&](const Responses &data, const Scope &scope, const Snapshot &s) {
        AnalysisOptions options = s.options;
        if (data.dataset->attributes().size() >= 2)
            options.crossing = Crossing{data.dataset->attributes()[0].attribute.id, data.dataset->attributes()[1].attribute.id};
        const Figures figures(*analyze(data.dataset, data.arena, scope, options));
        QCOMPARE(figures.bad(), QStringList());
        seen += figures.seen();
    });
    QVERIFY(seen > 10000);
}

/// Below two answers there is a count and at most the score itself, but no figure that says how sure it is.
void tst_figures::oneAnswerIsNoData()
{
    eachRandom(80, [](const Responses &, const Scope &, const Snapshot &s) {
        const auto isCalm = [](const Estimate &now) {
            return now.n() >= 2 || (!now.standardError && !now.interval && !now.margin() && now.nps.has_value() == (now.n() == 1));
        };
        const auto isUntested = [](const Estimate &now, const std::optional<Estimate> &before, const std::optional<Change> &change) {
            const bool few = now.n() < 2 || !before || before->n() < 2;
            return !few || !change || (!change->pValue && !change->uncorrected && !change->interval && change->verdict == Verdict::TooFew);
        };
        QVERIFY(isCalm(s.total) && isUntested(s.total, s.previous, s.change));
        for (const Grouping &grouping : s.groupings) {
            for (const Group &group : grouping.groups)
                QVERIFY(isCalm(group.now) && isUntested(group.now, group.before, group.change));
        }
        for (const Bucket &bucket : s.buckets)
            QVERIFY(s.windowStep ? !bucket.estimate.nps || bucket.estimate.n() >= 2 : isCalm(bucket.estimate)); // windows of few have no score
    });
}

QTEST_GUILESS_MAIN(tst_figures)
#include "tst_figures.moc"
