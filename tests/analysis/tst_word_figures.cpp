// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "support/responses.h"

#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

QString answers(int count, int score, const char *comment)
{
    return QStringLiteral("2024-01-03 %1 north \"%2\"\n").arg(score).arg(QLatin1String(comment)).repeated(count);
}

/// "waited 20 vs 2"
QStringList lines(const WordFigures &figures, const std::vector<WordFigure> &side)
{
    QStringList result;
    for (const WordFigure &word : side)
        result << QStringLiteral("%1 %2 vs %3").arg(word.word).arg(figures.per100OfDetractors(word)).arg(figures.per100OfPromoters(word));
    return result;
}

SnapshotPtr snapshotOf(const QString &text, const AnalysisOptions &options)
{
    const Responses data = parseResponses(text);
    Comments comments(data.arena);
    comments.words = ForwardIndex::made(*data.arena, Language::English);
    return analyze(data.dataset, comments, {}, options);
}

} // namespace

class tst_word_figures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsOfBothSides();
    void onlyWhenAskedFor();
    void rareWordsAreLeftOut();
    void oneSideAlone();
};

void tst_word_figures::wordsOfBothSides()
{
    AnalysisOptions options;
    options.words = true;
    const QString text = answers(20, 2, "waited so long") + answers(20, 2, "cold coffee") + answers(20, 10, "friendly coffee") + answers(20, 10, "cosy room")
                         + answers(1, 10, "waited") + answers(60, 8, "waited");
    const auto snapshot = snapshotOf(text, options);
    const WordFigures &words = *snapshot->words;
    QCOMPARE(words.detractors, 40);
    QCOMPARE(words.promoters, 41);
    QStringList ofDetractors = lines(words, words.ofDetractors);
    ofDetractors.sort();
    QCOMPARE(ofDetractors, (QStringList{QStringLiteral("cold 50 vs 0"), QStringLiteral("long 50 vs 0"), QStringLiteral("waited 50 vs 2.43902")}));
    QCOMPARE(lines(words, words.ofPromoters).size(), 3);
    for (const WordFigure &word : words.ofPromoters)
        QVERIFY(word.z < -1.96 && word.pValue < 0.05);
}

void tst_word_figures::onlyWhenAskedFor()
{
    QVERIFY(!snapshotOf(answers(9, 2, "cold"), {})->words);
}

void tst_word_figures::rareWordsAreLeftOut()
{
    AnalysisOptions options;
    options.words = true;
    const auto snapshot = snapshotOf(answers(4, 1, "hail") + answers(90, 10, "sun") + answers(90, 1, "rain"), options);
    QCOMPARE(lines(*snapshot->words, snapshot->words->ofDetractors).size(), 1);
}

void tst_word_figures::oneSideAlone()
{
    AnalysisOptions options;
    options.words = true;
    const auto snapshot = snapshotOf(answers(50, 1, "rain"), options);
    QVERIFY(snapshot->words->ofDetractors.empty());
    QVERIFY(snapshot->words->ofPromoters.empty());
}

QTEST_APPLESS_MAIN(tst_word_figures)
#include "tst_word_figures.moc"
