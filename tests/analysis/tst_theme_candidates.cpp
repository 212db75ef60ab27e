// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/theme_candidates.h"
#include "support/responses.h"

#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

/// "12 9 Lovely garden|3 2 Cold soup" to fifteen answers: how many, their score, what they say.
QString answersFrom(const QString &typed)
{
    QString text;
    for (const QString &part : typed.split(u'|')) {
        text += QStringLiteral("2024-01-03 %1 north \"%2\"\n").arg(part.section(u' ', 1, 1), part.section(u' ', 2)).repeated(part.section(u' ', 0, 0).toInt());
    }
    return text;
}

struct Asked {
    SnapshotPtr snapshot;
    ThemeIndexPtr index;

    explicit Asked(const QString &typed, const Scope &scope = {})
    {
        const Responses data = parseResponses(answersFrom(typed));
        Comments comments(data.arena);
        index = comments.themes = ThemeIndex::made(
            data.arena, std::make_shared<ThemeMatcher>(readThemes("Waiting: wait, queue\nStaff: staff\n").dictionary.themes, Language::English));
        snapshot = analyze(data.dataset, comments, scope, {});
    }
    /// "long line +4 (3|1)": so many comments would be new, of them of detractors and promoters.
    QStringList candidates(std::optional<size_t> theme, size_t most = 20) const
    {
        QStringList lines;
        const ThemeCandidates found = themeCandidates(*snapshot, *index, theme, most);
        if (found.ofAllComments)
            lines << QStringLiteral("of all comments");
        for (const ThemeCandidate &one : found.list)
            lines << QStringLiteral("%1 +%2 (%3|%4)").arg(QString::fromStdString(one.phrase)).arg(one.comments).arg(one.detractors).arg(one.promoters);
        return lines;
    }
};

} // namespace

class tst_theme_candidates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forANewTheme();
    void forANewThemeWhenAllHaveOne();
    void forATheme();
    void whatTheThemeHasIsNotOffered();
    void onlyTheScope();
    void atMost();
    void stopped();
    void numbersAreNotOffered();
    void theExampleHasTheWordWithinASentence();
};

void tst_theme_candidates::forANewTheme()
{
    // Only the comments without a theme are looked at; what sets the sides apart comes first, then what is said often.
    const Asked asked(QStringLiteral("20 9 cinnamon bun|9 8 garden table|18 1 cold soup|6 2 staff and parking"));
    QCOMPARE(asked.candidates(std::nullopt), (QStringList{QStringLiteral("cinnamon bun +20 (0|20)"), QStringLiteral("cold soup +18 (18|0)"),
                                                          QStringLiteral("garden table +9 (0|0)")}));
}

void tst_theme_candidates::forANewThemeWhenAllHaveOne()
{
    const Asked asked(QStringLiteral("20 9 kind staff|18 1 wait for a table|2 9 garden"));
    QCOMPARE(asked.candidates(std::nullopt), (QStringList{QStringLiteral("of all comments"), QStringLiteral("kind staff +20 (0|20)"),
                                                          QStringLiteral("table +18 (18|0)"), QStringLiteral("wait +18 (18|0)")}));
}

void tst_theme_candidates::forATheme()
{
    // "till" is said with waiting and without it; "garden" only without.
    const Asked asked(QStringLiteral("20 2 wait at the till|3 3 slow till|1 10 till|30 9 garden|20 9 soup"));
    QCOMPARE(asked.candidates(0), QStringList{QStringLiteral("till +4 (3|1)")});
}

void tst_theme_candidates::whatTheThemeHasIsNotOffered()
{
    const Asked asked(QStringLiteral("20 2 long queue|20 9 garden"));
    QCOMPARE(asked.candidates(0), QStringList());
}

void tst_theme_candidates::onlyTheScope()
{
    Scope scope;
    scope.scores.set(9);
    const Asked asked(QStringLiteral("20 9 cinnamon bun|18 1 cold soup"), scope);
    QCOMPARE(asked.candidates(std::nullopt), QStringList{QStringLiteral("cinnamon bun +20 (0|20)")});
}

void tst_theme_candidates::atMost()
{
    const Asked asked(QStringLiteral("20 9 bun|9 8 garden|18 1 soup"));
    QCOMPARE(asked.candidates(std::nullopt, 2).size(), 2);
    QCOMPARE(asked.candidates(std::nullopt, 0).size(), 0);
}

void tst_theme_candidates::numbersAreNotOffered()
{
    const Asked asked(QStringLiteral("20 9 garden two|9 8 two|18 1 twenty"));
    QCOMPARE(asked.candidates(std::nullopt), QStringList{QStringLiteral("garden +20 (0|20)")});
}

/// There its capital is seen to be that of a name.
void tst_theme_candidates::theExampleHasTheWordWithinASentence()
{
    const Asked asked(QStringLiteral("20 9 luca smiles|9 9 it was luca"));
    const ThemeCandidates found = themeCandidates(*asked.snapshot, *asked.index, std::nullopt, 5);
    const auto luca = std::find_if(found.list.begin(), found.list.end(), [](const ThemeCandidate &one) { return one.phrase == "luca"; });
    QVERIFY(luca != found.list.end());
    QCOMPARE(luca->exampleRow, quint32(20));
}

void tst_theme_candidates::stopped()
{
    const Asked asked(QStringLiteral("20 9 bun"));
    QVERIFY(themeCandidates(*asked.snapshot, *asked.index, {}, 20, [] { return false; }).list.empty());
}

QTEST_APPLESS_MAIN(tst_theme_candidates)
#include "tst_theme_candidates.moc"
