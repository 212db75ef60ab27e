// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/benchmarks_pane.h"
#include "app/goal_page.h"
#include "app/look.h"
#include "app/page_head.h"
#include "app/segmented_switch.h"
#include "app/text_label.h"
#include "gui/fitting.h"
#include "model/session_fixture.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace earshot;
using namespace earshot::test;

namespace {

/// 300 promoters, 100 passives and 100 detractors: 40 ± 7.
QByteArray visits()
{
    QByteArray csv("score,date,store\n");
    for (int i = 0; i < 500; ++i)
        csv += QByteArray(i < 300 ? "10" : i < 400 ? "8" : "3") + ",2026-06-" + QByteArray::number(1 + i % 28) + (i % 2 ? ",north\n" : ",south\n");
    return csv;
}

struct Fixture : SessionFixture {
    ThemeSource themes;
    std::unique_ptr<GoalPage> page;
    BenchmarksPane *pane = nullptr;
    QTableView *table = nullptr;
    std::unique_ptr<QSignalSpy> toasts;

    bool start()
    {
        if (!create() || !import(visits().constData()))
            return false;
        page = std::make_unique<GoalPage>(session, themes);
        pane = page->findChild<BenchmarksPane *>();
        table = pane->findChild<QTableView *>();
        toasts = std::make_unique<QSignalSpy>(page.get(), &Page::toastWanted);
        QObject::connect(&session, &Session::snapshotReady, page.get(), &Page::showSnapshot);
        page->showSnapshot(session.snapshot());
        page->setMinimumSize(1, 1); // as in the window
        page->resize(1172, 760);
        page->show();
        if (!QTest::qWaitForWindowExposed(page.get()))
            return false;
        QTest::mouseClick(page->findChild<SegmentedSwitch *>()->findChildren<QAbstractButton *>().at(1), Qt::LeftButton);
        return pane->isVisible();
    }
    QModelIndex cell(const QString &name, int column = 0) const
    {
        const auto found = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        return found.isEmpty() ? QModelIndex() : found.first().siblingAtColumn(column);
    }
    void type(const QModelIndex &at, const QString &text)
    {
        table->setFocus();
        table->setCurrentIndex(at);
        QTest::keyClick(table, Qt::Key_F2);
        auto *editor = table->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents(); // the delegate takes it with the next round
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QString said() const { return pane->findChild<TextLabel *>(QStringLiteral("said"))->text(); }
    QString head() const
    {
        QStringList texts;
        for (const TextLabel *label : page->findChild<PageHead *>()->findChildren<TextLabel *>())
            texts << label->text();
        return texts.join(u' ');
    }
    QString origin(const QString &name) const { return cell(name).data(BenchmarkModel::OriginTextRole).toString(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : pane->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
};

} // namespace

class BenchmarksPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theOwnScoreStandsFirst()
    {
        Fixture f;
        QVERIFY(f.start());
        QCOMPARE(f.table->model()->rowCount(), 6);
        QCOMPARE(f.table->model()->index(0, 0).data().toString(), QStringLiteral("Your score"));
        QVERIFY2(f.head().contains(QLatin1String("above 1 of these scores and below 3; 1 can not be told apart")), qPrintable(f.head()));
        f.table->setCurrentIndex(f.cell(QStringLiteral("Internet service providers")));
        QVERIFY2(f.said().contains(QLatin1String("is above the mean of Internet service providers, 16")), qPrintable(f.said()));
        QVERIFY(f.said().contains(QLatin1String("Its year is not given.")));
        f.table->setCurrentIndex(f.cell(QStringLiteral("Automotive")));
        QVERIFY(f.said().contains(QLatin1String("can not be told apart")));
        if (qEnvironmentVariableIsSet("EARSHOT_PICTURES"))
            f.page->grab().save(qEnvironmentVariable("EARSHOT_PICTURES") + QStringLiteral("/benchmarks.png"));
    }

    void editingIsOneStepOfUndo()
    {
        Fixture f;
        QVERIFY(f.start());
        f.type(f.cell(QStringLiteral("Apple"), BenchmarkModel::YearColumn), QStringLiteral("2019"));
        QCOMPARE(f.cell(QStringLiteral("Apple"), BenchmarkModel::YearColumn).data().toString(), QStringLiteral("2019"));
        QCOMPARE(f.origin(QStringLiteral("Apple")), QStringLiteral("edited"));
        QVERIFY(f.said().contains(QLatin1String("It is of 2019 and may be out of date.")));
        QCOMPARE(f.session.undoStack()->undoText(), QStringLiteral("Edit a benchmark"));
        f.session.undoStack()->undo();
        QCOMPARE(f.origin(QStringLiteral("Apple")), QStringLiteral("published"));
        f.session.undoStack()->redo();
        QCOMPARE(f.origin(QStringLiteral("Apple")), QStringLiteral("edited"));
    }

    void whatIsNoScoreIsRefusedInWords()
    {
        Fixture f;
        QVERIFY(f.start());
        const int steps = f.session.undoStack()->count();
        f.type(f.cell(QStringLiteral("Apple"), BenchmarkModel::ScoreColumn), QStringLiteral("172"));
        QCOMPARE(f.toasts->size(), 1);
        QCOMPARE(f.toasts->first().first().toString(), QStringLiteral("A score lies between \u2212100 and 100."));
        QCOMPARE(f.session.undoStack()->count(), steps);
    }

    void ownScoresAreAddedAndRemoved()
    {
        Fixture f;
        QVERIFY(f.start());
        QTest::mouseClick(f.button(QStringLiteral("Add a score")), Qt::LeftButton);
        auto *editor = f.table->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Cafes of the town"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(f.cell(QStringLiteral("Cafes of the town")).isValid());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        f.type(f.cell(QStringLiteral("Cafes of the town"), BenchmarkModel::ScoreColumn), QStringLiteral("12.5"));
        QCOMPARE(f.cell(QStringLiteral("Cafes of the town"), BenchmarkModel::ScoreColumn).data().toString(), QStringLiteral("13"));
        QCOMPARE(f.origin(QStringLiteral("Cafes of the town")), QString());
        f.table->setCurrentIndex(f.cell(QStringLiteral("Amazon")));
        f.table->setFocus();
        QTest::keyClick(f.table, Qt::Key_Delete);
        QVERIFY(!f.cell(QStringLiteral("Amazon")).isValid());
        f.session.undoStack()->undo();
        QVERIFY(f.cell(QStringLiteral("Amazon")).isValid());
        f.table->setCurrentIndex(f.table->model()->index(0, 0));
        QVERIFY(!f.button(QStringLiteral("Remove"))->isEnabled());
        QTest::keyClick(f.table, Qt::Key_Delete); // the own score stays
        QCOMPARE(f.table->model()->rowCount(), 7);
    }

    void kindsThatDifferAreWarnedOf()
    {
        Fixture f;
        QVERIFY(f.start());
        const QModelIndex kind = f.cell(QStringLiteral("Apple"), BenchmarkModel::KindColumn);
        f.table->setCurrentIndex(kind);
        f.table->edit(kind);
        auto *kinds = f.table->findChild<QComboBox *>();
        QVERIFY(kinds);
        kinds->setCurrentIndex(2);
        QTest::keyClick(kinds, Qt::Key_Return);
        QTRY_VERIFY2(f.said().contains(QLatin1String("transactional survey and yours of a relationship one")), qPrintable(f.said()));
    }

    void choicesAreKeptInTheDocument()
    {
        Fixture f;
        QVERIFY(f.start());
        f.type(f.cell(QStringLiteral("Apple"), BenchmarkModel::ScoreColumn), QStringLiteral("61"));
        f.letAllEnd();
        f.session.close();
        QVERIFY(f.open());
        QCOMPARE(f.cell(QStringLiteral("Apple"), BenchmarkModel::ScoreColumn).data().toString(), QStringLiteral("61"));
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        for (const QSize size : {QSize(864, 446), QSize(1172, 780)}) {
            for (const int percent : {100, 150, 200})
                QTest::addRow("%d x %d, %d %%", size.width(), size.height(), percent) << size << percent;
        }
    }

    void nothingIsCut()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        Fixture f;
        const Look look(f.themes);
        f.themes.setTextPercent(percent);
        QVERIFY(f.start());
        f.page->resize(size);
        f.table->setCurrentIndex(f.cell(QStringLiteral("Apple")));
        QStringList cut;
        (void)QTest::qWaitFor([&] { return (cut = misfits(*f.page)).isEmpty(); }, 3000);
        if (qEnvironmentVariableIsSet("EARSHOT_PICTURES"))
            f.page->grab().save(qEnvironmentVariable("EARSHOT_PICTURES") + QStringLiteral("/benchmarks-%1-%2.png").arg(size.width()).arg(percent));
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }
};

QTEST_MAIN(BenchmarksPaneTest)
#include "tst_benchmarks_pane.moc"
