// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/estimator.h"
#include "analysis/goal_sentences.h"

#include <QTest>

using namespace earshot;

namespace {

/// Promoters, passives, detractors.
Estimate estimate(const QString &counts)
{
    const QStringList parts = counts.split(u' ');
    Tally tally;
    tally.add(*Score::from(10), parts[0].toLongLong());
    tally.add(*Score::from(8), parts[1].toLongLong());
    tally.add(*Score::from(0), parts[2].toLongLong());
    return Estimator(AnalysisOptions()).estimate(tally);
}

} // namespace

class GoalSentencesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void said_data()
    {
        QTest::addColumn<QString>("counts");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("points");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *counts, const char *target, int points, const char *sentence) {
            QTest::newRow(name) << QString::fromLatin1(counts) << QString::fromLatin1(target) << points << QString::fromUtf8(sentence);
        };
        row("both ways", "308 137 67", "55", 8, "Win over 41 passives, or turn 21 detractors into promoters.");
        row("one of each", "9 1 1", "81", 8, "Win over 1 passives, or turn 1 detractors into promoters.");
        row("no detractors", "5 5 0", "80", 30, "Win over 3 passives.");
        row("no passives", "5 0 5", "30", 30, "Turn 2 detractors into promoters.");
        row("only both together", "0 5 5", "80", 130, "It takes 8 people of both kinds who become promoters.");
        row("all of them", "1 1 1", "100", 100, "It takes 2 people of both kinds who become promoters.");
        row("a decimal", "308 137 67", "47.5", 1, "Win over 3 passives, or turn 2 detractors into promoters.");
        row("reached exactly", "94 106 0", "47", 0, "Reached, but not for sure: the likely range begins at 39.");
        row("just below", "939 1061 0", "47", 0, "Win over 1 passives.");
        row("reached, not for sure", "308 137 67", "45", 0, "Reached, but not for sure: the likely range begins at 41.");
        row("reached for sure", "308 137 67", "40", 0, "Reached, and all of the likely range lies above it.");
        row("reached by one answer", "1 0 0", "50", 0, "Reached, by too few answers to be sure.");
        row("no answers", "0 0 0", "50", 0, "There are no answers in this scope.");
    }
    void said()
    {
        QFETCH(QString, counts);
        QFETCH(QString, target);
        const Estimate now = estimate(counts);
        const auto goal = *statistics::Target::typed(target);
        QTEST(sentences::pointsToGo(now, goal), "points");
        QTEST(sentences::toGoal(now, goal, QLocale::c()), "sentence");
    }
};

QTEST_GUILESS_MAIN(GoalSentencesTest)
#include "tst_goal_sentences.moc"
