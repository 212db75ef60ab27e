// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import.h"

#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

/// "date score comment | How likely …": roles and headings of the columns that came out.
QString print(const Inspection &found)
{
    QStringList lines;
    for (const ColumnGuess &column : found.columns)
        lines += column.name + QLatin1String("=") + roleName(column.role);
    return lines.join(QLatin1String(" | "));
}

constexpr const char *Codes = "respondent_id,question_code,answer,answered_at,store\n"
                              "r1,NPS,9,2024-03-01 10:00:00,Quay\nr1,NPS_WHY,Kind and quick staff,2024-03-01 10:00:00,Quay\n"
                              "r1,VISIT,weekly,2024-03-01 10:00:00,Quay\nr2,NPS,3,2024-03-02 11:00:00,Hill\n"
                              "r2,NPS_WHY,Waited far too long,2024-03-02 11:00:00,Hill\nr2,VISIT,monthly,2024-03-02 11:00:00,Hill\n"
                              "r3,NPS,7,2024-03-03 12:00:00,Quay\nr3,VISIT,weekly,2024-03-03 12:00:00,Quay\n"
                              "r4,NPS,10,2024-03-04 12:00:00,Hill\nr4,VISIT,weekly,2024-03-04 12:00:00,Hill\n";

constexpr const char *Wordings = "ResponseId;QuestionId;QuestionText;AnswerText;AnswerValue;RecordedDate\n"
                                 "R_1;Q1;How likely are you to recommend us?;Extremely likely;10;2024-03-01\n"
                                 "R_1;Q2;What is the main reason?;All was fine for us;;2024-03-01\n"
                                 "R_2;Q1;How likely are you to recommend us?;;8;2024-03-02\n"
                                 "R_2;Q2;What is the main reason?;A little dear;;2024-03-02\n"
                                 "R_3;Q1;How likely are you to recommend us?;Not at all likely;0;2024-03-03\n"
                                 "R_3;Q2;What is the main reason?;Never again, it was cold;;2024-03-03\n";

} // namespace

class LongFormatTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString fileWith(const QByteArray &text)
    {
        QFile file(m_folder.filePath(QStringLiteral("long.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the test's file can not be written");
        return file.fileName();
    }

private Q_SLOTS:
    void columns_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("columns");
        QTest::addColumn<QString>("tally");
        const auto row = [](const char *name, const QByteArray &text, const char *columns, const char *tally) {
            QTest::newRow(name) << text << QString::fromUtf8(columns) << QString::fromLatin1(tally);
        };
        row("codes", Codes,
            "answered_at=date | store=attribute | respondent_id=external_id | NPS=score | NPS_WHY=comment | VISIT=attribute",
            "4 rows 2/1/1");
        row("code, wording, label and number", Wordings,
            "RecordedDate=date | ResponseId=external_id | How likely are you to recommend us?=score | What is the main reason?=comment",
            "3 rows 1/1/1");
        QList<QByteArray> lines = QByteArray(Codes).trimmed().split('\n');
        std::sort(lines.begin() + 1, lines.end(), [](const QByteArray &a, const QByteArray &b) { return a.split(',')[1] < b.split(',')[1]; });
        row("rows of a response lie apart", lines.join('\n'),
            "answered_at=date | store=attribute | respondent_id=external_id | NPS=score | NPS_WHY=comment | VISIT=attribute",
            "4 rows 2/1/1");
        row("a title above, ticked twice", QByteArray("Export of answers\n\n") + Codes + "r4,VISIT,holiday,2024-03-04 12:00:00,Hill\n",
            "answered_at=date | store=attribute | respondent_id=external_id | NPS=score | NPS_WHY=comment | VISIT=attribute",
            "4 rows 2/1/1");
        row("two scores are none", QByteArray(Codes) + "r4,NPS,2,2024-03-04 12:00:00,Hill\n",
            "answered_at=date | store=attribute | respondent_id=external_id | NPS=score | NPS_WHY=comment | VISIT=attribute",
            "4 rows 1/1/1");
        row("a comma too many", QByteArray(Codes) + "r5,NPS,1,2024-03-05 12:00:00,Hill,and more\n",
            "answered_at=date | store=attribute | respondent_id=external_id | NPS=score | NPS_WHY=comment | VISIT=attribute",
            "5 rows 2/1/1");
        row("each row is a response", "id,question,score,comment,date\n1001,NPS,9,good and quick,2024-01-01\n1002,NPS,3,bad and slow,2024-01-02\n"
                                      "1003,CSAT,4,so so really,2024-01-03\n1004,NPS,7,it was fine,2024-01-04\n1005,CSAT,5,very good it was,2024-01-05\n"
                                      "1006,NPS,10,best of all,2024-01-06\n",
            "id=external_id | question=attribute | score=score | comment=comment | date=date", "6 rows 2/1/1"); // CSAT elsewhere
    }
    void columns()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, columns);
        QFETCH(QString, tally);
        const auto found = inspectFile(fileWith(text));
        QVERIFY(found.has_value());
        QCOMPARE(print(*found), columns);
        ImportOptions options;
        options.mapping = found->mapping;
        options.timeZone = QTimeZone::utc();
        const auto report = checkImport(*found, options, nullptr);
        QVERIFY(report.has_value());
        QCOMPARE(QStringLiteral("%1 rows %2/%3/%4").arg(report->rows).arg(report->tally.promoters()).arg(report->tally.passives())
                     .arg(report->tally.detractors()), tally);
    }

    void rowsOfTheFileAreShown()
    {
        const auto found = inspectFile(fileWith(Codes));
        QVERIFY(found.has_value());
        QVERIFY(found->warnings.first().contains(QStringLiteral("“question_code”")));
        QCOMPARE(found->previewRecords, (std::vector<qint64>{2, 5, 8, 10}));
        const auto rows = readRows(*found, 2);
        QCOMPARE(rows->at(1).join(QLatin1Char('|')), QStringLiteral("r1|NPS|9|2024-03-01 10:00:00|Quay"));
    }

    void theUserMaySayOtherwise()
    {
        auto dialect = inspectFile(fileWith(Codes))->dialect;
        dialect.longFormat.reset();
        dialect.wide = true;
        const auto found = inspectFile(fileWith(Codes), dialect);
        QVERIFY(found.has_value());
        QCOMPARE(found->columns.size(), size_t(5));
        QCOMPARE(found->dataRows, 10);
    }
};

QTEST_GUILESS_MAIN(LongFormatTest)
#include "tst_long_format.moc"
