// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes_dialog.h"
#include "app/document_notices.h"
#include "app/doorbell.h"
#include "app/look.h"
#include "app/main_window.h"
#include "app/report_printer.h"
#include "app/restore_dialog.h"
#include "app/share_copy_dialog.h"
#include "app/start_page.h"
#include "app/toast.h"
#include "app/translations.h"
#include "storage/backups.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <csignal>

using namespace earshot;

namespace {

constexpr int LongMs = 20000;

} // namespace

// What the window does so that nothing is lost: notices, copies, backups, recovery, one window for a file.
class SafetyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anOrdinaryFileSaysNothing();
    void aFileThatIsOpenElsewhere();
    void aSynchronisedFolderIsToldOnce();
    void aCopyIsSavedAndSaid();
    void aShareSafeCopyIsSavedAndSaid();
    void aBackupIsRestoredBesideTheFile();
    void aDamagedFileOffersItsBackups();
    void aBackupThatFailsIsTold();
    void whatWasKeptCanBeReviewed();
    void theReportIsPrinted();
    void aSecondProgramHandsItsFilesOver();
    void aProgramThatIsGoneDoesNotAnswer();

private:
    QString place(const QString &name) const { return m_place->filePath(name); }
    void open(const QString &path);
    void openSample();
    NoticeCard &notice() { return m_window->notices().card(); }
    void star(qint64 id);
    QProcessEnvironment environment() const;

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<Settings> m_settings;
    ThemeSource m_themes;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Desk> m_desk;
    QPointer<MainWindow> m_window;
    QString m_sample;
};

void SafetyTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    installTranslations(*qApp, QLocale());
}

void SafetyTest::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_sample = Sample::documentIn(m_place->path());
    m_settings = std::make_unique<Settings>(place(QStringLiteral("settings.ini")));
    m_look = std::make_unique<Look>(m_themes);
    m_desk = std::make_unique<Desk>(m_themes, *m_settings);
    m_desk->setBackupFolder(place(QStringLiteral("backups")));
    m_window = m_desk->newWindow();
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->files().setSampleFolder(m_place->path());
    m_window->resize(1440, 870);
    m_window->show();
    openSample();
}

void SafetyTest::cleanup()
{
    std::vector<QPointer<QWidget>> windows; // each takes its dialogs along
    for (QWidget *window : QApplication::topLevelWidgets())
        windows.emplace_back(window);
    for (const QPointer<QWidget> &window : windows) {
        if (qobject_cast<MainWindow *>(window.data()))
            delete window.data();
    }
    m_desk.reset();
    m_look.reset();
}

void SafetyTest::open(const QString &path)
{
    if (m_window->session().isOpen())
        m_window->session().close();
    QSignalSpy opened(&m_window->session(), &Session::opened);
    m_window->files().openFile(path);
    QVERIFY(opened.wait(LongMs));
}

void SafetyTest::openSample()
{
    m_window->files().openSample();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().snapshot() && m_window->session().snapshot()->asked, LongMs);
}

void SafetyTest::star(qint64 id)
{
    QSignalSpy edited(&m_window->session(), &Session::responsesEdited);
    m_window->session().setStarred({ResponseId{id}}, true);
    QVERIFY(edited.wait(LongMs));
}

QProcessEnvironment SafetyTest::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME"})
        environment.insert(QString::fromLatin1(name), m_place->path());
    return environment;
}

void SafetyTest::anOrdinaryFileSaysNothing()
{
    QVERIFY(!m_window->notices().isVisible());
    QVERIFY(!m_window->startPage().recoveryCard()->isVisible());
}

void SafetyTest::aFileThatIsOpenElsewhere()
{
    m_window->session().close();
    std::unique_ptr<Document> other;
    QTRY_VERIFY((other = Document::open(m_sample).value()) && !other->info().readOnly);
    open(m_sample);
    QVERIFY(notice().isVisible());
    QCOMPARE(notice().title(), QStringLiteral("This file can only be read here"));
    QVERIFY2(notice().sentence().startsWith(QStringLiteral("Another window or program has this document open (")),
             qPrintable(notice().sentence()));
    m_desk->dialogs().answerNext({});
    m_window->session().setStarred({ResponseId{1}}, true);
    QTRY_VERIFY(m_desk->dialogs().asked().contains(notice().sentence()));
    QTest::mouseClick(notice().closeButton(), Qt::LeftButton);
    QVERIFY(!m_window->notices().isVisible());
}

void SafetyTest::aSynchronisedFolderIsToldOnce()
{
    QVERIFY(QDir(m_place->path()).mkdir(QStringLiteral("Dropbox")));
    const QString path = place(QStringLiteral("Dropbox/cafe.earshot"));
    QSignalSpy saved(&m_window->session(), &Session::copySaved);
    m_window->session().saveCopy(path);
    QVERIFY(saved.wait(LongMs));
    open(path);
    QVERIFY(m_window->notices().isVisible());
    QCOMPARE(notice().title(), QStringLiteral("This file is in a folder that is synchronised"));
    open(path);
    QVERIFY(!m_window->notices().isVisible());
}

void SafetyTest::aCopyIsSavedAndSaid()
{
    const QString copy = place(QStringLiteral("copy.earshot"));
    m_desk->dialogs().answerNext({copy});
    QSignalSpy saved(&m_window->session(), &Session::copySaved);
    m_window->menus().action(QStringLiteral("saveCopy"))->trigger();
    QVERIFY(saved.wait(LongMs));
    QCOMPARE(m_desk->dialogs().asked(), QStringList(QStringLiteral("Save a copy")));
    QVERIFY(m_window->toast().isVisible());
    open(copy);
    QCOMPARE(m_window->session().info().responses, 1284);
}

void SafetyTest::aShareSafeCopyIsSavedAndSaid()
{
    m_window->menus().action(QStringLiteral("shareCopy"))->trigger();
    m_window->menus().action(QStringLiteral("shareCopy"))->trigger(); // the same dialog
    QCOMPARE(m_window->findChildren<ShareCopyDialog *>().size(), 1);
    auto *dialog = m_window->findChild<ShareCopyDialog *>();
    QVERIFY(!dialog->isModal());
    auto *save = dialog->findChild<QPushButton *>(QStringLiteral("save"));
    QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), LongMs);
    const QString copy = place(QStringLiteral("shared.earshot"));
    m_desk->dialogs().answerNext({copy});
    QSignalSpy saved(dialog, &ShareCopyDialog::saved);
    save->click();
    QVERIFY(saved.wait(LongMs));
    QVERIFY(m_window->toast().isVisible());
    QVERIFY2(saved.first().first().toString().startsWith(QStringLiteral("Saved shared.earshot: 1,284 answers, ")), qPrintable(saved.first().first().toString()));
    open(copy);
    QCOMPARE(m_window->session().info().responses, 1284);
    QCOMPARE(m_window->session().info().respondents, 0);
}

void SafetyTest::aBackupIsRestoredBesideTheFile()
{
    star(1);
    QCOMPARE(backupsOf(m_sample, m_desk->backupFolder()).size(), size_t(1));
    m_window->menus().action(QStringLiteral("restoreBackup"))->trigger();
    auto *dialog = m_window->findChild<RestoreDialog *>();
    QVERIFY(dialog);
    QAbstractItemModelTester tester(dialog->list()->model());
    QTRY_COMPARE_WITH_TIMEOUT(dialog->list()->model()->rowCount(), 1, LongMs);
    QCOMPARE(dialog->list()->model()->index(0, BackupModel::Responses).data().toString(), QStringLiteral("1,284"));
    const QString restored = place(QStringLiteral("restored.earshot"));
    m_desk->dialogs().answerNext({restored});
    QTest::mouseClick(dialog->restoreButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->windowOf(restored), LongMs);
    QVERIFY2(m_desk->windowOf(restored) != m_window, "the file stays open as it is");
    QCOMPARE(m_desk->windowOf(restored)->session().info().responses, 1284);
}

void SafetyTest::aDamagedFileOffersItsBackups()
{
    star(1);
    m_window->session().close();
    QTRY_VERIFY(!QFile::exists(m_sample + QStringLiteral(".lock")));
    QFile file(m_sample);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    m_desk->dialogs().answerNext({});
    m_window->files().openFile(m_sample);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<RestoreDialog *>(), LongMs);
    QTRY_COMPARE(m_window->findChild<RestoreDialog *>()->list()->model()->rowCount(), 1);
    QVERIFY(m_desk->dialogs().asked().constFirst().contains(QStringLiteral("incomplete")));
}

void SafetyTest::aBackupThatFailsIsTold()
{
    QVERIFY(QDir(m_desk->backupFolder()).removeRecursively());
    QFile inTheWay(m_desk->backupFolder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    star(1);
    QVERIFY(m_window->notices().isVisible());
    QCOMPARE(notice().title(), QStringLiteral("Your change is saved, but there is no backup of the file before it"));
    QVERIFY(!notice().actButton()->isVisible());
    QVERIFY(m_desk->dialogs().asked().isEmpty());
}

// A copy of the files as a program that was killed leaves them, with the lock of a process that is gone.
void SafetyTest::whatWasKeptCanBeReviewed()
{
    star(1);
    star(2);
    const DocumentMark mark = m_window->session().openedAs();
    m_window->session().close();
    QTRY_VERIFY(!QFile::exists(m_sample + QStringLiteral(".lock")));
    QProcess gone;
    gone.start(QStringLiteral("true"), QStringList());
    QVERIFY(gone.waitForStarted());
    const qint64 process = gone.processId();
    QVERIFY(gone.waitForFinished());
    QFile lock(m_sample + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QStringLiteral("%1\nearshot\n%2\n").arg(process).arg(QSysInfo::machineHostName()).toUtf8());
    lock.close();
    m_desk->recent().noteOpened(m_sample, Sample::title(), m_desk->now(), mark);
    m_window->startPage().hide();
    m_window->startPage().show();
    NoticeCard *card = m_window->startPage().recoveryCard();
    QTRY_VERIFY_WITH_TIMEOUT(card->isVisible(), LongMs);
    QVERIFY2(card->sentence().startsWith(QStringLiteral("Harbour Street Coffee has 4 changes from today, ")),
             qPrintable(card->sentence()));
    QTest::mouseClick(card->actButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<ChangesDialog *>(), LongMs);
    QCOMPARE(m_window->session().undoStack()->undoText(), QStringLiteral("Keep 1 quote"));
    QCOMPARE(notice().title(), QStringLiteral("Recovered after an unexpected stop"));
    QSignalSpy edited(&m_window->session(), &Session::responsesEdited);
    m_window->session().undoStack()->undo();
    QVERIFY(edited.wait(LongMs));
    QVERIFY(m_desk->dialogs().asked().isEmpty());
}

void SafetyTest::theReportIsPrinted()
{
    const QString file = place(QStringLiteral("printed.pdf"));
    m_window->printer().setAsk([&](QPrinter &printer, const std::function<void()> &print) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        print();
    });
    QSignalSpy printed(&m_window->printer(), &ReportPrinter::printed);
    QTest::keyClick(m_window, Qt::Key_P, Qt::ControlModifier);
    QVERIFY(printed.wait(LongMs));
    QVERIFY(printed.front().front().toInt() >= 5);
    QProcess words;
    words.start(QStringLiteral("pdftotext"), {file, QStringLiteral("-")});
    QVERIFY(words.waitForFinished());
    QVERIFY2(words.readAllStandardOutput().contains("Harbour Street Coffee"), "text, not pixels");
    QVERIFY(QFileInfo(file).size() < 1024 * 1024);
    QCOMPARE(printed.size(), 1);
}

void SafetyTest::aSecondProgramHandsItsFilesOver()
{
    const QProcessEnvironment second = environment();
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_place->path()));
    const Doorbell doorbell(Doorbell::defaultPlace());
    QVERIFY(doorbell.isListening());
    QVERIFY2(!Doorbell(Doorbell::defaultPlace()).isListening(), "one is enough");
    connect(&doorbell, &Doorbell::rung, m_desk.get(), &Desk::openFromElsewhere);
    QSignalSpy rung(&doorbell, &Doorbell::rung);
    m_window->showMinimized();
    QProcess program;
    program.setProcessEnvironment(second);
    program.setWorkingDirectory(m_place->path());
    program.start(QStringLiteral(EARSHOT_PROGRAM), {QFileInfo(m_sample).fileName()});
    QVERIFY(rung.wait(LongMs));
    QCOMPARE(rung.front().front().toStringList(), QStringList(m_sample));
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, LongMs);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(!m_window->isMinimized(), "the window that has the file comes to the front");
    QCOMPARE(m_desk->windowOf(m_sample), m_window);
}

void SafetyTest::aProgramThatIsGoneDoesNotAnswer()
{
    const QString bell = place(QStringLiteral("bell.socket"));
    QVERIFY(!Doorbell::ring(bell, {}));
    QFile left(bell); // by a program that was killed
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    QVERIFY(!Doorbell::ring(bell, {}));
    const Doorbell doorbell(bell);
    QVERIFY(doorbell.isListening());
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(bell) & others, QFile::Permissions());
    QVERIFY2(!Doorbell::ring(QString(300, u'x'), {}), "too long a path");
}

QTEST_MAIN(SafetyTest)
#include "tst_safety.moc"
