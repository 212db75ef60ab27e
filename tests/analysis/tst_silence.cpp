// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/answered_sentences.h"
#include "support/responses.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

const QLocale English(QLocale::English, QLocale::UnitedKingdom);

AnalysisOptions wanted()
{
    AnalysisOptions options;
    options.whoAnswered = WeightsSetting();
    return options;
}

/// So many answers of each of these scores a day after the invitation, then ten days after it; as many people are silent
/// as are left of `asked`. With a reminder on the fifth day, or without.
SnapshotPtr people(const std::vector<std::pair<int, int>> &early, const std::vector<std::pair<int, int>> &late, quint32 asked, bool reminded, Scope scope = {})
{
    QString answers, lists;
    std::vector<std::pair<quint32, quint32>> listed;
    const auto add = [&](const std::vector<std::pair<int, int>> &scores, const char *day) {
        for (const auto &[score, count] : scores) {
            for (int i = 0; i < count; ++i) {
                const auto row = static_cast<quint32>(listed.size());
                answers += u"%1 %2 x\n"_s.arg(QLatin1StringView(day)).arg(score);
                listed.emplace_back(row, row + 1);
            }
        }
    };
    add(early, "2026-01-02");
    add(late, "2026-01-11");
    for (quint32 person = 1; person <= asked; ++person) {
        const char *answered = person <= listed.size() ? " answered" : "";
        lists += u"%1 2026-01-01%2\n"_s.arg(person).arg(QLatin1StringView(answered));
        if (reminded)
            lists += u"%1 2026-01-05%2\n"_s.arg(person).arg(QLatin1StringView(answered));
    }
    return analyze(test::withAnswersOf(test::parseResponses(answers).dataset, lists, listed), {}, scope, wanted());
}

QString text(const std::optional<Silence> &silence)
{
    if (!silence)
        return u"nothing"_s;
    const auto score = [](std::optional<double> value) { return value ? QString::number(*value, 'f', 1) : u"?"_s; };
    return u"%1 early %2, %3 late %4 by %5, silent %6, bounds %7 %8"_s.arg(silence->early.n()).arg(score(silence->early.nps)).arg(silence->late.n()).arg(score(silence->late.nps),
        silence->byReminder ? u"reminder"_s : u"%1 minutes"_s.arg(silence->longestEarly), score(silence->figures.ifSilentLikeLate),
        score(silence->figures.bounds->low), score(silence->figures.bounds->high));
}

} // namespace

class SilenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isNotCountedUnasked()
    {
        const DatasetPtr dataset = test::withAnswersOf(test::responses("2026-01-03 9 a\n"), u"1 2026-01-02 answered"_s, {{0, 1}});
        QVERIFY(!analyze(dataset, {}, {}, {})->silence);
        QVERIFY(analyze(dataset, {}, {}, wanted())->silence);
    }

    void figures_data()
    {
        QTest::addColumn<bool>("reminded");
        QTest::addColumn<QString>("expected");
        // 40 of 100 answered: NPS (20 − 10)/40 = 25. 0.4·25 + 0.6·late; 10 ± 60.
        QTest::newRow("by reminder") << true << u"30 early 50.0, 10 late -50.0 by reminder, silent -20.0, bounds -50.0 70.0"_s;
        // The last third of 40 would be 13, of which only 10 took longer than a day.
        QTest::newRow("by delay") << false << u"30 early 50.0, 10 late -50.0 by 1440 minutes, silent -20.0, bounds -50.0 70.0"_s;
    }

    void figures()
    {
        QFETCH(bool, reminded);
        QFETCH(QString, expected);
        const SnapshotPtr snapshot = people({{10, 18}, {8, 9}, {0, 3}}, {{10, 2}, {8, 1}, {0, 7}}, 100, reminded);
        QCOMPARE(text(snapshot->silence), expected);
        QCOMPARE(snapshot->silence->placed, qint64{40});
        QCOMPARE(*snapshot->silence->figures.nps, 25.0);
    }

    void answersWithoutNamesCount()
    {
        // Four of six answers have no name: they count in rate and bounds, and are neither early nor late.
        DatasetPtr dataset = test::withAnswersOf(test::responses("2026-01-03 9 a\n2026-01-09 9 a\n2026-01-03 0 a\n2026-01-03 0 a\n2026-01-03 0 a\n2026-01-03 0 a\n"),
                                                 u"1 2026-01-02 answered\n2 2026-01-02 answered\n3 2026-01-02\n4 2026-01-02\n5 2026-01-02\n6 2026-01-02\n7 2026-01-02\n8 2026-01-02"_s,
                                                 {{0, 1}, {1, 2}});
        Dataset::Columns columns = dataset->columns();
        auto asked = std::make_shared<AskedColumns>(*columns.asked);
        asked->unnamedRows = {2, 3, 4, 5};
        columns.asked = asked;
        const SnapshotPtr snapshot = analyze(std::make_shared<const Dataset>(columns), {}, {}, wanted());
        QCOMPARE(snapshot->silence->figures.responseRate, 0.75);
        QCOMPARE(snapshot->silence->all.n(), qint64{6});
        QCOMPARE(snapshot->silence->placed, qint64{2});
        QCOMPARE(sentences::whatIsLate(*snapshot->silence, 6, English), u"None of them is late: they are too few, or all took equally long. Of 6 answers, 2 are by people on the lists and can be told early or late."_s);
    }

    void whyThereIsNothing_data()
    {
        QTest::addColumn<QString>("lists");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<int>("why");
        const auto row = [](const char *name, const QString &lists, const QString &scope, std::optional<NoSilence> why) {
            QTest::newRow(name) << lists << scope << (why ? static_cast<int>(*why) : -1);
        };
        row("no list", {}, {}, NoSilence::NoList);
        row("known", u"1 2026-01-02 answered"_s, {}, {});
        row("a store", u"1 2026-01-02 answered"_s, u"store"_s, NoSilence::OtherConditions);
        row("nobody asked then", u"1 2025-01-02"_s, u"2026"_s, NoSilence::NobodyAsked);
        row("all came back", u"1 2026-01-02 bounced"_s, {}, NoSilence::NobodyReached);
        row("nobody answered", u"1 2024-01-02"_s, u"2024"_s, NoSilence::NoAnswers);
    }

    void whyThereIsNothing()
    {
        QFETCH(QString, lists);
        QFETCH(QString, scope);
        QFETCH(int, why);
        const DatasetPtr answers = test::responses("2026-01-03 9 a\n");
        const DatasetPtr dataset = lists.isEmpty() ? answers : test::withAnswersOf(answers, lists, {{0, 1}});
        Scope asked;
        if (scope == u"store")
            asked.setFilter(test::attributeId(*dataset, u"store"_s), {u"a"_s});
        else if (!scope.isEmpty())
            asked.period = {QDate(scope.toInt(), 1, 1), QDate(scope.toInt(), 12, 31)};
        const SnapshotPtr snapshot = analyze(dataset, {}, asked, wanted());
        const auto got = whyNoSilence(*snapshot);
        QCOMPARE(got ? static_cast<int>(*got) : -1, why);
        QCOMPARE(snapshot->silence.has_value(), why == -1);
        if (got)
            QVERIFY(!sentences::noSilence(*got).first.isEmpty() && !sentences::noSilence(*got).second.isEmpty());
    }

    void rates_data()
    {
        QTest::addColumn<AskedPeople>("before");
        QTest::addColumn<AskedPeople>("now");
        QTest::addColumn<QString>("expected");
        const auto people = [](qint64 listed, qint64 answered) { return AskedPeople{listed, listed, {}, answered, 0, false, answered}; };
        QTest::newRow("alike") << people(100, 30) << people(100, 35) << QString();
        QTest::newRow("fell") << people(1000, 312) << people(1000, 245)
                              << u"The response rate is 24.5%, in the period before it was 31.2%: part of a change may come from who answered."_s;
        // All answers count now and did not before: those that are known are compared.
        QTest::newRow("counted in two ways") << people(100, 30) << AskedPeople{100, 100, {}, 30, 40, true, 70} << QString();
        QTest::newRow("all came back") << AskedPeople{100, 0, {}, 0, 0, false, 0} << people(100, 30) << QString();
    }

    void rates()
    {
        QFETCH(AskedPeople, before);
        QFETCH(AskedPeople, now);
        QFETCH(QString, expected);
        Snapshot snapshot;
        snapshot.asked = now;
        snapshot.askedBefore = before;
        QCOMPARE(sentences::ratesDiffer(snapshot, English), expected);
        QCOMPARE(sentences::ratesDifferShort(snapshot, English).isEmpty(), expected.isEmpty());
        snapshot.askedBefore.reset();
        QCOMPARE(sentences::ratesDiffer(snapshot, English), QString());
    }

    void thePeriodBefore()
    {
        const DatasetPtr dataset = test::withAnswersOf(test::responses("2026-01-03 9 a\n2026-02-04 2 a\n"), u"1 2026-01-02 answered\n2 2026-02-02 answered\n3 2026-02-02"_s, {{0, 1}, {1, 2}});
        Scope scope;
        scope.period = {QDate(2026, 2, 1), QDate(2026, 2, 28)};
        const SnapshotPtr snapshot = analyze(dataset, {}, scope, {});
        QCOMPARE(snapshot->askedBefore->listed, qint64{1});
        const auto rates = ratesOf(snapshot->askedBefore, snapshot->asked);
        QVERIFY(rates && rates->differ());
        QCOMPARE(rates->before, 1.0);
        QCOMPARE(rates->now, 0.5);
    }

    void sentencesClaimWhatTheTestShows_data()
    {
        QTest::addColumn<int>("lateDetractors"); // of 40
        QTest::addColumn<int>("late");
        QTest::addColumn<QString>("expected");
        QTest::newRow("real") << 30 << 40
                              << u"Late answers score lower (−50) than early ones (50), by more than chance: the silent may think less of you than the score says.|"
                                 "If the silent would answer like the late: −30."_s;
        QTest::newRow("chance") << 12 << 40
                                << u"Late answers 40, early ones 50: the difference could be chance. That does not prove that the silent think the same.|"
                                   "If the silent would answer like the late: 42."_s;
        QTest::newRow("too few") << 9 << 9
                                 << u"Late answers −100, early ones 50: too few to tell a difference from chance.|There are too few late answers to stand in for the silent."_s;
    }

    void sentencesClaimWhatTheTestShows()
    {
        QFETCH(int, lateDetractors);
        QFETCH(int, late);
        QFETCH(QString, expected);
        const SnapshotPtr snapshot = people({{10, 30}, {0, 10}}, {{0, lateDetractors}, {10, late - lateDetractors}}, 200, true);
        const QString got = sentences::lateAgainstEarly(*snapshot->silence, English) + u'|' + sentences::ifSilent(*snapshot->silence, snapshot->options, English);
        QCOMPARE(got, expected);
        const bool real = snapshot->silence->lateAgainstEarly->verdict == Verdict::Fall || snapshot->silence->lateAgainstEarly->verdict == Verdict::Rise;
        QCOMPARE(got.contains(u"more than chance"), real);
        QCOMPARE(got.contains(u"lower") || got.contains(u"higher"), real);
    }

    void delaysInWords()
    {
        Silence silence;
        silence.placed = 4;
        silence.late.tally.add(*Score::from(9));
        QStringList all;
        for (const int minutes : {0, 59, 61, 47 * 60, 49 * 60, 10 * 1440}) {
            silence.longestEarly = minutes;
            all += sentences::whatIsLate(silence, 9, English).section(u"more than "_s, 1).section(u" after"_s, 0, 0);
        }
        QCOMPARE(all.join(u'|'), u"1 minutes|59 minutes|1 hours|47 hours|2 days|10 days"_s); // singulars come with the translation
    }
};

QTEST_GUILESS_MAIN(SilenceTest)
#include "tst_silence.moc"
