// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter_button.h"
#include "app/import_header.h"
#include "app/filter_button.h"
#include "app/import_columns_page.h"
#include "gui/import_fixture.h"
#include "intake/workbook_file.h"

#include <QApplication>
#include <QLineEdit>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace earshot;

namespace {

constexpr const char *Cafe = "Score;Why;Answered at;E-mail;Store\n"
                             "10;Lovely;2024-05-01 10:00;a@example.com;North\n"
                             "3;Slow;2024-05-02 11:00;b@example.com;South\n"
                             "11;Odd;2024-05-03 11:00;c@example.com;South\n"
                             "3;Slow;2024-05-02 11:00;b@example.com;South\n"
                             "8;;2024-05-04 12:00;d@example.com;North\n";

} // namespace

class ImportWindowTest : public QObject, private test::ImportFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openDocument(); }
    void cleanup() { closeDocument(); }
    void checksAndImports();
    void listsWhatACounterCounts_data();
    void listsWhatACounterCounts();
    void swapsWhatTwoColumnsMean();
    void refusesWithoutAScore();
    void countsStarsOnlyWhenTold();
    void remembersTheMapping();
    void asksWhatToDoWithDuplicates_data();
    void asksWhatToDoWithDuplicates();
    void renamesASegment();
    void choosesAnotherSheet();
    void importsAnotherSheet();
    void savesRejectedRows();
    void saysWhyAFileCanNotBeRead_data();
    void saysWhyAFileCanNotBeRead();

private:
    QString workbook() const;
    void openCafe() { openFile(write("cafe.csv", Cafe)); }
    bool isReady() { return part<QPushButton>("next")->text().startsWith(QStringLiteral("Import ")); }
    QStringList column(const char *table, int index)
    {
        const QAbstractItemModel *model = part<QTableView>(table)->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, index).data().toString());
        return texts;
    }
    QStringList meanings()
    {
        const QAbstractItemModel *model = part<QTableView>("preview")->model();
        QStringList names;
        for (int i = 0; i < model->columnCount(); ++i)
            names.append(model->headerData(i, Qt::Horizontal).toString());
        return names;
    }
};

/// Two sheets of answers; the first looks more like it.
QString ImportWindowTest::workbook() const
{
    const auto table = [](const QByteArray &title, const QByteArray &scores) {
        QByteArray rows = title + "<row><c t=\"str\"><v>Score</v></c><c t=\"str\"><v>Store</v></c></row>";
        for (const QByteArray &score : scores.split(' '))
            rows += "<row><c><v>" + score + "</v></c><c t=\"str\"><v>Quay</v></c></row>";
        return rows;
    };
    const QString path = m_folder.filePath(QStringLiteral("book.xlsx"));
    WorkbookFile::withSheets({{"May &amp; June", {}, table({}, "9 3 10 8 7 9")},
                              {"July", {}, table("<row><c t=\"str\"><v>Answers of July</v></c></row>", "2 3 4")}}).write(path);
    return path;
}

void ImportWindowTest::choosesAnotherSheet()
{
    openFile(workbook());
    QTRY_VERIFY(isReady());
    QVERIFY(part<FilterButton>("sheet")->isVisible() && !part<FilterButton>("encoding")->isVisible());
    QCOMPARE(part<QPushButton>("next")->text(), QStringLiteral("Import 6 responses"));
    QTest::mouseClick(part<FilterButton>("sheet"), Qt::LeftButton);
    QMenu *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().front()->text(), QStringLiteral("May && June"));
    menu->actions().at(1)->trigger();
    menu->close();
    QTRY_COMPARE(part<QPushButton>("next")->text(), QStringLiteral("Import 3 responses"));
}

/// Once a sheet is imported, the others are a click away.
void ImportWindowTest::importsAnotherSheet()
{
    openFile(workbook());
    QTRY_VERIFY(isReady());
    QTest::mouseClick(part<QPushButton>("next"), Qt::LeftButton);
    QTRY_COMPARE(part<QPushButton>("back")->text(), QStringLiteral("Import another sheet…"));
    QTest::mouseClick(part<QPushButton>("back"), Qt::LeftButton);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().front()->text(), QStringLiteral("July"));
    menu->actions().front()->trigger();
    menu->close();
    QTRY_COMPARE(part<QPushButton>("next")->text(), QStringLiteral("Import 2 responses"));
    QTest::mouseClick(part<QPushButton>("next"), Qt::LeftButton);
    QTRY_COMPARE(m_session->info().responses, 8); // one of July is there already
    QSignalSpy batches(m_session.get(), &Session::batchesReady);
    m_session->fetchBatches();
    QTRY_COMPARE(batches.size(), 1);
    QStringList sources;
    for (const Batch &batch : batches[0][0].value<std::vector<Batch>>())
        sources += batch.source;
    sources.sort();
    QCOMPARE(sources, (QStringList{QStringLiteral("book.xlsx, sheet July"), QStringLiteral("book.xlsx, sheet May & June")}));
}

void ImportWindowTest::checksAndImports()
{
    openCafe();
    QTRY_VERIFY(isReady());
    QCOMPARE(part<QPushButton>("next")->text(), QStringLiteral("Import 3 responses"));
    QVERIFY(part<CounterButton>("rejected")->accessibleName().startsWith(QStringLiteral("1 rejected")));
    QVERIFY(part<CounterButton>("duplicates")->accessibleName().startsWith(QStringLiteral("1 duplicates")));
    QSignalSpy finished(m_session.get(), &Session::importFinished);
    QTest::mouseClick(part<QPushButton>("next"), Qt::LeftButton);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(part<QLabel>("okTitle")->text(), QStringLiteral("3 responses imported"));
    QTRY_VERIFY(m_session->snapshot() && m_session->snapshot()->responsesInDocument == 3);
    QVERIFY(m_session->undoStack()->canUndo());
    QTest::mouseClick(part<QPushButton>("next"), Qt::LeftButton);
    QTRY_VERIFY(!m_window);
}

void ImportWindowTest::listsWhatACounterCounts_data()
{
    QTest::addColumn<QByteArray>("counter");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("valid") << QByteArray("valid") << QStringLiteral("Line 2|Line 3|Line 6").split(QLatin1Char('|'));
    QTest::newRow("rejected") << QByteArray("rejected") << QStringList{QStringLiteral("Line 4")};
    QTest::newRow("duplicates") << QByteArray("duplicates") << QStringList{QStringLiteral("Line 5")};
    QTest::newRow("comments") << QByteArray("comments") << QStringLiteral("Line 2|Line 3").split(QLatin1Char('|'));
}

void ImportWindowTest::listsWhatACounterCounts()
{
    QFETCH(QByteArray, counter);
    openCafe();
    QTRY_VERIFY(isReady());
    QTest::mouseClick(part<CounterButton>(counter.constData()), Qt::LeftButton);
    QTEST(column("rows", 0), "lines");
}

void ImportWindowTest::swapsWhatTwoColumnsMean()
{
    openCafe();
    QTRY_VERIFY(isReady());
    QCOMPARE(meanings().join(QLatin1Char('|')), QStringLiteral("Score|Comment|Date|E-mail|Store"));
    auto *header = m_window->findChild<ImportHeader *>();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, header->chipRect(4).center());
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
    for (QAction *action : menu->actions()) {
        if (action->text() == QStringLiteral("Comment"))
            action->trigger();
    }
    menu->close();
    QCOMPARE(meanings().join(QLatin1Char('|')), QStringLiteral("Score|Why|Date|E-mail|Comment"));
}

void ImportWindowTest::refusesWithoutAScore()
{
    openFile(write("none.csv", "Name;Town\nAnna;Oslo\nBo;Bergen\n"));
    QTRY_COMPARE(part<QLabel>("note")->text(),
                 QStringLiteral("Choose the column that holds the score from 0 to 10."));
    QVERIFY(!part<QPushButton>("next")->isEnabled());
}

void ImportWindowTest::countsStarsOnlyWhenTold()
{
    QByteArray stars("date;stars;review\n");
    for (int i = 0; i < 12; ++i)
        stars += "2024-05-" + QByteArray::number(10 + i) + ';' + QByteArray::number(i % 5 + 1) + ";fine\n";
    openFile(write("stars.csv", stars));
    QTRY_VERIFY(part<QLabel>("note")->text().contains(QStringLiteral("1-5"))
                || part<QLabel>("note")->text().contains(QStringLiteral("0 to 10")));
    QVERIFY(!part<QPushButton>("next")->isEnabled());
    auto *header = m_window->findChild<ImportHeader *>();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, header->chipRect(1).center());
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
    for (QAction *action : menu->actions()) {
        if (action->text() == QStringLiteral("Score"))
            action->trigger();
    }
    menu->close();
    QTRY_COMPARE(part<QPushButton>("next")->text(), QStringLiteral("Import 12 responses"));
}

void ImportWindowTest::asksWhatToDoWithDuplicates_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("next");
    QTest::newRow("skip") << QStringLiteral("Skip") << QStringLiteral("Import 3 responses");
    QTest::newRow("update") << QStringLiteral("Update") << QStringLiteral("Import 4 responses");
    QTest::newRow("keep") << QStringLiteral("Keep both") << QStringLiteral("Import 4 responses");
}

void ImportWindowTest::asksWhatToDoWithDuplicates()
{
    QFETCH(QString, policy);
    openCafe();
    QTRY_VERIFY(isReady());
    auto *button = part<FilterButton>("duplicatePolicy");
    QCOMPARE(button->value(), QStringLiteral("Skip"));
    for (QMenu *menu : m_window->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(policy + u':'))
                action->trigger();
        }
    }
    QCOMPARE(button->value(), policy);
    QTRY_VERIFY(isReady());
    QTEST(part<QPushButton>("next")->text(), "next");
}

void ImportWindowTest::renamesASegment()
{
    openCafe();
    QTRY_VERIFY(isReady());
    auto *page = m_window->findChild<ImportColumnsPage *>();
    QTest::keyClick(part<QTableView>("preview"), Qt::Key_End); // the last column, Store
    Q_EMIT part<QTableView>("preview")->activated(part<QTableView>("preview")->model()->index(0, 4));
    for (QMenu *menu : page->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(QStringLiteral("Rename")))
                action->trigger();
        }
    }
    auto *field = part<QLineEdit>("segmentName");
    QVERIFY(field);
    QCOMPARE(field->text(), QStringLiteral("Store"));
    field->setText(QStringLiteral("Branch"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(isReady());
    QCOMPARE(part<QTableView>("preview")->model()->headerData(4, Qt::Horizontal).toString(), QStringLiteral("Branch"));
    QSignalSpy finished(m_session.get(), &Session::importFinished);
    QTest::mouseClick(part<QPushButton>("next"), Qt::LeftButton);
    QTRY_COMPARE(finished.size(), 1);
    QTRY_VERIFY(m_session->dataset() && m_session->dataset()->attributeNamed(QStringLiteral("Branch")));
}

void ImportWindowTest::remembersTheMapping()
{
    openCafe();
    QTRY_VERIFY(isReady());
    m_window->findChild<ImportHeader *>()->swapWanted(1, 4);
    QTRY_VERIFY(isReady());
    QSignalSpy finished(m_session.get(), &Session::importFinished);
    QTest::mouseClick(part<QPushButton>("next"), Qt::LeftButton);
    QTRY_COMPARE(finished.size(), 1);
    delete m_window;
    openCafe();
    QTRY_COMPARE(meanings().join(QLatin1Char('|')), QStringLiteral("Score|Why|Date|E-mail|Comment"));
}

void ImportWindowTest::savesRejectedRows()
{
    openCafe();
    QTRY_VERIFY(isReady());
    const QString path = m_folder.filePath(QStringLiteral("rejected.csv"));
    m_dialogs.answerNext({path});
    QTest::mouseClick(part<QPushButton>("saveRejects"), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(part<QLabel>("note")->text().contains(QStringLiteral("rejected.csv")));
}

void ImportWindowTest::saysWhyAFileCanNotBeRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("workbook") << QByteArray("PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00\x21\x00", 14);
}

void ImportWindowTest::saysWhyAFileCanNotBeRead()
{
    QFETCH(QByteArray, content);
    openFile(write("broken.csv", content));
    QTRY_VERIFY(part<QLabel>("errorTitle"));
    QCOMPARE(part<QLabel>("errorTitle")->text(), QStringLiteral("broken.csv cannot be imported"));
    QVERIFY(part<QLabel>("errorMessage")->text().endsWith(
        QStringLiteral("Nothing was imported and your file is unchanged.")));
    QVERIFY(!part<QPushButton>("next")->isEnabled());
    m_dialogs.answerNext({write("cafe.csv", Cafe)});
    QTest::mouseClick(part<QPushButton>("chooseAnother"), Qt::LeftButton);
    QTRY_VERIFY(isReady());
}

QTEST_MAIN(ImportWindowTest)
#include "tst_import_window.moc"
