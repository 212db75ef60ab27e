// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyze.h"
#include "app/chip.h"
#include "app/overview_card.h"
#include "app/overview_list.h"
#include "app/overview_moved_card.h"
#include "app/overview_page.h"
#include "app/mark_widget.h"
#include "charts/movement_steps.h"
#include "model/session_fixture.h"
#include "model/standing_model.h"
#include "support/responses.h"

#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace earshot;

namespace {

/// Answers of two stores in two months: north goes from low to high, south stays low.
QString twoMonths(int each)
{
    QString text = QStringLiteral("attributes: Store\n");
    for (int i = 0; i < each; ++i) {
        text += QStringLiteral("2024-01-0%1 %2 north\n2024-01-0%1 4 south \"slow\"\n").arg(i % 9 + 1).arg(i % 2 ? 6 : 8);
        text += QStringLiteral("2024-02-0%1 10 north\n2024-02-0%1 5 south\n").arg(i % 9 + 1);
    }
    return text;
}

SnapshotPtr february(const QString &text, Scope scope = {})
{
    const test::Responses responses = test::parseResponses(text);
    scope.period = {QDate(2024, 2, 1), QDate(2024, 2, 29)};
    AnalysisOptions options;
    options.today = QDate(2024, 3, 1);
    return analyze(responses.dataset, responses.arena, scope, options);
}

} // namespace

class OverviewPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void saysTheScore();
    void doubtsFewAnswers();
    void saysWhyThereIsNoChange_data();
    void saysWhyThereIsNoChange();
    void filtersByABarOfTheHistogram();
    void filtersToAGroupByEnter();
    void takesTheChangeApart();
    void namesWhyNothingIsShown_data();
    void namesWhyNothingIsShown();
    void copiesACardAsImage();
    void hidesCards();
    void folds_data();
    void folds();
    void cardsEndWhereTheHeadDoes();
    void saysWhatGroupsAreMeasuredBy();
    void otherQuestionsHaveACard();
    void aGoalTakesThePlaceOfTheAnswers();

private:
    template <typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QStringList spoken() const
    {
        QStringList names;
        for (const MarkWidget *mark : m_page->findChildren<MarkWidget *>())
            names.append(mark->accessibleName());
        return names;
    }

    ThemeSource m_themes;
    Session m_session{{QDate(2024, 3, 1)}};
    std::unique_ptr<OverviewPage> m_page;
};

void OverviewPageTest::init()
{
    m_page = std::make_unique<OverviewPage>(m_session, m_themes, nullptr);
    m_page->resize(1220, 780);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void OverviewPageTest::saysTheScore()
{
    m_page->showSnapshot(february(twoMonths(40)));
    const QStringList marks = spoken();
    QVERIFY2(marks.contains(QStringLiteral("Score 0, margin 21, likely −21 to 21, change +75 from −75")),
             qPrintable(marks.join(QLatin1Char('\n'))));
    QVERIFY(marks.contains(QStringLiteral("50% detractors, 0% passives, 50% promoters")));
    QCOMPARE(m_page->findChild<Chip *>()->text(), QStringLiteral("Real rise"));
}

/// Also where nothing else is in the document: then there is no NPS, and no card of one.
void OverviewPageTest::otherQuestionsHaveACard()
{
    auto figures = std::make_shared<Snapshot>(*february(QString()));
    Tally answers;
    answers.add(*Score::from(5), 60);
    answers.add(*Score::from(2), 40);
    figures->otherMetrics = {metricFigures({SurveyId{2}, QStringLiteral("Calls"), {}, Metric::Csat, SurveyKind::Transactional, {}}, answers, {}, 0.95, 10)};
    m_page->showSnapshot(figures);
    QStringList shown;
    for (const OverviewCard *card : m_page->findChildren<OverviewCard *>()) {
        if (card->isVisible())
            shown << card->accessibleName();
    }
    QCOMPARE(shown, QStringList{QStringLiteral("Other questions")});
    QVERIFY(spoken().contains(QStringLiteral("Calls (CSAT): 60% satisfied, mean 3.8 of 5 (likely 50% to 69%), n 100")));
    m_page->showSnapshot(february(twoMonths(40)));
    QVERIFY(!spoken().isEmpty() && m_page->findChild<Chip *>()->isVisible());
}

void OverviewPageTest::doubtsFewAnswers()
{
    m_page->showSnapshot(february(twoMonths(5)));
    QCOMPARE(m_page->findChild<Chip *>()->text(), QStringLiteral("Few answers"));
}

void OverviewPageTest::saysWhyThereIsNoChange_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("begin");
    QTest::newRow("nothing chosen") << int(Comparison::Kind::None) << QStringLiteral("Choose a period to compare with");
    QTest::newRow("no answers then") << int(Comparison::Kind::LastYear) << QStringLiteral("There are no answers in the period to compare with");
}

void OverviewPageTest::saysWhyThereIsNoChange()
{
    QFETCH(int, kind);
    QFETCH(QString, begin);
    Scope scope;
    scope.comparison.kind = static_cast<Comparison::Kind>(kind);
    m_page->showSnapshot(february(twoMonths(40), scope));
    int said = 0;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        said += label->isVisible() && label->text().startsWith(begin);
    QCOMPARE(said, 2); // by the score, and by what moved it
}

void OverviewPageTest::filtersByABarOfTheHistogram()
{
    const SnapshotPtr snapshot = february(twoMonths(40));
    m_page->showSnapshot(snapshot);
    QSignalSpy wanted(m_page.get(), &Page::scopeWanted);
    auto *histogram = part<MarkWidget>("histogram");
    const QPoint ten(histogram->width() - 15, histogram->height() - 40);
    QTest::mouseClick(histogram, Qt::LeftButton, {}, ten);
    QCOMPARE(wanted.size(), 1);
    const auto scope = wanted.takeFirst().first().value<Scope>();
    QCOMPARE(scope.scores.to_string(), std::string("10000000000"));
    QCOMPARE(scope.period, snapshot->scope.period);

    m_page->showSnapshot(february(twoMonths(40), scope));
    QTest::mouseClick(histogram, Qt::LeftButton, {}, ten);
    QCOMPARE(wanted.takeFirst().first().value<Scope>().scores.count(), 0U);
}

void OverviewPageTest::filtersToAGroupByEnter()
{
    m_page->showSnapshot(february(twoMonths(40)));
    QSignalSpy wanted(m_page.get(), &Page::scopeWanted);
    OverviewList *below = nullptr;
    for (OverviewList *list : m_page->findChildren<OverviewList *>()) {
        if (list->accessibleName() == QStringLiteral("Scoring below the rest"))
            below = list;
    }
    QVERIFY(below);
    QCOMPARE(below->model()->rowCount(), 1);
    below->setCurrentIndex(below->model()->index(0, 0));
    QTest::keyClick(below, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    const auto scope = wanted.first().first().value<Scope>();
    QCOMPARE(scope.attributes.size(), 1U);
    QCOMPARE(scope.attributes.front().values, QStringList{QStringLiteral("south")});
}

void OverviewPageTest::takesTheChangeApart()
{
    const SnapshotPtr snapshot = february(twoMonths(40));
    const auto steps = marks::movementSteps(*snapshot, snapshot->groupings.front(), 1, QStringLiteral("Previous"), QStringLiteral("Now"));
    QStringList labels;
    double sum = 0;
    for (const marks::WaterfallStep &step : steps) {
        labels.append(step.label);
        sum += step.value;
    }
    QCOMPARE(labels.join(QLatin1Char('|')), QStringLiteral("Previous|north|All others|Store mix|Now"));
    // Previous plus the steps is the score now.
    QVERIFY(std::abs(sum - 2 * *snapshot->total.nps) < 1e-9);
}

void OverviewPageTest::namesWhyNothingIsShown_data()
{
    QTest::addColumn<QString>("responses");
    QTest::addColumn<bool>("canClear");
    QTest::newRow("empty document") << QString() << false;
    QTest::newRow("filters leave nothing") << QStringLiteral("2024-01-03 9 north") << true;
}

void OverviewPageTest::namesWhyNothingIsShown()
{
    QFETCH(QString, responses);
    QFETCH(bool, canClear);
    m_page->showSnapshot(february(responses));
    auto *clear = part<QPushButton>("clearFilters");
    QCOMPARE(clear->isVisible(), canClear);
    if (!canClear)
        return;
    QSignalSpy wanted(m_page.get(), &Page::scopeWanted);
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(wanted.first().first().value<Scope>().period.isOpen());
}

void OverviewPageTest::copiesACardAsImage()
{
    m_page->showSnapshot(february(twoMonths(40)));
    QSignalSpy toast(m_page.get(), &Page::toastWanted);
    part<QPushButton>("copyAsImage")->menu()->actions().first()->trigger();
    QCOMPARE(toast.size(), 1);
    const QImage image = QGuiApplication::clipboard()->image();
    QCOMPARE(image.width(), 2 * 384);
}

void OverviewPageTest::hidesCards()
{
    m_page->showSnapshot(february(twoMonths(40)));
    QSignalSpy arranged(m_page.get(), &Page::arranged);
    QMenu *cards = m_page->viewActions().first()->menu();
    QCOMPARE(cards->actions().size(), 12);
    cards->actions().first()->trigger();
    QCOMPARE(arranged.size(), 1);
    const auto shown = [](const OverviewPage &page) {
        int count = 0;
        for (const OverviewCard *card : page.findChildren<OverviewCard *>())
            count += card->isHidden() ? 0 : 1;
        return count;
    };
    QCOMPARE(shown(*m_page), 7);
    OverviewPage again(m_session, m_themes, nullptr);
    again.arrange(m_page->arrangement());
    again.showSnapshot(february(twoMonths(40)));
    QCOMPARE(shown(again), 7);
    QVERIFY(!again.viewActions().first()->menu()->actions().first()->isChecked());
    cards->actions().first()->trigger();
    QCOMPARE(shown(*m_page), 8);
}

void OverviewPageTest::folds_data()
{
    QTest::addColumn<QSize>("window");
    QTest::addColumn<int>("cardsInFirstRow");
    QTest::newRow("wide") << QSize(1220, 780) << 3;
    QTest::newRow("two columns") << QSize(912, 460) << 2;
    QTest::newRow("one column") << QSize(700, 460) << 1;
}

void OverviewPageTest::folds()
{
    QFETCH(QSize, window);
    m_page->resize(window);
    m_page->showSnapshot(february(twoMonths(40)));
    int firstRow = 0;
    for (const OverviewCard *card : m_page->findChildren<OverviewCard *>()) {
        firstRow += card->isVisible() && card->y() == 0 ? 1 : 0;
        QVERIFY2(card->geometry().right() < window.width(), qPrintable(card->accessibleName()));
    }
    QTEST(firstRow, "cardsInFirstRow");
}

void OverviewPageTest::cardsEndWhereTheHeadDoes()
{
    m_page->resize(912, 440); // too low for the cards: there is a scroll bar
    m_page->showSnapshot(february(twoMonths(40)));
    QCoreApplication::sendPostedEvents();
    const auto *button = part<QPushButton>("copyAsImage");
    int end = 0;
    for (const OverviewCard *card : m_page->findChildren<OverviewCard *>())
        end = std::max(end, card->mapTo(m_page.get(), QPoint(card->width(), 0)).x());
    QCOMPARE(end, button->mapTo(m_page.get(), QPoint(button->width(), 0)).x());
}

void OverviewPageTest::saysWhatGroupsAreMeasuredBy()
{
    m_page->showSnapshot(february(twoMonths(40)));
    QStringList rows;
    for (const OverviewList *list : m_page->findChildren<OverviewList *>()) {
        const auto *model = qobject_cast<const StandingModel *>(list->model());
        for (int row = 0; model && row < model->rowCount(); ++row)
            rows << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    QCOMPARE(rows, QStringList({QStringLiteral("Store north, 40 answers, 200 points above the rest, larger than chance"),
                                QStringLiteral("Store south, 40 answers, 200 points below the rest, larger than chance")}));
}

/// At once when it is set or undone, and on the scale of the score too.
void OverviewPageTest::aGoalTakesThePlaceOfTheAnswers()
{
    test::SessionFixture f;
    QVERIFY(f.create());
    OverviewPage page(f.session, m_themes, nullptr);
    page.resize(1220, 780);
    page.show();
    page.showSnapshot(february(twoMonths(40))); // 40 promoters and 40 detractors
    const auto visible = [&] {
        QStringList names;
        for (const OverviewCard *card : page.findChildren<OverviewCard *>()) {
            if (card->isVisible() && card->y() == 0)
                names << card->accessibleName();
        }
        return names;
    };
    const auto says = [&](const QString &sentence) {
        const auto marks = page.findChildren<MarkWidget *>();
        return std::any_of(marks.begin(), marks.end(), [&](const MarkWidget *mark) { return mark->isVisible() && mark->accessibleName() == sentence; });
    };
    const QString scale = QStringLiteral("Score 0, margin 21, likely −21 to 21, change +75 from −75, goal 30");
    QCOMPARE(visible(), QStringList({QStringLiteral("Net Promoter Score"), QStringLiteral("Who scored what"), QStringLiteral("Answers")}));
    QVERIFY(!says(scale));
    f.session.changeDocumentSetting(QString::fromLatin1(GoalSetting::Key), R"({"target":"30","by":"2024-12-31"})", QStringLiteral("Change the goal"));
    QCOMPARE(visible(), QStringList({QStringLiteral("Net Promoter Score"), QStringLiteral("Who scored what"), QStringLiteral("Goal")}));
    QVERIFY(says(scale));
    QVERIFY(says(QStringLiteral("Score 0, margin 21, goal 30")));
    QCOMPARE(page.findChild<QLabel *>(QStringLiteral("wayToGoal"))->text(), QStringLiteral("Turn 12 detractors into promoters."));
    QSignalSpy wanted(&page, &Page::pageWanted);
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Try it"))
            QTest::keyClick(button, Qt::Key_Space);
    }
    QCOMPARE(wanted.value(0).value(0).toString(), QStringLiteral("goal"));
    f.session.undoStack()->undo();
    QCOMPARE(visible().last(), QStringLiteral("Answers"));
}

QTEST_MAIN(OverviewPageTest)
#include "tst_overview_page.moc"
