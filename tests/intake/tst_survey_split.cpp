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
    QString text = QStringLiteral("rows %1 imported %2 duplicates %3 rejected %4 n %5 p %6 d %7")
        .arg(report.rows).arg(report.imported).arg(report.duplicates).arg(report.rejected)
        .arg(report.tally.n()).arg(report.tally.promoters()).arg(report.tally.detractors());
    for (const OtherSurvey &other : report.others)
        text += QStringLiteral(", %1 %2").arg(other.name).arg(other.imported);
    return text;
}

/// "id survey: answers"
QStringList surveysOf(Document &document)
{
    QStringList lines;
    const auto dataset = document.loadDataset();
    const auto codes = (*dataset)->surveyCodes();
    const auto &surveys = (*dataset)->surveys();
    for (size_t i = 0; i < surveys.size(); ++i) {
        const auto rows = codes.empty() ? qint64((*dataset)->size()) : qint64(std::count(codes.begin(), codes.end(), quint8(i)));
        lines += QStringLiteral("%1 %2: %3").arg(surveys[i].name, metricLabel(surveys[i].metric)).arg(rows);
    }
    return lines;
}

const char HubSpot[] =
    "Date,Survey name,Survey type,Rating,Response,Sentiment\n"
    "2024-05-01,Loyalty,NPS,9,good,PROMOTER\n2024-05-02,Support,CSAT,2,fast,HAPPY\n2024-05-03,Ease,CES,7,easy,HAPPY\n"
    "2024-05-04,Loyalty,NPS,3,slow,DETRACTOR\n2024-05-05,Support,CSAT,0,bad,UNHAPPY\n2024-05-06,Ease,CES,8,odd,HAPPY\n"
    "2024-05-07,Loyalty,NPS,10,great,PROMOTER\n2024-05-08,Support,CSAT,2,what,HAPPY\n2024-05-09,Support,CSAT,1,so,NEUTRAL\n";

} // namespace

/// Files that mix NPS, CSAT, CES and stars.
class SurveySplitTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes) { return test::fileIn(m_folder, bytes); }

private Q_SLOTS:
    void files_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QStringList>("why");
        const auto row = [](const char *name, const QByteArray &bytes, const char *expected, const QStringList &why = {}) {
            QTest::newRow(name) << bytes << QString::fromLatin1(expected) << why;
        };
        row("HubSpot", HubSpot, "rows 9 imported 8 duplicates 0 rejected 1 n 3 p 2 d 1, Feedback (CSAT) 4, Feedback (CES) 1",
            {QStringLiteral("7 “8” is outside 1 to 7")});
        row("AskNicely", "response_id,answer,comment,question_type,responded\n"
            "5001,9,ok,nps,1714550400\n5002,5,fine,5star,1714636800\n5003,4,good,csat,1714723200\n5004,2,no,nps,1714809600\n5005,7,,nps,1714896000\n",
            "rows 5 imported 5 duplicates 0 rejected 0 n 3 p 1 d 1, Feedback (CSAT) 1, Feedback (Stars) 1");
        row("Delighted", "Response ID,Survey Type,Score,Comment,Created At\n1001,NPS,9,good,2024-05-01 12:00:00 UTC\n1002,CES,5,ok,2024-05-02 12:00:00 UTC\n"
            "1003,Thumbs,1,up,2024-05-03 12:00:00 UTC\n1004,PMF,3,,2024-05-04 12:00:00 UTC\n1005,NPS,6,no,2024-05-05 12:00:00 UTC\n"
            "1006,Star Rating,5,ok,2024-05-06 12:00:00 UTC\n",
            "rows 6 imported 4 duplicates 0 rejected 2 n 2 p 1 d 1, Feedback (CES) 1, Feedback (Stars) 1",
            {QStringLiteral("4 “Thumbs” is another kind of question, not an NPS"), QStringLiteral("5 “PMF” is another kind of question, not an NPS")});
        row("all of one kind that is no NPS", "Date,Survey type,Rating,Response\n2024-05-01,CSAT,2,good\n2024-05-02,CSAT,1,so\n2024-05-03,CSAT,0,bad\n",
            "rows 3 imported 3 duplicates 0 rejected 0 n 0 p 0 d 0, Feedback (CSAT) 3");
        row("by the surveys' names", "Date,Survey name,Rating,Response\n2024-05-01,Yearly NPS,9,good\n2024-05-02,Support CSAT,4,so\n2024-05-03,Yearly NPS,2,bad\n",
            "rows 3 imported 3 duplicates 0 rejected 0 n 2 p 1 d 1, Feedback (CSAT) 1");
        row("all NPS", "Date,Survey type,Rating,Response\n2024-05-01,NPS,9,good\n2024-05-02,NPS,4,so\n", "rows 2 imported 2 duplicates 0 rejected 0 n 2 p 1 d 1");
        const char *kinds = "Date,%1,Score,Comment\n2024-05-01,%2,9,good\n2024-05-02,%3,4,so\n2024-05-03,%4,6,bad\n2024-05-04,%2,3,no\n2024-05-05,%3,5,ok\n2024-05-06,%4,7,yes\n";
        const auto told = [&](const char *heading, const char *nps, const char *csat, const char *ces) {
            return QString::fromUtf8(kinds).arg(QString::fromUtf8(heading), QString::fromUtf8(nps), QString::fromUtf8(csat), QString::fromUtf8(ces)).toUtf8();
        };
        const char *threeKinds = "rows 6 imported 6 duplicates 0 rejected 0 n 2 p 1 d 1, Feedback (CSAT) 2, Feedback (CES) 2";
        for (const char *heading : {"KPI", "Indicator", "", "Umfrageart", "Programme"})
            row(qPrintable(QStringLiteral("told by the values under “%1”").arg(QLatin1String(heading))), told(heading, "NPS", "CSAT", "CES"), threeKinds);
        row("told by the questions", told("Question", "How likely are you to recommend us?", "How satisfied were you with support?", "How easy was it?"), threeKinds);
        row("told by German questions", told("Frage", "Würden Sie uns weiterempfehlen?", "Wie zufrieden sind Sie?", "Wie einfach war es?"), threeKinds);
        const QStringList otherScales{QStringLiteral("3 “1-5” is another kind of question, not an NPS"), QStringLiteral("4 “1-7” is another kind of question, not an NPS"),
                                      QStringLiteral("6 “1-5” is another kind of question, not an NPS"), QStringLiteral("7 “1-7” is another kind of question, not an NPS")};
        row("told by the scale", told("Scale", "0-10", "1-5", "1-7"), "rows 6 imported 2 duplicates 0 rejected 4 n 2 p 1 d 1", otherScales);
        row("told by the highest answer", "Date,Score,Max score\n2024-05-01,4,5\n2024-05-02,9,10\n2024-05-03,5,5\n2024-05-04,3,10\n",
            "rows 4 imported 2 duplicates 0 rejected 2 n 2 p 1 d 1",
            {QStringLiteral("2 “5” is another kind of question, not an NPS"), QStringLiteral("4 “5” is another kind of question, not an NPS")});
        row("eNPS is another question", "Date,Survey Type,Score\n2024-05-01,NPS,9\n2024-05-02,eNPS,2\n2024-05-03,NPS,3\n",
            "rows 3 imported 2 duplicates 0 rejected 1 n 2 p 1 d 1", {QStringLiteral("3 “eNPS” is another kind of question, not an NPS")});
        row("topics are no kinds", "Date,Topic,Score\n2024-05-01,Satisfaction,9\n2024-05-02,Price,2\n2024-05-03,Effort,3\n2024-05-04,Satisfaction,9\n",
            "rows 4 imported 4 duplicates 0 rejected 0 n 4 p 2 d 2");
        row("types of something else", "Date,Type,Rating,Response\n2024-05-01,Star customer,9,good\n2024-05-02,Gold,4,so\n2024-05-03,Gold,8,so\n",
            "rows 3 imported 3 duplicates 0 rejected 0 n 3 p 1 d 1");
    }
    void files()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QFETCH(QStringList, why);
        const auto inspection = inspectFile(file(bytes));
        QVERIFY(inspection.has_value());
        const auto report = checkImport(*inspection, optionsFor(*inspection, QStringLiteral("Feedback")), nullptr);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        QCOMPARE(reasons(*report), why);
        QCOMPARE(counts(*report), expected);
        QCOMPARE(qint64(report->warnings.filter(QStringLiteral("are not in the NPS")).size()), qint64(report->others.size()));
    }

    /// Only the beginning of a file is looked at before it is imported.
    void kindsBehindTheBeginning_data()
    {
        QTest::addColumn<QByteArray>("heading");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<qint64>("counted");
        QTest::newRow("CSAT") << QByteArray("Survey Type") << QByteArray("CSAT") << qint64(5100);
        QTest::newRow("thumbs") << QByteArray("KPI") << QByteArray("Thumbs") << qint64(5100);
        QTest::newRow("blank") << QByteArray("Survey Type") << QByteArray() << qint64(5200);
        QTest::newRow("another name of the NPS") << QByteArray("Survey Type") << QByteArray("Net Promoter Score") << qint64(5200);
    }
    void kindsBehindTheBeginning()
    {
        QFETCH(QByteArray, heading);
        QFETCH(QByteArray, kind);
        QFETCH(qint64, counted);
        QByteArray bytes = "Response ID," + heading + ",Score\n";
        for (int i = 1; i <= 5200; ++i)
            bytes += "R-" + QByteArray::number(i * 7919) + ',' + (i <= 5100 ? QByteArray("NPS") : kind) + ',' + QByteArray::number(i % 11) + '\n';
        const auto inspection = inspectFile(file(bytes));
        const auto report = checkImport(*inspection, optionsFor(*inspection, QStringLiteral("Feedback")), nullptr);
        QVERIFY(report.has_value());
        QCOMPARE(report->tally.n(), counted);
        QCOMPARE(report->rejected, 5200 - counted);
    }

    void importAndUndo()
    {
        auto created = Document::create(m_folder.filePath(QStringLiteral("a.earshot")), QStringLiteral("Test"), QTimeZone::utc());
        QVERIFY(created.has_value());
        Document &document = **created;
        const auto inspection = inspectFile(file(HubSpot));
        const auto done = importFile(*inspection, optionsFor(*inspection, QStringLiteral("Feedback")), document);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message));
        QCOMPARE(counts(*done), QStringLiteral("rows 9 imported 8 duplicates 0 rejected 1 n 3 p 2 d 1, Feedback (CSAT) 4, Feedback (CES) 1"));
        const QStringList stored{QStringLiteral("Feedback NPS: 3"), QStringLiteral("Feedback (CSAT) CSAT: 4"), QStringLiteral("Feedback (CES) CES: 1")};
        QCOMPARE(surveysOf(document), stored);
        const auto again = importFile(*inspection, optionsFor(*inspection, QStringLiteral("Feedback")), document);
        QCOMPARE(again->duplicates, 8);
        QCOMPARE(again->imported, 0);
        QVERIFY(document.undoBatch(*done->batch).has_value());
        QCOMPARE(surveysOf(document), QStringList({QStringLiteral("Feedback NPS: 0"), QStringLiteral("Feedback (CSAT) CSAT: 0"), QStringLiteral("Feedback (CES) CES: 0")}));
    }

    /// One ticket answered in two surveys is two answers, also in a trial.
    void equalIdsOfTwoSurveysAreNoDuplicates()
    {
        const auto inspection = inspectFile(file("Response ID,Survey type,Rating,Date\nRX7,NPS,9,2024-05-01\nRX8,NPS,9,2024-05-01\n"
                                                 "RX7,CSAT,4,2024-05-01\nRX7,NPS,9,2024-05-01\n"));
        ImportOptions options = optionsFor(*inspection, QStringLiteral("Feedback"));
        options.mapping.roles[0] = Role::ExternalId;
        const auto report = checkImport(*inspection, options, nullptr);
        QCOMPARE(counts(*report), QStringLiteral("rows 4 imported 3 duplicates 1 rejected 0 n 2 p 2 d 0, Feedback (CSAT) 1"));
    }

    void splitOffWarns()
    {
        const auto inspection = inspectFile(file(HubSpot));
        ImportOptions options = optionsFor(*inspection, QStringLiteral("Feedback"));
        options.mapping.split->on = false;
        const auto report = checkImport(*inspection, options, nullptr);
        QVERIFY(report.has_value());
        QCOMPARE(report->tally.n(), 9);
        QCOMPARE(report->warnings.filter(QStringLiteral("all counted as one NPS")).size(), 1);
        const auto saved = Mapping::fromJson(options.mapping.toJson());
        QCOMPARE(saved->split->parts.size(), size_t(3));
        QCOMPARE(saved->split->on, false);
    }
};

QTEST_GUILESS_MAIN(SurveySplitTest)
#include "tst_survey_split.moc"
