// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/survey_tools.h"

#include "intake/intake_text.h"

#include <algorithm>
#include <array>
#include <iterator>
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

// To add a tool: one row, most telling headings first; its headings as a row of tst_survey_tools.

/// Tools whose exports were seen.
std::vector<SurveyTool> toolsSeen()
{
    return {
        {"Qualtrics", signs({"startdate|recordeddate|responseid", "start date|recorded date|response id|user language",
                             "responseid|responseset|startdate|enddate", "startdate|enddate|status|progress|finished"}),
         list("recordeddate|recorded date|enddate|end date"), list("responseid|response id"), list("externalreference")},
        {"SurveyMonkey", signs({"respondent id|collector id", "respondentid|collectorid"}),
         list("end date|enddate|date modified"), list("respondent id|respondentid"), {}},
        {"Typeform", signs({"#|network id", "network id|submit date (utc)", "response type|submit date (utc)"}),
         list("submit date (utc)|stage date (utc)|start date (utc)"), list("#|token"), {}},
        {"KoboToolbox", signs({"_uuid|_submission_time", "_uuid|_index|_id"}), list("start|today|_submission_time"),
         list("_uuid|_id"), {}},
        {"LimeSurvey", signs({"submitdate|lastpage|startlanguage", "date submitted|last page|start language",
                              "submitdate. date submitted|lastpage. last page", "id|submitdate|lastpage",
                              "antwort id|datum abgeschickt|letzte seite"}),
         list("submitdate|date submitted|submitdate. date submitted|datum abgeschickt|datestamp|date last action"),
         list("id|response id|id. response id|antwort id"), list("token|access code")},
        {"Delighted", signs({"score|comment|permalink", "delighted source", "survey type|person id|score"}),
         list("created at|created_at"), list("response id|id"), list("person id")},
        {"Formbricks", signs({"response id|formbricks id (internal)", "no.|response id|survey id"}), list("timestamp"),
         list("response id"), list("user id")},
        {"Survicate", signs({"response uuid|respondent uuid"}), list("date & time (utc)"), list("response uuid"),
         list("respondent uuid")},
        {"Microsoft Forms", signs({"start time|completion time|email|name", "id|start time|completion time",
                                   "startzeit|fertigstellungszeit", "heure de début|heure de fin",
                                   "hora de inicio|hora de finalización", "ora di inizio|ora di completamento",
                                   "hora de início|hora de conclusão", "begintijd|tijd van voltooien"}),
         list("completion time|fertigstellungszeit|heure de fin|hora de finalización|ora di completamento|hora de conclusão|"
              "tijd van voltooien"), {}, {}},
    };
}

/// Tools of which only fields are known.
std::vector<SurveyTool> toolsDescribed()
{
    return {
        {"HubSpot", signs({"survey name|survey type|rating", "hs_value|hs_response_group", "sentiment|survey name|rating"}),
         list("date|hs_submission_timestamp"), {}, {}},
        {"Zendesk", signs({"delivery_id|rated_at|recipient_id"}), list("rated_at"), list("id"), list("user_id")},
        {"Thanx", signs({"nps_feedback_uid|rating"}), list("rated_at"), list("nps_feedback_uid"), list("user_id")},
        {"Wootric", signs({"excluded_from_calculations|score", "score|text|origin_url|completed"}), list("created_at"), list("id"), {}},
        {"Jotform", signs({"submission date|submission id"}), list("submission date"), list("submission id"), {}},
        {"Hotjar", signs({"number|user|date submitted|source url"}), list("date submitted"), {}, list("user")},
        {"AskNicely", signs({"question_type|responded", "response_id|segment|responded"}), list("responded"), list("response_id"), {}},
        {"Medallia Agent Connect", signs({"request_id|response_received_at|star_rating"}), list("response_received_at"),
         list("request_id"), {}},
        {"Alchemer", signs({"response id|time started|date submitted|status", "response id|time started|date submitted|sessionid"}),
         list("date submitted"), list("response id"), list("contact id"), "America/New_York"},
        {"QuestionPro", signs({"response id|response status|seq. number", "response id|response status|timestamp (mm/dd/yyyy)"}),
         list("timestamp (mm/dd/yyyy)"), list("response id"), list("external reference")},
        {"rate.nl", signs({"confirmstatus"}), {}, {}, {}},
        {"Intercom", signs({"ruleset_id|content_id"}), {}, {}, list("user_id")},
        {"Retently", signs({"campaign|score|feedback|channel|date"}), list("date"), {}, {}},
    };
}

const std::vector<SurveyTool> &tools()
{
    static const std::vector<SurveyTool> all = [] {
        std::vector<SurveyTool> table = toolsSeen();
        std::ranges::move(toolsDescribed(), std::back_inserter(table));
        return table;
    }();
    return all;
}

/// Google Forms has no column of its own but the first, and questions as headings.
bool isGoogleForms(const QStringList &headings)
{
    static const QStringList first = list("timestamp|zeitstempel|horodateur|marca temporal|carimbo de data/hora|"
                                          "informazioni cronologiche|tijdstempel|tidsstempel|タイムスタンプ|时间戳记|时间戳|時間戳記|타임스탬프|"
                                          "sygnatura czasowa|tidstämpel|tidsstämpel|zaman damgası|отметка времени|позначка часу|časové razítko|"
                                          "časová pečiatka|aikaleima|időbélyeg|marcaj de timp|marcaj temporal|χρονική σήμανση|חותמת זמן|طابع زمني");
    const bool question = std::any_of(headings.begin(), headings.end(), [](const QString &heading) {
        return heading.contains(QLatin1Char('?')) || heading.contains(QChar(0xff1f)) || heading.count(QLatin1Char(' ')) >= 3;
    });
    return headings.size() >= 2 && first.contains(headings.first()) && question;
}

/// The more headings say so, the less it can be chance.
ToolGuess guessOf(const SurveyTool &tool, const QStringList &sign)
{
    static constexpr std::array sure = {0.7, 0.85, 0.95, 0.98};
    const auto quoted = [&] {
        QStringList names;
        for (const QString &name : sign)
            names += Intake::tr("“%1”").arg(name);
        return names.join(QLatin1String(", "));
    };
    return {&tool, sure[std::min(static_cast<size_t>(sign.size()), sure.size()) - 1],
            Intake::tr("Its exports have the headings %1.", nullptr, static_cast<int>(sign.size())).arg(quoted())};
}

} // namespace

std::optional<ToolGuess> recognisedTool(const QStringList &headings)
{
    QStringList lower;
    for (const QString &heading : headings)
        lower += heading.toLower().simplified();
    for (const SurveyTool &tool : tools()) {
        for (const QStringList &sign : tool.signs) {
            if (std::all_of(sign.begin(), sign.end(), [&](const QString &word) { return lower.contains(word); }))
                return guessOf(tool, sign);
        }
    }
    static const SurveyTool google{"Google Forms", {}, {}, {}, {}};
    return isGoogleForms(lower) ? std::optional(guessOf(google, {lower.first()})) : std::nullopt;
}

} // namespace earshot
