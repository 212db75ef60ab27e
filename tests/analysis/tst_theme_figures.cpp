// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/theme_count.h"
#include "analysis/themes_setting.h"
#include "support/responses.h"

#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

std::shared_ptr<const ThemeMatcher> matcher()
{
    return std::make_shared<ThemeMatcher>(readThemes("Waiting: wait, queue\nStaff: staff\nNever: zebra\n").dictionary.themes, Language::English);
}

/// So many answers on a day, with a comment.
QString answers(int count, const char *day, int score, const char *comment)
{
    return QStringLiteral("%1 %2 north \"%3\"\n").arg(QLatin1String(day)).arg(score).arg(QLatin1String(comment)).repeated(count);
}

/// "Waiting 12 = 0+0+12, -100.0, impact -30.0, before 3, small"
QStringList lines(const QString &text, const Scope &scope = {})
{
    const Responses data = parseResponses(text);
    Comments comments(data.arena);
    comments.themes = ThemeIndex::made(data.arena, matcher());
    const ThemeFigures figures = *analyze(data.dataset, comments, scope, {})->themes;
    QStringList result{QStringLiteral("%1 comments, %2 with a theme").arg(figures.comments).arg(figures.withTheme)};
    for (const ThemeFigure &figure : figures.themes) {
        const Tally &tally = figure.score.tally;
        result << QStringLiteral("%1 %2 = %3+%4+%5, impact %6, before %7%8")
                      .arg(figures.name(figure)).arg(figure.mentions).arg(tally.promoters()).arg(tally.passives()).arg(tally.detractors())
                      .arg(figure.impact && figure.impact->impact ? QString::number(*figure.impact->impact, 'f', 1) : QStringLiteral("none"),
                           figure.mentionsBefore ? QString::number(*figure.mentionsBefore) : QStringLiteral("–"), figure.isSmall ? QStringLiteral(", small") : QString());
    }
    return result;
}

} // namespace

class tst_theme_figures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void impactIsThatOfTheAnswersWithComment();
    void aCommentMayHaveSeveral();
    void commentsWithoutScoreAreMentions();
    void fewMentionsAreSmall();
    void theScopeCounts();
    void againstThePeriodBefore();
    void nothingToRead();
    void quotesComeFromTheSide();
    void settingComesBack();
};

void tst_theme_figures::impactIsThatOfTheAnswersWithComment()
{
    // 20 wait (all detractors), 20 praise staff (all promoters), 10 neither; answers without comment do not count.
    const QString text = answers(20, "2024-01-03", 2, "a long wait") + answers(20, "2024-01-04", 10, "great staff") + answers(10, "2024-01-05", 8, "fine")
                         + QStringLiteral("2024-01-06 0 north\n").repeated(50);
    // NPS with comment 0; without those who wait (20·100)/30 = 66.7, without those of the staff −66.7.
    QCOMPARE(lines(text), (QStringList{QStringLiteral("50 comments, 40 with a theme"), QStringLiteral("Waiting 20 = 0+0+20, impact -66.7, before –"),
                                       QStringLiteral("Staff 20 = 20+0+0, impact 66.7, before –")}));
}

void tst_theme_figures::aCommentMayHaveSeveral()
{
    QCOMPARE(lines(answers(12, "2024-01-03", 9, "staff let us wait") + answers(12, "2024-01-03", 3, "fine")).mid(1),
             (QStringList{QStringLiteral("Waiting 12 = 12+0+0, impact 100.0, before –"), QStringLiteral("Staff 12 = 12+0+0, impact 100.0, before –")}));
}

void tst_theme_figures::commentsWithoutScoreAreMentions()
{
    QCOMPARE(lines(answers(10, "2024-01-03", 9, "staff") + QStringLiteral("2024-01-03 - north \"staff\"\n") + answers(5, "2024-01-03", 1, "no")).mid(1),
             QStringList{QStringLiteral("Staff 11 = 10+0+0, impact 133.3, before –")});
}

void tst_theme_figures::fewMentionsAreSmall()
{
    QCOMPARE(lines(answers(9, "2024-01-03", 1, "wait") + answers(9, "2024-01-03", 10, "good")).mid(1),
             QStringList{QStringLiteral("Waiting 9 = 0+0+9, impact -100.0, before –, small")});
}

void tst_theme_figures::theScopeCounts()
{
    Scope scope;
    scope.scores.set(10);
    QCOMPARE(lines(answers(3, "2024-01-03", 10, "wait") + answers(9, "2024-01-03", 1, "wait"), scope).mid(1),
             QStringList{QStringLiteral("Waiting 3 = 3+0+0, impact none, before –, small")});
}

void tst_theme_figures::againstThePeriodBefore()
{
    Scope scope;
    scope.period = {QDate(2024, 2, 1), QDate(2024, 2, 29)};
    scope.comparison = {Comparison::Kind::Previous, {}};
    QCOMPARE(lines(answers(4, "2024-01-20", 3, "staff") + answers(2, "2024-02-03", 9, "wait") + answers(1, "2023-06-01", 9, "wait"), scope),
             (QStringList{QStringLiteral("2 comments, 2 with a theme"), QStringLiteral("Waiting 2 = 2+0+0, impact none, before 0, small"),
                          QStringLiteral("Staff 0 = 0+0+0, impact 0.0, before 4, small")}));
}

void tst_theme_figures::nothingToRead()
{
    QCOMPARE(lines(QStringLiteral("2024-01-03 9 north\n")), QStringList{QStringLiteral("0 comments, 0 with a theme")});
    QCOMPARE(lines(QStringLiteral("2024-01-03 9 north \"wait\"\n")).mid(1), QStringList{QStringLiteral("Waiting 1 = 1+0+0, impact none, before –, small")});
}

void tst_theme_figures::quotesComeFromTheSide()
{
    const Responses data = parseResponses(answers(1, "2024-01-03", 1, "wait") + answers(1, "2024-01-04", 1, "staff") + answers(1, "2024-01-05", 2, "queue")
                                          + answers(1, "2024-01-06", 10, "no wait"));
    Comments comments(data.arena);
    comments.themes = ThemeIndex::made(data.arena, matcher());
    const auto snapshot = analyze(data.dataset, comments, {}, {});
    QCOMPARE(rowsMentioning(*snapshot, 0, quotedCategory(QuoteSide::Complaint)), (std::vector<quint32>{2, 0})); // newest first
    QCOMPARE(rowsMentioning(*snapshot, 0, quotedCategory(QuoteSide::Praise)), std::vector<quint32>{3});
    QCOMPARE(rowsMentioning(*snapshot, 0), (std::vector<quint32>{3, 2, 0}));
    for (const ThemeFigure &figure : snapshot->themes->themes)
        QCOMPARE(quoteSide(figure), QuoteSide::Complaint); // few answers: most of them are detractors
}

void tst_theme_figures::settingComesBack()
{
    const ThemesSetting setting{readThemes("Waiting: wait*, \"too long\", not \"waiting area\"\nstarter themes: off\n").dictionary};
    QCOMPARE(setting.dictionary.themes.size(), size_t(1));
    QVERIFY(ThemesSetting::fromJson(setting.toJson()) == setting);
    QVERIFY(ThemesSetting::fromJson("no json") == ThemesSetting());
}

QTEST_APPLESS_MAIN(tst_theme_figures)
#include "tst_theme_figures.moc"
