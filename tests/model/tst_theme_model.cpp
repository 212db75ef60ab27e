// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/theme_sentences.h"
#include "model/theme_model.h"
#include "model/theme_side_model.h"
#include "model/word_model.h"
#include "support/responses.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

QString answers(int count, const char *day, int score, const char *comment)
{
    return QStringLiteral("%1 %2 north \"%3\"\n").arg(QLatin1String(day)).arg(score).arg(QString::fromUtf8(comment)).repeated(count);
}

SnapshotPtr snapshotOf(const QString &text, const Scope &scope = {}, bool words = false)
{
    const Responses data = parseResponses(text);
    Comments comments(data.arena);
    comments.themes = ThemeIndex::made(
        data.arena, std::make_shared<ThemeMatcher>(readThemes("Waiting: wait, queue\nStaff: staff\nRain: rain\n").dictionary.themes, Language::English));
    comments.words = ForwardIndex::made(*data.arena, Language::English);
    AnalysisOptions options;
    options.words = words;
    return analyze(data.dataset, comments, scope, options);
}

QString waitingAndStaff()
{
    return answers(20, "2024-02-03", 2, "a long wait") + answers(20, "2024-02-04", 10, "great staff") + answers(10, "2024-02-05", 8, "fine")
           + answers(3, "2024-02-06", 9, "rain") + answers(8, "2024-01-05", 2, "queue") + answers(15, "2024-01-05", 9, "fine");
}

Scope february()
{
    Scope scope;
    scope.period = {QDate(2024, 2, 1), QDate(2024, 2, 29)};
    scope.comparison = {Comparison::Kind::Chosen, {QDate(2024, 1, 1), QDate(2024, 1, 31)}};
    return scope;
}

QStringList rows(const ThemeModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : {ThemeModel::ThemeColumn, ThemeModel::CommentsColumn, ThemeModel::NpsColumn, ThemeModel::PointsColumn, ThemeModel::MentionsColumn})
            cells << model.index(row, column).data().toString();
        lines << cells.join(u' ');
    }
    return lines;
}

} // namespace

class tst_theme_model : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsByPoints();
    void fewMentionsStayAtTheEnd();
    void nothingYet();
    void sentences();
    void sure();
    void sides();
    void wordsOfASide();
    void wordsAreSpelledAsWritten();
};

void tst_theme_model::rowsByPoints()
{
    ThemeModel model{QLocale(QLocale::English)};
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSnapshot(snapshotOf(waitingAndStaff(), february()));
    // With comments 23 promoters, 20 detractors of 53: 5.66; without those who wait 23 of 33, without those of the staff 3 − 20 of 33.
    QCOMPARE(rows(model), (QStringList{QStringLiteral("Waiting 20 \u2212100 \u221264.0 +12"), QStringLiteral("Staff 20 100 +57.2 +20"),
                                       QStringLiteral("Rain 3 100 \u2013 +3")}));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Waiting, 20 comments, NPS \u2212100, \u221264.0 points"));
    QCOMPARE(model.indexOf(QStringLiteral("Staff")).row(), 1);
    QVERIFY(!model.indexOf(QStringLiteral("Gone")).isValid());
}

void tst_theme_model::fewMentionsStayAtTheEnd()
{
    ThemeModel model{QLocale(QLocale::English)};
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSnapshot(snapshotOf(waitingAndStaff(), february()));
    model.sort(ThemeModel::PointsColumn, Qt::DescendingOrder);
    QCOMPARE(rows(model).last().section(u' ', 0, 0), QStringLiteral("Rain"));
    QCOMPARE(rows(model).first().section(u' ', 0, 0), QStringLiteral("Staff"));
    model.sort(ThemeModel::CommentsColumn, Qt::AscendingOrder);
    QCOMPARE(rows(model).first().section(u' ', 0, 0), QStringLiteral("Rain"));
    QVERIFY(model.index(0, 0).data(ThemeModel::SmallRole).toBool());
    QVERIFY(!model.index(0, 0).data(ThemeModel::PointsRole).isValid());
}

void tst_theme_model::nothingYet()
{
    ThemeModel model{QLocale(QLocale::English)};
    const Responses data = parseResponses(waitingAndStaff());
    model.setSnapshot(analyze(data.dataset, data.arena, {}, {}));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.figures());
}

void tst_theme_model::sentences()
{
    const QLocale locale(QLocale::English);
    const auto snapshot = snapshotOf(waitingAndStaff(), february());
    const ThemeFigures &figures = *snapshot->themes;
    const ThemeFigure &waiting = *figures.figure(QStringLiteral("Waiting"));
    QCOMPARE(sentences::themeEffect(waiting, locale),
             QStringLiteral("People who mention it score \u2212100, everyone else who wrote 70. The gap takes about 64 points off the score of those who wrote."));
    QCOMPARE(sentences::themeEffect(*figures.figure(QStringLiteral("Rain")), locale), QStringLiteral("Too few mention it with a score to say what it does to yours."));
    QCOMPARE(sentences::themesFinding(figures, locale), QStringLiteral("Waiting (\u221264.0) takes most off the score, Staff (+57.2) adds most to it."));
    QCOMPARE(sentences::themeMentions(figures, waiting, locale), QStringLiteral("Mentions 20, before 8: could be chance."));
    QCOMPARE(sentences::themeMentions(figures, *figures.figure(QStringLiteral("Staff")), locale),
             QStringLiteral("Mentions 20, before 0: really a larger share of the comments."));
    QCOMPARE(sentences::themeSides(waiting, locale), QString());
}

/// What could be chance is not said to take or add points.
void tst_theme_model::sure()
{
    const QLocale locale(QLocale::English);
    const auto snapshot = snapshotOf(answers(6, "2024-02-03", 2, "wait") + answers(6, "2024-02-03", 10, "wait") + answers(5, "2024-02-03", 3, "fine")
                                     + answers(6, "2024-02-03", 9, "fine"));
    const ThemeFigures &figures = *snapshot->themes;
    QVERIFY(!figures.themes.front().isSure());
    QVERIFY(sentences::themeEffect(figures.themes.front(), locale).endsWith(QStringLiteral("The gap could be chance.")));
    QCOMPARE(sentences::themesFinding(figures, locale), QString());
    ThemeModel model(locale);
    model.setSnapshot(snapshot);
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("could be chance")));
}

void tst_theme_model::sides()
{
    ThemeSideModel lifting(ThemeSideModel::Side::Lifting, QLocale(QLocale::English)), pulling(ThemeSideModel::Side::Pulling, QLocale(QLocale::English));
    const QAbstractItemModelTester tester(&pulling, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto snapshot = snapshotOf(waitingAndStaff(), february());
    QVERIFY(ThemeSideModel::hasThemes(*snapshot));
    lifting.show(snapshot, 4);
    pulling.show(snapshot, 4);
    QCOMPARE(lifting.rowCount(), 1); // rain is mentioned too seldom
    QCOMPARE(lifting.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Staff, 20 comments, +57.2 points"));
    QCOMPARE(pulling.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Waiting, 20 comments, \u221264.0 points"));
    QCOMPARE(pulling.scopeOf(0).themes, QStringList{QStringLiteral("Waiting")});
    QCOMPARE(pulling.scopeOf(0).period.first, snapshot->scope.period.first);
    QVERIFY(!ThemeSideModel::hasThemes(*snapshotOf(answers(3, "2024-02-03", 2, "wait"))));
    pulling.show(snapshot, 0);
    QCOMPARE(pulling.rowCount(), 0);
}

void tst_theme_model::wordsOfASide()
{
    WordModel model(Category::Detractor, QLocale(QLocale::English));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSnapshot(snapshotOf(waitingAndStaff(), february()));
    QCOMPARE(model.rowCount(), 0); // not asked for
    model.setSnapshot(snapshotOf(waitingAndStaff(), february(), true));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data(WordModel::OwnRole).toDouble(), 100.0);
    QCOMPARE(model.index(0).data(WordModel::OtherRole).toDouble(), 0.0);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("100 of 100 comments of detractors, 0 of promoters")));
}

void tst_theme_model::wordsAreSpelledAsWritten()
{
    WordModel model(Category::Promoter, QLocale(QLocale::English));
    const auto snapshot = snapshotOf(answers(20, "2024-02-03", 2, "rain") + answers(20, "2024-02-04", 10, "Très agréable"), {}, true);
    model.setSnapshot(snapshot);
    QVERIFY(model.rowCount() > 0);
    std::vector<Response> examples;
    for (const ResponseId id : model.examples()) {
        examples.emplace_back();
        examples.back().id = id;
        examples.back().comment = QStringLiteral("Très agréable");
    }
    model.setSpellings(examples);
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row)
        words << model.index(row).data().toString();
    QVERIFY2(words.contains(QStringLiteral("agréable")), qPrintable(words.join(u',')));
}

QTEST_APPLESS_MAIN(tst_theme_model)
#include "tst_theme_model.moc"
