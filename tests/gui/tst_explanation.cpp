// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "app/figure_explanation.h"
#include "app/info_popover.h"
#include "app/overview_page.h"
#include "app/scope_text.h"
#include "app/theme_source.h"
#include "model/session.h"
#include "support/responses.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

using Kind = ExplainedFigure::Kind;

/// February: 6 promoters, 2 passives, 2 detractors; one without a score, one without a date.
const char *const Visits = R"(
    attributes: Store
    2024-02-01 10 north
    2024-02-02 10 north
    2024-02-03 9 north
    2024-02-04 9 north
    2024-02-05 9 south
    2024-02-06 9 south
    2024-02-07 8 south
    2024-02-08 7 south
    2024-02-09 3 south
    2024-02-10 6 south
    2024-02-11 - south "fine"
    - 9 south
    2024-01-05 8 north
    2024-01-06 2 north
)";

SnapshotPtr february(Scope scope = {})
{
    const Responses responses = parseResponses(QString::fromUtf8(Visits));
    scope.period = {QDate(2024, 2, 1), QDate(2024, 2, 29)};
    return analyze(responses.dataset, responses.arena, scope, {});
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class ExplanationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theScoreOfAll()
    {
        const SnapshotPtr s = february();
        const ExplainedFigure figure = ExplainedFigure::ofTotal(*s, Kind::Score);
        const FigureExplanation explanation(*s, figure, QLocale());
        QCOMPARE(explanation.title(), text("All responses: NPS 40"));
        const QStringList expected{
            text("Percent of promoters (9–10) − percent of detractors (0–6): 60.0 − 20.0 = 40.0."),
            text("10 answers: 6 promoters, 2 passives, 2 detractors."),
            text("Filter: 1 Feb – 29 Feb 2024."),
            text("Left out: 1 without a score and 1 without a date.")};
        QCOMPARE(explanation.lines(), expected);
        QVERIFY(explanation.inFull().contains(text("Adjusted Wald")));
    }

    void theChange()
    {
        const SnapshotPtr s = february();
        const ExplainedFigure figure = ExplainedFigure::ofTotal(*s, Kind::Change);
        const FigureExplanation explanation(*s, figure, QLocale());
        QCOMPARE(explanation.title(), text("All responses: change +90"));
        QCOMPARE(explanation.formula(), text("Score now − score before: 40 − (−50) = +90. There are too few answers to tell a change from chance."));
        QVERIFY(explanation.counts().endsWith(text("Before, 2 answers: 0 promoters, 1 passives, 1 detractors.")));
    }

    void aGroupAgainstTheRest()
    {
        const SnapshotPtr s = february();
        const Group &south = s->groupings.front().groups.front();
        Scope rows = s->scope;
        rows.setFilter(s->groupings.front().attribute, {south.value});
        const ExplainedFigure figure{Kind::AgainstRest, south.value, rows, south.now, south.before, south.againstRest, 2};
        const FigureExplanation explanation(*s, figure, QLocale());
        QVERIFY2(explanation.formula().startsWith(text("Score of the group − score of all other answers together: 0.0 − 100.0 = −100.0.")),
                 qPrintable(explanation.formula()));
        QCOMPARE(explanation.filter(), text("Filter: 1 Feb – 29 Feb 2024 · Store: south."));
        QVERIFY(explanation.leftOut().startsWith(text("Left out of the whole page:")));
    }

    void scopesInWords()
    {
        const SnapshotPtr s = february();
        const AttributeId store = s->groupings.front().attribute;
        QCOMPARE(scopeWords(*s->dataset, {}, QLocale()), text("all responses"));
        Scope scope;
        scope.setFilter(store, {text("north"), QString()});
        scope.setCategories({Category::Detractor});
        scope.search = text("slow ");
        QCOMPARE(scopeWords(*s->dataset, scope, QLocale()), text("Store: north, none given · Score: Detractors · comments with “slow”"));
    }

    void openedByKeyFromTheOverview()
    {
        ThemeSource themes;
        Session session{{QDate(2024, 3, 1)}};
        OverviewPage page(session, themes, nullptr);
        page.resize(1220, 780);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.showSnapshot(february());
        QSignalSpy pages(&page, &Page::pageWanted);
        QTest::keyClick(&page, Qt::Key_F1, Qt::ShiftModifier);
        auto *popover = page.findChild<InfoPopover *>();
        QVERIFY(popover && popover->isVisible());
        QCOMPARE(popover->accessibleName(), text("All responses: NPS 40"));
        // The formula by Return; all lines stay readable, and the popover on the screen.
        QTest::keyClick(popover, Qt::Key_Return);
        const QList<QLabel *> labels = popover->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->isVisible() && label->text().contains(QLatin1String("Adjusted Wald")); }));
        for (const QLabel *label : labels)
            QVERIFY2(!label->isVisible() || label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        QVERIFY(popover->screen()->availableGeometry().contains(popover->geometry()));
        QTest::mouseClick(popover->findChild<QPushButton *>(text("showRows")), Qt::LeftButton);
        QCOMPARE(pages.value(0).value(0).toString(), text("comments"));
    }
};

QTEST_MAIN(ExplanationTest)
#include "tst_explanation.moc"
