// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importers.h"
#include "intake/list_reader.h"
#include "intake/small_import.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

namespace {

QString word(const std::optional<bool> &value, const char *what)
{
    return !value ? QString() : (*value ? u" "_s : u" not "_s) + QLatin1String(what);
}

QString text(const std::optional<SendState> &state)
{
    if (!state)
        return u"nothing"_s;
    return ((state->notSent ? u"not sent"_s : u"sent"_s) + word(state->delivered, "delivered") + word(state->opened, "opened")
            + word(state->answered, "answered") + word(state->mayContact, "contact"));
}

/// "row: sent 2026-01-02 10:00, delivered 1, …" of what the document then holds.
QStringList stored(Document &document)
{
    QStringList lines;
    const auto add = [&](const ListRow &row) -> Result<void> {
        static const char *names[] = {"sent", "delivered", "at", "opened", "at", "answered", "at", "contact"};
        QStringList parts;
        for (size_t i = 0; i < row.values.size(); ++i) {
            const bool isTime = i == 0 || i == 2 || i == 4 || i == 6;
            if (row.values[i])
                parts += QLatin1String(names[i]) + u' ' + (isTime ? QDateTime::fromSecsSinceEpoch(*row.values[i], Qt::UTC).toString(u"MM-dd HH:mm"_s) : QString::number(*row.values[i]));
        }
        for (const std::string_view part : {row.token, row.channel, row.fields}) {
            if (!part.empty())
                parts += QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
        }
        lines += u"%1: %2"_s.arg(row.sourceRow).arg(parts.join(u", "_s));
        return {};
    };
    (void)forEachContact(document.connection(), ListRows::NotUndone, add);
    (void)forEachInvitation(document.connection(), ListRows::NotUndone, add);
    return lines;
}

} // namespace

class ListsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void words_data();
    void words();
    void invitations_data();
    void invitations();
    void rejections_data();
    void rejections();
    void otherColumnsAreKept();
    void changesOfAStateAreAdded();
};

void ListsTest::words_data()
{
    QTest::addColumn<QString>("expected");
    for (const auto &[cell, expected] : {std::pair("Delivered", "sent delivered"), {"Hard bounce", "sent not delivered"}, {"Email Soft Bounce", "sent not delivered"},
                                         {"Not delivered", "sent not delivered"}, {"Not opened", "sent not opened"}, {"clicked", "sent delivered opened"},
                                         {"Survey Finished", "sent delivered opened answered"}, {"Not responded", "sent not answered"}, {"Email Sent", "sent"},
                                         {"queued", "not sent"}, {"Unsubscribed", "sent not contact"}, {"zugestellt", "sent delivered"},
                                         {"Nicht zugestellt", "sent not delivered"}, {"Geöffnet", "sent delivered opened"}, {"nicht geöffnet", "sent not opened"},
                                         {"beantwortet", "sent delivered opened answered"}, {"Répondu", "sent delivered opened answered"},
                                         {"no entregado", "sent not delivered"}, {"Customer", "nothing"}, {"", "nothing"}, {"Ann Lee", "nothing"}})
        QTest::newRow(cell) << QString::fromUtf8(expected);
}

void ListsTest::words()
{
    QFETCH(QString, expected);
    QCOMPARE(text(sendState(QString::fromUtf8(QTest::currentDataTag()))), expected);
}

void ListsTest::invitations_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("times") << QByteArray("Email,Sent,Delivered,Opened\na@ex.com,2026-01-02 10:00,2026-01-02 10:01,\nb@ex.com,2026-01-02 10:00,,\n")
                           << QStringList{u"2: sent 01-02 10:00, delivered 1, at 01-02 10:01"_s, u"3: sent 01-02 10:00, delivered 0"_s};
    QTest::newRow("yes and no") << QByteArray("E-Mail;Versendet am;Zugestellt;Geöffnet;Kanal\na@ex.com;02.01.2026;ja;nein;SMS\nb@ex.com;14.01.2026;nein;;Mail\n")
                                << QStringList{u"2: sent 01-02 00:00, delivered 1, opened 0, SMS"_s, u"3: sent 01-14 00:00, delivered 0, opened 0, Mail"_s};
    QTest::newRow("counts and bounces") << QByteArray("Email Address,Send Time,Opens,Bounce Type\na@ex.com,2026-01-02,3,\nb@ex.com,2026-01-02,0,hard\n")
                                        << QStringList{u"2: sent 01-02 00:00, delivered 1, opened 1"_s, u"3: sent 01-02 00:00, delivered 0, opened 0"_s};
    QTest::newRow("a state") << QByteArray("Recipient Email,Status\na@ex.com,Delivered\nb@ex.com,Hard bounce\nc@ex.com,Responded\nd@ex.com,Sent\n")
                             << QStringList{u"2: delivered 1"_s, u"3: delivered 0"_s, u"4: delivered 1, opened 1, answered 1"_s, u"5: "_s};
    QTest::newRow("participants of LimeSurvey")
        << QByteArray("tid,firstname,lastname,email,emailstatus,token,language,invited,reminded,completed\n"
                      "1,Ann,Lee,a@ex.com,OK,tok1,de,2026-01-02 10:00,N,2026-01-03 11:00\n2,Bob,Ray,b@ex.com,bounced,tok2,de,2026-01-02 10:00,N,N\n")
        << QStringList{u"2: sent 01-02 10:00, answered 1, at 01-03 11:00, tok1, {\"language\":\"de\",\"reminded\":\"N\",\"tid\":\"1\"}"_s,
                       u"3: sent 01-02 10:00, delivered 0, answered 0, tok2, {\"language\":\"de\",\"reminded\":\"N\",\"tid\":\"2\"}"_s};
    QTest::newRow("tokens alone") << QByteArray("Token;Sent\nx7;2026-01-02\nx8;2026-01-02\n") << QStringList{u"2: sent 01-02 00:00, x7"_s, u"3: sent 01-02 00:00, x8"_s};
}

void ListsTest::invitations()
{
    QFETCH(QByteArray, table);
    QFETCH(QStringList, expected);
    const QTemporaryDir folder;
    const auto inspection = inspectFile(test::fileIn(folder, table));
    QVERIFY(inspection);
    QCOMPARE(importKindName(inspection->mapping.kind), u"sent"_s);
    auto document = Document::create(folder.filePath(u"d.earshot"_s), u"d"_s, QTimeZone::utc());
    const auto trial = checkImport(*inspection, test::optionsFor(*inspection), document->get());
    QVERIFY(trial);
    QCOMPARE(stored(**document), QStringList());
    const auto report = importFile(*inspection, test::optionsFor(*inspection), **document);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(test::reasons(*report), QStringList());
    QCOMPARE(stored(**document), expected);
    QCOMPARE(trial->imported, report->imported);
    const auto again = importFile(*inspection, test::optionsFor(*inspection), **document);
    QCOMPARE(again->imported, 0);
    QCOMPARE(again->duplicates, report->imported);
    QCOMPARE(*(*document)->check(), QStringList());
}

void ListsTest::rejections_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no address") << QByteArray(",2026-01-02,Delivered") << u"4 Email: Nothing says who this is: there is no e-mail address and no number."_s;
    QTest::newRow("no @") << QByteArray("ann.ex.com,2026-01-02,Delivered") << u"4 Email: There is no @ in the e-mail address."_s;
    QTest::newRow("a blank") << QByteArray("an n@ex.com,2026-01-02,Delivered") << u"4 Email: The e-mail address holds blanks or signs that none can have."_s;
    QTest::newRow("half a domain") << QByteArray("ann@ex,2026-01-02,Delivered") << u"4 Email: The part of the e-mail address behind the @ is not complete."_s;
    QTest::newRow("no day") << QByteArray("c@ex.com,2026-02-30,Delivered") << u"4 Sent: “2026-02-30” is not a day in the calendar"_s;
    QTest::newRow("not sent") << QByteArray("c@ex.com,,Queued") << u"4 Status: Nothing was sent to this person."_s;
    QTest::newRow("no state") << QByteArray("c@ex.com,2026-01-02,banana") << u"4 Status: This does not say what became of the message."_s;
}

void ListsTest::rejections()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, expected);
    const QTemporaryDir folder;
    const auto inspection = inspectFile(test::fileIn(folder, "Email,Sent,Status\na@ex.com,2026-01-02,Sent\nb@ex.com,2026-01-02,Opened\n" + row + '\n'));
    const auto report = checkImport(*inspection, test::optionsFor(*inspection), nullptr);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->imported, 2);
    QCOMPARE(report->rejections.size(), 1u);
    QCOMPARE(u"%1 %2: %3"_s.arg(report->rejections[0].row).arg(report->rejections[0].column, report->rejections[0].reason), expected);
}

void ListsTest::otherColumnsAreKept()
{
    const QTemporaryDir folder;
    const auto inspection = inspectFile(test::fileIn(folder, "Vorname;Nachname;E-Mail;Firma;Newsletter\nJörg;Lee;a@ex.com;Groß & Söhne;ja\nBea;Ray;b@ex.com;;nein\n"));
    QCOMPARE(importKindName(inspection->mapping.kind), u"contacts"_s);
    auto document = Document::create(folder.filePath(u"d.earshot"_s), u"d"_s, QTimeZone::utc());
    QVERIFY(importFile(*inspection, test::optionsFor(*inspection), **document));
    QCOMPARE(stored(**document), QStringList({u"2: contact 1, {\"Firma\":\"Groß & Söhne\"}"_s, u"3: contact 0"_s}));
}

void ListsTest::changesOfAStateAreAdded()
{
    const QTemporaryDir folder;
    auto document = Document::create(folder.filePath(u"d.earshot"_s), u"d"_s, QTimeZone::utc());
    for (const char *second : {"", "yes"}) {
        const auto inspection = inspectFile(test::fileIn(folder, QByteArray("Email,Sent,Opened\na@ex.com,2026-01-02,yes\nb@ex.com,2026-01-02,") + second + '\n'));
        QVERIFY(importFile(*inspection, test::optionsFor(*inspection), **document));
    }
    QCOMPARE(stored(**document), QStringList({u"2: sent 01-02 00:00, opened 1"_s, u"3: sent 01-02 00:00, opened 0"_s, u"3: sent 01-02 00:00, opened 1"_s}));
    const auto dataset = (*document)->loadDataset();
    QVERIFY(dataset && (*dataset)->asked());
    QCOMPARE((*dataset)->asked()->invitations.size(), 2u);
    QCOMPARE(int((*dataset)->asked()->invitations[1].state), int(Invitation::Opened));
    QVERIFY((*document)->undoBatch(BatchId{2}));
    QCOMPARE(int((*(*document)->loadDataset())->asked()->invitations[1].state), int(Invitation::Unopened));
}

QTEST_GUILESS_MAIN(ListsTest)
#include "tst_lists.moc"
