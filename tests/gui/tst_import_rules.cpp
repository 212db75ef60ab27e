// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/info_popover.h"
#include "gui/import_fixture.h"

#include <QAbstractItemModel>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace earshot;

namespace {

constexpr const char *Plain = "Score;Why;Answered at;Store\n9;Café;14.05.2024 10:00;North\n3;Slow;15.05.2024 11:00;South\n"
                              "8;;16.05.2024 12:00;North\n10;Kind;17.05.2024 12:00;South\n";

} // namespace

// What the import window says it understood, why, and how that is changed: by the menus of its buttons.
class ImportRulesTest : public QObject, private test::ImportFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openDocument(); }
    void cleanup() { closeDocument(); }
    void leavesOutOrCounts();
    void readsAnotherScaleOnlyWhenTold_data();
    void readsAnotherScaleOnlyWhenTold();
    void saysWhy_data();
    void saysWhy();
    void putsLongTablesTogether();
    void usesAllSuggestions();
    void takesMendedRowsBack();

private:
    QString next() { return part<QPushButton>("next")->text(); }
};

void ImportRulesTest::leavesOutOrCounts()
{
    QByteArray rows("Score,Comment,Finished,Recorded Date\n");
    for (int i = 0; i < 20; ++i)
        rows += QByteArray::number(i % 11) + ",text " + QByteArray::number(i) + (i < 3 ? ",False," : ",True,") + "2024-05-"
                + QByteArray::number(i + 10) + '\n';
    openFile(write("unfinished.csv", rows));
    QTRY_COMPARE(next(), QStringLiteral("Import 17 responses"));
    QCOMPARE(value("filter:unfinished"), QStringLiteral("left out (3)"));
    take("filter:unfinished", QStringLiteral("Count them"));
    QTRY_COMPARE(next(), QStringLiteral("Import 20 responses"));
    QCOMPARE(value("filter:unfinished"), QStringLiteral("counted (3)"));
    take("filter:unfinished", QStringLiteral("Leave them out"));
    QTRY_COMPARE(next(), QStringLiteral("Import 17 responses"));
}

void ImportRulesTest::readsAnotherScaleOnlyWhenTold_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("value");
    QTest::newRow("converted") << QStringLiteral("Convert 1 to 5 stars") << QStringLiteral("stars, converted");
    QTest::newRow("as it stands") << QStringLiteral("Count as 0 to 10, as they stand") << QStringLiteral("counted as 0 to 10");
}

void ImportRulesTest::readsAnotherScaleOnlyWhenTold()
{
    QFETCH(QString, entry);
    QByteArray stars("date;stars;review\n");
    for (int i = 0; i < 12; ++i)
        stars += "2024-05-" + QByteArray::number(10 + i) + ';' + QByteArray::number(i % 5 + 1) + ";fine\n";
    openFile(write("stars.csv", stars));
    QTRY_VERIFY(part<QLabel>("note")->text().contains(QStringLiteral("0 to 10")));
    QVERIFY(!part<QPushButton>("next")->isEnabled());
    QVERIFY(!value("scale").isEmpty()); // the button that offers it
    take("scale", entry);
    QTRY_COMPARE(next(), QStringLiteral("Import 12 responses"));
    QTEST(value("scale"), "value");
}

void ImportRulesTest::saysWhy_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("part");
    QTest::newRow("encoding") << QStringLiteral("encoding") << QStringLiteral("valid UTF-8");
    QTest::newRow("separator") << QStringLiteral("separator") << QStringLiteral("a record has 4 fields: 5 of the first 5.");
    QTest::newRow("dates") << QStringLiteral("dates") << QStringLiteral("In 4 cells the first number is above 12");
}

void ImportRulesTest::saysWhy()
{
    QFETCH(QString, button);
    QFETCH(QString, part);
    openFile(write("plain.csv", Plain));
    QTRY_COMPARE(next(), QStringLiteral("Import 4 responses"));
    take(button.toLatin1().constData(), QStringLiteral("Why did you read it so?"));
    auto *popover = m_window->findChild<InfoPopover *>();
    QVERIFY(popover && popover->isVisible());
    QStringList lines;
    for (const QLabel *label : popover->findChildren<QLabel *>())
        lines += label->text();
    QVERIFY2(lines.join(u'\n').contains(part), qPrintable(lines.join(u'\n')));
    QTest::keyClick(popover, Qt::Key_Escape);
}

void ImportRulesTest::putsLongTablesTogether()
{
    QByteArray rows("Response ID,Question,Answer,Date\n");
    for (int i = 0; i < 12; ++i) {
        const QByteArray id = "r" + QByteArray::number(i);
        const QByteArray date = ",2024-05-" + QByteArray::number(10 + i) + '\n';
        rows += id + ",How likely are you to recommend us?," + QByteArray::number(i % 11) + date;
        rows += id + ",Why did you give this score?,Because of reason number " + QByteArray::number(i) + date;
    }
    openFile(write("long.csv", rows));
    QTRY_COMPARE(next(), QStringLiteral("Import 12 responses"));
    QCOMPARE(value("longFormat"), QStringLiteral("put together"));
    take("longFormat", QStringLiteral("Each row is a response"));
    QTRY_COMPARE(value("longFormat"), QStringLiteral("each row by itself"));
    take("longFormat", QStringLiteral("Put the rows of a response together"));
    QTRY_COMPARE(value("longFormat"), QStringLiteral("put together"));
    QTRY_COMPARE(next(), QStringLiteral("Import 12 responses"));
}

void ImportRulesTest::usesAllSuggestions()
{
    QByteArray rows("Score,Comment\n");
    for (int i = 0; i < 20; ++i)
        rows += QByteArray::number(i % 11) + ",text " + QByteArray::number(i) + '\n';
    openFile(write("words.csv", rows + "nine,a word\nten,another\nbanana,no score\n"));
    QTRY_COMPARE(next(), QStringLiteral("Import 20 responses"));
    auto *all = part<QPushButton>("useAll");
    QVERIFY(all->isVisible());
    QCOMPARE(all->text(), QStringLiteral("Use all 2 suggestions"));
    QTest::keyClick(all, Qt::Key_Space);
    QTRY_COMPARE(next(), QStringLiteral("Import 22 responses"));
    QVERIFY(!all->isVisible());
}

void ImportRulesTest::takesMendedRowsBack()
{
    QByteArray rows("Score,Other,Comment\n");
    for (int i = 0; i < 60; ++i)
        rows += QByteArray::number(i % 11) + ",x" + QByteArray::number(i % 3) + ",text " + QByteArray::number(i) + '\n';
    openFile(write("bad.csv", rows + "11,x1,to be mended\n"));
    QTRY_COMPARE(next(), QStringLiteral("Import 60 responses"));
    const QString saved = m_folder.filePath(QStringLiteral("rejected.csv"));
    m_dialogs.answerNext({saved});
    QTest::mouseClick(part<QPushButton>("saveRejects"), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(saved));
    QTRY_COMPARE(next(), QStringLiteral("Import 60 responses"));
    QSignalSpy finished(m_session.get(), &Session::importFinished);
    QTest::mouseClick(part<QPushButton>("next"), Qt::LeftButton);
    QTRY_COMPARE(finished.size(), 1);
    delete m_window;
    QFile file(saved);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray mended = file.readAll().replace("11,x1,to be", "7,x1,to be");
    QVERIFY(mended.contains("earshot_row,earshot_reason"));
    openFile(write("mended.csv", mended));
    QTRY_COMPARE(next(), QStringLiteral("Import 1 responses"));
    const QAbstractItemModel *model = part<QTableView>("preview")->model();
    QStringList meanings;
    for (int i = 0; i < model->columnCount(); ++i)
        meanings += model->headerData(i, Qt::Horizontal).toString();
    QCOMPARE(meanings.join(u'|'), QStringLiteral("Score|Other|Comment|Not imported|Not imported"));
}

QTEST_MAIN(ImportRulesTest)
#include "tst_import_rules.moc"
