// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/fingerprint.h"
#include "intake/small_import.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace earshot;
using test::optionsFor;

namespace {

QString counts(const IntakeReport &report)
{
    return QStringLiteral("rows %1 imported %2 unanswered %3 duplicates %4 rejected %5 n %6 p %7 d %8")
        .arg(report.rows).arg(report.imported).arg(report.unanswered).arg(report.duplicates).arg(report.rejected)
        .arg(report.tally.n()).arg(report.tally.promoters()).arg(report.tally.detractors());
}

QStringList reasons(const IntakeReport &report)
{
    QStringList lines;
    for (const Rejection &rejection : report.rejections)
        lines += QStringLiteral("%1 %2: %3").arg(rejection.row).arg(rejection.column, rejection.reason);
    return lines;
}

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;

    QString file(const QByteArray &bytes) { return test::fileIn(m_folder, bytes); }
    QString harbour() const { return QStringLiteral(EARSHOT_SOURCE_DIR "/resources/sample/harbour-street-coffee.csv"); }

private Q_SLOTS:
    void init()
    {
        const QString path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())
                                               + QString::number(reinterpret_cast<quintptr>(QTest::currentDataTag())) + QLatin1String(".earshot"));
        QFile::remove(path);
        auto created = Document::create(path, QStringLiteral("Test"), QTimeZone::utc());
        QVERIFY(created.has_value());
        m_document = std::move(*created);
    }
    void cleanup() { m_document.reset(); }

    void harbourStreet()
    {
        const auto found = inspectFile(harbour());
        QVERIFY(found.has_value());
        ImportOptions options = optionsFor(*found);
        options.rejectsFile = m_folder.filePath(QStringLiteral("rejects.csv"));
        const auto tried = checkImport(*found, options, m_document.get());
        QVERIFY(tried.has_value());
        const QString expected = QStringLiteral("rows 1301 imported 1284 unanswered 0 duplicates 11 rejected 6 n 1284 p 764 d 201");
        QCOMPARE(counts(*tried), expected);
        const auto done = importFile(*found, options, *m_document);
        QVERIFY(done.has_value());
        QCOMPARE(counts(*done), expected);
        QCOMPARE(done->withComment, 591);
        const QStringList why{QStringLiteral("6 Recommend (0-10): “11” is outside 0 to 10"),
                              QStringLiteral("602 Recommend (0-10): Empty, so there is nothing to count"),
                              QStringLiteral("603 Recommend (0-10): Empty, so there is nothing to count"),
                              QStringLiteral("988 Answered at: “2026-02-31” is not a day in the calendar"),
                              QStringLiteral("1140 Recommend (0-10): “nine” is a word. Use it as 9?"),
                              QStringLiteral("1302 (row): Only 3 of 12 columns. The file seems cut off here.")};
        QCOMPARE(reasons(*done), why);
        const std::vector<qint64> twice{50, 220, 283, 463, 500, 710, 766, 844, 992, 1172, 1205};
        QCOMPARE(done->duplicateRows, twice);
        const auto again = importFile(*found, options, *m_document);
        QCOMPARE(again->imported, 0);
        const auto rejects = inspectFile(options.rejectsFile);
        QCOMPARE(rejects->dataRows, 6);
        QCOMPARE(rejects->mapping.roles.back(), Role::Ignore);
    }

    void correctionIsUsed()
    {
        const auto found = inspectFile(harbour());
        ImportOptions options = optionsFor(*found);
        options.corrections = {{1140, 0, QStringLiteral("9")}};
        const auto done = importFile(*found, options, *m_document);
        QCOMPARE(done->imported, 1285);
        QCOMPARE(done->rejected, 5);
    }

    void rows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QStringList>("why");
        const auto row = [](const char *name, const char *bytes, const char *expected, const QStringList &why = {}) {
            QTest::newRow(name) << QByteArray(bytes) << QString::fromLatin1(expected) << why;
        };
        row("blank with comment is unanswered", "score,comment\n9,a\n,only words\n,\n",
            "rows 2 imported 2 unanswered 1 duplicates 0 rejected 0 n 1 p 1 d 0");
        row("equal anonymous rows are both new", "score,comment\n9,\n9,\n3,x\n",
            "rows 3 imported 3 unanswered 0 duplicates 0 rejected 0 n 3 p 2 d 1");
        row("short row among full ones", "date,score,comment\n2023-04-05,9,a\n2023-04-05,8,b\n2023-04-05,8,c\n2023-04-05,8\n2023-04-05,8,d\n",
            "rows 5 imported 4 unanswered 0 duplicates 0 rejected 1 n 4 p 1 d 0", {QStringLiteral("5 (row): Only 2 of 3 columns.")});
        row("short rows are usual", "date,score,comment\n2023-04-05,9\n2023-04-05,8,b\n2023-04-06,7\n",
            "rows 3 imported 3 unanswered 0 duplicates 0 rejected 0 n 3 p 1 d 0");
        row("separators in the last comment", "score,comment\n9,ok\n8,too, many, cells\n",
            "rows 2 imported 2 unanswered 0 duplicates 0 rejected 0 n 2 p 1 d 0");
        row("separators in another comment", "score,comment,date\n9,ok,2023-04-05\n8,too, many,2023-04-05\n3,no,2023-04-06\n",
            "rows 3 imported 2 unanswered 0 duplicates 0 rejected 1 n 2 p 1 d 1",
            {QStringLiteral("3 (row): 4 columns instead of 3. A text that holds the separator is probably not in quotes.")});
        row("undated", "score,date\n9,2023-04-05\n8,\n7,soon\n", "rows 3 imported 2 unanswered 0 duplicates 0 rejected 1 n 2 p 1 d 0",
            {QStringLiteral("4 date: “soon” is not a date")});
    }
    void rows()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QFETCH(QStringList, why);
        const auto found = inspectFile(file(bytes));
        const auto done = importFile(*found, optionsFor(*found), *m_document);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message));
        QCOMPARE(counts(*done), expected);
        QCOMPARE(reasons(*done), why);
    }

    /// The second file's rows bear ids of the first.
    void sameIdOtherAnswer_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &rows, const char *expected) { QTest::newRow(name) << rows << QString::fromLatin1(expected); };
        row("the same", "1001,2024-03-01,9,Very good\n1002,2024-03-02,3,Too slow\n", "2 duplicates, 0");
        row("another clock", "1001,2024-03-01 14:00,9,Very good\n1002,2024-03-02 03:00,3,Too slow \n", "2 duplicates, 0");
        row("the comment gone", "1001,2024-03-01,9,\n1002,2024-03-02,3,\n", "2 duplicates, 0");
        row("another score", "1001,2024-03-01,2,Very good\n1002,2024-03-02,3,Too slow\n", "2 duplicates, 1");
        row("another date", "1001,2024-04-01,9,Very good\n1002,2024-04-02,3,Too slow\n", "2 duplicates, 2");
        row("another comment", "1001,2024-03-01,9,Very bad\n1003,2024-03-02,3,Too slow\n", "1 duplicates, 1");
    }
    void sameIdOtherAnswer()
    {
        QFETCH(QByteArray, rows);
        const QByteArray heading = "Response ID,Date,NPS,Comment\n";
        const auto first = inspectFile(file(heading + "1001,2024-03-01,9,Very good\n1002,2024-03-02,3,Too slow\n1004,2024-03-03,8,It was fine\n"));
        QCOMPARE(importFile(*first, optionsFor(*first), *m_document)->warnings, QStringList());
        const auto second = inspectFile(file(heading + rows));
        QVERIFY(second->mapping.column(Role::ExternalId));
        const auto print = [](const Result<IntakeReport> &report) {
            const QString told = report->warnings.isEmpty() ? QStringLiteral("0") : report->warnings.front().section(QLatin1Char(' '), 0, 0);
            return QStringLiteral("%1 duplicates, %2").arg(report->duplicates).arg(told);
        };
        QFETCH(QString, expected);
        QCOMPARE(print(checkImport(*second, optionsFor(*second), m_document.get())), expected);
        QCOMPARE(print(importFile(*second, optionsFor(*second), *m_document)), expected);
    }

    void rolesOfSmallFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("roles");
        const auto row = [](const char *name, const QByteArray &bytes, const char *roles) { QTest::newRow(name) << bytes << QString::fromLatin1(roles); };
        QByteArray repeated = "Note;Was k\xc3\xb6nnen wir besser machen?\n", choices = "Score,What can we do better?\n";
        for (int i = 0; i < 100; ++i) {
            repeated += QByteArray::number(i * 7 % 11) + ";" + (i % 2 ? "Schneller bedienen, bitte, es dauert" : "Mehr Auswahl am Nachmittag") + "\n";
            choices += QByteArray::number(i * 7 % 11) + "," + (i % 2 ? "Price" : "Speed") + "\n";
        }
        row("few texts under a question", repeated, "score comment");
        row("few words under a question", choices, "score attribute");
        row("sorted scores", "Date,Score\n2026-01-01,7\n2026-01-02,8\n2026-01-03,9\n", "date score");
        row("every store once", "score,store\n9,Quay\n3,Market\n7,Station\n", "score attribute");
        row("a counter stays a counter", "No.,score\n1,9\n2,3\n3,7\n4,10\n", "ignore score");
    }
    void rolesOfSmallFiles()
    {
        QFETCH(QByteArray, bytes);
        const auto found = inspectFile(file(bytes));
        QStringList roles;
        for (const Role role : found->mapping.roles)
            roles += roleName(role);
        QTEST(roles.join(QLatin1Char(' ')), "roles");
    }

    void nulStaysVisible()
    {
        const auto found = inspectFile(file(QByteArray("score,comment\n9,a\0b\n", 20)));
        QVERIFY(found->warnings.join(QLatin1Char(' ')).contains(QLatin1String("NUL")));
        const auto done = importFile(*found, optionsFor(*found), *m_document);
        QCOMPARE(done->imported, 1);
        const std::vector<ResponseId> ids{ResponseId(1)};
        QCOMPARE(m_document->responses(ids)->front().comment, QString(QStringLiteral("a") + QChar(0xfffd) + QLatin1Char('b')));
    }

    void fieldTooLong()
    {
        const auto found = inspectFile(file("score,comment\n9," + QByteArray((1 << 20) + 1, 'x') + "\n8,fine\n"));
        const auto done = importFile(*found, optionsFor(*found), *m_document);
        QCOMPARE(reasons(*done), QStringList{QStringLiteral("2 (row): A field is longer than 1 MB.")});
        QCOMPARE(done->imported, 1);
    }

    void obstacles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("is empty");
        QTest::newRow("heading only") << QByteArray("score,comment\n") << QStringLiteral("no rows of responses");
        QTest::newRow("no score") << QByteArray("name,town\nAnn,York\nBob,Bath\n") << QStringLiteral("No column");
        QTest::newRow("stars") << QByteArray("date,stars\n2023-04-05,5\n2023-04-05,4\n2023-04-05,5\n2023-04-06,1\n2023-04-06,3\n"
                                             "2023-04-06,5\n2023-04-06,2\n2023-04-06,4\n") << QStringLiteral("scale of 1-5");
    }
    void obstacles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        const auto found = inspectFile(file(bytes));
        QVERIFY(found.has_value());
        QVERIFY(!found->warnings.isEmpty());
        const auto done = importFile(*found, optionsFor(*found), *m_document);
        QVERIFY(!done.has_value());
        QVERIFY2(done.error().message.contains(part), qPrintable(done.error().message));
        QCOMPARE(m_document->info().responses, 0);
    }

    void cancelLeavesNothing()
    {
        QByteArray bytes = "score,comment\n";
        for (int i = 0; i < 20000; ++i)
            bytes += QByteArray::number(i % 11) + ",row " + QByteArray::number(i) + '\n';
        const auto found = inspectFile(file(bytes));
        const auto done = importFile(*found, optionsFor(*found), *m_document, [](const ImportProgress &progress) { return progress.rows < 8000; });
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QCOMPARE(m_document->info().responses, 0);
        QVERIFY(m_document->batches()->empty());
    }

    void theStopSignEndsALook_data()
    {
        QTest::addColumn<bool>("early");
        QTest::newRow("before it begins") << true;
        QTest::newRow("on the way") << false;
    }

    void theStopSignEndsALook()
    {
        QFETCH(bool, early);
        QByteArray bytes = "score,comment\n";
        for (int i = 0; i < 60000; ++i)
            bytes += QByteArray::number(i % 11) + ",a comment that makes the file long " + QByteArray::number(i) + '\n';
        std::atomic_bool stop = early;
        const auto found = inspectFile(file(bytes), {}, Depth::Whole, {StopSign(stop), [&](double) { stop = true; }});
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
    }

    void theStopSignEndsAnImport()
    {
        const auto found = inspectFile(harbour());
        const std::atomic_bool stop = true;
        ImportOptions options = optionsFor(*found);
        options.stop = StopSign(stop);
        QCOMPARE(importFile(*found, options, *m_document).error().code, ErrorCode::Cancelled);
        QCOMPARE(checkImport(*found, options, m_document.get()).error().code, ErrorCode::Cancelled);
        QCOMPARE(m_document->info().responses, 0);
    }

    void cancelAtTheLastMomentLeavesNothing()
    {
        const auto found = inspectFile(harbour());
        int last = 0;
        const auto done = importFile(*found, optionsFor(*found), *m_document, [&](const ImportProgress &progress) {
            last += progress.committing;
            return !progress.committing;
        });
        QCOMPARE(last, 1);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QCOMPARE(m_document->info().responses, 0);
        QVERIFY(m_document->batches()->empty());
    }

    void beginningIsEnough_data()
    {
        QTest::addColumn<Depth>("depth");
        QTest::newRow("whole") << Depth::Whole;
        QTest::newRow("beginning") << Depth::Beginning;
    }
    /// What stands late in a file counts, however little of it was looked at before.
    void beginningIsEnough()
    {
        QFETCH(Depth, depth);
        QByteArray bytes = "score,date,comment\n";
        for (int row = 2; row <= 40000; ++row)
            bytes += row == 30000 ? QByteArray("3,25/02/2023,late\n") : row == 35000 ? QByteArray("4,02/03/2023,a\0b\n", 18)
                   : row == 36000 ? QByteArray("eleven,02/03/2023,odd\n") : QByteArray("9,02/03/2023,fine\n");
        const auto found = inspectFile(file(bytes), {}, depth);
        QVERIFY(found.has_value());
        QCOMPARE(found->mapping.dates.order, DateOrder::DayMonthYear);
        QVERIFY(!found->mapping.dates.ambiguous);
        QVERIFY2(found->dataRows > 35000 && found->dataRows < 45000, qPrintable(QString::number(found->dataRows)));
        const auto done = importFile(*found, optionsFor(*found), *m_document);
        QVERIFY(done.has_value());
        QCOMPARE(counts(*done), QStringLiteral("rows 39999 imported 39998 unanswered 0 duplicates 0 rejected 1 n 39998 p 39996 d 2"));
        QCOMPARE(done->warnings.filter(QStringLiteral("NUL")).size(), 1);
    }

    /// A heading's zone counts, a cell's own more; what was written can be shown again.
    void zones()
    {
        const QByteArray bytes = "Score,Date (America/New_York)\n9,2024-03-09 12:00\n8,2024-03-11 12:00\n7,2024-03-11T12:00:00+01:00\n"
                                 "6,2024-03-10 02:30\n5,2024-11-03 01:30\n";
        const auto found = inspectFile(file(bytes));
        QVERIFY(importFile(*found, optionsFor(*found), *m_document).has_value());
        const std::vector<ResponseId> ids{ResponseId(1), ResponseId(2), ResponseId(3), ResponseId(4), ResponseId(5)};
        QStringList times;
        const auto responses = m_document->responses(ids);
        QVERIFY(responses.has_value());
        for (const Response &response : *responses)
            times += response.answeredAt->toString(Qt::ISODate);
        QCOMPARE(times, QStringList({QStringLiteral("2024-03-09T12:00:00-05:00"), QStringLiteral("2024-03-11T12:00:00-04:00"),
                                     QStringLiteral("2024-03-11T12:00:00+01:00"), QStringLiteral("2024-03-10T02:30:00-05:00"),
                                     QStringLiteral("2024-11-03T01:30:00-04:00")}));
    }

    /// Two exports, one behind the other.
    /// What was not sent off has no date of sending: then the stage's date counts, then the start's.
    void datesThatStandIn()
    {
        auto found = inspectFile(file("#,How likely are you to recommend us?,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID\n"
                                      "a1,9,completed,2024-03-01 10:00:00,,2024-03-01 10:05:00,n1\n"
                                      "a2,4,partial,2024-03-02 10:00:00,2024-03-02 10:03:00,,n2\n"
                                      "a3,8,started,2024-03-03 10:00:00,,,n3\n"
                                      "a4,8,completed,2024-03-04 10:00:00,,2024-03-04 10:05:00,n4\n"
                                      "a5,8,completed,2024-03-05 10:00:00,,2024-03-05 10:05:00,n5\n"));
        QVERIFY(found.has_value());
        for (RowFilter &filter : found->mapping.filters)
            filter.on = false;
        QCOMPARE(Mapping::fromJson(found->mapping.toJson())->otherDates, (std::vector<int>{4, 3}));
        const auto done = importFile(*found, optionsFor(*found), *m_document);
        QCOMPARE(done->imported, 5);
        const std::vector<ResponseId> ids{ResponseId(1), ResponseId(2), ResponseId(3)};
        QStringList times;
        const auto responses = m_document->responses(ids);
        QVERIFY(responses.has_value());
        for (const Response &response : *responses)
            times += response.answeredAt->toString(QStringLiteral("dd hh:mm"));
        QCOMPARE(times, (QStringList{QStringLiteral("01 10:05"), QStringLiteral("02 10:03"), QStringLiteral("03 10:00")}));
    }

    void headingsInTheMiddle()
    {
        const auto found = inspectFile(file("Score,Why?\n9,good\n3,bad\nScore,Why?\n8,fine\n"));
        const auto done = importFile(*found, optionsFor(*found), *m_document);
        QCOMPARE(done->imported, 3);
        QCOMPARE(reasons(*done), QStringList{QStringLiteral("4 (row): The headings once more: the file seems to be put together from several.")});
    }

    /// They are taken, for clocks differ, and pointed at.
    void datesOfTheFuture()
    {
        const auto found = inspectFile(file("Score,Date\n9,2026-11-01\n8,2026-11-02\n7,2026-11-03\n6,2062-11-01\n"));
        const auto done = importFile(*found, optionsFor(*found), *m_document);
        QCOMPARE(done->imported, 4);
        QCOMPARE(done->warnings, QStringList{QStringLiteral("2 response(s) are dated later than the import, the first in row 4. Check the order of day and month.")});
    }

    void fingerprints_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 100, (1 << 20) + 1})
            QTest::newRow(QByteArray::number(size).constData()) << size;
    }
    void fingerprints()
    {
        QFETCH(int, size);
        QByteArray bytes(size, 'a');
        for (int i = 0; i < size; ++i)
            bytes[i] = char(i * 7);
        Fingerprint fingerprint(file(bytes));
        const auto hex = fingerprint.hex();
        QVERIFY(hex.has_value());
        QCOMPARE(hex->toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
    void fingerprintOfNothing()
    {
        const auto hex = Fingerprint(m_folder.filePath(QStringLiteral("gone.csv"))).hex();
        QCOMPARE(hex.error().code, ErrorCode::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "tst_file_import.moc"
