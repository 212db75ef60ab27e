// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/importers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace earshot;

namespace {

/// "Zendesk: score=rating comment=comment date=rated_at …": the tool, and the columns that matter.
QString print(const Inspection &found)
{
    QStringList parts{found.tool.value_or(QStringLiteral("-")) + QLatin1Char(':')};
    for (const Role role : {Role::Score, Role::Comment, Role::Date, Role::Email, Role::ExternalId, Role::RespondentId}) {
        for (const ColumnGuess &column : found.columns) {
            if (column.role == role)
                parts += roleName(role) + QLatin1Char('=') + column.name;
        }
    }
    return parts.join(QLatin1Char(' '));
}

/// Three rows under a heading: %1 is the row's number, %2 a score, %3 a comment, %4 a day of March.
QByteArray table(const char *heading, const char *row)
{
    static constexpr const char *scores[] = {"9", "3", "10", "7", "0", "8", "9", "10", "2", "6", "10", "9"};
    static constexpr const char *comments[] = {"Kind staff and good coffee", "Waited far too long", "", "It was fine for us", "", "Quick and friendly",
                                               "All good, thank you", "", "Too dear for what it is", "Nothing special", "Best in town, really", ""};
    QByteArray text = QByteArray(heading) + '\n';
    for (int i = 0; i < 12; ++i) {
        QByteArray line = row;
        line.replace("%1", QByteArray::number(1001 + i * 7)).replace("%2", scores[i]).replace("%3", comments[i]);
        text += line.replace("%4", QByteArray::number(i + 10)) + '\n';
    }
    return text;
}

} // namespace

class SurveyToolsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exports_data();
    void exports();
};

// FORMATS.md, "Tool by tool": the headings that are known of each tool's export.
void SurveyToolsTest::exports_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &text, const char *expected) {
        QTest::newRow(name) << text << QString::fromUtf8(expected);
    };
    row("Zendesk", table("comment,delivered_at,delivery_id,id,rated_at,rating,recipient_id,survey_id,survey_name,user_email,user_id,user_name",
                         "\"%3\",2024-03-01T08:00:00Z,77%1,%1,2024-03-%4T10:00:00+01:00,%2,88%1,5,NPS,p%1@example.com,99%1,Ann Lee"),
        "Zendesk: score=rating comment=comment date=rated_at email=user_email external_id=id respondent_id=user_id");
    row("Thanx", table("nps_feedback_uid,nps_feedback_id,merchant_id,purchase_id,user_id,state,rating,review,response,responded_by,created_at,rated_at,responded_at",
                       "ab%1,%1,12,5%1,6%1,reviewed,%2,\"%3\",,,2024-03-%4 09:00:00,2024-03-%4 10:00:00,"),
        "Thanx: score=rating comment=review date=rated_at external_id=nps_feedback_uid respondent_id=user_id");
    row("Wootric", table("email,score,text,ip_address,origin_url,completed,excluded_from_calculations,created_at,updated_at,plan_date",
                         "p%1@example.com,%2,\"%3\",192.0.2.1,https://example.com/a,true,false,2024-03-%4 10:00:00,2024-03-28 10:00:00,2024-01-01"),
        "Wootric: score=score comment=text date=created_at email=email");
    row("AskNicely", table("response_id,name,email,segment,answer,comment,question_type,sent,opened,responded,store_c",
                           "%1,Ann Lee,p%1@example.com,web,%2,\"%3\",nps,1709280000,1709283600,17100%1%4,Quay"),
        "AskNicely: score=answer comment=comment date=responded email=email external_id=response_id");
    row("HubSpot", table("Date,Sentiment,Rating,Response,Source,Survey name,Survey type,Email",
                         "2024-03-%4 10:00,Promoter,%2,\"%3\",Email,Loyalty,NPS,p%1@example.com"),
        "HubSpot: score=Rating comment=Response date=Date email=Email");
    row("HubSpot by internal names", table("hs_submission_timestamp,hs_value,hs_content,hs_response_group,hs_survey_type,hs_survey_id",
                                           "2024-03-%4 10:00,%2,\"%3\",PROMOTER,NPS,44"),
        "HubSpot: score=hs_value comment=hs_content date=hs_submission_timestamp");
    row("Formbricks", table("No.,Response ID,Timestamp,Finished,Survey ID,Formbricks ID (internal),User ID,Tags,url,source,1. How likely are you to recommend us?,2. Why?",
                            "%1,cl%1x,2024-03-%4 10:00:00,Yes,s1,f%1,u%1,,https://example.com,link,%2,\"%3\""),
        "Formbricks: score=1. How likely are you to recommend us? comment=2. Why? date=Timestamp external_id=Response ID respondent_id=User ID");
    row("Survicate", "Date & Time (UTC),Response uuid,Respondent uuid,Device,Platform,Page,email,first_name,last_name,Q#1: How likely are you to recommend us?,\"\","
                     "Q#2: What is the reason?,\"\"\n,,,,,,,,,Score,Label,Answer,Insight\n"
                     "2024-03-10 10:00:00,a-1,b-1,desktop,web,,x@example.com,Ann,Lee,9,Promoter,Kind staff and good coffee,\n"
                     "2024-03-11 10:00:00,a-2,b-2,desktop,web,,y@example.com,Bo,Ek,3,Detractor,Waited far too long,\n"
                     "2024-03-12 10:00:00,a-3,b-3,mobile,web,,z@example.com,Cy,Oh,10,Promoter,Best in town,\n",
        "Survicate: score=Q#1: How likely are you to recommend us? comment=Q#2: What is the reason? date=Date & Time (UTC) email=email "
        "external_id=Response uuid respondent_id=Respondent uuid");
    row("SurveyMonkey, old", table("RespondentID,CollectorID,StartDate,EndDate,IP Address,Email Address,First Name,LastName,Custom Data,How likely is it that you would recommend us?,Why?",
                                   "1234567%1,55,03/%4/2024,03/%4/2024,192.0.2.1,p%1@example.com,Ann,Lee,,%2,\"%3\""),
        "SurveyMonkey: score=How likely is it that you would recommend us? comment=Why? date=EndDate email=Email Address external_id=RespondentID");
    row("Qualtrics, old", "V1,V2,V3,V8,V9,Q1,Q2\nResponseID,ResponseSet,Name,StartDate,EndDate,How likely are you to recommend us?,Why?\n"
                          "R_1,Default,,2024-03-10 10:00:00,2024-03-10 10:05:00,9,Kind staff and good coffee\n"
                          "R_2,Default,,2024-03-11 10:00:00,2024-03-11 10:05:00,3,Waited far too long\n"
                          "R_3,Default,,2024-03-12 10:00:00,2024-03-12 10:05:00,10,Best in town\n",
        "Qualtrics: score=Q1 comment=Q2 date=V9 external_id=V1");
    row("LimeSurvey, full text", table("\"Response ID\",\"Date submitted\",\"Last page\",\"Start language\",\"Seed\",\"Date started\",\"How likely are you to recommend us?\",\"Why?\"",
                                       "%1,2024-03-%4 10:00:00,3,en,4711%1,2024-03-%4 09:50:00,%2,\"%3\""),
        "LimeSurvey: score=How likely are you to recommend us? comment=Why? date=Date submitted external_id=Response ID");
    row("LimeSurvey, code and text", table("id. Response ID;submitdate. Date submitted;lastpage. Last page;startlanguage. Start language;G01Q01. How likely are you to recommend us?;G01Q02. Why?",
                                           "%1;2024-03-%4 10:00:00;3;en;%2;\"%3\""),
        "LimeSurvey: score=G01Q01. How likely are you to recommend us? comment=G01Q02. Why? date=submitdate. Date submitted external_id=id. Response ID");
    row("Medallia Agent Connect", table("request_id,response_received_at,star_rating,nps_score,comments,agent_email",
                                        "%1,2024-03-%4T10:00:00Z,4,%2,\"%3\",agent@example.com"),
        "Medallia Agent Connect: score=nps_score comment=comments date=response_received_at email=agent_email external_id=request_id");
    row("Alchemer", table("Response ID,Time Started,Date Submitted,Status,Contact ID,Language,Referer,SessionID,User Agent,IP Address,How likely are you to recommend us?,Why?",
                          "%1,03/%4/2024 09:50:00,03/%4/2024 10:00:00,Complete,,English,,s%1,Mozilla,192.0.2.1,%2,\"%3\""),
        "Alchemer: score=How likely are you to recommend us? comment=Why? date=Date Submitted external_id=Response ID");
    row("QuestionPro", table("Response ID,Response Status,IP Address,Timestamp (MM/dd/yyyy),Duplicate,Time Taken to Complete (Seconds),Seq. Number,External Reference,How likely are you to recommend us?,Why?",
                             "%1,Completed,192.0.2.1,03/%4/2024 10:00:00,No,95,%1,,%2,\"%3\""),
        "QuestionPro: score=How likely are you to recommend us? comment=Why? date=Timestamp (MM/dd/yyyy) external_id=Response ID");
    row("Typeform, old", table("#,How likely are you to recommend us?,Why?,Start Date (UTC),Submit Date (UTC),Network ID",
                               "aa%1,%2,\"%3\",2024-03-%4 09:50:00,2024-03-%4 10:00:00,n%1"),
        "Typeform: score=How likely are you to recommend us? comment=Why? date=Submit Date (UTC) external_id=#");
    row("Microsoft Forms, German", table("ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?;Warum?",
                                         "%1;%4.03.2024 09:50;%4.03.2024 10:00;anonymous;;%2;\"%3\""),
        "Microsoft Forms: score=Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen? comment=Warum? date=Fertigstellungszeit external_id=ID");
    row("Google Forms' own CSV", table("\"Zeitstempel\",\"Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?\",\"Warum?\"",
                                       "\"2023/04/%4 12:33:11 PM GMT+2\",\"%2\",\"%3\""),
        "Google Forms: score=Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen? comment=Warum? date=Zeitstempel");
    for (const char *stamp : {"Tidstämpel", "Zaman damgası", "Sygnatura czasowa", "Отметка времени"}) {
        row(stamp, table((QByteArray(stamp) + ",How likely are you to recommend us?,Why?").constData(), "2024-03-%4 12:33:11,%2,\"%3\""),
            ("Google Forms: score=How likely are you to recommend us? comment=Why? date=" + QByteArray(stamp)).constData());
    }
    row("Jotform", table("Submission Date,How likely are you to recommend us?,Why?,Submission ID", "\"Mar %4, 2024\",%2,\"%3\",567890123456789%1"),
        "Jotform: score=How likely are you to recommend us? comment=Why? date=Submission Date external_id=Submission ID");
    row("no tool", table("when,how likely to recommend,why", "2024-03-%4,%2,\"%3\""), "-: score=how likely to recommend comment=why date=when");
}

void SurveyToolsTest::exports()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("x.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    const auto found = inspectFile(file.fileName());
    QVERIFY(found.has_value());
    QCOMPARE(print(*found), expected);
}

QTEST_GUILESS_MAIN(SurveyToolsTest)
#include "tst_survey_tools.moc"
