// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import_fixture.h"

#include "storage/document.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace earshot;

namespace {

QByteArray month(int number, int rows)
{
    QByteArray text = "Score;Why;Answered at;E-mail\n";
    for (int i = 0; i < rows; ++i)
        text += QByteArray::number(i % 11) + ";answer " + QByteArray::number(i) + ";2024-0" + QByteArray::number(number)
                + "-1" + QByteArray::number(i % 10) + " 10:00;p" + QByteArray::number(i) + "@example.com\n";
    return text;
}

} // namespace

// How files come into the import window, one or many or from the clipboard, and how it ends before its time.
class ImportFilesTest : public QObject, private test::ImportFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openDocument(); }
    void cleanup() { closeDocument(); }
    void showsWhatWaits();
    void importsAllAlike();
    void passesWhatCanNotBeRead();
    void readsAMendedFileAnew();
    void pastesCells();
    void refusesToPaste_data();
    void refusesToPaste();
    void cancelsAndSaysSo();
    void mergesADocument();

private:
    /// Another document beside the open one, with what the file holds.
    QString documentOf(const QString &file);
    void click(const char *button) { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }
    bool isReady() { return part<QPushButton>("next")->text().startsWith(QStringLiteral("Import ")); }
    QString shown(const char *label) { return part<QLabel>(label)->text(); }
    QStringList files()
    {
        const QAbstractItemModel *model = part<QTableView>("files")->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells += model->index(row, column).data().toString();
            lines += cells.join(QStringLiteral(" | "));
        }
        return lines;
    }
};

void ImportFilesTest::showsWhatWaits()
{
    open({write("may.csv", month(5, 4)), write("none.csv", {})});
    QTRY_COMPARE(files(), (QStringList{QStringLiteral("may.csv | Delimited text (CSV, TSV) | about 4 | Waits"),
                                       QStringLiteral("none.csv | Delimited text (CSV, TSV) | about 0 | Waits")}));
    QVERIFY(part<QTableView>("files")->isVisible());
    QCOMPARE(part<QPushButton>("next")->text(), QStringLiteral("Continue"));
    auto *table = part<QTableView>("files");
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(isReady());
    QCOMPARE(part<QPushButton>("next")->text(), QStringLiteral("Import 4 responses"));
    QVERIFY(!part<QPushButton>("all")->isVisible());
    click("back");
    QVERIFY(table->isVisible());
    QVERIFY(files().first().endsWith(QStringLiteral("Waits")));
}

void ImportFilesTest::importsAllAlike()
{
    open({write("4.csv", month(4, 3)), write("other.csv", "Rating,Shop\n9,North\n8,South\n"),
          write("5.csv", month(5, 4)), write("6.csv", month(6, 12))});
    click("next");
    QTRY_VERIFY(isReady());
    QTRY_VERIFY(part<QPushButton>("all")->isVisible());
    QTRY_COMPARE(part<QPushButton>("all")->text(), QStringLiteral("Import all 3 files the same way"));
    QSignalSpy finished(m_session.get(), &Session::importFinished);
    click("all");
    QTRY_COMPARE(finished.size(), 3);
    QTRY_COMPARE(part<QPushButton>("next")->text(), QStringLiteral("Next file"));
    QCOMPARE(shown("okText"), QStringLiteral("3 files imported: 19 responses. 1 files wait."));
    QCOMPARE(files().last(), QStringLiteral("6.csv | Delimited text (CSV, TSV) | 12 | Imported 12"));
    QCOMPARE(m_session->undoStack()->count(), 3);
    click("next");
    QTRY_VERIFY(isReady());
    QVERIFY(!part<QPushButton>("all")->isVisible());
    click("next");
    QTRY_COMPARE(finished.size(), 4);
    QCOMPARE(part<QPushButton>("next")->text(), QStringLiteral("Done"));
    QCOMPARE(m_session->undoStack()->count(), 4);
}

void ImportFilesTest::passesWhatCanNotBeRead()
{
    open({write("none.csv", {}), write("5.csv", month(5, 4))});
    click("next");
    QTRY_COMPARE(part<QPushButton>("next")->text(), QStringLiteral("Next file"));
    QVERIFY(part<QLabel>("errorTitle"));
    click("next");
    QTRY_VERIFY(isReady());
    click("next");
    QTRY_COMPARE(part<QPushButton>("next")->text(), QStringLiteral("Done"));
    QCOMPARE(shown("okText"), QStringLiteral("1 files imported: 4 responses. 1 files could not be imported."));
}

void ImportFilesTest::readsAMendedFileAnew()
{
    const QString path = write("mended.csv", {});
    open({path});
    QTRY_VERIFY(part<QLabel>("errorTitle"));
    write("mended.csv", month(5, 4));
    m_dialogs.answerNext({path});
    click("chooseAnother");
    QTRY_VERIFY(isReady());
    QCOMPARE(files().size(), 1);
}

void ImportFilesTest::pastesCells()
{
    open({});
    QGuiApplication::clipboard()->setText(QStringLiteral("Score\tWhy\r\n9\tQuick\r\n2\tSlow, and cold\r\n"));
    QTest::keyClick(m_window, Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(isReady());
    QVERIFY(files().first().startsWith(QStringLiteral("Pasted on ")));
    QCOMPARE(part<QPushButton>("next")->text(), QStringLiteral("Import 2 responses"));
    QSignalSpy finished(m_session.get(), &Session::importFinished);
    click("next");
    QTRY_COMPARE(finished.size(), 1);
    QSignalSpy listed(m_session.get(), &Session::batchesReady);
    m_session->fetchBatches();
    QTRY_COMPARE(listed.size(), 1);
    QCOMPARE(listed.first().first().value<std::vector<Batch>>().front().source, QStringLiteral("Clipboard"));
}

void ImportFilesTest::refusesToPaste_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << QString() << QStringLiteral("The clipboard holds no text.");
    QTest::newRow("blank") << QStringLiteral(" \n\t\n") << QStringLiteral("The clipboard holds no text.");
    QTest::newRow("a word") << QStringLiteral("Thank you\n") << QStringLiteral("The clipboard holds one line of text and no table.");
}

void ImportFilesTest::refusesToPaste()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    open({});
    QGuiApplication::clipboard()->setText(text);
    m_dialogs.answerNext({});
    click("paste");
    QCOMPARE(m_dialogs.asked().size(), 1);
    QVERIFY2(m_dialogs.asked().first().contains(sentence), qPrintable(m_dialogs.asked().first()));
    QVERIFY(files().isEmpty());
}

void ImportFilesTest::cancelsAndSaysSo()
{
    // Long enough that it can not be over before it is cancelled.
    open({write("long.csv", month(5, 100'000))});
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), 30'000);
    click("next");
    click("cancel");
    QCOMPARE(shown("note"), QStringLiteral("Cancelling…"));
    QVERIFY(!part<QPushButton>("cancel")->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(shown("note"), QStringLiteral("Import cancelled. Nothing was added."), 30'000);
    QCOMPARE(m_session->info().responses, 0);
    QCOMPARE(m_session->undoStack()->count(), 0);
    QVERIFY(isReady());
}

QString ImportFilesTest::documentOf(const QString &file)
{
    const QString path = m_folder.filePath(QStringLiteral("other.earshot"));
    auto other = Document::create(path, QStringLiteral("Other"), QTimeZone::utc());
    const auto inspection = inspectFile(file);
    ImportOptions options;
    options.mapping = inspection->mapping;
    options.timeZone = QTimeZone::utc();
    options.importedAt = QDateTime(QDate(2024, 6, 1), QTime(9, 0), Qt::UTC);
    if (!other || !importFile(*inspection, options, **other))
        qFatal("can not make the other document");
    return path;
}

/// What both have is left out; nothing is asked that a document does not ask.
void ImportFilesTest::mergesADocument()
{
    QSignalSpy finished(m_session.get(), &Session::importFinished);
    openFile(write("may.csv", month(5, 4)));
    QTRY_VERIFY(isReady());
    click("next");
    QTRY_COMPARE(finished.size(), 1);
    const QString other = documentOf(write("more.csv", month(5, 6)));
    delete m_window;
    openFile(other);
    QTRY_VERIFY(isReady());
    QCOMPARE(part<QPushButton>("next")->text(), QStringLiteral("Import 2 responses"));
    for (const char *control : {"encoding", "separator", "dates", "header"})
        QVERIFY2(part<QWidget>(control)->isHidden(), control);
    QVERIFY(shown("hint").startsWith(QStringLiteral("Another Earshot file.")));
    auto *preview = part<QTableView>("preview");
    Q_EMIT preview->activated(preview->model()->index(0, 0));
    QMenu *menu = m_window->findChildren<QMenu *>().last();
    const QList<QAction *> actions = menu->actions();
    QCOMPARE(actions.last()->text(), QStringLiteral("Why did you read it so?"));
    QVERIFY(std::none_of(actions.begin(), actions.end(), [](const QAction *action) { return action->isCheckable(); }));
    menu->close();
    click("next");
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(m_session->info().responses, 6);
    QCOMPARE(shown("okTitle"), QStringLiteral("2 responses imported"));
}

QTEST_MAIN(ImportFilesTest)
#include "tst_import_files.moc"
