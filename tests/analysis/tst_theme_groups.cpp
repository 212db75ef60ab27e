// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/theme_contrast.h"
#include "analysis/theme_groups.h"
#include "analysis/theme_sentences.h"
#include "support/responses.h"

#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

SnapshotPtr snapshotOf(const QString &text, const Scope &scope = {}, const AnalysisOptions &options = {})
{
    const Responses data = parseResponses(text);
    Comments comments(data.arena);
    const auto rules = readThemes("Waiting: wait\nStaff: staff\nPrice: price\nRoom: room\n").dictionary.themes;
    comments.themes = ThemeIndex::made(data.arena, std::make_shared<ThemeMatcher>(rules, Language::English));
    return analyze(data.dataset, comments, scope, options);
}

/// So many answers with this score, place and comment.
QString answers(int count, int score, const char *store, const char *comment, const char *day = "2024-02-03")
{
    return QStringLiteral("%1 %2 %3 \"%4\"\n").arg(QLatin1String(day)).arg(score).arg(QLatin1String(store), QLatin1String(comment)).repeated(count);
}

QString verdictOf(const std::optional<Change> &change)
{
    if (!change)
        return QStringLiteral("none");
    const char *const words[] = {"rise", "fall", "chance", "too few"};
    return QString::number(change->points, 'f', 1) + u' ' + QLatin1String(words[static_cast<size_t>(change->verdict)]);
}

/// "Waiting 12 of 11: -100.0, change 20.0 chance, to the rest −50.0 fall, small"
QStringList groups(const Snapshot &snapshot)
{
    QStringList lines;
    const auto grouping = themeGroups(snapshot);
    for (const Group &group : grouping ? grouping->groups : std::vector<Group>()) {
        lines << QStringLiteral("%1 %2 of %3: %4, change %5, to the rest %6%7")
                     .arg(group.value).arg(*group.mentions).arg(group.now.n()).arg(group.now.nps.value_or(-999), 0, 'f', 1)
                     .arg(verdictOf(group.change), verdictOf(group.againstRest), group.small ? QStringLiteral(", small") : QString());
    }
    return lines;
}

/// "85 here, 427 elsewhere, 2 compared: Waiting 31 40 more"
QString contrasts(const Snapshot &snapshot, const char *store)
{
    const AttributeColumn &column = *snapshot.dataset->attributeNamed(QStringLiteral("store"));
    const auto found = themeContrasts(snapshot, column.attribute.id, column.codeOf(QLatin1String(store)).value_or(99));
    if (!found)
        return QStringLiteral("nothing");
    QStringList sure;
    for (const ThemeContrast &contrast : found->sure)
        sure << QStringLiteral("%1 %2 %3 %4").arg(snapshot.themes->index->name(contrast.theme)).arg(contrast.here).arg(contrast.elsewhere)
                    .arg(contrast.more > 0 ? QStringLiteral("more") : QStringLiteral("less"));
    return QStringLiteral("%1 here, %2 elsewhere, %3 compared: %4").arg(found->commentsHere).arg(found->commentsElsewhere).arg(found->compared).arg(sure.join(QStringLiteral(", ")));
}

/// As the example in the design: 31 of 85 comments of Quay, 40 of 427 of the others.
QString quay()
{
    return answers(31, 2, "Quay", "a long wait") + answers(4, 9, "Quay", "staff") + answers(50, 8, "Quay", "fine") + answers(40, 5, "Market", "a long wait")
           + answers(130, 10, "Market", "staff") + answers(257, 8, "Market", "fine") + QStringLiteral("2024-02-03 9 Quay\n").repeated(20);
}

} // namespace

class tst_theme_groups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAreThoseOfTheThemes();
    void againstThePeriodBefore();
    void withoutThemesThereIsNone();
    void contrasts_data();
    void contrasts();
    void theScopeAlone();
    void whatDoesNotExist();
    void inWords();
    void manyAreCounted();
    void aThemeInWords();
};

void tst_theme_groups::figuresAreThoseOfTheThemes()
{
    const SnapshotPtr snapshot = snapshotOf(answers(12, 1, "x", "wait") + answers(30, 10, "x", "staff") + answers(3, 10, "x", "wait for staff")
                                            + QStringLiteral("2024-02-03 - x \"wait\"\n") + QStringLiteral("2024-02-03 0 x\n").repeated(90));
    QCOMPARE(groups(*snapshot), (QStringList{QStringLiteral("Waiting 16 of 15: -60.0, change none, to the rest -160.0 fall, small"),
                                             QStringLiteral("Staff 33 of 33: 100.0, change none, to the rest 200.0 rise")}));
    const std::vector<Group> all = themeGroups(*snapshot)->groups;
    for (size_t i = 0; i < all.size(); ++i) {
        const ThemeFigure &figure = snapshot->themes->themes[i];
        QVERIFY(all[i].now == figure.score);
        QCOMPARE(all[i].againstRest->points, *figure.impact->topic - *figure.impact->rest);
        QCOMPARE(*all[i].againstRest->uncorrected, figure.impact->test->pValue);
    }
}

void tst_theme_groups::againstThePeriodBefore()
{
    Scope scope;
    scope.period = {QDate(2024, 2, 1), QDate(2024, 2, 29)};
    scope.comparison = {Comparison::Kind::Previous, {}};
    const SnapshotPtr snapshot = snapshotOf(answers(40, 3, "x", "staff", "2024-01-20") + answers(40, 10, "x", "staff") + answers(5, 9, "x", "price")
                                                + answers(7, 9, "x", "room", "2024-01-20"), scope);
    // Nobody mentions the room any more.
    QCOMPARE(groups(*snapshot), (QStringList{QStringLiteral("Staff 40 of 40: 100.0, change 200.0 rise, to the rest 0.0 too few"),
                                             QStringLiteral("Price 5 of 5: 100.0, change none, to the rest 0.0 too few, small")}));
    QCOMPARE(themeGroups(*snapshot)->groups.front().before->n(), 40);
}

void tst_theme_groups::withoutThemesThereIsNone()
{
    QVERIFY(!themeGroups(*snapshotOf(answers(9, 9, "x", "nothing to say"))));
    QVERIFY(!themeGroups(*analyze(responses("2024-01-03 9 x \"staff\""), {}, {}, {})));
}

void tst_theme_groups::contrasts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("the example") << quay() << QStringLiteral("85 here, 427 elsewhere, 2 compared: Waiting 31 40 more, Staff 4 130 less");
    QTest::newRow("the same share") << answers(20, 9, "Quay", "wait") + answers(20, 9, "Quay", "no") + answers(50, 9, "Market", "wait") + answers(50, 9, "Market", "no")
                                    << QStringLiteral("40 here, 100 elsewhere, 1 compared: ");
    QTest::newRow("could be chance") << answers(8, 9, "Quay", "wait") + answers(32, 9, "Quay", "no") + answers(30, 9, "Market", "wait") + answers(70, 9, "Market", "no")
                                     << QStringLiteral("40 here, 100 elsewhere, 1 compared: ");
    QTest::newRow("few comments here") << answers(9, 9, "Quay", "wait") + answers(400, 9, "Market", "no") << QStringLiteral("9 here, 400 elsewhere, 0 compared: ");
    QTest::newRow("few comments elsewhere") << answers(400, 9, "Quay", "wait") + answers(9, 9, "Market", "no") << QStringLiteral("400 here, 9 elsewhere, 0 compared: ");
    QTest::newRow("few mentions") << answers(9, 9, "Quay", "wait") + answers(1, 9, "Quay", "no") + answers(400, 9, "Market", "no")
                                  << QStringLiteral("10 here, 400 elsewhere, 0 compared: ");
    QTest::newRow("all here, none elsewhere") << answers(30, 9, "Quay", "wait") + answers(30, 9, "Market", "no") << QStringLiteral("30 here, 30 elsewhere, 1 compared: Waiting 30 0 more");
    QTest::newRow("two themes of one comment") << answers(30, 9, "Quay", "wait for staff") + answers(30, 9, "Market", "no")
                                               << QStringLiteral("30 here, 30 elsewhere, 2 compared: Waiting 30 0 more, Staff 30 0 more");
    QTest::newRow("no comments") << QStringLiteral("2024-02-03 9 Quay\n").repeated(40) << QStringLiteral("0 here, 0 elsewhere, 0 compared: ");
    // p is 0.046: sure of one theme, not of one in four.
    const QString waits = answers(20, 9, "Quay", "wait") + answers(25, 9, "Quay", "no") + answers(45, 9, "Market", "wait") + answers(120, 9, "Market", "no");
    QTest::newRow("sure by itself") << waits + answers(15, 9, "Quay", "no") + answers(55, 9, "Market", "no")
                                    << QStringLiteral("60 here, 220 elsewhere, 1 compared: Waiting 20 45 more");
    QTest::newRow("one of four") << waits + answers(15, 9, "Quay", "staff price room") + answers(55, 9, "Market", "staff price room")
                                 << QStringLiteral("60 here, 220 elsewhere, 4 compared: ");
}

void tst_theme_groups::contrasts()
{
    QFETCH(QString, text);
    QTEST(::contrasts(*snapshotOf(text), "Quay"), "found");
}

void tst_theme_groups::theScopeAlone()
{
    Scope scope;
    scope.setCategories({Category::Detractor});
    QCOMPARE(::contrasts(*snapshotOf(quay(), scope), "Quay"), QStringLiteral("31 here, 40 elsewhere, 1 compared: "));
}

void tst_theme_groups::whatDoesNotExist()
{
    const SnapshotPtr snapshot = snapshotOf(quay());
    QCOMPARE(::contrasts(*snapshot, "Nowhere"), QStringLiteral("0 here, 512 elsewhere, 0 compared: "));
    QVERIFY(!themeContrasts(*snapshot, AttributeId{77}, 1));
    QVERIFY(!themeContrasts(*snapshot, AttributeId{1}, 1, [] { return false; }));
    QVERIFY(!themeContrasts(*analyze(responses("2024-01-03 9 x \"staff\""), {}, {}, {}), AttributeId{1}, 1));
}

void tst_theme_groups::inWords()
{
    const SnapshotPtr snapshot = snapshotOf(quay());
    const AttributeColumn &column = *snapshot->dataset->attributeNamed(QStringLiteral("store"));
    const auto told = [&](const char *store) {
        return sentences::themeContrasts(*themeContrasts(*snapshot, column.attribute.id, *column.codeOf(QLatin1String(store))), *snapshot->themes->index, QLocale::c());
    };
    QCOMPARE(told("Quay"), QStringLiteral("Mentioned more often than elsewhere: Waiting (31 of 85 comments here, 40 of 427 elsewhere). "
                                          "Mentioned less often than elsewhere: Staff (4 of 85 comments here, 130 of 427 elsewhere)."));
    QCOMPARE(told("Market"), QStringLiteral("Mentioned more often than elsewhere: Staff (130 of 427 comments here, 4 of 85 elsewhere). "
                                            "Mentioned less often than elsewhere: Waiting (40 of 427 comments here, 31 of 85 elsewhere)."));
}

void tst_theme_groups::manyAreCounted()
{
    const SnapshotPtr snapshot = snapshotOf(answers(30, 9, "Quay", "wait, staff, price and room") + answers(30, 9, "Market", "no"));
    const auto found = themeContrasts(*snapshot, snapshot->dataset->attributes().front().attribute.id, 1);
    QVERIFY2(sentences::themeContrasts(*found, *snapshot->themes->index, QLocale::c()).endsWith(QStringLiteral("Price (30 of 30 comments here, 0 of 30 elsewhere), 1 other themes.")),
             qPrintable(sentences::themeContrasts(*found, *snapshot->themes->index, QLocale::c())));
    QCOMPARE(sentences::themeContrasts({}, *snapshot->themes->index, QLocale::c()), QString());
}

void tst_theme_groups::aThemeInWords()
{
    const SnapshotPtr snapshot = snapshotOf(quay());
    const ThemeFigures &figures = *snapshot->themes;
    QCOMPARE(sentences::theme(figures, *figures.figure(QStringLiteral("Waiting")), QLocale::c()),
             QStringLiteral("Waiting is in 71 of 512 comments. People who mention it score −100, everyone else who wrote 30. "
                            "The gap takes about 18 points off the score of those who wrote."));
}

QTEST_APPLESS_MAIN(tst_theme_groups)
#include "tst_theme_groups.moc"
