// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/survey_tools.h"

#include <algorithm>
#include <vector>

namespace earshot {

namespace {

QStringList list(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

std::vector<QStringList> signs(std::initializer_list<const char *> texts)
{
    std::vector<QStringList> result;
    for (const char *text : texts)
        result.push_back(list(text));
    return result;
}

/// To add a tool: one row, most telling headings first; a sample in tests/data/intake.
const std::vector<SurveyTool> &tools()
{
    static const std::vector<SurveyTool> table = {
        {"Qualtrics", signs({"startdate|recordeddate|responseid", "start date|recorded date|response id|user language"}),
         list("recordeddate|recorded date|enddate|end date"), list("responseid|response id"), list("externalreference")},
        {"SurveyMonkey", signs({"respondent id|collector id", "respondentid|collectorid"}),
         list("end date|enddate|date modified"), list("respondent id|respondentid"), {}},
        {"Typeform", signs({"#|network id", "network id|submit date (utc)", "response type|submit date (utc)"}),
         list("submit date (utc)|stage date (utc)"), list("#|token"), {}},
        {"KoboToolbox", signs({"_uuid|_submission_time", "_uuid|_index|_id"}), list("start|today|_submission_time"),
         list("_uuid|_id"), {}},
        {"LimeSurvey", signs({"submitdate|lastpage|startlanguage", "date submitted|last page|start language",
                              "submitdate. date submitted|lastpage. last page", "id|submitdate|lastpage"}),
         list("submitdate|date submitted|submitdate. date submitted"), list("id|response id|id. response id"), list("token|access code")},
        {"Delighted", signs({"score|comment|permalink", "delighted source", "survey type|person id|score"}),
         list("created at|created_at"), list("response id|id"), list("person id")},
        {"Formbricks", signs({"response id|formbricks id (internal)", "no.|response id|survey id"}), list("timestamp"),
         list("response id"), list("user id")},
        {"Survicate", signs({"response uuid|respondent uuid"}), list("date & time (utc)"), list("response uuid"),
         list("respondent uuid")},
        {"Microsoft Forms", signs({"start time|completion time|email|name", "id|start time|completion time",
                                   "startzeit|fertigstellungszeit"}),
         list("completion time|fertigstellungszeit"), {}, {}},
        {"HubSpot", signs({"survey name|survey type|rating", "hs_value|hs_response_group", "sentiment|survey name|rating"}),
         list("date|hs_submission_timestamp"), {}, {}},
        {"Zendesk", signs({"delivery_id|rated_at|recipient_id"}), list("rated_at"), list("id"), list("user_id")},
        {"Thanx", signs({"nps_feedback_uid|rating"}), list("rated_at"), list("nps_feedback_uid"), list("user_id")},
        {"Wootric", signs({"excluded_from_calculations|score"}), list("created_at"), list("id"), {}},
        {"Jotform", signs({"submission date|submission id"}), list("submission date"), list("submission id"), {}},
        {"Hotjar", signs({"number|user|date submitted|source url"}), list("date submitted"), {}, list("user")},
        {"AskNicely", signs({"question_type|responded", "response_id|segment|responded"}), list("responded"), list("response_id"), {}},
        {"Retently", signs({"campaign|score|feedback|channel|date"}), list("date"), {}, {}},
    };
    return table;
}

/// Google Forms has no column of its own but the first, and questions as headings.
bool isGoogleForms(const QStringList &headings)
{
    static const QStringList first = list("timestamp|zeitstempel|horodateur|marca temporal|carimbo de data/hora|"
                                          "informazioni cronologiche|tijdstempel|tidsstempel|タイムスタンプ|时间戳记|타임스탬프");
    const bool question = std::any_of(headings.begin(), headings.end(), [](const QString &heading) {
        return heading.contains(QLatin1Char('?')) || heading.contains(QChar(0xff1f)) || heading.count(QLatin1Char(' ')) >= 3;
    });
    return headings.size() >= 2 && first.contains(headings.first()) && question;
}

} // namespace

const SurveyTool *recognisedTool(const QStringList &headings)
{
    QStringList lower;
    for (const QString &heading : headings)
        lower += heading.toLower().simplified();
    for (const SurveyTool &tool : tools()) {
        for (const QStringList &sign : tool.signs) {
            if (std::all_of(sign.begin(), sign.end(), [&](const QString &word) { return lower.contains(word); }))
                return &tool;
        }
    }
    static const SurveyTool google{"Google Forms", {}, {}, {}, {}};
    return isGoogleForms(lower) ? &google : nullptr;
}

} // namespace earshot
