// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_window.h"
#include "app/look.h"
#include "app/main_window.h"
#include "app/page_host.h"
#include "app/pages.h"
#include "app/segmented_switch.h"
#include "app/toast.h"
#include "app/translations.h"
#include "gui/fitting.h"
#include "intake/workbook_file.h"
#include "analysis/goal_setting.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace earshot;

namespace {

constexpr int LongMs = 20000;
constexpr int SettleMs = 3000; // waited out only by what is cut

/// The newest import of the sample.
void takeOutList(Session &session)
{
    QSignalSpy batches(&session, &Session::batchesReady);
    session.fetchBatches();
    QTRY_COMPARE_WITH_TIMEOUT(batches.size(), 1, LongMs);
    const auto all = batches.front().front().value<std::vector<Batch>>();
    const auto list = std::find_if(all.begin(), all.end(), [](const Batch &batch) { return batch.source.contains(QLatin1String("contacts")); });
    QVERIFY(list != all.end());
    session.undoBatch(*list);
}

/// Three sheets of answers, of which one can be read at a time.
void writeMonths(const QString &path)
{
    QList<WorkbookFile::Sheet> sheets;
    for (const char *name : {"January &amp; February", "March", "April"}) {
        QByteArray rows = "<row><c t=\"str\"><v>How likely are you to recommend us?</v></c><c t=\"str\"><v>Why?</v></c></row>";
        for (int i = 0; i < 30; ++i)
            rows += "<row><c><v>" + QByteArray::number(i % 11) + "</v></c><c t=\"str\"><v>Friendly " + name + QByteArray::number(i) + "</v></c></row>";
        sheets.append({name, {}, rows});
    }
    WorkbookFile::withSheets(sheets).write(path);
}

} // namespace

// Every page at every size of window and text that the design names: nothing may be cut.
class FittingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void seesWhatIsCut();
    void nothingIsCut_data();
    void nothingIsCut();
    void theRateNeedsNoScrolling_data();
    void theRateNeedsNoScrolling();
    void whoAnsweredFits_data();
    void whoAnsweredFits();
    void theImportFits_data();
    void theImportFits();

private:
    void showPage(const QString &id);

    QTemporaryDir m_place;
    std::unique_ptr<Settings> m_settings;
    ThemeSource m_themes;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

void FittingTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*qApp, QLocale());
    m_settings = std::make_unique<Settings>(m_place.filePath(QStringLiteral("settings.ini")));
    m_look = std::make_unique<Look>(m_themes);
    m_desk = std::make_unique<Desk>(m_themes, *m_settings);
    m_desk->setNow(QDateTime(QDate(2026, 10, 31), QTime(17, 0)));
    m_window.reset(m_desk->newWindow());
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->files().setSampleFolder(m_place.path());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->files().openSample();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().snapshot() && m_window->session().snapshot()->asked, LongMs);
}

void FittingTest::cleanupTestCase()
{
    m_window.reset();
    m_desk.reset();
    m_look.reset();
}

void FittingTest::seesWhatIsCut()
{
    QWidget window;
    auto *label = new QLabel(QStringLiteral("Harbour Street"), &window);
    auto *below = new QLabel(QStringLiteral("Quay"), &window);
    label->adjustSize();
    below->adjustSize();
    below->move(0, label->height());
    window.resize(300, 100);
    window.show();
    QCOMPARE(test::misfits(window), QStringList());
    below->move(0, label->height() - 8);
    QCOMPARE(test::misfits(window).size(), 1);
    below->move(0, 90);
    QCOMPARE(test::misfits(window).size(), 1);
    below->move(0, label->height());
    label->resize(label->width() - 5, label->height());
    QCOMPARE(test::misfits(window).size(), 1);
}

void FittingTest::nothingIsCut_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QStringList ids;
    for (const PageEntry &page : pages())
        ids << QString::fromLatin1(page.id);
    ids << QStringLiteral("segments/2") << QStringLiteral("goal/1") << QStringLiteral("themes/1"); // other views of a page
    ids << QString(); // the start page last: it closes the document
    for (const QString &id : ids) {
        for (const QSize size : {QSize(960, 540), QSize(1100, 700), QSize(1440, 900)}) {
            for (const int percent : {100, 150, 200})
                QTest::addRow("%s %d x %d, %d %%", id.isEmpty() ? "start" : qPrintable(id), size.width(), size.height(),
                              percent)
                    << id << size << percent;
        }
    }
}

void FittingTest::showPage(const QString &id)
{
    if (id.isEmpty())
        m_window->session().close();
    else
        m_window->showPage(id.section(u'/', 0, 0));
    m_window->toast().hide();
    const Page *page = m_window->pageHost().currentPage();
    if (id.contains(u'/'))
        page->findChild<SegmentedSwitch *>()->findChildren<QAbstractButton *>().at(id.section(u'/', 1).toInt())->click();
    QTRY_VERIFY_WITH_TIMEOUT(id.isEmpty() || (page && !page->isBusy()), LongMs);
    QCoreApplication::processEvents(); // layouts that were asked for
}

void FittingTest::nothingIsCut()
{
    QFETCH(QString, page);
    QFETCH(QSize, size);
    QFETCH(int, percent);
    m_themes.setTextPercent(percent);
    m_window->resize(size);
    showPage(page);
    QCOMPARE(m_window->size(), size);
    // Layouts take some rounds of events; what stays cut is cut.
    QStringList cut;
    (void)QTest::qWaitFor([&] { return (cut = test::misfits(*m_window)).isEmpty(); }, SettleMs);
    if (!cut.isEmpty() && qEnvironmentVariableIsSet("EARSHOT_PICTURES"))
        m_window->grab().save(QStringLiteral("%1/%2.png").arg(qEnvironmentVariable("EARSHOT_PICTURES"),
                                                               QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY2(cut.isEmpty(), qPrintable(QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
}

void FittingTest::theRateNeedsNoScrolling_data()
{
    QTest::addColumn<bool>("goal");
    QTest::addColumn<bool>("listed");
    QTest::addColumn<bool>("compared");
    QTest::newRow("goal, with a list") << true << true << true;
    QTest::newRow("goal, with a list, compared with nothing") << true << true << false;
    QTest::newRow("no goal, with a list, compared with nothing") << false << true << false;
    QTest::newRow("no goal, with a list") << false << true << true;
    QTest::newRow("no goal, without a list") << false << false << true;
    QTest::newRow("goal, without a list") << true << false << true;
}

/// The usual window shows the whole Overview, with a goal and the response rate as without.
void FittingTest::theRateNeedsNoScrolling()
{
    QFETCH(bool, goal);
    QFETCH(bool, listed);
    QFETCH(bool, compared);
    m_themes.setTextPercent(100);
    m_window->resize(1440, 900);
    Session &session = m_window->session();
    if (!session.isOpen()) {
        m_window->files().openSample();
        QTRY_VERIFY_WITH_TIMEOUT(session.snapshot() && session.snapshot()->asked, LongMs);
    }
    if (!listed && session.snapshot()->asked)
        takeOutList(session);
    QTRY_COMPARE_WITH_TIMEOUT(session.snapshot()->asked.has_value(), listed, LongMs);
    Scope scope = session.scope();
    scope.comparison.kind = compared ? Comparison::Kind::Previous : Comparison::Kind::None;
    session.setScope(scope);
    QTRY_COMPARE_WITH_TIMEOUT(session.snapshot()->previous.has_value(), compared, LongMs);
    session.setDocumentSetting(QString::fromLatin1(GoalSetting::Key), goal ? R"({"target":"55"})" : "{}");
    showPage(QStringLiteral("overview"));
    auto *page = m_window->pageHost().currentPage();
    page->showSnapshot(session.snapshot());
    const auto *scroll = page->findChild<QScrollArea *>(QStringLiteral("scroll"));
    const auto rates = scroll->findChildren<QWidget *>(QStringLiteral("responseRate"));
    QCOMPARE(std::count_if(rates.begin(), rates.end(), [](const QWidget *rate) { return rate->isVisible(); }), listed ? 1 : 0);
    QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
    QTRY_COMPARE(test::misfits(*m_window), QStringList());
}

void FittingTest::whoAnsweredFits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    for (const QSize size : {QSize(960, 540), QSize(1100, 700), QSize(1440, 900)}) {
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d x %d, %d %%", size.width(), size.height(), percent) << size << percent;
    }
}

/// With people who were asked and answers that are weighed.
void FittingTest::whoAnsweredFits()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    Session &session = m_window->session();
    if (!session.isOpen()) {
        m_window->files().openSample();
        QTRY_VERIFY_WITH_TIMEOUT(session.snapshot() && session.snapshot()->asked, LongMs);
    }
    if (!session.snapshot()->asked) { // taken out before
        session.undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(session.snapshot()->asked, LongMs);
    }
    WeightsSetting weights;
    weights.targets.push_back({QStringLiteral("Store"), {{QStringLiteral("Quay"), 40}, {QStringLiteral("Station"), 50}, {QStringLiteral("Market Hall"), 10}}});
    session.changeDocumentSetting(QString::fromLatin1(WeightsSetting::Key), weights.toJson(), QStringLiteral("Weights"));
    m_themes.setTextPercent(percent);
    m_window->resize(size);
    showPage(QStringLiteral("segments"));
    m_window->pageHost().currentPage()->findChild<SegmentedSwitch *>()->findChildren<QAbstractButton *>().at(3)->click();
    QTRY_VERIFY_WITH_TIMEOUT(session.snapshot()->weighted && session.snapshot()->silence, LongMs);
    QStringList cut;
    (void)QTest::qWaitFor([&] { return (cut = test::misfits(*m_window)).isEmpty(); }, SettleMs);
    if (qEnvironmentVariableIsSet("EARSHOT_PICTURES"))
        m_window->grab().save(QStringLiteral("%1/answered %2.png").arg(qEnvironmentVariable("EARSHOT_PICTURES"), QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY2(cut.isEmpty(), qPrintable(QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
}

void FittingTest::theImportFits_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    const QString sample = QStringLiteral(EARSHOT_SOURCE_DIR "/resources/sample/harbour-street-coffee.csv");
    const QString preview = m_place.filePath(QStringLiteral("previews.csv"));
    QFile file(preview);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Score,Comment,Finished,Status,Recorded Date\n");
    for (int i = 0; i < 20; ++i)
        file.write(QStringLiteral("%1,text %1,%2,%3,2026-05-1%4\n")
                       .arg(i % 11).arg(QLatin1String(i < 3 ? "False" : "True"), QLatin1String(i == 5 ? "Survey Preview" : "IP Address"))
                       .arg(i % 10).toUtf8());
    const QString workbook = m_place.filePath(QStringLiteral("months.xlsx"));
    writeMonths(workbook);
    const std::pair<const char *, QStringList> cases[] = {
        {"columns", {sample}}, {"rules", {preview}}, {"sheets", {workbook}}, {"files", {sample, preview}}, {"none", {}}};
    for (const auto &[name, files] : cases) {
        for (const QSize size : {QSize(960, 540), QSize(1100, 700), QSize(1440, 900)}) {
            for (const int percent : {100, 150, 200})
                QTest::addRow("%s %d x %d, %d %%", name, size.width(), size.height(), percent) << files << size << percent;
        }
    }
}

void FittingTest::theImportFits()
{
    QFETCH(QStringList, files);
    QFETCH(QSize, size);
    QFETCH(int, percent);
    m_themes.setTextPercent(percent);
    Session session{{QDate(2026, 10, 31)}};
    Dialogs dialogs;
    auto *window = new ImportWindow(session, m_themes, dialogs, files, nullptr);
    window->setAttribute(Qt::WA_DeleteOnClose, false);
    const std::unique_ptr<ImportWindow> owned(window);
    QSignalSpy settled(window, &ImportWindow::settled);
    window->resize(size);
    window->show();
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), files.size() == 1 ? 1 : 0, LongMs);
    QCOMPARE(window->size(), size);
    QStringList cut;
    (void)QTest::qWaitFor([&] { return (cut = test::misfits(*window)).isEmpty(); }, SettleMs);
    if (!cut.isEmpty() && qEnvironmentVariableIsSet("EARSHOT_PICTURES"))
        window->grab().save(QStringLiteral("%1/import %2.png").arg(qEnvironmentVariable("EARSHOT_PICTURES"),
                                                                  QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY2(cut.isEmpty(), qPrintable(QLatin1Char('\n') + cut.join(QLatin1Char('\n'))));
}

QTEST_MAIN(FittingTest)
#include "tst_fitting.moc"
