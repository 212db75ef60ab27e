// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import_fixture.h"

#include <QAbstractItemModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace earshot;

namespace {

constexpr const char *Sent = "Email Address,First Name,Send Time,Opens,Bounce Type\na@ex.com,Ann,2024-05-01 09:00,2,\nb@ex.com,Bob,2024-05-01 09:00,0,\n"
                             "c@ex.com,Cy,2024-05-01 09:00,0,hard\nnobody,Di,2024-05-01 09:00,0,\n";
constexpr const char *Contacts = "Vorname;Nachname;E-Mail;Firma\nAnn;Lee;a@ex.com;Acme\nBob;Ray;b@ex.com;Acme\nBob;Ray;B@ex.com;Acme\n";

} // namespace

// Lists of people in the import window: what it says they are, and what it makes of them.
class ImportListsTest : public QObject, private test::ImportFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openDocument(); }
    void cleanup() { closeDocument(); }
    void saysWhatAListIs_data();
    void saysWhatAListIs();
    void canBeChosenOtherwise();
    void isImportedAndUndone();
    void isNotOfferedForAnswers();

private:
    QString next() { return part<QPushButton>("next")->text(); }
    QString chips()
    {
        const QAbstractItemModel *model = part<QTableView>("preview")->model();
        QStringList meanings;
        for (int i = 0; i < model->columnCount(); ++i)
            meanings += model->headerData(i, Qt::Horizontal).toString();
        return meanings.join(u'|');
    }
};

void ImportListsTest::saysWhatAListIs_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("hint");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("meanings");
    QTest::newRow("sent") << QByteArray(Sent) << QStringLiteral("A send list") << QStringLiteral("A send list: 3 people asked.") << QStringLiteral("Import 3 invitations")
                          << QStringLiteral("E-mail|First name|Sent|Opened|Bounced");
    QTest::newRow("asked twice") << QByteArray("Email Address,First Name,Send Time,Opens,Bounce Type\na@ex.com,Ann,2024-05-01 09:00,2,\nb@ex.com,Bob,2024-05-01 09:00,0,\n"
                                               "A@ex.com,Ann,2024-05-08 09:00,0,\n")
                                 << QStringLiteral("A send list") << QStringLiteral("A send list: 2 people asked.") << QStringLiteral("Import 3 invitations")
                                 << QStringLiteral("E-mail|First name|Sent|Opened|Not imported");
    QTest::newRow("contacts") << QByteArray(Contacts) << QStringLiteral("A list of contacts") << QStringLiteral("A list of contacts: 2 people.")
                              << QStringLiteral("Import 2 contacts") << QStringLiteral("First name|Last name|E-mail|Firma");
}

void ImportListsTest::saysWhatAListIs()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, hint);
    QFETCH(QString, button);
    openFile(write("list.csv", file));
    QTRY_COMPARE(next(), button);
    QTEST(value("kind"), "kind");
    QTEST(chips(), "meanings");
    QVERIFY2(part<QLabel>("hint")->text().startsWith(hint), qPrintable(part<QLabel>("hint")->text()));
    QVERIFY(!part<QWidget>("comments")->isVisible());
    QVERIFY(!part<QWidget>("duplicatePolicy")->isVisible());
}

void ImportListsTest::canBeChosenOtherwise()
{
    openFile(write("list.csv", Sent));
    QTRY_COMPARE(next(), QStringLiteral("Import 3 invitations"));
    take("kind", QStringLiteral("A list of contacts"));
    QTRY_COMPARE(next(), QStringLiteral("Import 3 contacts"));
    QVERIFY(part<QLabel>("hint")->text().contains(QStringLiteral("You chose it.")));
    take("kind", QStringLiteral("Answers"));
    QTRY_COMPARE(part<QLabel>("note")->text(), QStringLiteral("Choose the column that holds the score from 0 to 10."));
    QVERIFY(!part<QPushButton>("next")->isEnabled());
    take("kind", QStringLiteral("A send list"));
    QTRY_COMPARE(next(), QStringLiteral("Import 3 invitations"));
}

void ImportListsTest::isImportedAndUndone()
{
    QSignalSpy finished(m_session.get(), &Session::importFinished);
    openFile(write("answers.csv", "Score,Email,Date\n9,a@ex.com,2024-05-03\n3,z@ex.com,2024-05-04\n"));
    QTRY_COMPARE(next(), QStringLiteral("Import 2 responses"));
    QTest::mouseClick(part<QPushButton>("next"), Qt::LeftButton);
    QTRY_COMPARE(finished.size(), 1);
    delete m_window;
    openFile(write("list.csv", Sent));
    QTRY_COMPARE(next(), QStringLiteral("Import 3 invitations"));
    QTest::mouseClick(part<QPushButton>("next"), Qt::LeftButton);
    QTRY_COMPARE(part<QLabel>("okTitle")->text(), QStringLiteral("Send list imported: 3 invitations"));
    QTRY_VERIFY(m_session->snapshot() && m_session->snapshot()->asked);
    const AskedPeople people = *m_session->snapshot()->asked;
    QCOMPARE(people, (AskedPeople{3, 2, 1, 1, 1, false, 2}));
    m_session->undoStack()->undo();
    QTRY_VERIFY(!m_session->snapshot()->asked);
    QCOMPARE(m_session->info().responses, 2);
}

void ImportListsTest::isNotOfferedForAnswers()
{
    openFile(write("answers.csv", "Score,Email,Sent,Date\n9,a@ex.com,2024-05-01,2024-05-03\n3,z@ex.com,2024-05-01,2024-05-04\n"));
    QTRY_COMPARE(next(), QStringLiteral("Import 2 responses"));
    QCOMPARE(value("kind"), QString());
}

QTEST_MAIN(ImportListsTest)
#include "tst_import_lists.moc"
