// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/small_import.h"

#include <QTemporaryDir>
#include <QTest>

using namespace earshot;
using test::optionsFor;
using test::reasons;

namespace {

QString counts(const IntakeReport &report)
{
    return QStringLiteral("rows %1 imported %2 rejected %3 left out %4 n %5 p %6 d %7")
        .arg(report.rows).arg(report.imported).arg(report.rejected).arg(report.leftOut)
        .arg(report.tally.n()).arg(report.tally.promoters()).arg(report.tally.detractors());
}

/// "column kind on|off rows" of those that say something of the rows looked at
QStringList filters(const Inspection &inspection)
{
    QStringList lines;
    for (const RowFilter &filter : inspection.mapping.filters) {
        if (filter.rows > 0)
            lines += QStringLiteral("%1 %2 %3 %4").arg(inspection.columns[static_cast<size_t>(filter.column)].name, filterKindName(filter.kind),
                                                        filter.on ? QStringLiteral("on") : QStringLiteral("off")).arg(filter.rows);
    }
    return lines;
}

} // namespace

/// Which rows of a file are answers, and which are previews, tests, unfinished, totals.
class RowRulesTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes) { return test::fileIn(m_folder, bytes); }

private Q_SLOTS:
    void filtersFound_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *bytes, const QStringList &found, const char *expected) {
            QTest::newRow(name) << QByteArray(bytes) << found << QString::fromLatin1(expected);
        };
        row("Typeform partial",
            "#,How likely are you to recommend us?,Why?,Response Type,Start Date (UTC),Submit Date (UTC),Network ID\n"
            "t1aaaaaaaa,9,good,completed,2024-01-12 13:26:12,2024-01-12 13:27:47,n1\nt2aaaaaaaa,3,slow,partial,2024-01-13 13:26:12,,n2\n"
            "t3aaaaaaaa,10,,completed,2024-01-14 13:26:12,2024-01-14 13:27:47,n3\nt4aaaaaaaa,7,,started,2024-01-15 13:26:12,,n4\n"
            "t5aaaaaaaa,8,fine,completed,2024-01-16 13:26:12,2024-01-16 13:27:47,n5\n",
            {QStringLiteral("Response Type unfinished on 2")}, "rows 5 imported 3 rejected 2 left out 2 n 3 p 2 d 0");
        row("no submit date is an offer",
            "#,How likely are you to recommend us?,Why?,Start Date (UTC),Submit Date (UTC),Network ID\n"
            "t1aaaaaaaa,9,good,2024-01-12 13:26:12,2024-01-12 13:27:47,n1\nt2aaaaaaaa,3,slow,2024-01-13 13:26:12,,n2\n",
            {QStringLiteral("Submit Date (UTC) unfinished off 1")}, "rows 2 imported 2 rejected 0 left out 0 n 2 p 1 d 1");
        row("LimeSurvey in German", "Antwort ID;Datum Abgeschickt;Letzte Seite;Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?\n"
            "1;2024-03-02 09:12:31;3;9\n2;;1;3\n3;2024-03-04 09:12:31;3;10\n", {QStringLiteral("Datum Abgeschickt unfinished off 1")},
            "rows 3 imported 3 rejected 0 left out 0 n 3 p 2 d 1");
        row("Qualtrics numeric",
            "StartDate,EndDate,Status,Finished,RecordedDate,ResponseId,Q1_NPS_GROUP,Q1\n"
            "Start Date,End Date,Response Type,Finished,Recorded Date,Response ID,How likely are you to recommend us? - Group,How likely are you to recommend us?\n"
            "{\"ImportId\":\"a\"},{\"ImportId\":\"b\"},{\"ImportId\":\"c\"},{\"ImportId\":\"d\"},{\"ImportId\":\"e\"},{\"ImportId\":\"f\"},{\"ImportId\":\"g\"},{\"ImportId\":\"h\"}\n"
            "2024-01-16 04:19:10,2024-01-16 04:20:44,0,1,2024-01-16 04:20:44,R_1,3,10\n"
            "2024-01-17 04:19:10,2024-01-17 04:20:44,1,1,2024-01-17 04:20:44,R_2,3,9\n"
            "2024-01-18 04:19:10,2024-01-18 04:20:44,0,0,2024-01-18 04:20:44,R_3,1,2\n"
            "2024-01-19 04:19:10,2024-01-19 04:20:44,0,1,2024-01-19 04:20:44,R_4,2,8\n"
            "2024-01-20 04:19:10,2024-01-20 04:20:44,8,1,2024-01-20 04:20:44,R_5,1,0\n"
            "2024-01-21 04:19:10,2024-01-21 04:20:44,0,1,2024-01-21 04:20:44,R_6,1,6\n"
            "2024-01-22 04:19:10,2024-01-22 04:20:44,0,1,2024-01-22 04:20:44,R_7,3,9\n",
            {QStringLiteral("Status preview on 1"), QStringLiteral("Status excluded on 1"), QStringLiteral("Finished unfinished on 1")},
            "rows 7 imported 4 rejected 3 left out 3 n 4 p 2 d 1");
        row("Formbricks", "No.,Response ID,Timestamp,Finished,Survey ID,1. How likely are you to recommend us?\n"
            "1,ckx1aaaaaa,2024-04-05 10:00:00,Yes,s1,9\n2,ckx2aaaaaa,2024-04-05 11:00:00,No,s1,4\n3,ckx3aaaaaa,2024-04-05 12:00:00,Yes,s1,8\n",
            {QStringLiteral("Finished unfinished on 1")}, "rows 3 imported 2 rejected 1 left out 1 n 2 p 1 d 0");
        row("Wootric", "email,id,score,text,completed,excluded_from_calculations,created_at\n"
            "a@example.com,8001,9,ok,true,false,2024-04-05T10:00:00Z\nb@example.com,8002,2,bad,true,true,2024-04-05T11:00:00Z\n"
            "c@example.com,8003,8,,false,false,2024-04-05T12:00:00Z\nd@example.com,8004,10,,true,false,2024-04-05T13:00:00Z\n"
            "e@example.com,8005,10,,true,false,2024-04-06T13:00:00Z\n",
            {QStringLiteral("completed unfinished on 1"), QStringLiteral("excluded_from_calculations excluded on 1")},
            "rows 5 imported 3 rejected 2 left out 2 n 3 p 3 d 0");
        row("German states", "Datum;Weiterempfehlung;Kommentar;Antwortstatus\n05.04.2024;9;gut;Abgeschlossen\n06.04.2024;2;mies;Abgebrochen\n"
            "07.04.2024;8;;Abgeschlossen\n08.04.2024;10;toll;Unvollst\xc3\xa4ndig\n09.04.2024;10;toll;Abgeschlossen\n",
            {QStringLiteral("Antwortstatus unfinished on 2")}, "rows 5 imported 3 rejected 2 left out 2 n 3 p 2 d 0");
        row("rate.nl", "Datum,NPS,Opmerking,ConfirmStatus\n2024-04-05 10:00:00,9,goed,1\n2024-04-05 10:10:00,2,slecht,2\n2024-04-05 10:20:00,8,,0\n",
            {QStringLiteral("ConfirmStatus deleted on 1")}, "rows 3 imported 2 rejected 1 left out 1 n 2 p 1 d 0");
        row("deleted at", "date,nps,deleted_at\n2024-04-05,9,\n2024-04-06,2,2024-05-01\n2024-04-07,8,\n",
            {QStringLiteral("deleted_at deleted on 1")}, "rows 3 imported 2 rejected 1 left out 1 n 2 p 1 d 0");
        row("tests", "date,nps,is_test,Preview?\n2024-04-05,9,false,no\n2024-04-06,2,true,no\n2024-04-07,8,false,yes\n2024-04-08,8,false,no\n",
            {QStringLiteral("is_test test on 1"), QStringLiteral("Preview? preview on 1")}, "rows 4 imported 2 rejected 2 left out 2 n 2 p 1 d 0");
        row("more than half", "date,nps,Status\n2024-04-05,9,Partial\n2024-04-06,2,Partial\n2024-04-07,8,Complete\n",
            {QStringLiteral("Status unfinished off 2")}, "rows 3 imported 3 rejected 0 left out 0 n 3 p 1 d 1");
        row("tickets are not answers", "date,nps,Status\n2024-04-05,9,Open\n2024-04-06,2,In progress\n2024-04-07,8,Closed\n2024-04-08,8,Closed\n",
            {}, "rows 4 imported 4 rejected 0 left out 0 n 4 p 1 d 1");
        row("questions are not flags", "date,nps,Was your purchase completed without a problem?,Test\n2024-04-05,9,Yes,A\n2024-04-06,2,No,B\n2024-04-07,8,Yes,A\n",
            {}, "rows 3 imported 3 rejected 0 left out 0 n 3 p 1 d 1");
    }
    void filtersFound()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, found);
        QFETCH(QString, expected);
        const auto inspection = inspectFile(file(bytes));
        QVERIFY(inspection.has_value());
        QCOMPARE(filters(*inspection), found);
        const auto report = checkImport(*inspection, optionsFor(*inspection), nullptr);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        QCOMPARE(counts(*report), expected);
        for (const Rejection &rejection : report->rejections)
            QVERIFY2(rejection.reason.endsWith(QLatin1String("left out")), qPrintable(rejection.reason));
        const auto spoken = report->warnings.filter(QStringLiteral("To count them"));
        QCOMPARE(spoken.isEmpty(), report->leftOut == 0);
    }

    void filterOffCountsAll()
    {
        const auto inspection = inspectFile(file("date,nps,Finished\n2024-04-05,9,True\n2024-04-06,2,False\n2024-04-07,8,True\n"));
        ImportOptions options = optionsFor(*inspection);
        QCOMPARE(options.mapping.filters.size(), size_t(1));
        options.mapping.filters[0].on = false;
        const auto report = checkImport(*inspection, options, nullptr);
        QCOMPARE(counts(*report), QStringLiteral("rows 3 imported 3 rejected 0 left out 0 n 3 p 1 d 1"));
        QCOMPARE(report->warnings.filter(QStringLiteral("and are counted")).size(), 1);
    }

    void mappingRemembersTheChoice()
    {
        const auto inspection = inspectFile(file("date,nps,Finished\n2024-04-05,9,True\n2024-04-06,2,False\n2024-04-07,8,True\n"));
        Mapping mapping = inspection->mapping;
        mapping.filters[0].on = false;
        const auto byDefault = Mapping::fromJson(mapping.toJson());
        QVERIFY(withChoices(inspection->mapping.filters, byDefault->filters)[0].on);
        mapping.filters[0].byHand = true;
        const auto saved = Mapping::fromJson(mapping.toJson());
        QCOMPARE(saved->filters[0].values, mapping.filters[0].values);
        QVERIFY(!withChoices(inspection->mapping.filters, saved->filters)[0].on);
        const auto old = Mapping::fromJson("{\"columns\":[{\"role\":\"date\"},{\"role\":\"score\"},{\"role\":\"ignore\"}],"
                                           "\"dates\":{\"kind\":\"text\",\"order\":\"ymd\"}}");
        QVERIFY(old.has_value());
        QVERIFY(withChoices(inspection->mapping.filters, old->filters)[0].on);
    }

    void totalLines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QStringList>("why");
        const auto row = [](const char *name, const char *bytes, const char *expected, const QStringList &why = {}) {
            QTest::newRow(name) << QByteArray(bytes) << QString::fromLatin1(expected) << why;
        };
        const QString total = QStringLiteral(" A total line, not an answer"), note = QStringLiteral(" A note of the export, not an answer");
        row("below", "Date,Score,Comment,Store\n2024-04-05,9,good,Quay\n2024-04-06,3,,Quay\n2024-04-07,8,,Market\nTotal,10,,\nAverage:,6,,\nMean (n=3),7,,\n",
            "rows 6 imported 3 rejected 3 left out 0 n 3 p 1 d 1",
            {QStringLiteral("5") + total, QStringLiteral("6") + total, QStringLiteral("7") + total});
        row("above", "Datum;Bewertung;Kommentar\nDurchschnitt;7;\n05.04.2024;9;gut\n06.04.2024;8;\n07.04.2024;3;mies\n",
            "rows 4 imported 3 rejected 1 left out 0 n 3 p 1 d 1", {QStringLiteral("2") + total});
        row("short", "Date,Score,Comment\n2024-04-05,9,good\n2024-04-06,3,\n2024-04-07,8,\n2024-04-07,8,\nTotal: 4 responses\n",
            "rows 5 imported 4 rejected 1 left out 0 n 4 p 1 d 1", {QStringLiteral("6") + total});
        row("footnotes", "Date,Score,Comment\n2024-04-05,9,good\n2024-04-06,3,\n2024-04-07,8,\n\nExported on 2024-05-01 by Anna,,\n,,Generated by SurveyTool 4.2\n",
            "rows 5 imported 3 rejected 2 left out 0 n 3 p 1 d 1", {QStringLiteral("6") + note, QStringLiteral("7") + note});
        row("languages", "Date,Score,Comment\n2024-04-05,9,good\nMoyenne,9,\nM\xc3\xa9" "diane :,9,\nPromedio,9,\nTotale (n = 12),9,\nSoma,9,\nGemiddelde,9,\nSumme,9,\nM\xc3\xa9" "dia:,9,\n",
            "rows 9 imported 1 rejected 8 left out 0 n 1 p 1 d 0",
            {QStringLiteral("3") + total, QStringLiteral("4") + total, QStringLiteral("5") + total, QStringLiteral("6") + total, QStringLiteral("7") + total,
             QStringLiteral("8") + total, QStringLiteral("9") + total, QStringLiteral("10") + total});
        row("the word behind the number", "Date,Score,Comment\n2024-04-05,9,good\n2024-04-06,7,Average\n,7,Average\n",
            "rows 3 imported 2 rejected 1 left out 0 n 2 p 1 d 0", {QStringLiteral("4") + total});
        row("an undated file of opinions", "Email,Score,Comment\nann@example.com,9,good\n,7,Average\n", "rows 2 imported 2 rejected 0 left out 0 n 2 p 1 d 0");
        row("subtotals of groups", "Store,NPS,Comment\nQuay,9,a good one\nQuay,8,quite nice here\nQuay Total,8,\nWest Park,3,bad service today\nWest Park Average,3,\n",
            "rows 5 imported 3 rejected 2 left out 0 n 3 p 1 d 1", {QStringLiteral("4") + total, QStringLiteral("6") + total});
        row("subtotals in German", "Filiale;NPS;Kommentar\nMitte;9;gut\nMitte Ergebnis;9;\nGesamtergebnis;9;\n",
            "rows 3 imported 1 rejected 2 left out 0 n 1 p 1 d 0", {QStringLiteral("3") + total, QStringLiteral("4") + total});
        row("a shop beside another", "Store,NPS,Comment\nQuay,9,good\nQuay Total Care,8,fine\nQuay Market,3,bad\n", "rows 3 imported 3 rejected 0 left out 0 n 3 p 1 d 1");
        row("chaos is an answer", "Comment,Score,Date\nTotal chaos,2,2024-04-05\nTotal,9,2024-04-06\nMean,1,2024-04-07\nAverage,7,2024-04-07\n",
            "rows 4 imported 4 rejected 0 left out 0 n 4 p 1 d 2");
        row("a shop called Total", "Store,Score,Comment\nTotal,9,very good service here\nQuay,8,\nMedia,3,\n",
            "rows 3 imported 3 rejected 0 left out 0 n 3 p 1 d 1");
    }
    void totalLines()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QFETCH(QStringList, why);
        const auto inspection = inspectFile(file(bytes));
        QVERIFY(inspection.has_value());
        const auto report = checkImport(*inspection, optionsFor(*inspection), nullptr);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        QCOMPARE(reasons(*report), why);
        QCOMPARE(counts(*report), expected);
    }
};

QTEST_GUILESS_MAIN(RowRulesTest)
#include "tst_row_rules.moc"
