// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/random_document.h"
#include "analysis/sentences.h"
#include "support/responses.h"
#include "support/snapshot_text.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace earshot;
using namespace earshot::test;

namespace {

/// The slow way: row by row, by the words of the specification.
struct Expected {
    Tally now;
    Tally before;
    qint64 unanswered = 0;
    qint64 undated = 0;
    std::vector<quint32> comments;
};

bool isKept(const Dataset &data, const Responses &responses, const Scope &scope, quint32 row)
{
    const auto score = data.score(row);
    const auto allows = [&](const std::bitset<Score::Count> &scores) {
        return scores.none() || (score && scores.test(static_cast<size_t>(score->value())));
    };
    if (!allows(scope.scores))
        return false;
    for (const AttributeFilter &filter : scope.attributes) {
        const AttributeColumn *column = data.attribute(filter.attribute);
        const QString value = column ? column->values[static_cast<qsizetype>(column->codes->at(row))] : QString();
        if (!filter.values.contains(value))
            return false;
    }
    const auto &columns = data.attributes();
    const QString &comment = responses.comments[static_cast<qsizetype>(row)];
    const auto &tagged = data.tags().empty() ? std::vector<quint32>() : *data.tags().front().rows;
    if (scope.search == u"bad")
        return comment == u"bad";
    if (scope.search == u"-bad")
        return comment == u"good";
    if (scope.search == u"store:s1")
        return columns[0].values[static_cast<qsizetype>(columns[0].codes->at(row))] == u"s1";
    if (scope.search == u"has:note")
        return (data.marks()[row] & Dataset::HasNote) != 0;
    if (scope.search == u"score:0-8 -tag:t")
        return score && score->value() <= 8 && std::find(tagged.begin(), tagged.end(), row) == tagged.end();
    return true;
}

Expected expected(const Responses &responses, const Scope &scope)
{
    const Dataset &data = *responses.dataset;
    const auto before = scope.comparisonPeriod();
    Expected result;
    for (quint32 row = 0; row < data.size(); ++row) {
        if (!isKept(data, responses, scope, row))
            continue;
        const auto day = data.day(row);
        const auto score = data.score(row);
        const bool now = day ? scope.period.contains(*day) : scope.period.isOpen();
        result.undated += day ? 0 : 1;
        result.unanswered += now && !score ? 1 : 0;
        if (now && score)
            result.now.add(*score);
        if (day && score && before && before->contains(*day))
            result.before.add(*score);
        if (now && (data.marks()[row] & Dataset::HasComment) != 0)
            result.comments.push_back(row);
    }
    return result;
}

bool saysMore(const QString &sentence)
{
    for (const QLatin1String word : {QLatin1String("rose"), QLatin1String("fell"), QLatin1String("gained"),
                                     QLatin1String("is real"), QLatin1String("needs help"), QLatin1String("better")}) {
        if (sentence.contains(word))
            return true;
    }
    return false;
}

} // namespace

/// What must hold for every document and every scope, tried on random ones.
class tst_properties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreThoseOfTheSlowWay();
    void groupsSumToTheTotal();
    void cellsAreTheirOwnScopes();
    void decompositionAddsUp();
    void bucketsSumToAllDated();
    void windowsAreTheirOwnScopes();
    void wordsClaimNoMoreThanTests();
    void twoThreadsCountAlike();
};

void tst_properties::countsAreThoseOfTheSlowWay()
{
    eachRandom(80, [](const Responses &data, const Scope &scope, const Snapshot &s) {
        const Expected slow = expected(data, scope);
        QCOMPARE(s.total.tally, slow.now);
        QCOMPARE(s.previous ? s.previous->tally : Tally(), slow.before);
        QCOMPARE(s.unanswered, slow.unanswered);
        QCOMPARE(s.undated, slow.undated);
        QCOMPARE(s.responses, slow.now.n() + slow.unanswered);
        std::vector<quint32> rows = s.commentRows;
        const auto minutes = data.dataset->minutes();
        for (size_t i = 1; i < rows.size(); ++i)
            QVERIFY(minutes[rows[i - 1]] >= minutes[rows[i]]);
        std::sort(rows.begin(), rows.end());
        QCOMPARE(rows, slow.comments);
    });
}

void tst_properties::groupsSumToTheTotal()
{
    eachRandom(40, [](const Responses &, const Scope &, const Snapshot &s) {
        for (const Grouping &grouping : s.groupings) {
            Tally sum;
            for (const Group &group : grouping.groups) {
                sum += group.now.tally;
                const Tally &tally = group.now.tally;
                QCOMPARE(tally.promoters() + tally.passives() + tally.detractors(), tally.n());
                QVERIFY(tally.n() > 0 && group.now.nps);
                QVERIFY(!group.now.interval
                        || (group.now.interval->low >= -100 && group.now.interval->high <= 100));
                QCOMPARE(group.now.interval.has_value(), tally.n() >= 2);
            }
            QCOMPARE(sum, s.total.tally);
        }
        QCOMPARE(s.total.nps.has_value(), s.total.n() > 0);
    });
}

/// A cell of a crosstab is what a scope with both values gives, and the cells of a row are the row's group.
void tst_properties::cellsAreTheirOwnScopes()
{
    eachRandom(40, [](const Responses &data, const Scope &scope, const Snapshot &s) {
        if (data.dataset->attributes().size() < 2)
            return;
        AnalysisOptions options = s.options;
        options.crossing = Crossing{data.dataset->attributes()[0].attribute.id, data.dataset->attributes()[1].attribute.id};
        const SnapshotPtr crossed = analyze(data.dataset, data.arena, scope, options);
        const Grouping &rows = *crossed->grouping(options.crossing->rows);
        const Grouping &columns = *crossed->grouping(options.crossing->columns);
        std::vector<Tally> sums(rows.groups.size());
        for (const CrossCell &cell : crossed->crosstab->cells) {
            Scope part = scope;
            part.setFilter(options.crossing->rows, {rows.groups[cell.row].value});
            part.setFilter(options.crossing->columns, {columns.groups[cell.column].value});
            const SnapshotPtr alone = analyze(data.dataset, data.arena, part, s.options);
            QCOMPARE(cell.now, alone->total);
            QCOMPARE(cell.before ? cell.before->tally : Tally(), alone->previous ? alone->previous->tally : Tally());
            QCOMPARE(crossed->crosstab->cell(cell.row, cell.column), &cell);
            sums[cell.row] += cell.now.tally;
        }
        for (size_t row = 0; row < sums.size(); ++row)
            QCOMPARE(sums[row], rows.groups[row].now.tally);
    });
}

void tst_properties::decompositionAddsUp()
{
    eachRandom(40, [](const Responses &, const Scope &, const Snapshot &s) {
        for (const Grouping &grouping : s.groupings) {
            QCOMPARE(!grouping.decomposition.empty(), s.change.has_value());
            double sum = 0;
            double mix = 0;
            for (const DecompositionStep &step : grouping.decomposition) {
                sum += step.total();
                mix += step.mix;
            }
            QVERIFY(!s.change || std::abs(sum - s.change->points) < 1e-9);
            QVERIFY(std::abs(mix - grouping.mixTotal) < 1e-9);
        }
    });
}

void tst_properties::bucketsSumToAllDated()
{
    eachRandom(40, [](const Responses &data, const Scope &scope, const Snapshot &s) {
        if (s.windowStep)
            return;
        Scope always = scope;
        always.period = {};
        const Tally all = expected(data, always).now;
        Tally sum;
        for (size_t i = 0; i < s.buckets.size(); ++i) {
            sum += s.buckets[i].estimate.tally;
            QVERIFY(i == 0 || s.buckets[i - 1].last.addDays(1) == s.buckets[i].first);
            QVERIFY(i >= 2 || !s.buckets[i].rolling);
        }
        QVERIFY(all.n() - sum.n() <= s.undated && sum.n() <= all.n());
        QVERIFY(s.sparkMonths.size() <= 18);
    });
}

/// A rolling window is what a scope with its days gives; those of the period lie in it.
void tst_properties::windowsAreTheirOwnScopes()
{
    eachRandom(40, [](const Responses &data, const Scope &scope, const Snapshot &s) {
        AnalysisOptions options = s.options;
        options.rollingDays = 45;
        const SnapshotPtr rolling = analyze(data.dataset, data.arena, scope, options);
        for (size_t i = 0; i < rolling->buckets.size(); i += 20) {
            const Bucket &window = rolling->buckets[i];
            QCOMPARE(window.first.daysTo(window.last), 44);
            Scope own = scope;
            own.period = {window.first, window.last};
            QCOMPARE(window.estimate.tally, analyze(data.dataset, data.arena, own, {})->total.tally);
            QCOMPARE(window.estimate.nps.has_value(), window.estimate.n() >= options.testN);
            QVERIFY(!window.rolling);
        }
        for (const Bucket &window : rolling->periodBuckets) {
            QVERIFY(scope.period.contains(window.first) && scope.period.contains(window.last));
        }
    });
}

void tst_properties::wordsClaimNoMoreThanTests()
{
    const QLocale english(QLocale::English);
    eachRandom(80, [&](const Responses &, const Scope &, const Snapshot &s) {
        const Verdict total = s.change ? s.change->verdict : Verdict::TooFew;
        const bool moved = total == Verdict::Rise || total == Verdict::Fall;
        bool groupMoved = false;
        bool groupDiffers = false;
        for (const Grouping &grouping : s.groupings) {
            for (const Group &group : grouping.groups) {
                const auto isReal = [](const std::optional<Change> &change) {
                    return change && (change->verdict == Verdict::Rise || change->verdict == Verdict::Fall);
                };
                const bool real = isReal(group.change) || isReal(group.againstRest);
                QVERIFY(real || !saysMore(sentences::group(s, grouping, group, english)));
                groupMoved = groupMoved || isReal(group.change);
                groupDiffers = groupDiffers || isReal(group.againstRest);
                QVERIFY(!isReal(group.change) || (group.now.n() >= 10 && group.before->n() >= 10));
            }
        }
        const QString overview = sentences::overview(s, english);
        QVERIFY2(moved || !saysMore(overview), qPrintable(overview));
        QVERIFY2(groupDiffers || !overview.contains(u"scores"), qPrintable(overview));
        for (const QString &text : {sentences::heading(s, english), sentences::executiveSummary(s, english)})
            QVERIFY2(moved || groupMoved || groupDiffers || !saysMore(text), qPrintable(text));
        const QString chance = s.change ? sentences::chance(*s.change, english) : QString();
        QCOMPARE(chance.contains(u"1 time in"), moved);
    });
}

/// A document large enough for the second thread gives what its halves give together.
void tst_properties::twoThreadsCountAlike()
{
    constexpr quint32 Rows = 300001;
    std::mt19937 random(11);
    std::vector<Dataset::Mark> marks(Rows);
    std::vector<Dataset::Minute> minutes(Rows);
    std::vector<quint32> codes(Rows);
    std::vector<Tally> slow(3);
    for (quint32 row = 0; row < Rows; ++row) {
        const auto score = Score::from(static_cast<int>(random() % 11));
        marks[row] = static_cast<Dataset::Mark>(score->value() | (random() % 2 == 0 ? Dataset::HasComment : 0));
        minutes[row] = Dataset::minuteOf(QDate(2024, 1, 1), static_cast<int>(random() % 500000));
        codes[row] = static_cast<quint32>(random() % 3);
        slow[codes[row]].add(*score);
    }
    Dataset::Columns columns;
    columns.size = Rows;
    columns.ids = {{0, 1}};
    columns.marks = std::make_shared<std::vector<Dataset::Mark>>(marks);
    columns.minutes = std::make_shared<std::vector<Dataset::Minute>>(minutes);
    columns.attributes.push_back({{AttributeId{1}, QStringLiteral("a")},
                                  {QString(), QStringLiteral("x"), QStringLiteral("y")},
                                  std::make_shared<CodeColumn>(codes, size_t{3})});
    const SnapshotPtr s = analyze(std::make_shared<Dataset>(columns), {}, Scope(), {});
    QCOMPARE(s->total.tally, slow[0] + slow[1] + slow[2]);
    for (const Group &group : s->groupings[0].groups)
        QCOMPARE(group.now.tally, slow[group.code]);
    QCOMPARE(s->commentRows.size(), static_cast<size_t>(std::count_if(marks.begin(), marks.end(), [](auto mark) {
                 return (mark & Dataset::HasComment) != 0;
             })));
}

QTEST_GUILESS_MAIN(tst_properties)
#include "tst_properties.moc"
