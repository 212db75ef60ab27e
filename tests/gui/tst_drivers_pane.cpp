// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/check_menu.h"
#include "app/driver_view.h"
#include "app/drivers_pane.h"
#include "app/empty_state.h"
#include "app/filter_button.h"
#include "app/info_popover.h"
#include "app/look.h"
#include "app/mark_widget.h"
#include "app/page_head.h"
#include "app/segmented_switch.h"
#include "app/segments_page.h"
#include "app/text_label.h"
#include "gui/fitting.h"
#include "model/session_fixture.h"

#include <QClipboard>
#include <QFile>
#include <QListView>
#include <QToolButton>

using namespace earshot;
using namespace earshot::test;

namespace {

QByteArray cafe()
{
    QFile file(QStringLiteral(EARSHOT_TEST_DATA "/ratings/cafe.csv"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Fixture : SessionFixture {
    ThemeSource themes;
    std::unique_ptr<SegmentsPage> page;
    DriversPane *pane = nullptr;
    DriverView *table = nullptr;

    bool start(const QByteArray &csv)
    {
        if (!create() || !import(csv.constData()))
            return false;
        page = std::make_unique<SegmentsPage>(session, themes);
        pane = page->findChild<DriversPane *>();
        table = page->findChild<DriverView *>();
        QObject::connect(&session, &Session::snapshotReady, page.get(), &Page::showSnapshot);
        page->showSnapshot(session.snapshot());
        page->setMinimumSize(1, 1); // as in the window, which is not held open by views that are not shown
        page->resize(1172, 780);
        page->show();
        return QTest::qWaitForWindowExposed(page.get());
    }
    void choose(int view)
    {
        QTest::mouseClick(page->findChild<SegmentedSwitch *>()->findChildren<QAbstractButton *>().at(view), Qt::LeftButton);
    }
    bool startDrivers(const QByteArray &csv = cafe())
    {
        return start(csv) && snapshotAfter([this] { choose(2); }) && session.snapshot()->drivers;
    }
    QString names() const
    {
        QStringList result;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            result << table->model()->index(row, 0).data().toString().section(u' ', 0, 0);
        return result.join(u' ');
    }
    QString words(const char *name) const { return page->findChild<TextLabel *>(QString::fromLatin1(name))->text(); }
    QString sentence() const
    {
        QStringList texts;
        for (const TextLabel *label : page->findChild<PageHead *>()->findChildren<TextLabel *>())
            texts << label->text();
        return texts.join(u' ');
    }
    FilterButton *questions() const { return page->findChild<FilterButton *>(QStringLiteral("questions")); }
    MarkWidget *map() const
    {
        for (MarkWidget *mark : pane->findChildren<MarkWidget *>()) {
            if (mark->accessibleName().startsWith(QLatin1String("Importance and rating")))
                return mark;
        }
        return nullptr;
    }
};

} // namespace

class DriversPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void driversAreCountedOnlyWhileTheyAreSeen()
    {
        Fixture f;
        QVERIFY(f.start(cafe()));
        QVERIFY(!f.session.snapshot()->drivers);
        QVERIFY(f.snapshotAfter([&] { f.choose(2); }));
        QVERIFY(f.session.snapshot()->drivers && f.session.snapshot()->drivers->questions.front().likely);
        f.page->hide();
        QVERIFY(f.snapshotAfter([&] { f.session.setScope({}); }));
        QVERIFY(!f.session.snapshot()->drivers);
        QVERIFY(f.snapshotAfter([&] { f.page->show(); }));
        QVERIFY(f.session.snapshot()->drivers);
        f.choose(0);
        QVERIFY(f.snapshotAfter([&] { f.session.setTimeUnit(TimeUnit::Week); }));
        QVERIFY(!f.session.snapshot()->drivers);
    }

    void theTableSaysWhatTheFiguresAre()
    {
        Fixture f;
        QVERIFY(f.startDrivers());
        QCOMPARE(f.names(), QStringLiteral("Waiting Staff Price Coffee"));
        QCOMPARE(f.sentence(), QStringLiteral("Segments “Waiting time 1-5” goes with the score more than any other rating. It is rated below the middle of the questions."));
        QCOMPARE(f.words("together"), QStringLiteral("Together the ratings go with 93% of the spread of the score. 162 answers rate all of these questions. "
                                                     "13 answers do not and are left out."));
        QCOMPARE(f.words("notProven"), QStringLiteral("Related to the score, not proven to cause it."));
        QVERIFY(f.page->findChild<TextLabel *>(QStringLiteral("notProven"))->isVisible());
        QVERIFY(!f.page->findChild<TextLabel *>(QStringLiteral("warning"))->isVisible());
        QCOMPARE(f.questions()->value(), QStringLiteral("4 of 5"));
        QVERIFY(f.map() && f.map()->isVisible() && f.map()->accessibleName().contains(QLatin1String("Waiting time 1-5: Fix first")));
        if (qEnvironmentVariableIsSet("EARSHOT_PICTURES"))
            f.page->grab().save(qEnvironmentVariable("EARSHOT_PICTURES") + QStringLiteral("/drivers-cafe.png"));
    }

    void fewAnswersAreWarnedOf()
    {
        Fixture f;
        const QByteArrayList lines = cafe().split('\n');
        QVERIFY(f.startDrivers(lines.mid(0, 80).join('\n')));
        QVERIFY(f.page->findChild<TextLabel *>(QStringLiteral("warning"))->isVisible());
        QVERIFY(f.words("warning").contains(QLatin1String("150 complete answers")));
        QVERIFY(f.sentence().contains(QLatin1String("take the order as a hint")));
    }

    void questionsAreChosenAndUndone()
    {
        Fixture f;
        QVERIFY(f.startDrivers());
        QTest::mouseClick(f.questions(), Qt::LeftButton);
        auto *menu = f.page->findChild<CheckMenu *>(QString(), Qt::FindChildrenRecursively);
        for (CheckMenu *one : f.page->findChildren<CheckMenu *>()) {
            if (one->isVisible())
                menu = one;
        }
        QAbstractItemModel *items = menu->list()->model();
        QCOMPARE(items->rowCount(), 5);
        QVERIFY(items->setData(items->index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(f.snapshotAfter([&] { QTest::keyClick(menu->list(), Qt::Key_Return); }));
        QCOMPARE(f.names(), QStringLiteral("Waiting Price Coffee"));
        QVERIFY(f.questions()->isSet());
        QCOMPARE(f.session.undoStack()->undoText(), QStringLiteral("Choose rating questions"));
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->undo(); }));
        QCOMPARE(f.names(), QStringLiteral("Waiting Staff Price Coffee"));
        QVERIFY(!f.questions()->isSet());
        QVERIFY(f.snapshotAfter([&] { f.session.undoStack()->redo(); }));
        QVERIFY(f.snapshotAfter([&] { QTest::keyClick(f.questions(), Qt::Key_Delete); })); // back to the usual ones
        QCOMPARE(f.names(), QStringLiteral("Waiting Staff Price Coffee"));
    }

    void theMapAndTheTableChooseTogether()
    {
        Fixture f;
        QVERIFY(f.startDrivers());
        QCOMPARE(f.table->currentIndex().row(), 0);
        f.table->setFocus();
        QTest::keyClick(f.table, Qt::Key_Down);
        QCOMPARE(f.table->currentIndex().data().toString(), QStringLiteral("Staff (1-5)"));
        // The dot of the most important one is the highest.
        bool found = false;
        for (int y = 0; y < f.map()->height() && !found; y += 4) {
            for (int x = 60; x < f.map()->width() && !found; x += 4) {
                Q_EMIT f.map()->clicked(QPointF(x, y));
                found = f.table->currentIndex().row() == 0;
            }
        }
        QVERIFY(found);
    }

    void keysSortAndExplain()
    {
        Fixture f;
        QVERIFY(f.startDrivers());
        f.table->sortByColumn(DriverModel::QuestionColumn, Qt::AscendingOrder);
        QCOMPARE(f.names(), QStringLiteral("Coffee Price Staff Waiting"));
        QCOMPARE(f.table->currentIndex().data().toString(), QStringLiteral("Waiting time 1-5")); // as before
        f.table->setFocus();
        QTest::keyClick(f.table, Qt::Key_Return);
        auto *popover = f.page->findChild<InfoPopover *>();
        QVERIFY(popover && popover->isVisible());
        QVERIFY(popover->findChildren<QLabel *>().at(0)->text().contains(QLatin1String("Waiting")));
        popover->close();
        QTest::keyClick(f.table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY2(lines.at(4).startsWith(QLatin1String("Waiting time 1-5\t175\t2.0 of 5\t74%\t+0.86\tFix first")), qPrintable(lines.at(4)));
    }

    void aFileWithoutRatingsIsCalm()
    {
        Fixture f;
        QVERIFY(f.startDrivers("score,date,store\n9,2026-01-01,north\n3,2026-01-02,south\n10,2026-01-03,north\n"));
        auto *empty = f.page->findChild<EmptyState *>(QStringLiteral("noRatings"));
        QVERIFY(empty->isVisible() && !f.table->isVisible());
        QVERIFY(f.sentence().contains(QLatin1String("Which ratings go with the score")));
    }

    /// Columns that number things do not count by themselves, and may be chosen.
    void countersAloneAreOffered()
    {
        Fixture f;
        QByteArray csv("score,date,visits\n");
        for (int i = 0; i < 60; ++i)
            csv += QByteArray::number(i % 11) + ",2026-01-0" + QByteArray::number(1 + i % 9) + ',' + QByteArray::number(1 + i % 5) + '\n';
        QVERIFY(f.startDrivers(csv));
        QCOMPARE(f.questions()->value(), QStringLiteral("0 of 1"));
        QCOMPARE(f.words("together"), QStringLiteral("Choose questions that count."));
        QVERIFY(f.table->isVisible() && !f.map()->isVisible());
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("ratings");
        for (const QSize size : {QSize(864, 446), QSize(1172, 780)}) {
            for (const int percent : {100, 150, 200}) {
                for (const bool ratings : {true, false})
                    QTest::addRow("%d x %d, %d %%%s", size.width(), size.height(), percent, ratings ? "" : ", none") << size << percent << ratings;
            }
        }
    }

    /// A narrow pane gives up the map and then columns, never the importance nor what it says.
    void nothingIsCut()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        QFETCH(bool, ratings);
        Fixture f;
        const Look look(f.themes);
        f.themes.setTextPercent(percent);
        QVERIFY(f.startDrivers(ratings ? cafe() : QByteArray("score,date,store\n9,2026-01-01,north\n3,2026-01-02,south\n")));
        f.page->resize(size);
        QStringList cut;
        (void)QTest::qWaitFor([&] { return (cut = misfits(*f.page)).isEmpty(); }, 3000);
        if (qEnvironmentVariableIsSet("EARSHOT_PICTURES"))
            f.page->grab().save(qEnvironmentVariable("EARSHOT_PICTURES") + QStringLiteral("/drivers-%1-%2%3.png").arg(size.width()).arg(percent).arg(QLatin1StringView(ratings ? "" : "-none")));
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        if (!ratings)
            return;
        QVERIFY(!f.table->isColumnHidden(DriverModel::ImportanceColumn) && !f.table->isColumnHidden(DriverModel::ReadingColumn));
        QVERIFY(f.page->findChild<TextLabel *>(QStringLiteral("notProven"))->isVisible());
        QCOMPARE(f.map()->isVisible(), percent == 100);
    }
};

QTEST_MAIN(DriversPaneTest)
#include "tst_drivers_pane.moc"
