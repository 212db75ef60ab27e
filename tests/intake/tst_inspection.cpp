// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

QString sample(const char *name)
{
    return QStringLiteral(EARSHOT_TEST_DATA "/intake/") + QString::fromLatin1(name);
}

/// "UTF-8 ; 1+2 score=NPS …": what matters of an inspection, on one line.
QString print(const Inspection &found)
{
    static constexpr const char *endings[] = {"lf", "crlf", "cr", "mixed"};
    QStringList parts{found.dialect.encoding, QString(QLatin1Char(found.dialect.delimiter)).replace(QLatin1Char('\t'), QLatin1String("tab")),
                      QLatin1String(endings[int(found.dialect.lineEnding)]),
                      QStringLiteral("%1+%2:%3").arg(found.dialect.headerRow).arg(found.dialect.headerRows).arg(found.dataRows)};
    for (const Role role : {Role::Score, Role::Comment, Role::Date}) {
        const auto column = found.mapping.column(role);
        parts += column ? QString::number(*column) : QStringLiteral("-");
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace

class InspectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void files_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *file, const char *expected) { QTest::newRow(file) << QString::fromLatin1(expected); };
        row("delighted.csv", "UTF-8 , lf 1+1:40 2 3 6");
        row("google_forms_sheet_en.csv", "UTF-8 , crlf 1+1:36 2 3 0");
        row("kobo_xml_names_semicolon.csv", "UTF-8 ; crlf 1+1:24 2 3 0");
        row("limesurvey_codes_semicolon.csv", "UTF-8 ; crlf 1+1:30 8 9 1");
        row("qualtrics.csv", "UTF-8 , lf 1+3:34 18 19 7");
        row("surveymonkey_expanded.csv", "UTF-8 , lf 1+2:32 9 13 3");
        row("typeform.csv", "UTF-8 , lf 1+1:30 1 2 10");
        row("enc_euc_kr.csv", "EUC-KR , crlf 1+1:2 1 2 0");
        row("enc_gb18030.csv", "GB18030 , crlf 1+1:4 1 2 0");
        row("enc_iso8859_1.csv", "windows-1252 ; crlf 1+1:3 1 2 0");
        row("enc_windows1252.csv", "windows-1252 ; crlf 1+1:3 1 2 0");
        row("enc_shift_jis.csv", "Shift_JIS , crlf 1+1:3 1 2 0");
        row("enc_utf16be_bom.csv", "UTF-16BE ; crlf 1+1:3 1 2 0");
        row("enc_utf16le_bom.txt", "UTF-16LE tab crlf 1+1:3 1 2 0");
        row("enc_utf8_bom.csv", "UTF-8 , lf 1+1:3 1 2 0");
        row("eol_cr.csv", "UTF-8 , cr 1+1:4 1 2 0");
        row("preamble_lines.csv", "UTF-8 , lf 4+1:4 1 2 0");
        row("sep_hint_semicolon.csv", "UTF-8 ; crlf 2+1:4 1 2 0");
        row("semicolon_many_commas_in_text.csv", "UTF-8 ; lf 1+1:12 1 2 0");
        row("no_header.csv", "UTF-8 , lf 0+0:3 1 - 0");
        row("columns_counter_looks_like_score.csv", "UTF-8 , lf 1+1:8 1 - -");
        row("bom_only.csv", "UTF-8 , lf 1+1:0 - - -");
        row("empty_file.csv", "UTF-8 , lf 1+1:0 - - -");
    }
    void files()
    {
        QFETCH(QString, expected);
        const auto found = inspectFile(sample(QTest::currentDataTag()));
        QVERIFY(found.has_value());
        QCOMPARE(print(*found), expected);
    }

    void tools_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("attributes");
        const auto row = [](const char *file, const char *tool, const char *attributes) {
            QTest::newRow(file) << QString::fromLatin1(tool) << QString::fromLatin1(attributes);
        };
        row("google_forms_sheet_en.csv", "Google Forms", "Which plan are you on?");
        row("kobo_xml_names_semicolon.csv", "KoboToolbox", "district");
        row("limesurvey_codes_semicolon.csv", "LimeSurvey", "REG[SQ001]|PROD");
        row("qualtrics.csv", "Qualtrics", "Segment");
        row("surveymonkey_expanded.csv", "SurveyMonkey", "Custom Data 1|What do you value most? (tick all that apply): Quality");
        row("typeform.csv", "Typeform", "plan");
        row("delighted.csv", "Delighted", "plan|country");
    }
    void tools()
    {
        QFETCH(QString, tool);
        QFETCH(QString, attributes);
        const auto found = inspectFile(sample(QTest::currentDataTag()));
        QCOMPARE(found->tool.value_or(QString()), tool);
        for (const QString &name : attributes.split(QLatin1Char('|'))) {
            const auto column = found->mapping.attributeNames.indexOf(name);
            QVERIFY2(column >= 0 && found->mapping.roles[size_t(column)] == Role::Attribute, qPrintable(name));
        }
    }

    void headings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("roles");
        const auto row = [](const char *name, const char *text, const char *roles) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(roles);
        };
        row("German", "Nr.;Zeitstempel;Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?;Warum?;Filiale\n"
                      "1;05.04.2023;9;Sehr nett;Nord\n2;06.04.2023;3;Zu laut hier;Süd\n3;07.04.2023;10;Gerne wieder;Nord\n",
            "ignore date score comment attribute");
        row("French", "Horodateur,Recommanderiez-vous ?,Pourquoi ?,E-mail\n2023-04-05,9,Très bien,a@example.com\n2023-04-06,2,Trop cher,b@example.com\n",
            "date score comment email");
        row("Japanese", "日付,おすすめ度,コメント\n2023/04/05,9,良い\n2023/04/06,2,高い\n", "date score comment");
        row("group beside the score", "Group,NPS,Reason\nPromoter,9,good work\nDetractor,3,bad work\n", "ignore score comment");
        row("satisfaction is no NPS", "CSAT,How likely are you to recommend us?,date\n5,9,2023-04-05\n4,10,2023-04-06\n5,2,2023-04-07\n",
            "attribute score date");
        row("answered before started", "Start date,Submit date,Score\n2023-04-05,2023-04-06,9\n2023-04-05,2023-04-06,8\n", "ignore date score");
        row("branches", "Score,Why did you give a low score?,Why did you give a high score?\n9,,great people here\n2,slow and rude staff,\n",
            "score comment comment");
        row("people", "First name,Last name,Phone,Customer ID,Score\nAnn,Lee,+44 20 7946 0000,00123,9\nBo,Ek,+44 20 7946 0001,00045,3\n",
            "first_name last_name phone respondent_id score");
        row("own rejects", "Score,Comment,earshot_row,earshot_reason\n9,fine by me,6,“11” is outside 0 to 10\n", "score comment ignore ignore");
    }
    void headings()
    {
        QFETCH(QString, text);
        QFETCH(QString, roles);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        const auto found = inspectFile(file.fileName());
        QVERIFY(found.has_value());
        QStringList got;
        for (const Role role : found->mapping.roles)
            got += roleName(role);
        QCOMPARE(got.join(QLatin1Char(' ')), roles);
    }

    void zones_data()
    {
        QTest::addColumn<QString>("zone");
        const auto row = [](const char *heading, const char *zone) { QTest::newRow(heading) << QString::fromLatin1(zone); };
        row("Submit Date (UTC)", "UTC");
        row("created_at_utc", "UTC");
        row("Date (GMT)", "UTC");
        row("Date (GMT+2)", "UTC+02");
        row("Date (UTC -03:30)", "UTC-03:30");
        row("Date (GMT-5)", "UTC-05");
        row("Datum (MEZ)", "Europe/Berlin");
        row("Date [CET]", "Europe/Berlin");
        row("Date in EST", "America/New_York");
        row("Submitted (ET)", "America/New_York");
        row("Date submitted, PST", "America/Los_Angeles");
        row("Response date Pacific Time", "America/Los_Angeles");
        row("Date (America/Denver)", "America/Denver");
        row("Date/Time", "");
        row("Date (GMT+99)", "UTC");
        row("Date est.", "");
        row("Date (ABC)", "");
        row("Date", "");
    }
    void zones()
    {
        QFETCH(QString, zone);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Score,\"" + QByteArray(QTest::currentDataTag()) + "\"\n9,2023-04-05 10:00:00\n3,2023-04-06 11:00:00\n");
        file.close();
        const auto found = inspectFile(file.fileName());
        QVERIFY(found->columnWith(Role::Date));
        QCOMPARE(found->mapping.dates.zone, zone);
        QCOMPARE(found->toJson()[QLatin1String("date_zone")].toString(), zone);
    }

    /// Rows of separators alone are blank wherever they stand.
    void blankRowsFarBelow()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("date,score\n" + QByteArray("2023-04-05,9\n").repeated(6000) + QByteArray(",\n").repeated(50));
        file.close();
        QCOMPARE(inspectFile(file.fileName())->dataRows, 6000);
    }

    void zoneOfAMappingFromBefore()
    {
        const auto old = Mapping::fromJson(R"({"columns":[{"role":"date"}],"dates":{"kind":"text","order":"ymd","ambiguous":false,"utc":true,"example":""}})");
        QVERIFY(old.has_value());
        QCOMPARE(old->dates.zone, QStringLiteral("UTC"));
    }

    void zoneOfImportIds()
    {
        auto found = inspectFile(sample("qualtrics.csv"));
        QCOMPARE(found->mapping.dates.zone, QStringLiteral("America/Denver"));
    }

    void zoneNobodyKnows()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Score,Date\n9,2023-04-05 10:00:00 IST\n3,2023-04-06 11:00:00 IST\n");
        file.close();
        const auto found = inspectFile(file.fileName());
        QCOMPARE(found->warnings, QStringList{QStringLiteral("“IST” is no time zone that is known, or the name of several. Times with it in “Date” are read as times without a zone.")});
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        QTest::newRow("y.csv") << QByteArray("PK\x03\x04....") << QStringLiteral("damaged or incomplete");
        QTest::newRow("x.xlsx") << QByteArray("PK\x03\x04....") << QStringLiteral("damaged or incomplete");
        QTest::newRow("x.zip") << QByteArray("PK\x03\x04....PK\x05\x06....") << QStringLiteral("ZIP archive");
        QTest::newRow("x.csv") << QByteArray("\x89PNG\r\n\x1a\n") << QStringLiteral("is a picture");
        QTest::newRow("random.csv") << QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11") << QStringLiteral("not a text file");
    }
    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        QTemporaryDir folder;
        QFile file(folder.filePath(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto found = inspectFile(file.fileName());
        QVERIFY(!found.has_value());
        QVERIFY2(found.error().message.contains(part), qPrintable(found.error().message));
    }

    void missingFile()
    {
        const auto found = inspectFile(sample("no such file.csv"));
        QVERIFY(!found.has_value());
        QCOMPARE(found.error().code, ErrorCode::FileNotFound);
    }

    void overrides()
    {
        auto found = inspectFile(sample("limesurvey_codes_semicolon.csv"));
        QVERIFY(found.has_value());
        QVERIFY(applyOverrides(*found, {QStringLiteral("date=datestamp"), QStringLiteral("comment=11"), QStringLiteral("score=nps")}).has_value());
        QCOMPARE(*found->mapping.column(Role::Date), 6);
        QCOMPARE(found->mapping.roles[1], Role::Ignore);
        QCOMPARE(found->mapping.roles[10], Role::Comment);
        QVERIFY(found->mapping.scoreAccepted);
        const auto unknown = applyOverrides(*found, {QStringLiteral("score=nothing")});
        QCOMPARE(unknown.error().code, ErrorCode::BadRequest);
        QCOMPARE(applyOverrides(*found, {QStringLiteral("points=NPS")}).error().code, ErrorCode::BadRequest);
        for (RowFilter &filter : found->mapping.filters) { // what was counted is not part of a mapping
            filter.rows = 0;
            filter.why.clear();
        }
        QCOMPARE(Mapping::fromJson(found->mapping.toJson()), std::optional(found->mapping));
    }

    /// The first 5,000 rows leave open which is the day; a later one tells.
    void orderFromLaterRows()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("date,score\n");
        for (int i = 0; i < 6000; ++i)
            file.write(i == 5990 ? "01/31/2023,9\n" : "01/02/2023,9\n");
        file.close();
        const auto found = inspectFile(file.fileName());
        QVERIFY(!found->mapping.dates.ambiguous);
        QCOMPARE(found->mapping.dates.order, DateOrder::MonthDayYear);
        QVERIFY(found->warnings.isEmpty());
    }
};

QTEST_APPLESS_MAIN(InspectionTest)
#include "tst_inspection.moc"
