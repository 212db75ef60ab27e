// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "analysis/decisions.h"
#include "support/responses.h"
#include "text/theme_rules.h"

#include <QTest>

using namespace earshot;

namespace {

QString answers(int count, int score, const char *store, const char *comment, const char *more = "")
{
    return QStringLiteral("2024-01-03 %1 %2 \"%3\" %4\n").arg(score).arg(QLatin1String(store), QLatin1String(comment), QLatin1String(more)).repeated(count);
}

/// "what: why", of all decisions.
QStringList decided(const QString &text)
{
    const test::Responses data = test::parseResponses(QStringLiteral("attributes: store\n") + text);
    Comments comments(data.arena);
    comments.themes = ThemeIndex::made(
        data.arena, std::make_shared<ThemeMatcher>(readThemes("Waiting: wait\nStaff: staff").dictionary.themes, Language::English));
    QStringList all;
    for (const Decision &decision : decisions(*analyze(data.dataset, comments, {}, {}), QLocale::c()))
        all << decision.what + QStringLiteral(": ") + decision.why;
    return all;
}

} // namespace

class tst_decisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisions_data();
    void decisions();
};

void tst_decisions::decisions_data()
{
    QTest::addColumn<QString>("responses");
    QTest::addColumn<QStringList>("expected");
    const QString low = QStringLiteral("Find out why quay scores low: 75% of its answers are from detractors, 5% elsewhere.");
    QTest::newRow("all three") << answers(30, 2, "quay", "a long wait", "!") + answers(10, 10, "quay", "great staff") + answers(20, 10, "pier", "fine") + answers(38, 10, "hill", "")
                                      + answers(3, 2, "pier", "no")
                               << QStringList{low, QStringLiteral("Work on “Waiting”: People who mention it score −100, others who wrote 82."),
                                              QStringLiteral("Answer the detractors who wrote: 33 detractors left a comment, 30 of them are in follow-up.")};
    QTest::newRow("all are answered, stores alike") << answers(20, 2, "quay", "a long wait", "!") + answers(20, 2, "pier", "a long wait", "!") + answers(20, 10, "quay", "great staff")
                                                           + answers(20, 10, "pier", "great staff") + answers(5, 8, "quay", "fine") + answers(5, 8, "pier", "fine")
                                                    << QStringList{QStringLiteral("Work on “Waiting”: People who mention it score −100, others who wrote 80.")};
    QTest::newRow("nobody is answered") << answers(2, 3, "quay", "no") + answers(2, 3, "pier", "no")
                                        << QStringList{QStringLiteral("Answer the detractors who wrote: 4 detractors left a comment, none is in follow-up.")};
    QTest::newRow("nothing is shown") << answers(5, 10, "quay", "great staff") + answers(5, 9, "pier", "fine") << QStringList();
    QTest::newRow("nothing") << QString() << QStringList();
}

void tst_decisions::decisions()
{
    QFETCH(const QString, responses);
    QTEST(decided(responses), "expected");
}

QTEST_GUILESS_MAIN(tst_decisions)
#include "tst_decisions.moc"
